using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Overlays;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using Microsoft.CodeAnalysis;
using Diagnostic = KnowledgeGen.Language.Diagnostics.Diagnostic;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Brings the diagnostics of all stages together.</summary>
internal static class Findings
{
    public static IncrementalValueProvider<EquatableArray<Diagnostic>> Collect(
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValueProvider<RootName> rootName,
        IncrementalValueProvider<ImportResult> imports,
        IncrementalValueProvider<OverlayResult> overlays,
        IncrementalValuesProvider<YamlFile> schemaFiles,
        IncrementalValueProvider<SchemaResult> schema,
        IncrementalValueProvider<EntityTableResult> table,
        IncrementalValuesProvider<BoundFile> bound,
        IncrementalValueProvider<DocumentsResult> texts,
        IncrementalValueProvider<LockResult> locks,
        IncrementalValueProvider<DocumentSources> documents,
        IncrementalValuesProvider<CheckedFile> checkedFiles,
        IncrementalValueProvider<DerivationResult> derivation,
        IncrementalValuesProvider<YamlFile> questionFiles,
        IncrementalValueProvider<QuestionsResult> questions,
        IncrementalValueProvider<WrongAnswersResult> answers)
    {
        var schemaPart = schemaFiles.Collect().Combine(schema).Combine(table);
        var sourcePart = texts.Combine(locks).Combine(documents);
        var factPart = bound.Collect().Combine(checkedFiles.Collect()).Combine(derivation);
        var questionPart = questionFiles.Collect().Combine(questions).Combine(answers);
        var all = schemaPart.Combine(sourcePart).Combine(factPart).Combine(questionPart).Combine(project.Combine(rootName)).Combine(imports.Combine(overlays));
        return all.Select(static (input, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var (((((schemaInput, sourceInput), factInput), questionInput), projectInput), importInput) = input;
            var ((schemaFiles, schema), table) = schemaInput;
            var ((bound, checkedFiles), derivation) = factInput;
            var (project, rootName) = projectInput;
            return Arrange(importInput, schemaFiles, schema, table, sourceInput, bound, checkedFiles, derivation, questionInput, project, rootName);
        }).WithTrackingName(StepNames.Arrange);
    }

    private static EquatableArray<Diagnostic> Arrange(
        (ImportResult Imports, OverlayResult Overlays) imports,
        ImmutableArray<YamlFile> schemaFiles,
        SchemaResult schema,
        EntityTableResult table,
        ((DocumentsResult Texts, LockResult Lock) Left, DocumentSources Documents) sources,
        ImmutableArray<BoundFile> bound,
        ImmutableArray<CheckedFile> checkedFiles,
        DerivationResult derivation,
        ((ImmutableArray<YamlFile> Files, QuestionsResult Bound) Left, WrongAnswersResult Answers) questions,
        ProjectOptions project,
        RootName rootName) => Guard.Run(
        string.Empty,
        () =>
        {
            var results = new StageResults(
                imports.Imports.Order(schemaFiles),
                schema,
                table,
                bound.OrderBy(file => file.Source.RelativePath, StringComparer.Ordinal).ToEquatableArray(),
                sources.Left.Texts,
                sources.Left.Lock,
                sources.Documents,
                checkedFiles.OrderBy(file => file.Model.Path, StringComparer.Ordinal).ToEquatableArray(),
                derivation.Derivation,
                new AskedQuestions(
                    questions.Left.Files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(), questions.Left.Bound, questions.Answers.Wrong))
            {
                Imports = imports.Imports,
                Overlays = imports.Overlays,
            };
            IEnumerable<Diagnostic> ofProject = project.Diagnostics;
            if (rootName.Clash is { } clash) ofProject = ofProject.Append(clash);
            if (derivation.Failure is { } failure) ofProject = ofProject.Append(failure);
            if (questions.Answers.Failure is { } questionFailure) ofProject = ofProject.Append(questionFailure);
            return ofProject.Concat(DiagnosticList.Cut(results.CollectDiagnostics())).ToEquatableArray();
        },
        failure => new[] { failure }.ToEquatableArray());
}

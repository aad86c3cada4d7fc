using System;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;
using Diagnostic = KnowledgeGen.Language.Diagnostics.Diagnostic;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Adds the generated sources and reports what is wrong.</summary>
internal static class Outputs
{
    public static void AddTypes(
        SourceProductionContext context,
        ((SchemaModel, EmitOptions), EquatableArray<SplitType>) input) => Guarded(context, string.Empty, () =>
    {
        var ((schema, options), splitTypes) = input;
        if (schema.Types.Count == 0) return;

        foreach (var type in schema.Types)
        {
            if (type.Library is not null) continue;
            context.AddSource(HintNames.OfType(schema, type), TypeEmitter.Emit(schema, type, splitTypes, options));
        }

        foreach (var found in EnumEmitter.EnumsOf(schema))
        {
            context.AddSource(HintNames.OfEnum(schema, found.CSharpName), EnumEmitter.Emit(found, options));
        }

        context.AddSource(HintNames.OfViews(options), ViewEmitter.Emit(schema, options));
        if (ImportedTypeEmitter.IsNeeded(schema)) context.AddSource(HintNames.OfImports(options), ImportedTypeEmitter.Emit(schema, options));
        if (!StatementClassEmitter.IsNeeded(schema)) return;
        context.AddSource(HintNames.OfStatements(options), StatementClassEmitter.Emit(schema, options));
    });

    public static void AddRoot(
        SourceProductionContext context,
        (((SchemaModel, EmitOptions), EquatableArray<DocumentModel>), RowLayout) input) => Guarded(context, string.Empty, () =>
    {
        var (((schema, options), documents), layout) = input;
        if (schema.Types.Count == 0) return;

        var storeLayout = StoreLayout.Create(schema, layout);
        context.AddSource(HintNames.OfRoot(options), RootEmitter.Emit(schema, documents, storeLayout, options));
    });

    public static void AddFactMembers(
        SourceProductionContext context,
        (EquatableArray<FactFileInput> Group, (SchemaModel Schema, EmitOptions Options) Right) input) =>
        Guarded(context, input.Group[0].File.Path, () =>
        {
            var (schema, options) = input.Right;
            var files = input.Group.Where(static facts => facts.File.Entities.Count > 0).ToList();
            if (files.Count == 0) return;
            var source = FactFileEmitter.EmitApi(schema, files, options, (path, exception) => Report(context, path, exception));
            context.AddSource(HintNames.OfFactsApi(files[0].File.Path, files.Count), source);
        });

    public static void AddFactData(
        SourceProductionContext context,
        ((EquatableArray<PackResult> Group, bool AsConstants) Left, EmitOptions Options) input) =>
        Guarded(context, input.Left.Group[0].File.Path, () =>
        {
            var (group, asConstants) = input.Left;
            foreach (var (_, failure) in group)
            {
                if (failure is not null) context.ReportDiagnostic(RoslynDiagnostics.Convert(failure));
            }

            var files = group.Select(static result => result.File).Where(static file => file.Parts.Count > 0).ToList();
            if (files.Count == 0) return;
            var source = FactDataEmitter.Emit(files, asConstants, input.Options, (path, exception) => Report(context, path, exception));
            context.AddSource(HintNames.OfFactsData(files[0].Path, files.Count), source);
        });

    public static void AddQuestions(
        SourceProductionContext context,
        (EquatableArray<QuestionModel> Questions, (SchemaModel Schema, EmitOptions Options) Right) input) => Guarded(context, string.Empty, () =>
    {
        var (questions, (schema, options)) = input;
        if (questions.Count == 0 || schema.Types.Count == 0) return;
        context.AddSource(HintNames.OfQuestions(options), QuestionsEmitter.Emit(schema, questions, options));
    });

    public static void AddConclusions(
        SourceProductionContext context,
        ((ConclusionsResult Result, bool AsConstants) Left, EmitOptions Options) input) => Guarded(context, string.Empty, () =>
    {
        var ((result, asConstants), options) = input;
        if (result.Failure is { } failure) context.ReportDiagnostic(RoslynDiagnostics.Convert(failure));
        if (result.Parts.Count == 0) return;
        context.AddSource(HintNames.OfConclusions(options), ConclusionsEmitter.Emit(result.Parts, asConstants, options));
    });

    public static void Report(SourceProductionContext context, EquatableArray<Diagnostic> findings)
    {
        foreach (var finding in findings) context.ReportDiagnostic(RoslynDiagnostics.Convert(finding));
    }

    private static void Report(SourceProductionContext context, string path, Exception exception) =>
        context.ReportDiagnostic(RoslynDiagnostics.Convert(Guard.Describe(path, exception)));

    // Of several files that share an output the path is that of the first: what is theirs alone is guarded one by one.
    private static void Guarded(SourceProductionContext context, string path, Action output)
    {
        try
        {
            output();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Report(context, path, exception);
        }
    }
}

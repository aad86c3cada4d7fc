using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Overlays;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Reasoning;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language;

/// <summary>What all stages made of a knowledge base.</summary>
/// <param name="SchemaFiles">The schema files.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Table">The entities.</param>
/// <param name="Bound">The bound fact files, sorted by relative path.</param>
/// <param name="Texts">The texts of the sources.</param>
/// <param name="Lock">The lock.</param>
/// <param name="Documents">All that is known of the sources.</param>
/// <param name="Checked">The checked fact files, one for one with <paramref name="Bound"/>.</param>
/// <param name="Derivation">What follows from them.</param>
/// <param name="Questions">What is asked of all that.</param>
public sealed record StageResults(
    EquatableArray<YamlFile> SchemaFiles,
    SchemaResult Schema,
    EntityTableResult Table,
    EquatableArray<BoundFile> Bound,
    DocumentsResult Texts,
    LockResult Lock,
    DocumentSources Documents,
    EquatableArray<CheckedFile> Checked,
    Derivation Derivation,
    AskedQuestions Questions)
{
    /// <summary>What is imported.</summary>
    public ImportResult Imports { get; init; } = ImportResult.Empty;

    /// <summary>What overlays make of what is imported.</summary>
    public OverlayResult Overlays { get; init; } = OverlayResult.Empty;

    /// <summary>
    /// All diagnostics of all stages, and those of checks that look at all files, arranged for people; how many of a file are shown,
    /// <see cref="DiagnosticList.Cut"/> decides.
    /// </summary>
    public EquatableArray<Diagnostic> CollectDiagnostics()
    {
        var models = OverlayMerger.Merge(Schema.Schema, Checked.Select(file => file.Model));
        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(SchemaFiles.SelectMany(file => file.Diagnostics));
        diagnostics.AddRange(Bound.SelectMany(file => file.Source.File.Diagnostics));
        diagnostics.AddRange(Schema.Diagnostics);
        diagnostics.AddRange(Table.Diagnostics);
        diagnostics.AddRange(Imports.Diagnostics);
        diagnostics.AddRange(Overlays.Diagnostics);
        diagnostics.AddRange(ImportFindings.Of(Imports, Bound, Checked, Documents));
        diagnostics.AddRange(SchemaPresence.Check(SchemaFiles, Bound, Schema.Diagnostics));
        diagnostics.AddRange(Lock.Diagnostics);
        diagnostics.AddRange(Texts.Diagnostics);
        diagnostics.AddRange(Checked.SelectMany(file => file.Diagnostics));
        diagnostics.AddRange(KnowledgeChecker.Check(Schema.Schema, Bound, models));

        diagnostics.AddRange(ReasoningFindings.Of(Schema, Table.Table, Derivation));
        diagnostics.AddRange(Questions.CollectDiagnostics(Schema.Schema, Table.Table, diagnostics.Any(LeavesSomethingOut)));

        // Of a lock that could not be read as it stands, that it is stale says nothing more.
        var citations = Checked.Where(file => file.Model.Library is null).SelectMany(file => file.Citations);
        if (Lock.Diagnostics.Count == 0 && LockChecker.CheckCurrent(citations, Documents.Own, Lock.Path) is { } stale)
        {
            diagnostics.Add(stale);
        }

        LeaveOutConsequences(diagnostics);
        ImportFindings.LeaveOutConsequences(diagnostics);
        var files = SchemaFiles.Concat(Bound.Select(file => file.Source.File)).Concat(Questions.Files);
        var completed = diagnostics.ConvertAll(new LifeCyclePlaces(Table.LifeCyclePlaces).Complete);
        return DiagnosticList.Arrange(ImportFindings.WithoutThoseOfLibraries(files, IgnoreComments.Apply(files, completed)));
    }

    // What was not understood is not among the facts, or not among the rules.
    private static bool LeavesSomethingOut(Diagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error
        && (diagnostic.Rule.Id[2] is '1' or '2' or '7' || (diagnostic.Rule.Id[2] == '3' && diagnostic.Rule.Id[3] < '4'));

    // Of a file whose characters are a guess, that is all there is to say.
    private static void LeaveOutConsequences(List<Diagnostic> diagnostics)
    {
        var guessed = new HashSet<string>(
            diagnostics.Where(diagnostic => diagnostic.Rule == Rules.FileEncoding).Select(diagnostic => diagnostic.Location.Path), StringComparer.Ordinal);
        if (guessed.Count == 0) return;

        diagnostics.RemoveAll(diagnostic => diagnostic.Rule != Rules.FileEncoding && guessed.Contains(diagnostic.Location.Path));
    }
}

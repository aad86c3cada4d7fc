using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests;

/// <summary>Small knowledge bases in memory. The ending of a file's name says what it is, as on disk.</summary>
internal static class KnowledgeBase
{
    public static KnowledgeCompilation Compile(params (string Path, string Text)[] files) =>
        Compile(files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text))));

    public static KnowledgeCompilation Compile(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var all = files.ToList();
        return KnowledgeCompiler.Compile(new KnowledgeFiles(
            InputsOf(".schema.yaml", all), InputsOf(".facts.yaml", all), InputsOf("facts.lock", all), DocumentsOf(all))
        {
            Questions = InputsOf(".questions.yaml", all),
        });
    }

    /// <summary>Diagnostics as a build shows them, such as <c>a.facts.yaml(1,1): error KG3001: There is …</c>.</summary>
    public static string[] Lines(this KnowledgeCompilation compilation) => compilation.Diagnostics.Select(Line).ToArray();

    /// <summary>Asserts that exactly these diagnostics are reported, whole and in this order.</summary>
    public static void Reports(this KnowledgeCompilation compilation, params string[] lines)
    {
        var actual = compilation.Lines();
        if (lines.SequenceEqual(actual)) return;
        Assert.Fail(
            "Expected but not reported:\n  " + string.Join("\n  ", lines.Except(actual))
            + "\nReported but not expected:\n  " + string.Join("\n  ", actual.Except(lines))
            + "\nAll:\n  " + string.Join("\n  ", actual));
    }

    public static string Line(Diagnostic diagnostic) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}({1},{2}): {3} {4}: {5}",
        diagnostic.Location.Path,
        diagnostic.Location.Start.Line + 1,
        diagnostic.Location.Start.Column + 1,
        diagnostic.Rule.Severity == Severity.Error ? "error" : "warning",
        diagnostic.Rule.Id,
        diagnostic.Message);

    public static EntityModel Entity(this KnowledgeCompilation compilation, string id) =>
        compilation.Model.Files.SelectMany(file => file.Entities).Single(entity => entity.Id == id);

    public static StatementModel[] Statements(this KnowledgeCompilation compilation, string id, string predicate) =>
        compilation.Entity(id).Statements.Where(statement => statement.Predicate.Name == predicate).ToArray();

    public static StatementModel Statement(this KnowledgeCompilation compilation, string id, string predicate) =>
        Assert.Single(compilation.Statements(id, predicate));

    private static EquatableArray<InputFile> InputsOf(string ending, IEnumerable<(string Path, byte[] Bytes)> files) => files
        .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => InputFile.FromBytes(file.Path, file.Path, file.Bytes))
        .ToEquatableArray();

    private static EquatableArray<InputDocument> DocumentsOf(IEnumerable<(string Path, byte[] Bytes)> files) => files
        .Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal))
        .Select(file => new InputDocument(file.Path, file.Bytes))
        .ToEquatableArray();
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests;

/// <summary>Small knowledge bases in memory, with the files that <see cref="LibraryFiles"/> makes of paths.</summary>
internal static class KnowledgeBase
{
    public static KnowledgeCompilation Compile(params (string Path, string Text)[] files) =>
        Compile(files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text))));

    public static KnowledgeCompilation Compile(IEnumerable<(string Path, byte[] Bytes)> files) =>
        KnowledgeCompiler.Compile(LibraryFiles.ToFiles(files.ToList()));

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
}

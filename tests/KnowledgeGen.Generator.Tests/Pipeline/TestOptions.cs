using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>MSBuild properties and item metadata, as the compiler hands them to a generator.</summary>
internal sealed class TestOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new([]);
    private static readonly Options Marked = new(new() { ["build_metadata.AdditionalFiles.KnowledgeGenDocument"] = "true" });

    private readonly ImmutableHashSet<string> _marked = project.MarkedDocuments.Select(project.FullPath).ToImmutableHashSet();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(project.GlobalOptions());

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _marked.Contains(textFile.Path) ? Marked
        : project.Libraries.FirstOrDefault(library => textFile.Path.StartsWith(library.Project.Folder, StringComparison.Ordinal)) is { } library
            ? new Options(library.Metadata()) : None;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

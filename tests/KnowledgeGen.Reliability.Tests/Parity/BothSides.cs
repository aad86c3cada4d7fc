using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Unicode;
using System.Threading;
using KnowledgeGen.Generator;
using KnowledgeGen.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGen.Reliability.Tests.Parity;

/// <summary>What the compiler library, which <c>kgen check</c> runs, and what the generator say of files, a line a diagnostic.</summary>
internal static class BothSides
{
    public static string[] OfCompiler(IReadOnlyCollection<(string Path, byte[] Bytes)> files) =>
    [
        .. KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(files)).Diagnostics.Select(diagnostic => string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Location.Path}({diagnostic.Location.Start.Line + 1},{diagnostic.Location.Start.Column + 1}) {diagnostic.Rule.Severity} {diagnostic.Rule.Id}: {diagnostic.Message} +{diagnostic.Related.Count}")),
    ];

    public static string[] OfGenerator(IReadOnlyCollection<(string Path, byte[] Bytes)> files)
    {
        var compilation = CSharpCompilation.Create("Facts", [CSharpSyntaxTree.ParseText("class Nothing {}")]);
        var result = CSharpGeneratorDriver.Create(
            [new KnowledgeGenerator().AsSourceGenerator()], files.Select(file => new MemoryText(file.Path, file.Bytes)), null, new ProjectFolder())
            .RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return [.. result.Diagnostics.Select(Line)];
    }

    private static string Line(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var path = place.Path.StartsWith(ProjectFolder.Path, StringComparison.Ordinal) ? place.Path[ProjectFolder.Path.Length..] : place.Path;

        // Documents may be of another folder, so that messages have their whole paths.
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture).Replace("'" + ProjectFolder.Path, "'", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {diagnostic.Severity} {diagnostic.Id}: {message} +{diagnostic.AdditionalLocations.Count}");
    }

    /// <summary>A file as the compiler hands it to a generator.</summary>
    private sealed class MemoryText(string path, byte[] bytes) : AdditionalText
    {
        public override string Path { get; } = ProjectFolder.Path + path;

        // The compiler reads a file that is not UTF-8 in the encoding of the machine.
        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(bytes, bytes.Length, Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1);
    }

    /// <summary>Says where the project is.</summary>
    private sealed class ProjectFolder : AnalyzerConfigOptionsProvider
    {
        public const string Path = "/facts/";

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty
            .Add("build_property.ProjectDir", Path)
            .Add("build_property.RootNamespace", "Facts"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            if (LibraryFiles.FolderOf(textFile.Path[Path.Length..]) is not { } folder) return GlobalOptions;

            const string Metadata = "build_metadata.AdditionalFiles.KnowledgeGenLibrary";
            var library = LibraryFiles.LibraryIn(folder);
            return new Options(ImmutableDictionary<string, string>.Empty
                .Add(Metadata, library.Name)
                .Add(Metadata + "Folder", Path + folder)
                .Add(Metadata + "Namespace", library.Namespace)
                .Add(Metadata + "Version", library.Version!));
        }

        private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}

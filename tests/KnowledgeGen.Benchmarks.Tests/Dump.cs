using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Benchmarks.Tests;

/// <summary>Compiles C# that holds the facts, and prints them.</summary>
internal static class Dump
{
    /// <summary>A line an entity, everything that is known of it.</summary>
    /// <param name="sources">The C#.</param>
    /// <param name="evidence">An expression for the evidence of a thing and that of its place.</param>
    /// <param name="document">An expression for the id of the document of evidence.</param>
    public static string[] Of(IEnumerable<string> sources, string evidence, string document)
    {
        var printer = $$"""
            #nullable enable
            using System.Globalization;
            using System.Linq;
            using Things;

            public static class Printer
            {
                public static string[] Print() => Thing.All.Select(Line).ToArray();

                private static string Line(Thing thing)
                {
                    var (own, place) = {{evidence}};
                    return string.Join(
                        "|", thing.GetType().Name, thing.Id, thing.Name, thing.Alias, thing.Summary,
                        string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd}", thing.Since), thing.Size, thing.Rating.ToString("0.00", CultureInfo.InvariantCulture),
                        thing.Active, thing.Status.ToString().ToLowerInvariant(), thing.MemberOf.Id, thing.LocatedIn.Id,
                        string.Join(",", thing.LinkedTo.Select(other => other.Id)), Text(own), Text(place));
                }

                private static string Text({{(document.EndsWith(".Id", StringComparison.Ordinal) ? "KnowledgeGen.Evidence" : "Things.Evidence")}} evidence) =>
                    $"{ {{document}} }:{evidence.Start}-{evidence.End}@{evidence.Line}:{evidence.Quote}";
            }
            """;
        var trees = sources.Append(printer).Select(source => CSharpSyntaxTree.ParseText(source, Options));
        var compilation = CSharpCompilation.Create("Facts" + Guid.NewGuid().ToString("N"), trees, References, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(null).LoadFromStream(image);
        return (string[])assembly.GetType("Printer")!.GetMethod("Print")!.Invoke(null, null)!;
    }

    private static CSharpParseOptions Options { get; } = new(
        LanguageVersion.Latest,
        preprocessorSymbols: Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER").Append("NETCOREAPP3_0_OR_GREATER"));

    private static IEnumerable<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "KnowledgeGen.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];
}

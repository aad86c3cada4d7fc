using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Picture;

/// <summary>The picture in the README shows the members and the documentation that are generated for the facts of the article.</summary>
public sealed class PictureTests
{
    private static readonly string Committed = Path.Combine(RepositoryFiles.Root, "docs", "completion.svg");

    [Fact]
    public void The_picture_shows_what_is_generated_today()
    {
        var received = Path.ChangeExtension(Committed, ".received.svg");
        var actual = Draw();
        if (File.Exists(Committed) && File.ReadAllText(Committed).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail("docs/completion.svg is not what is generated; look at docs/completion.received.svg, and rename it to accept.");
    }

    [Fact]
    public void It_is_well_formed_and_shows_quoted_words_and_their_document()
    {
        var words = string.Concat(XDocument.Parse(Draw()).Descendants().Where(element => element.Name.LocalName == "text").Select(line => line.Value + " "));

        Assert.Contains("“stronghold of Kidal”", words, StringComparison.Ordinal);
        Assert.Contains("mali-air-strikes", words, StringComparison.Ordinal);
        Assert.Contains("Region.KidalRegion", words, StringComparison.Ordinal);
    }

    private static string Draw()
    {
        var facts = PipelineRun.Of(RepositoryFiles.Load("facts").WithProperty("RootNamespace", "MaliNews")).Output;
        var city = facts.GetTypeByMetadataName("MaliNews.City")!;
        var quote = facts.GetTypeByMetadataName("MaliNews.Quote")!;
        return new EditorPicture()
            .Code(1, ("using", "keyword"), (" MaliNews;", "text"))
            .Code(2)
            .Code(3, ("var", "keyword"), (" stronghold = ", "text"), ("City", "type"), (".", "text"))
            .Completion("var stronghold = City.".Length, Members(city), "Kidal", HoverText.Of(Property(city, "Kidal")))
            .Code(4, ("Console", "type"), (".WriteLine(", "text"), ("Quote", "type"), (".", "text"), ("FabiusOnRearBases", "name"), (");", "text"))
            .Hover("Console.WriteLine(Quote.".Length, HoverText.Of(Property(quote, "FabiusOnRearBases")))
            .ToSvg("Completion after 'City.' lists the cities, and hovering shows what is known of one, with the quoted words.");
    }

    private static IPropertySymbol Property(INamedTypeSymbol type, string name) => (IPropertySymbol)Assert.Single(type.GetMembers(name));

    // What an editor offers behind the dot: the static members that are public and not hidden, each name once.
    private static List<(string Name, char Kind)> Members(INamedTypeSymbol type) =>
    [
        .. type.GetMembers()
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true } && (member.IsStatic || member is INamedTypeSymbol))
            .Where(member => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute"))
            .Select(member => (member.Name, Kind: member switch { IMethodSymbol => 'M', INamedTypeSymbol => 'C', _ => 'P' }))
            .Distinct()
            .OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase),
    ];
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>The knowledge bases of this repository through the whole generator, as the strictest project would compile them.</summary>
public class RealKnowledgeTests
{
    // Where neither the article's text nor a lock is at hand, these are all that may be wrong with the facts.
    private static readonly string[] MissingText = ["KG4003", "KG4020"];

    private static readonly TestProject Mali = RepositoryFiles.Load("facts").WithProperty("RootNamespace", "MaliNews");

    public static TheoryData<string, Framework, LanguageVersion> Consumers
    {
        get
        {
            var data = new TheoryData<string, Framework, LanguageVersion>();
            foreach (var folder in new[] { "facts", "samples/Quickstart", "samples/Registers" })
            {
                foreach (var framework in Enum.GetValues<Framework>())
                {
                    data.Add(folder, framework, LanguageVersion.CSharp9);
                    data.Add(folder, framework, LanguageVersion.Latest);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Consumers))]
    public void Its_code_compiles_without_a_warning(string folder, Framework framework, LanguageVersion version)
    {
        var run = PipelineRun.Of(RepositoryFiles.Load(folder) with { Framework = framework, LanguageVersion = version });

        Assert.Empty(run.Ids.Except(folder == "facts" ? MissingText : []));
        Assert.Empty(Consumer.Problems(run.Output));
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void Completion_after_a_type_lists_its_entities()
    {
        const string Code = "using MaliNews;\nstatic class Uses { static object P => Person.LaurentFabius; }\n";

        var run = PipelineRun.Of(Mali with { Code = [Code] });
        var model = run.Output.GetSemanticModel(run.Output.SyntaxTrees.Single(tree => tree.FilePath == "Code0.cs"));
        var person = Assert.Single(run.Output.GetSymbolsWithName("Person").OfType<INamedTypeSymbol>());
        var offered = model.LookupSymbols(Code.IndexOf("LaurentFabius", StringComparison.Ordinal), person).Select(symbol => symbol.Name).ToList();

        Assert.Contains("LaurentFabius", offered);
        Assert.Contains("FrancoisHollande", offered);
        Assert.Contains("All", offered);
        Assert.DoesNotContain("Store", offered);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("samples/Quickstart")]
    [InlineData("samples/Registers")]
    public void Documentation_is_well_formed_and_every_reference_in_it_resolves(string folder)
    {
        var output = PipelineRun.Of(RepositoryFiles.Load(folder)).Output;
        var members = PublicMembers(output.Assembly.GlobalNamespace).ToList();

        Assert.True(members.Count > 30, "There are " + members.Count + " members.");
        foreach (var member in members)
        {
            // Roslyn gives an XML comment in place of what is not well-formed.
            var xml = member.GetDocumentationCommentXml();
            Assert.False(string.IsNullOrEmpty(xml), member.ToDisplayString());
            var documentation = XElement.Parse(xml!);
            Assert.NotEmpty(documentation.Elements());
            Assert.All(documentation.Descendants().Attributes("cref"), cref => Assert.DoesNotContain("!:", cref.Value, StringComparison.Ordinal));
            Assert.Empty(documentation.Descendants("include"));
        }
    }

    [Fact]
    public void Hover_shows_the_name_the_quoted_words_the_document_and_the_file()
    {
        var output = PipelineRun.Of(RepositoryFiles.Load("samples/Quickstart")).Output;

        var hover = string.Concat(XElement.Parse(output.GetSymbolsWithName("MiraHolt").OfType<IPropertySymbol>().Single().GetDocumentationCommentXml()!).DescendantNodes().OfType<XText>());

        Assert.Contains("Mira Holt", hover, StringComparison.Ordinal);
        Assert.Contains("Mira Holt keeps the small library", hover, StringComparison.Ordinal);
        Assert.Contains("hello", hover, StringComparison.Ordinal);
        Assert.Contains("library.facts.yaml", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quickstart_is_generated_as_it_was_when_somebody_last_looked() =>
        Snapshot.Verify(PipelineRun.Of(RepositoryFiles.Load("samples/Quickstart").WithProperty("RootNamespace", "Quickstart")).Driver);

    private static IEnumerable<ISymbol> PublicMembers(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                foreach (var found in PublicMembers(inner)) yield return found;
            }
            else if (member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null })
            {
                // An override says what the member that it overrides says.
                if (!member.IsOverride) yield return member;
                if (member is not INamedTypeSymbol type) continue;
                foreach (var found in PublicMembers(type)) yield return found;
            }
        }
    }
}

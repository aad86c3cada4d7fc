using System;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class OutputTests
{
    [Fact]
    public void A_failure_in_a_file_loses_the_members_of_that_file_only()
    {
        // No file can say this: a text that is a date.
        var broken = Books(new ValueModel.Date("2013"));
        var layout = GeneratedCode.Layout(broken);
        var group = broken.Files.Select(file => new FactFileInput(file, FactFileContext.Create(file, layout))).ToEquatableArray();

        var run = Run(context => Outputs.AddFactMembers(context, (group, (broken.Schema, GeneratedCode.Modern))));

        AssertNames("b.facts.yaml", Assert.Single(run.Diagnostics));
        var members = Assert.Single(run.GeneratedSources);
        var others = GeneratedCode.Emit(Books(new ValueModel.String("B"))).Where(file => !file.HintName.EndsWith(".facts.g.cs", StringComparison.Ordinal));
        var knowledge = new LoadedKnowledge(others.Append(new(members.HintName, members.SourceText.ToString(), false)));
        Assert.Equal("A, B, C", knowledge.Eval<string>("Book.A.Title + \", \" + Knowledge.Find(\"b\") + \", \" + Book.C.Title"));
        Assert.Empty(knowledge.Assembly.GetType("News.Book")!.GetMember("B"));
    }

    [Fact]
    public void A_failure_in_a_file_loses_the_data_of_that_file_only()
    {
        string[][] parts = [["a0", "a1"], ["b0", null!], ["c0", "c1"]];
        var group = parts.Select((texts, i) => new PackResult(new PackedFile((char)('a' + i) + ".facts.yaml", texts.ToEquatableArray()), null)).ToEquatableArray();

        var run = Run(context => Outputs.AddFactData(context, ((group, false), GeneratedCode.Modern)));

        AssertNames("b.facts.yaml", Assert.Single(run.Diagnostics));
        var source = Assert.Single(run.GeneratedSources).SourceText.ToString();
        Assert.Empty(CSharpSyntaxTree.ParseText(source).GetDiagnostics());
        Assert.Contains(HintNames.DataClass("a.facts.yaml"), source, StringComparison.Ordinal);
        Assert.DoesNotContain(HintNames.DataClass("b.facts.yaml"), source, StringComparison.Ordinal);
        Assert.Contains(HintNames.DataClass("c.facts.yaml"), source, StringComparison.Ordinal);
    }

    private static KnowledgeModel Books(ValueModel titleOfB)
    {
        var model = new ModelBuilder().Type("book").Property("title", "book", constant: true, role: Role.Label);
        model.File("a.facts.yaml").Entity("book", "a").Says("title", "A");
        model.File("b.facts.yaml").Entity("book", "b").Says("title", titleOfB);
        model.File("c.facts.yaml").Entity("book", "c").Says("title", "C");
        return model.Build();
    }

    private static void AssertNames(string path, Diagnostic failure) =>
        Assert.Equal(("KG0000", path), (failure.Id, failure.Location.GetLineSpan().Path));

    private static GeneratorRunResult Run(Action<SourceProductionContext> output) => CSharpGeneratorDriver
        .Create(new OutputGenerator(output))
        .RunGenerators(CSharpCompilation.Create("Empty"))
        .GetRunResult()
        .Results
        .Single();

    /// <summary>A generator of one output.</summary>
    private sealed class OutputGenerator(Action<SourceProductionContext> output) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider, (production, _) => output(production));
    }
}

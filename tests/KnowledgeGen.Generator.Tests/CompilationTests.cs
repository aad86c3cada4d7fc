using System.Linq;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

public class CompilationTests
{
    [Theory]
    [InlineData(Framework.NetStandard20, LanguageVersion.CSharp9)]
    [InlineData(Framework.NetStandard20, LanguageVersion.Latest)]
    [InlineData(Framework.Net80, LanguageVersion.CSharp9)]
    [InlineData(Framework.Net80, LanguageVersion.Latest)]
    [InlineData(Framework.Net100, LanguageVersion.CSharp9)]
    [InlineData(Framework.Net100, LanguageVersion.Latest)]
    public void Generated_code_compiles_without_warnings_and_all_crefs_resolve(Framework framework, LanguageVersion version)
    {
        var options = GeneratedCode.Modern with { SupportsStaticAbstracts = version != LanguageVersion.CSharp9 };

        var compilation = Consumer.Compile(GeneratedCode.Emit(NewsModel.Create(), options), framework, version);

        Assert.Empty(Consumer.Problems(compilation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Some.Deep.Name")]
    [InlineData("class.event")]
    public void Generated_code_compiles_in_every_namespace(string @namespace)
    {
        var options = GeneratedCode.Modern with { Namespace = @namespace };

        Assert.Empty(Consumer.Problems(Consumer.Compile(GeneratedCode.Emit(NewsModel.Create(), options))));
    }

    [Theory]
    [InlineData(Framework.NetStandard20)]
    [InlineData(Framework.Net80)]
    [InlineData(Framework.Net100)]
    public void Data_in_constants_say_the_same_as_data_in_literals(Framework framework)
    {
        var files = GeneratedCode.Emit(NewsModel.Create(), asConstants: true);

        Assert.Empty(Consumer.Problems(Consumer.Compile(files, framework)));
        Assert.Equal(
            new LoadedKnowledge(GeneratedCode.Emit(NewsModel.Create()), framework).Eval<string>(Everything),
            new LoadedKnowledge(files, framework).Eval<string>(Everything));
    }

    [Fact]
    public void Generated_code_compiles_without_the_data_sources()
    {
        var files = GeneratedCode.Emit(NewsModel.Create()).Where(file => !file.IsData);

        Assert.Empty(Consumer.Problems(Consumer.Compile(files)));
    }

    [Fact]
    public void An_empty_knowledge_base_compiles()
    {
        Assert.Empty(Consumer.Problems(Consumer.Compile(GeneratedCode.Emit(new ModelBuilder().Build()))));
    }

    [Fact]
    public void Types_may_be_called_like_the_classes_inside_the_root_class()
    {
        var model = new ModelBuilder().Type("store-holder").Type("knows-statement").Type("evidence")
            .Relation("knows", "knows-statement", "store-holder", qualifiers: [ModelBuilder.Qualifier("knows-statement", ValueKind.String)]);
        model.File("a.facts.yaml").Entity("store-holder", "holder");

        Assert.Empty(Consumer.Problems(Consumer.Compile(GeneratedCode.Emit(model.Build()))));
    }

    [Fact]
    public void A_knowledge_base_with_dangling_ids_still_compiles()
    {
        var model = new ModelBuilder().Type("person").Property("name", "person nobody", role: Role.Label)
            .Relation("knows", "person", "nobody", many: true, inverse: "known-by")
            .Relation("hates", "nobody", "person", inverse: "hated-by");
        model.File("a.facts.yaml").Entity("person", "anna").Says("name", "Anna").Says("knows", "nobody")
            .Says("knows", "anna", attributedTo: "nobody");

        var files = GeneratedCode.Emit(model.Build());

        Assert.Empty(Consumer.Problems(Consumer.Compile(files)));
        Assert.Equal("Anna 1",
            new LoadedKnowledge(files).Eval<string>("""Person.Anna.Name + " " + Person.Anna.Statements.IncludeReported().Count"""));
    }

    [Fact]
    public void Emission_is_deterministic_and_has_line_feeds_only()
    {
        var first = GeneratedCode.Emit(NewsModel.Create());

        Assert.Equal(first, GeneratedCode.Emit(NewsModel.Create()));
        Assert.All(first, file => Assert.DoesNotContain('\r', file.Source));
    }

    private const string Everything = """
        string.Join("|", Knowledge.Statements.IncludeReported().Select(statement =>
            statement.Id + statement + string.Join(",", statement.Evidence)))
        """;
}

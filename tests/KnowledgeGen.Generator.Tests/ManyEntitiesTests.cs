using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests;

public class ManyEntitiesTests
{
    private const int Many = 100_000;

    [Fact]
    public void A_type_of_a_hundred_thousand_entities_compiles_loads_and_runs()
    {
        // Documentation is compiled by the other tests; here it would take longer than all the rest.
        var knowledge = new LoadedKnowledge(GeneratedCode.Emit(Chain(Many, 70_000)), documentation: DocumentationMode.None);

        Assert.Equal("p0 p99999 P69999 100000 True True True True True 100000 p99999 p99998", knowledge.Run<string>("""
            var last = Person.P99999;
            var mistyped = "";
            try { Person.Get("p99999x"); } catch (KeyNotFoundException e) { mistyped = e.Message; }
            return string.Join(" ", Person.P0.Id, last.Id, Person.P69999.Name, Person.All.Count, Person.All[99_999] == last,
                Person.Get("p99999") == last, Knowledge.Find("p77777") == Person.P77777, last.Knows == Person.P0,
                mistyped.Contains("Did you mean 'p99999'"), Knowledge.Entities.Count, Person.Ids.P99999, last.KnownBy.Single().Id);
            """));
    }

    [Fact]
    public void Members_beyond_one_class_are_in_classes_that_the_type_inherits_from()
    {
        var layout = Layout(("a", 30_000), ("b", 30_000), ("c", 120_000), ("d", 10), ("e", 10));

        Assert.Equal([new SplitType("person", 5)], layout.SplitTypes);
        Assert.Equal([0, 1, 2, 4, 4], "abcde".Select(file => Assert.Single(layout.MembersOf(file.ToString())).First));
        Assert.Equal([2, 2, 3, 4], new[] { 0, 49_999, 50_000, 119_999 }.Select(i => layout.Find($"c{i}")!.MemberClass));
        Assert.Equal(4, layout.Find("e9")!.MemberClass);
    }

    [Fact]
    public void An_added_entity_leaves_the_classes_of_other_files_as_they_are()
    {
        var before = Layout(("a", 30_000), ("b", 30_000), ("c", 30_000));
        var after = Layout(("a", 30_001), ("b", 30_000), ("c", 30_000));

        Assert.All("abc", file => Assert.Equal(before.MembersOf(file.ToString()), after.MembersOf(file.ToString())));
        Assert.Equal(before.SplitTypes, after.SplitTypes);
    }

    [Fact]
    public void Types_of_few_entities_are_one_class()
    {
        var layout = Layout(("a", 25_000), ("b", 25_000));

        Assert.Empty(layout.SplitTypes);
        Assert.Empty(layout.MembersOf("a"));
    }

    [Fact]
    public void Documentation_names_the_class_that_has_the_member()
    {
        var model = new ModelBuilder().Type("person").Relation("knows", "person", "person");
        model.File("a.facts.yaml").Entity("person", "anna").Says("knows", "berta");
        var context = new FactFileContext(
            0, new[] { new EntityLocation("berta", 130, "person", "Berta", 2) }.ToEquatableArray(),
            new[] { new FileMembers("person", 1) }.ToEquatableArray());

        var source = FactFileEmitter.EmitApi(model.Schema, [new(model.Build().Files[0], context)], GeneratedCode.Modern, GeneratedCode.Fail);

        Assert.Contains("<see cref=\"Person_Members2.Berta\"/>", source);
        Assert.Contains("partial class Person_Members1", source);
    }

    private static RowLayout Layout(params (string Path, int Count)[] files) => new(files.Select(file => new LayoutFile(
        file.Path, Enumerable.Range(0, file.Count)
            .Select(i => new LayoutEntity($"{file.Path}{i}", "person", null)).ToEquatableArray())).ToList());

    private static KnowledgeModel Chain(int count, int inFirstFile)
    {
        var model = new ModelBuilder().Type("person").Property("name", "person", required: true, role: Role.Label)
            .Relation("knows", "person", "person", required: true, inverse: "known-by");
        var files = new[] { model.File("a.facts.yaml"), model.File("b.facts.yaml") };
        for (var i = 0; i < count; i++)
        {
            files[i < inFirstFile ? 0 : 1].Entity("person", $"p{i}").Says("name", $"P{i}").Says("knows", $"p{(i + 1) % count}");
        }

        return model.Build();
    }
}

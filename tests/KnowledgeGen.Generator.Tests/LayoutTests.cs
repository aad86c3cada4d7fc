using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

public class LayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void Facts_of_several_blocks_and_files_come_back_whole(int count)
    {
        var knowledge = new LoadedKnowledge(Chain(count));

        Assert.True(knowledge.Run<bool>($$"""
            var people = Person.All;
            if (people.Count != {{count}} * 2 || Knowledge.Entities.Count != people.Count + 1) return false;
            for (var i = 0; i < people.Count; i++)
            {
                var file = i < {{count}} ? "a" : "b";
                if (people[i].Id != $"{file}{i % {{count}}}" || people[i].Number != i * 1000003L
                    || people[i].Knows != people[(i + 1) % people.Count]) return false;
                if (people[i].KnownBy.Single() != people[(i + people.Count - 1) % people.Count]) return false;
                if (Person.Get(people[i].Id) != people[i]
                    || people[i].Statements.Knows.Single.Evidence[0].Start != i) return false;
            }

            return true;
            """));
    }

    [Fact]
    public void Rows_start_a_new_block_for_each_file()
    {
        var layout = Layout(("a", 130), ("b", 0), ("c", 1));

        Assert.Equal(0, layout.Find("a0")!.Row);
        Assert.Equal(129, layout.Find("a129")!.Row);
        Assert.Equal(256, layout.Find("c0")!.Row);
        Assert.Equal(3, layout.BlockCount);
        Assert.Null(layout.Find("nobody"));
    }

    [Fact]
    public void An_added_entity_moves_only_rows_of_its_own_file()
    {
        var before = Layout(("a", 3), ("b", 3), ("c", 3));
        var after = Layout(("a", 3), ("b", 4), ("c", 3));

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(before.Find($"a{i}"), after.Find($"a{i}")));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(before.Find($"c{i}"), after.Find($"c{i}")));
    }

    [Fact]
    public void A_changed_label_re_emits_only_its_own_file()
    {
        var before = GeneratedCode.Emit(Pair("Anna"));
        var after = GeneratedCode.Emit(Pair("Berta"));

        Assert.Equal(["a.facts.g.cs", "a.data.g.cs"], Changed(before, after));
    }

    [Fact]
    public void A_changed_edge_re_emits_only_its_own_file()
    {
        var before = GeneratedCode.Emit(Pair("Anna"));
        var after = GeneratedCode.Emit(Pair("Anna", knows: "a2"));

        Assert.Equal(["b.facts.g.cs", "b.data.g.cs"], Changed(before, after));
    }

    [Fact]
    public void Hint_names_differ_in_more_than_case()
    {
        string[] paths =
        [
            "a/b.facts.yaml", "a_b.facts.yaml", "A/b.facts.yaml", "a/B.facts.yaml", "a b.facts.yaml", "ä.facts.yaml",
            "ö.facts.yaml", "a.b.facts.yaml",
            "a/b.FACTS.yaml",
        ];

        var hints = paths.SelectMany(path => new[] { HintNames.OfFactsApi(path), HintNames.OfFactsApi(path, 2), HintNames.OfFactsData(path), HintNames.OfFactsData(path, 2) }).ToList();

        Assert.Equal(hints.Count, hints.Distinct(System.StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(hints, hint => Assert.Matches("^[A-Za-z0-9_+.-]+$", hint));
        Assert.Equal(paths.Length, paths.Select(HintNames.DataClass).Distinct().Count());
    }

    [Fact]
    public void Types_whose_names_differ_only_in_case_have_files_of_their_own()
    {
        var builder = new ModelBuilder().Type("p-a");
        var schema = builder.Schema with
        {
            Types = builder.Schema.Types
            .Append(builder.Schema.Types[0] with { Name = "pa", CSharpName = "Pa" }).ToEquatableArray()
        };

        Assert.Equal(["PA.type.g.cs", "Pa+2.type.g.cs"], schema.Types.Select(type => HintNames.OfType(schema, type)));
    }

    private static List<string> Changed(List<GeneratedFile> before, List<GeneratedFile> after) =>
        after.Where(file => !before.Contains(file)).Select(file => file.HintName).ToList();

    private static RowLayout Layout(params (string Path, int Count)[] files) => new(files.Select(file => new LayoutFile(
        file.Path, Enumerable.Range(0, file.Count)
            .Select(i => new LayoutEntity($"{file.Path}{i}", "person", null)).ToEquatableArray())).ToList());

    private static KnowledgeModel Pair(string label, string knows = "a1")
    {
        var model = new ModelBuilder().Type("person").Property("name", "person", role: Role.Label)
            .Relation("knows", "person", "person", inverse: "known-by");
        var a = model.File("a.facts.yaml");
        a.Entity("person", "a1").Says("name", label);
        a.Entity("person", "a2").Says("name", "Other");
        model.File("b.facts.yaml").Entity("person", "b1").Says("name", "Bernd").Says("knows", knows);
        return model.Build();
    }

    private static KnowledgeModel Chain(int count)
    {
        var model = new ModelBuilder().Type("person").Type("place")
            .Property("number", "person", ValueKind.Integer, required: true)
            .Relation("knows", "person", "person", required: true, inverse: "known-by")
            .Document("d");
        var ids = new[] { "a", "b" }.SelectMany(file => Enumerable.Range(0, count).Select(i => $"{file}{i}")).ToList();
        var first = model.File("a.facts.yaml");
        var second = model.File("b.facts.yaml");
        for (var i = 0; i < ids.Count; i++)
        {
            (i < count ? first : second).Entity("person", ids[i])
                .Says("number", i * 1000003L)
                .Says("knows", ids[(i + 1) % ids.Count], evidence: [new EvidenceModel("d", "w", i, i + 1, 1)]);
        }

        model.File("0.facts.yaml").Entity("place", "somewhere");
        return model.Build();
    }
}

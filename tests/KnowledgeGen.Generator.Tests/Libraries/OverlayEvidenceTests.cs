using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Libraries;

public sealed class OverlayEvidenceTests
{
    [Fact]
    public void What_an_overlay_infers_does_not_rest_on_the_words_of_the_library()
    {
        var model = new ModelBuilder().Document("d").Type("person").Relation("knows", "person", "person");
        var evidence = new EvidenceModel("d", "Anna knows Berta", 0, 16, 1);
        model.File("a.facts.yaml").Entity("person", "anna").Evidence(evidence).Says("knows", "berta").Says("knows", "cora", basis: StatementBasis.Inferred, note: "looks so");
        model.File("b.facts.yaml").Entity("person", "berta");
        model.File("c.facts.yaml").Entity("person", "cora");
        var built = model.Build();
        var anna = built.Files[0].Entities[0];
        var corrected = anna with { Statements = new[] { anna.Statements[0], anna.Statements[1] with { Overlay = "o.overlay.yaml" } }.ToEquatableArray() };
        var files = new[] { built.Files[0] with { Entities = new[] { corrected }.ToEquatableArray() } }.Concat(built.Files.Skip(1)).ToEquatableArray();
        const string counts = "string.Join(\" \", Person.Anna.Statements.Knows.Select(statement => statement.Evidence.Count))";

        Assert.Equal("1 1", new LoadedKnowledge(built).Eval<string>(counts));
        Assert.Equal("1 0", new LoadedKnowledge(built with { Files = files }).Eval<string>(counts));
    }
}

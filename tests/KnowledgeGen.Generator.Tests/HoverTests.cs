using System;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

/// <summary>What a reader sees who hovers over a member.</summary>
public class HoverTests
{
    private static readonly EvidenceModel Spoken = new("report", "It is about the rear bases,", 0, 27, 1);

    [Fact]
    public void What_is_said_when_and_where_comes_before_relations_and_these_before_properties()
    {
        var (summary, _) = Hover(it => it
            .Says("name", "Talk").Says("size", 7L).Says("kind", "fair").Says("target", "other").Says("tense", "past")
            .Says("place", "other").Says("time", "other").Says("words", "Peace"));

        Assert.Equal("Talk. Words: “Peace”. Time: <see cref=\"Thing.Other\"/>. Place: <see cref=\"Thing.Other\"/>.", summary);
    }

    [Fact]
    public void Without_a_label_it_starts_with_the_words_and_the_remarks_do_not_repeat_them()
    {
        var (summary, remarks) = Hover(it => it
            .Says("words", "It is about the rear bases,", evidence: [Spoken]).Says("size", 7L));

        Assert.Equal("“It is about the rear bases,” Size: 7.", summary);
        Assert.Equal("(<c>report</c>) <c>a.facts.yaml: it</c>", remarks);
    }

    [Fact]
    public void Evidence_that_says_more_than_the_summary_is_quoted()
    {
        var (_, remarks) = Hover(it => it.Evidence(Spoken).Says("words", "the rear bases"));

        Assert.Equal("“It is about the rear bases,” (<c>report</c>) <c>a.facts.yaml: it</c>", remarks);
    }

    [Fact]
    public void With_neither_label_nor_words_the_id_stands_for_it() =>
        Assert.Equal("<c>it</c>. Size: 7.", Hover(it => it.Says("name", " ").Says("size", 7L)).Summary);

    [Theory]
    [InlineData("threatened", "positive", "Talk. Reported: threatened.")]
    [InlineData("promised", "negative", "Talk. Reported: promised, negative.")]
    [InlineData(null, "positive", "Talk. Reported, not asserted.")]
    public void What_is_reported_says_how(string? modality, string polarity, string expected)
    {
        var (summary, _) = Hover(it => Says(it.Says("name", "Talk").Says("polarity", polarity), modality), reported: true);

        Assert.Equal(expected, summary);

        static EntityBuilder Says(EntityBuilder it, string? modality) => modality is null ? it : it.Says("modality", modality);
    }

    [Theory]
    [InlineData("positive", "Talk.")]
    [InlineData("negative", "Talk. Polarity: negative.")]
    public void What_is_asserted_says_so_only_where_it_is_denied(string polarity, string expected) => Assert.Equal(
        expected, Hover(it => it.Says("name", "Talk").Says("modality", "asserted").Says("polarity", polarity)).Summary);

    [Fact]
    public void What_the_document_does_not_plainly_say_is_marked()
    {
        var (summary, _) = Hover(it => it
            .Says("name", "Talk")
            .Says("time", "other", StatementCertainty.Probable, basis: StatementBasis.Inferred)
            .Says("place", "other", attributedTo: "other")
            .Says("size", 7L, basis: StatementBasis.Inferred, during: "2013"));

        Assert.Equal(
            "Talk. Size: 7 (inferred, during 2013). Time: <see cref=\"Thing.Other\"/> (probable, inferred). "
            + "Place: <see cref=\"Thing.Other\"/> (according to <c>other</c>).",
            summary);
    }

    [Fact]
    public void Several_values_are_counted_and_reported_ones_are_not()
    {
        var (summary, _) = Hover(it => it
            .Says("name", "Talk").Says("target", "other").Says("target", "it").Says("target", "it", during: "2013")
            .Says("target", "third", StatementCertainty.Possible));

        Assert.Equal("Talk. Target: <see cref=\"Thing.Other\"/> and 1 more.", summary);
    }

    [Fact]
    public void Enums_say_what_their_property_is_for_and_how_values_are_written()
    {
        var source = Source("Kind.enum.g.cs", Model().Build());

        Assert.Contains("<summary>What kind of <c>thing</c> it is.</summary>", source, StringComparison.Ordinal);
        Assert.Contains("<summary><c>not-fair</c></summary>", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Views_and_inverses_say_what_the_relation_is()
    {
        var source = Source("Thing.type.g.cs", Model().Build());

        Assert.Equal(2, Occurrences(source, "<summary>Who is meant.</summary>"));
        Assert.Equal(2, Occurrences(source, "<summary>Inverse of <see cref=\"Thing.Target\"/>: Who is meant.</summary>"));
        Assert.Equal(2, Occurrences(source, "<summary>Inverse of <see cref=\"Thing.Place\"/>.</summary>"));
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static (string Summary, string Remarks) Hover(Func<EntityBuilder, EntityBuilder> describe, bool reported = false)
    {
        var model = Model();
        var file = model.File("a.facts.yaml");
        describe(file.Entity("thing", "it", reported));
        file.Entity("thing", "other").Says("name", "The label of another one");
        file.Entity("thing", "third");
        var lines = Source("a.facts.g.cs", model.Build()).Split('\n').Select(line => line.Trim()).ToList();
        var member = lines.FindIndex(line => line.StartsWith("public static Thing It ", StringComparison.Ordinal));
        return (Inside(lines[member - 2], "summary"), Inside(lines[member - 1], "remarks"));
    }

    private static string Inside(string line, string tag)
    {
        var (start, end) = ($"/// <{tag}>", $"</{tag}>");
        Assert.StartsWith(start, line, StringComparison.Ordinal);
        Assert.EndsWith(end, line, StringComparison.Ordinal);
        return line[start.Length..^end.Length];
    }

    private static string Source(string hintName, KnowledgeModel model) =>
        GeneratedCode.Emit(model).Single(file => file.HintName == hintName).Source;

    private static ModelBuilder Model() => new ModelBuilder()
        .Type("thing")
        .Property("name", "thing", role: Role.Label)
        .Property("size", "thing", ValueKind.Integer)
        .Property("kind", "thing", ValueKind.Enum, values: ["fair", "not-fair"], summary: "What kind of `thing` it is.")
        .Property("tense", "thing", ValueKind.Enum, role: Role.Tense, required: true, values: ["past", "future"])
        .Property("polarity", "thing", ValueKind.Enum, role: Role.Polarity, values: ["positive", "negative"])
        .Property("modality", "thing", ValueKind.Enum, role: Role.Modality, values: ["asserted", "threatened", "promised"])
        .Property("words", "thing", ValueKind.Text, role: Role.Text)
        .Relation("target", "thing", "thing", required: true, many: true, inverse: "targeted-by", summary: "Who is meant.")
        .Relation("time", "thing", "thing", role: Role.Time)
        .Relation("place", "thing", "thing", role: Role.Place, inverse: "site-of");
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>What may change about files without changing what is known.</summary>
public sealed class StabilityTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("types.schema.yaml", "types: { person: {}, book: {} }\n"),
        ("words.schema.yaml", """
            properties:
              name: { of: person, type: string, many: true, role: label }
              price: { of: book, type: decimal }
              published: { of: book, type: date }
              interest: { of: book, type: enum, values: [IRON, ink, ILL] }
            relations:
              wrote: { from: person, to: book, many: true }

            """),
        ("a.facts.yaml", "source: report\nperson:\n  ann:\n    name: [Ann, Anna, { value: Ann, certainty: possible }]\n    wrote: [emma, persuasion]\n    evidence: Ann wrote\n"),
        ("b.facts.yaml", "about: { unsourced: list }\nbook:\n  emma: { price: 1.50, published: 1815-12, interest: ILL }\n  persuasion: { price: '2', interest: ink }\n  ink: {}\n"),
        ("documents/report.txt", "Ann wrote Emma.\n"),
    ];

    private static readonly (string Path, string Text)[] Mistakes =
    [
        .. Files.Take(2),
        ("a.facts.yaml", "person:\n  INK: {}\n  ann: { nmae: x, wrote: Emma }\n"),
        ("b.facts.yaml", "book:\n  emma: { price: 1,5, interest: ill, published: I }\n  ann: {}\n"),
    ];

    [Fact]
    public void The_order_of_files_decides_nothing()
    {
        foreach (var files in new[] { Files, Mistakes })
        {
            var expected = KnowledgeBase.Compile(files);
            foreach (var order in Orders(files))
            {
                var actual = KnowledgeBase.Compile(order);
                Assert.Equal(expected.Model, actual.Model);
                Assert.Equal(expected.Lines(), actual.Lines());
            }
        }
    }

    [Fact]
    public void The_right_files_have_no_mistake_and_the_wrong_ones_have() =>
        Assert.Equal((0, true), (KnowledgeBase.Compile(Files).Diagnostics.Count, KnowledgeBase.Compile(Mistakes).Diagnostics.Count > 4));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_decide_nothing(string lineEnd)
    {
        var expected = KnowledgeBase.Compile(Files);
        var actual = KnowledgeBase.Compile(Files.Select(file => (file.Path, file.Text.Replace("\n", lineEnd, StringComparison.Ordinal))).ToArray());

        Assert.Equal(expected.Model, actual.Model);
        Assert.Empty(actual.Lines());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_move_no_message(string lineEnd) => Assert.Equal(
        KnowledgeBase.Compile(Mistakes).Lines(),
        KnowledgeBase.Compile(Mistakes.Select(file => (file.Path, file.Text.Replace("\n", lineEnd, StringComparison.Ordinal))).ToArray()).Lines());

    [Fact]
    public void A_byte_order_mark_decides_nothing() => Assert.Equal(
        KnowledgeBase.Compile(Files).Model,
        KnowledgeBase.Compile(Files.Select(file => (file.Path, "\uFEFF" + file.Text)).ToArray()).Model);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_decides_nothing(string culture)
    {
        var expected = (KnowledgeBase.Compile(Files).Model, KnowledgeBase.Compile(Mistakes).Lines());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected.Model, KnowledgeBase.Compile(Files).Model);
            Assert.Equal(expected.Item2, KnowledgeBase.Compile(Mistakes).Lines());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Statement_ids_do_not_depend_on_the_order_of_keys_entities_and_files()
    {
        var moved = KnowledgeBase.Compile(
            Files[0],
            Files[1],
            Files[4],
            ("z.facts.yaml", "source: report\nperson:\n  ann:\n    evidence: Ann wrote\n    wrote: [persuasion, emma]\n    name: [Anna, { value: Ann, certainty: possible }, Ann]\n"),
            ("c.facts.yaml", "about: { unsourced: list }\nbook:\n  ink: {}\n  persuasion: { interest: ink, price: '2' }\n"),
            ("d.facts.yaml", "about: { unsourced: list }\nbook:\n  emma: { interest: ILL, published: 1815-12, price: 1.50 }\n"));

        Assert.Empty(moved.Lines());
        Assert.Equal(IdsOf(KnowledgeBase.Compile(Files)), IdsOf(moved));
    }

    [Fact]
    public void Comments_blank_lines_and_styles_do_not_change_the_model()
    {
        var restyled = KnowledgeBase.Compile(
            Files[0],
            Files[1],
            Files[4],
            ("a.facts.yaml", "# About Ann\n\nsource: \"report\"\nperson: { ann: { name: [\"Ann\", 'Anna', { value: Ann, certainty: possible }], wrote: [{ to: emma }, persuasion], evidence: [{ quote: Ann wrote }] } }\n"),
            Files[3]);

        Assert.Empty(restyled.Lines());
        Assert.Equal(KnowledgeBase.Compile(Files).Model, restyled.Model);
    }

    private static IEnumerable<string> IdsOf(KnowledgeCompilation compilation) => compilation.Model.Files
        .SelectMany(file => file.Entities)
        .SelectMany(entity => entity.Statements.Select((statement, i) => StatementIds.Of(entity)[i] + " " + statement.Certainty))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Path, string Text)[]> Orders((string Path, string Text)[] files)
    {
        for (var i = 0; i < files.Length; i++)
        {
            yield return [.. files.Skip(i), .. files.Take(i)];
            yield return [.. files.Skip(i).Concat(files.Take(i)).Reverse()];
        }
    }
}

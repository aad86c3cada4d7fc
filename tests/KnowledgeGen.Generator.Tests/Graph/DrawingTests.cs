using System;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Labels in drawings say what they are, whatever they are made of.</summary>
public sealed class DrawingTests
{
    private const string Hostile = "a Z0\"\\&#;<>[](){}|`*_~'’-.,:!\n\r\t\u0085\u2028\u2029\u200B\u202E\u00E9\u0301\u6587\uD83D\uDE00";

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_label_is_read_as_it_was_but_for_line_breaks(int seed)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => AnyLetter(random)));
        var shown = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

        var (mermaid, dot) = (DrawingText.ForMermaid(text), DrawingText.ForDot(text));

        Assert.Equal(shown, Drawing.MermaidText(mermaid));
        Assert.Equal(shown, Drawing.DotText(dot));
        Assert.DoesNotContain(mermaid, c => c is '"' or '<' or '>' or '[' or ']' or '`' or '*' or '_' or '&' || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);
        Assert.DoesNotContain(dot, c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);
    }

    [Fact]
    public void An_empty_name_gives_way_to_the_id()
    {
        var facts = new InputFile("a.facts.yaml", "a.facts.yaml", "about: { unsourced: x }\nthing: { ann: { name: \"\", near: bob }, bob: { name: Bob } }\n");
        var graph = ModelStore.Of(RandomKnowledge.Compile(new[] { facts }.ToEquatableArray(), questions: null).Model).Graph;

        Assert.Equal(["ann -near- Bob"], Drawing.OfMermaid(graph.ToMermaid()));
        Assert.Equal(["ann -near- Bob"], Drawing.OfDot(graph.ToDot()));
    }

    private static string AnyLetter(Random random)
    {
        var runes = Hostile.EnumerateRunes().ToList();
        return runes[random.Next(runes.Count)].ToString();
    }
}

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Site;

namespace KnowledgeGen.Site.Tests;

public sealed class DocumentPartTests
{
    [Fact]
    public void Parts_have_all_of_a_text_and_each_quoted_place_once() => Prop.ForAll<ushort, byte, int>((length, spread, seed) =>
    {
        var random = new Random(seed);
        var hasLines = seed % 2 == 0;
        var size = length * 20;
        var text = string.Create(size, hasLines, (span, lines) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = lines && i % 60 == 59 ? '\n' : 'a';
        });
        Check(text, random, Math.Min(size, spread * 40));
        Check(null, random, spread * 40);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_character_is_never_cut()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 200_000));
        var parts = DocumentPart.Of(text, []);
        Assert.InRange(parts.Count, 2, 10);
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(text[part.From])));
    }

    [Fact]
    public void An_empty_text_is_one_part() => Assert.Equal((0, 0, 0), DocumentPart.Of(string.Empty, []) is [var part] ? (part.From, part.To, part.Citations.Count) : default);

    private static void Check(string? text, Random random, int count)
    {
        var citations = Enumerable.Range(0, count)
            .Select(_ => random.Next(random.Next(1, text?.Length ?? 100_000)))
            .Order()
            .Select((start, i) => new Citation(new EvidenceModel("d", i == 0 ? null : "words", start, start + 1, 1), []))
            .ToList();
        var parts = DocumentPart.Of(text, citations);

        Assert.Equal(citations, parts.SelectMany(part => part.Citations));
        Assert.Equal(0, parts[0].From);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        if (text is not null) Assert.Equal(text.Length, parts[^1].To);
        foreach (var part in parts)
        {
            if (text is not null) Assert.True(part.To - part.From <= 150_001);
            Assert.All(part.Citations, citation => Assert.True(citation.Evidence.Start >= part.From && citation.Evidence.Start < part.To));
            if (part.Citations.Count > 500) Assert.Single(part.Citations.Skip(500).Select(citation => citation.Evidence.Start).Append(part.Citations[0].Evidence.Start).Distinct());
        }
    }
}

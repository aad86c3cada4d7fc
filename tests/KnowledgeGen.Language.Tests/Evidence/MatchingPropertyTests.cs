using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class MatchingPropertyTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", " ", " ", " ", "  ", "\n", ",", "…", "\"", "“", "'"];

    private static Gen<string> Texts(int length) =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(length)));

    private static readonly Gen<(string Text, Selector Selector)> Cases =
        from text in Gen.Elements(Pieces).ListOf(40).Select(string.Concat)
        from quote in Texts(6)
        from prefix in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Texts(2).Select(words => (string?)words)))
        from suffix in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Texts(2).Select(words => (string?)words)))
        from occurrence in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 4).Select(number => (int?)number)))
        select (text, new Selector(quote, prefix, suffix, occurrence));

    [Fact]
    public void The_index_finds_what_a_naive_scanner_finds()
    {
        var kinds = new Dictionary<string, int>();
        var property = Prop.ForAll(Cases.ToArbitrary(), sample =>
        {
            var actual = SelectorMatcher.Match(Sources.Text(sample.Text).Index, sample.Selector);
            var expected = NaiveMatcher.Match(sample.Text, sample.Selector);
            kinds[actual.GetType().Name] = kinds.GetValueOrDefault(actual.GetType().Name) + 1;
            return actual.Equals(expected);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(20), property);

        // A generator that hardly ever makes a kind of result would make the promise hollow.
        foreach (var kind in new[] { "Found", "NotFound", "Ambiguous", "NoSuchOccurrence", "Empty" })
        {
            Assert.InRange(kinds.GetValueOrDefault(kind), 200, 20_000);
        }
    }

    [Fact]
    public void The_suffix_array_is_the_sorted_suffixes()
    {
        var property = Prop.ForAll(Gen.Choose(0, 2).ListOf().ToArbitrary(), list =>
        {
            var text = list.ToArray();
            var naive = Enumerable.Range(0, text.Length)
                .OrderBy(start => string.Concat(text.Skip(start)), StringComparer.Ordinal).ToArray();
            var suffixes = new SuffixArray(text, 3);
            return suffixes.Order.SequenceEqual(naive) && naive.Select((start, place) => suffixes.Rank[start] == place).All(same => same);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), property);
    }

    [Fact]
    public void The_wavelet_matrix_sorts_and_counts_ranges()
    {
        var cases =
            from size in Gen.Choose(1, 200)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from cuts in Gen.Choose(0, size).ListOf(6)
            select (size, seed, cuts: cuts.OrderBy(cut => cut).ToArray());
        var property = Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var values = Enumerable.Range(0, sample.size).ToArray();
            new Random(sample.seed).Shuffle(values);
            var ranges = new IndexInterval[] { new(sample.cuts[0], sample.cuts[1]), new(sample.cuts[2], sample.cuts[3]), new(sample.cuts[4], sample.cuts[5]) };
            var sorted = ranges.SelectMany(range => values[range.Low..range.High]).OrderBy(value => value).ToArray();
            var matrix = new WaveletMatrix(values);
            return sorted.Select((value, place) => matrix.GetSmallest(ranges, place) == value).All(same => same)
                && Enumerable.Range(-1, sample.size + 3).All(limit => matrix.CountBelow(ranges, limit) == sorted.Count(value => value < limit));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
    }

    [Fact]
    public void Selectors_with_the_same_key_match_alike_and_others_have_other_keys()
    {
        var words = Gen.Elements("a", " ", "  ", "|", "\\", "\"", "“", "prefix", "1", "\u200B", "é", "e\u0301", "\uD83D", "\u0301").ListOf().Select(string.Concat);
        var selectors =
            from quote in words
            from prefix in Gen.OneOf(Gen.Constant<string?>(null), words.Select(text => (string?)text))
            from suffix in Gen.OneOf(Gen.Constant<string?>(null), words.Select(text => (string?)text))
            from occurrence in Gen.Elements<int?>(null, 1, 2)
            select new Selector(quote, prefix, suffix, occurrence);
        var property = Prop.ForAll(selectors.Two().ToArbitrary(), pair =>
        {
            var (first, second) = pair;
            var isSame = Meaning(first) == Meaning(second);
            return isSame == (first.Key == second.Key) && first.Key.Length <= 160 && first.Key.IsNormalized()
                && YamlScalarText.IsPrintable(first.Key);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(8), property);
    }

    [Fact]
    public void Ten_thousand_selectors_in_a_megabyte_of_one_word_take_but_a_few_times_as_long_as_in_one_of_many()
    {
        const int Words = 210_000;
        var ofMany = TimeOfTenThousandSelectors(Enumerable.Range(0, Words).Select(number => "w" + number));
        var ofOne = TimeOfTenThousandSelectors(Enumerable.Repeat("word", Words));

        // It is some 15 times; to sort the places of a word for every selector would take about a thousand.
        Assert.True(ofOne < 100 * ofMany, $"{ofOne} against {ofMany}");
    }

    private static TimeSpan TimeOfTenThousandSelectors(IEnumerable<string> text)
    {
        var source = string.Join(' ', text);
        var watch = Stopwatch.StartNew();
        var document = Sources.Text(source);
        for (var i = 1; i <= 10_000; i++)
        {
            var words = string.Join(' ', Enumerable.Repeat("word", i % 40 + 1));
            SelectorMatcher.Match(document.Index, new Selector(words, Occurrence: i));
            SelectorMatcher.Match(document.Index, new Selector(words + " other " + i.ToString(CultureInfo.InvariantCulture)));
            SelectorMatcher.Match(document.Index, new Selector(words + " … word", Suffix: i % 4 != 0 ? "absent" : null));
        }

        return watch.Elapsed;
    }

    private static string Meaning(Selector selector) => string.Join('\0', new[]
    {
        Folding.Fold(selector.Quote),
        selector.Prefix is null ? "\u0001" : Folding.Fold(selector.Prefix),
        selector.Suffix is null ? "\u0001" : Folding.Fold(selector.Suffix),
        selector.Occurrence?.ToString(CultureInfo.InvariantCulture),
    });
}

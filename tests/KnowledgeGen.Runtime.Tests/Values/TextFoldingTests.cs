using System;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class TextFoldingTests
{
    [Theory]
    [InlineData("Tim\u00E9trine", "timetrine")]
    [InlineData("TIME\u0301TRINE", "timetrine")]
    [InlineData("Stra\u00DFe", "strasse")]
    [InlineData("STRA\u1E9EE", "strasse")]
    [InlineData("\u0141\u00F3d\u017A", "lodz")]
    [InlineData("K\u00F8benhavn \u00C6r\u00F8", "kobenhavn aero")]
    [InlineData("\u0130stanbul I\u0131", "istanbul ii")]
    [InlineData("\u00DE\u00F3r\u00F0", "thord")]
    [InlineData("\u039C\u03AC\u03BB\u03B9", "\u03BC\u03B1\u03BB\u03B9")]
    [InlineData("\uD801\uDC00", "\uD801\uDC28")]
    [InlineData("", "")]
    public void Case_and_accents_are_folded(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("Foreign Minister Laurent Fabius, France-Inter", "foreign|minister|laurent|fabius|france|inter")]
    [InlineData("l'\u00C9lys\u00E9e  8,000 troops\u2026", "l|elysee|8|000|troops")]
    [InlineData("  ", "")]
    [InlineData("\uD801\uDC00\uD801\uDC01 x", "\uD801\uDC28\uD801\uDC29|x")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join("|", TextFolding.Words(text)));

    [Fact]
    public void Folding_never_throws_and_does_nothing_to_what_is_folded() =>
        Prop.ForAll(ArbMap.Default.ArbFor<char[]>(), characters =>
        {
            var folded = TextFolding.Fold(new string(characters ?? []));
            return TextFolding.Fold(folded) == folded && TextFolding.Words(folded).Count <= folded.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", TextFolding.Fold("a\uD800b\uDC00"));

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => TextFolding.Fold(null!));
}

using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class SelectorTests
{
    [Fact]
    public void The_words_are_the_curators_with_white_space_folded() =>
        Assert.Equal("“It is” so", new Selector("  “It\n is”\t so ").Words);

    [Theory]
    [InlineData("Foreign Minister", "Foreign Minister")]
    [InlineData("  “It\n is” ", "\"It is\"")]
    [InlineData(@"a|b\c", @"a\|b\\c")]
    [InlineData("They are … with them", "They are … with them")]
    [InlineData("Ça 北部 🜚", "Ça 北部 🜚")]
    [InlineData("e\u0301", @"e\u{301}")]
    [InlineData("می\u200Cخواهم", @"می\u{200C}خواهم")]
    [InlineData("\u0007", @"\u{7}")]
    [InlineData("\u2126", @"\u{2126}")]
    [InlineData("\U000E0001", @"\u{E0001}")]
    public void The_key_is_one_line_of_printable_characters(string quote, string key) => Assert.Equal(key, new Selector(quote).Key);

    [Fact]
    public void The_key_names_prefix_suffix_and_occurrence() =>
        Assert.Equal("a | prefix b, | suffix c d | occurrence 2", new Selector("a", "b,", " c  d", 2).Key);

    [Fact]
    public void Words_cannot_forge_a_part_of_a_key() =>
        Assert.NotEqual(new Selector("a", "b").Key, new Selector("a | prefix b").Key);

    [Fact]
    public void A_long_key_is_cut_and_hashed()
    {
        var first = new Selector(new string('x', 40) + string.Concat(System.Linq.Enumerable.Repeat(" long words", 40)) + " 1");
        var second = first with { Quote = first.Quote + "2" };

        Assert.InRange(first.Key.Length, 100, 160);
        Assert.StartsWith(new string('x', 40) + " long words long", first.Key, System.StringComparison.Ordinal);
        Assert.Contains(" | sha256 ", first.Key, System.StringComparison.Ordinal);
        Assert.NotEqual(first.Key, second.Key);
    }

    [Fact]
    public void A_long_key_is_not_cut_inside_an_astral_character()
    {
        var key = new Selector("x" + string.Concat(System.Linq.Enumerable.Repeat("🜚", 200))).Key;

        Assert.True(YamlScalarText.IsPrintable(key));
    }

    [Fact]
    public void A_copy_with_other_words_has_another_key()
    {
        var selector = new Selector("a");
        var key = selector.Key;

        Assert.NotEqual(key, (selector with { Quote = "b" }).Key);
        Assert.Equal("b", (selector with { Quote = "b" }).Words);
    }
}

using KnowledgeGen.Language.Evidence;
using static KnowledgeGen.Language.Tests.Evidence.Sources;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class SelectorMatcherTests
{
    [Fact]
    public void A_match_covers_exactly_the_words_and_knows_its_line()
    {
        var found = Assert.IsType<SelectorMatch.Found>(Match("one\n two  three \nfour", "  two three "));

        Assert.Equal(new DocumentSpan(5, 15, 2), found.Span);
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\r\n\r\nb")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000b")]
    [InlineData("a\v\fb")]
    public void White_space_is_folded(string text)
    {
        Assert.IsType<SelectorMatch.Found>(Match(text, "a b"));
        Assert.IsType<SelectorMatch.Found>(Match("a b", text));
        Assert.IsType<SelectorMatch.NotFound>(Match(text, "ab"));
    }

    [Theory]
    [InlineData("ab", "a b")]
    [InlineData("a, b", "a , b")]
    [InlineData("a ,b", "a, b")]
    [InlineData("a\u200Bb", "a b")]
    public void White_space_is_not_invented_or_dropped(string text, string quote) =>
        Assert.IsType<SelectorMatch.NotFound>(Match(text, quote));

    [Theory]
    [InlineData("“Yes”", "\"Yes\"")]
    [InlineData("„Ja‟", "“Ja”")]
    [InlineData("«Oui»", "\"Oui″")]
    [InlineData("France’s", "France's")]
    [InlineData("‚x‛ ‹y›", "'x' `y′")]
    public void Quotation_marks_are_folded(string text, string quote)
    {
        Assert.Equal(text, Found(text, quote));
        Assert.Equal(quote, Found(quote, text));
    }

    [Theory]
    [InlineData("Foreign Minister", "foreign minister")]
    [InlineData("air–strike", "air-strike")]
    [InlineData("wait…", "wait...")]
    [InlineData("wait...", "wait…")]
    [InlineData("\"x\"", "'x'")]
    [InlineData("café", "cafe\u0301")]
    [InlineData("ﬁne", "fine")]
    public void Nothing_else_is_folded(string text, string quote) => Assert.IsNotType<SelectorMatch.Found>(Match(text, quote));

    [Theory]
    [InlineData("Fabius", "Fabiu")]
    [InlineData("Fabius", "abius")]
    [InlineData("in northern Mali", "in north")]
    [InlineData("8000", "800")]
    [InlineData("cafe\u0301 au lait", "cafe")]
    [InlineData("-\u0301", "-")]
    public void Matches_are_bounded_by_words(string text, string quote) => Assert.IsType<SelectorMatch.NotFound>(Match(text, quote));

    [Theory]
    [InlineData("(Fabius)", "Fabius")]
    [InlineData("Qaeda-linked", "Qaeda")]
    [InlineData("France's", "France")]
    [InlineData("\"Fabius", "Fabius")]
    public void Punctuation_bounds_a_word(string text, string quote) => Assert.Equal(quote, Found(text, quote));

    [Theory]
    [InlineData("法国空军轰炸了马里北部", "空军")]
    [InlineData("フランス空軍", "ンス空")]
    [InlineData("กองทัพอากาศ", "อากาศ")]
    [InlineData("𠀋𠀌𠀍", "𠀌")]
    [InlineData("kaか\u3099ku", "か\u3099")]
    public void Scripts_without_spaces_match_at_every_letter(string text, string quote) => Assert.Equal(quote, Found(text, quote));

    [Fact]
    public void A_combining_mark_belongs_to_the_letter_before_it()
    {
        Assert.IsType<SelectorMatch.NotFound>(Match("か\u3099く", "か"));
        Assert.Equal("く", Found("か\u3099く", "く"));
        Assert.Equal("\u0301x", Found("a \u0301x", "\u0301x"));
    }

    [Theory]
    [InlineData("a 🜚 b", "🜚")]
    [InlineData("𐐀𐐁 x", "𐐀𐐁")]
    [InlineData("a", "a")]
    [InlineData("\"", "“")]
    [InlineData(" ' ", "’")]
    public void Astral_characters_single_tokens_and_lone_marks_match(string text, string quote) =>
        Assert.Equal(Folding.Fold(quote), Folding.Fold(Found(text, quote)));

    [Fact]
    public void Half_an_astral_character_does_not_match() => Assert.IsType<SelectorMatch.NotFound>(Match("🜚", "\uD83D"));

    [Fact]
    public void Several_matches_are_ambiguous_and_the_first_ones_are_given()
    {
        var ambiguous = Assert.IsType<SelectorMatch.Ambiguous>(Match("a b\na c a\na", "a"));

        Assert.Equal(4, ambiguous.Count);
        Assert.False(ambiguous.IsAtLeast);
        Assert.Equal(new DocumentSpan[] { new(0, 1, 1), new(4, 5, 2), new(8, 9, 2) }, ambiguous.FirstSpans);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    public void Occurrences_count_from_1_in_the_order_of_the_document(int occurrence, int start) =>
        Assert.Equal(start, Assert.IsType<SelectorMatch.Found>(Match("a b\na c a", "a", occurrence: occurrence)).Span.Start);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_occurrence_that_does_not_exist_says_how_many_there_are(int occurrence) =>
        Assert.Equal(new SelectorMatch.NoSuchOccurrence(3), Match("a b\na c a", "a", occurrence: occurrence));

    [Fact]
    public void Overlapping_matches_all_count() =>
        Assert.Equal(2, Assert.IsType<SelectorMatch.Ambiguous>(Match("a a a", "a a")).Count);

    [Fact]
    public void Prefix_and_suffix_stand_directly_around_the_match()
    {
        const string Text = "the army, the navy and the air force";

        Assert.Equal(10, Assert.IsType<SelectorMatch.Found>(Match(Text, "the", suffix: "navy")).Span.Start);
        Assert.Equal(23, Assert.IsType<SelectorMatch.Found>(Match(Text, "the", prefix: "and")).Span.Start);
        Assert.Equal(10, Assert.IsType<SelectorMatch.Found>(Match(Text, "the", prefix: "army,")).Span.Start);
        Assert.Equal(10, Assert.IsType<SelectorMatch.Found>(Match(Text, "the", prefix: ",", suffix: "navy")).Span.Start);
        Assert.IsType<SelectorMatch.NotFound>(Match(Text, "the", prefix: "army"));
        Assert.IsType<SelectorMatch.NotFound>(Match(Text, "the", prefix: "and", suffix: "navy"));
    }

    [Theory]
    [InlineData("said: \"no\"", "no", "\"", "\"")]
    [InlineData("said: \"no\"", "\"no", "said:", "\"")]
    [InlineData("(a) b", "a", "(", ") b")]
    [InlineData("法国空军", "空", "国", "军")]
    public void At_punctuation_the_neighbours_need_no_white_space(string text, string quote, string prefix, string suffix) =>
        Assert.Equal(quote, Found(text, quote, prefix, suffix));

    [Fact]
    public void Prefix_and_suffix_are_bounded_by_words() => Assert.IsType<SelectorMatch.NotFound>(Match("army men", "men", prefix: "my"));

    [Fact]
    public void Occurrence_counts_only_matches_after_the_prefix()
    {
        Assert.Equal(12, Assert.IsType<SelectorMatch.Found>(Match("x a y a y x a", "a", prefix: "x", occurrence: 2)).Span.Start);
        Assert.Equal(new SelectorMatch.NoSuchOccurrence(2), Match("x a y a y x a", "a", prefix: "x", occurrence: 3));
    }

    [Theory]
    [InlineData("They are believed to hold hostages with them.", "They are … with them", "They are believed to hold hostages with them")]
    [InlineData("a b c", "a…c", "a b c")]
    [InlineData("a b", "a … b", "a b")]
    [InlineData("a x b y b", "a … b", "a x b")]
    [InlineData("a x a y b", "a … b", "a y b")]
    [InlineData("a a a b", "a a … b", "a a b")]
    [InlineData("b a b", "a … b", "a b")]
    [InlineData("aa b a c bb b", "a … b", "a c bb b")]
    [InlineData("x a y a", "a … a", "a y a")]
    [InlineData("“Go”, he said.", "\"Go … said", "“Go”, he said")]
    public void A_gap_takes_the_minimal_span(string text, string quote, string expected) => Assert.Equal(expected, Found(text, quote));

    [Fact]
    public void A_gap_may_span_lines_and_reports_the_line_of_its_start()
    {
        var found = Assert.IsType<SelectorMatch.Found>(Match("x\na b\nc\nd e", "b … d"));

        Assert.Equal(new DocumentSpan(4, 9, 2), found.Span);
    }

    [Fact]
    public void Several_spans_around_a_gap_are_ambiguous_until_settled()
    {
        const string Text = "1 a x b 2, 3 a y b 4";

        Assert.Equal(2, Assert.IsType<SelectorMatch.Ambiguous>(Match(Text, "a … b")).Count);
        Assert.Equal("a y b", Found(Text, "a … b", occurrence: 2));
        Assert.Equal("a y b", Found(Text, "a … b", prefix: "3"));
        Assert.Equal("a x b", Found(Text, "a … b", suffix: "2"));
        Assert.IsType<SelectorMatch.NotFound>(Match(Text, "a … b", prefix: "1", suffix: "4"));
        Assert.Equal(new SelectorMatch.NoSuchOccurrence(1), Match(Text, "a … b", prefix: "1", occurrence: 2));
    }

    [Theory]
    [InlineData("a c b", "b … a")]
    [InlineData("a b a", "a b … b a")]
    [InlineData("a", "a … a")]
    public void Both_sides_of_a_gap_come_in_order_and_apart(string text, string quote) =>
        Assert.IsType<SelectorMatch.NotFound>(Match(text, quote));

    [Theory]
    [InlineData("a … b", "a … b", "a … b")]
    [InlineData("a x b. a … b", "a … b", "a … b")]
    [InlineData("Well … yes and no", "Well … yes … no", "Well … yes and no")]
    [InlineData("Well then, yes … no", "Well … yes … no", "Well then, yes … no")]
    [InlineData("wait… what", "wait…", "wait…")]
    [InlineData("… and so on", "… and so", "… and so")]
    [InlineData("…", "…", "…")]
    public void An_ellipsis_of_the_document_matches_itself(string text, string quote, string expected) =>
        Assert.Equal(expected, Found(text, quote));

    [Fact]
    public void Each_of_several_ellipses_may_be_the_gap() =>
        Assert.Equal(2, Assert.IsType<SelectorMatch.Ambiguous>(Match("a … b x c. a x b … c", "a … b … c")).Count);

    [Theory]
    [InlineData("", SelectorPart.Quote)]
    [InlineData(" \t\u3000\n", SelectorPart.Quote)]
    [InlineData("…", SelectorPart.GapSide)]
    [InlineData("… …", SelectorPart.GapSide)]
    [InlineData("a …", SelectorPart.GapSide)]
    [InlineData("… b", SelectorPart.GapSide)]
    public void A_selector_without_words_is_its_own_result(string quote, SelectorPart part) =>
        Assert.Equal(new SelectorMatch.Empty(part), Match("a b", quote));

    [Fact]
    public void Prefix_and_suffix_without_words_are_errors()
    {
        Assert.Equal(new SelectorMatch.Empty(SelectorPart.Prefix), Match("a", "a", prefix: " "));
        Assert.Equal(new SelectorMatch.Empty(SelectorPart.Suffix), Match("a", "a", suffix: ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    public void A_document_without_words_matches_nothing(string text)
    {
        Assert.IsType<SelectorMatch.NotFound>(Match(text, "a"));
        Assert.IsType<SelectorMatch.NotFound>(Match(text, "a … b", prefix: "c"));
    }

    [Fact]
    public void A_gap_between_words_of_a_thousand_matches_says_at_least_or_too_frequent()
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat("p a b s ", 1500));

        Assert.Equal(100, Assert.IsType<SelectorMatch.Ambiguous>(Match(text, "a … b")).Count);
        Assert.True(Assert.IsType<SelectorMatch.Ambiguous>(Match(text, "a … b")).IsAtLeast);
        Assert.Equal(8 * 999, Assert.IsType<SelectorMatch.Found>(Match(text, "a … b", occurrence: 1000)).Span.Start - 2);
        Assert.IsType<SelectorMatch.TooFrequent>(Match(text, "a … b", occurrence: 1001));
        Assert.IsType<SelectorMatch.TooFrequent>(Match(text, "a … p", prefix: "p", suffix: "a", occurrence: 1001));
        Assert.Equal(1500, Assert.IsType<SelectorMatch.Ambiguous>(Match(text, "a b")).Count);
    }

    [Fact]
    public void Spans_of_two_possible_gaps_are_numbered_only_where_both_searches_got()
    {
        // Read with the second "…" as the gap, the spans begin later than the first search gets.
        var text = string.Concat(System.Linq.Enumerable.Repeat("a x b … c ", 1200)) + "a … b y c";

        Assert.Equal(0, Assert.IsType<SelectorMatch.Found>(Match(text, "a … b … c", occurrence: 1)).Span.Start);
        Assert.Equal(9990, Assert.IsType<SelectorMatch.Found>(Match(text, "a … b … c", occurrence: 1000)).Span.Start);
        Assert.IsType<SelectorMatch.TooFrequent>(Match(text, "a … b … c", occurrence: 1001));
    }

    [Fact]
    public void A_rare_side_makes_a_gap_between_frequent_words_cheap()
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat("the ", 5000)) + "zebra" + string.Concat(System.Linq.Enumerable.Repeat(" of", 5000));

        Assert.Equal("the zebra", Found(text, "the … zebra"));
        Assert.Equal("zebra of", Found(text, "zebra … of"));
        Assert.Equal("the zebra of", Found(text, "the … of"));
    }
}

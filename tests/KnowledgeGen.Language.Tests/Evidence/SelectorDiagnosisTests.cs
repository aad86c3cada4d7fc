using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using static KnowledgeGen.Language.Tests.Evidence.Sources;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class SelectorDiagnosisTests
{
    private const string Article = "The minister spoke to reporters in Paris.\nHe said the air strikes – dozens of them – would go on.\n";

    [Theory]
    [InlineData("the Minister spoke", "The quote 'the Minister spoke' is not in document 'source' in these capitals: line 1 has 'The minister spoke'.")]
    [InlineData("spoke to … in paris", "The quote 'spoke to … in paris' is not in document 'source' in these capitals: line 1 has 'spoke to reporters in Paris'.")]
    [InlineData("spoke ... Paris", "The quote 'spoke ... Paris' is not in document 'source' with three dots: for first and last words around a gap write '…' (U+2026).")]
    [InlineData(
        "spoke ... Rome",
        "The quote 'spoke ... Rome' is not in document 'source': it matches up to 'spoke', then line 1 has 'to reporters in Paris' where the quote has "
        + "'... Rome'; for first and last words around a gap write '…' (U+2026), not three dots.")]
    [InlineData("to reporter", "The quote 'to reporter' is not in document 'source' as whole words: line 1 has 'to reporters'; quote whole words.")]
    [InlineData("inister spoke", "The quote 'inister spoke' is not in document 'source' as whole words: line 1 has 'minister spoke'; quote whole words.")]
    [InlineData("inister spoke t", "The quote 'inister spoke t' is not in document 'source' as whole words: line 1 has 'minister spoke to'; quote whole words.")]
    [InlineData("strike", "The quote 'strike' is not in document 'source' as whole words: line 2 has 'strikes'; quote whole words.")]
    [InlineData("porters", "The quote 'porters' is not in document 'source' as whole words: line 1 has 'reporters'; quote whole words.")]
    [InlineData(
        "in Paris … minister spoke",
        "The quote 'in Paris … minister spoke' is not in document 'source' in this order: the first words are first on line 1, the last words last on line 1.")]
    [InlineData(
        "spoke to reporters at home",
        "The quote 'spoke to reporters at home' is not in document 'source': the nearest passage, on line 1, differs, "
        + "'spoke to reporters [at home → in Paris]'; quote the document's words, or correct the fact.")]
    [InlineData(
        "A minister talked to reporters in Paris",
        "The quote 'A minister talked to reporters in Paris' is not in document 'source': the nearest passage, on line 1, differs, "
        + "'[A → The] minister [talked → spoke] to reporters in Paris'; quote the document's words, or correct the fact.")]
    [InlineData(
        "said the strikes would surely go on",
        "The quote 'said the strikes would surely go on' is not in document 'source': the nearest passage, on line 2, differs, "
        + "'said the [→ air] strikes [→ – dozens of them –] would [surely →] go on'; quote the document's words, or correct the fact.")]
    [InlineData(
        "air strikes - dozens",
        "The quote 'air strikes - dozens' is not in document 'source': it matches up to 'air strikes', then line 2 has '– dozens of them' (U+2013) where "
        + "the quote has '- dozens'.")]
    [InlineData(
        "would go on. And on",
        "The quote 'would go on. And on' is not in document 'source': it matches up to 'would go on.', where the document ends and the quote goes on "
        + "with 'And on'.")]
    [InlineData(
        "in Paris .",
        "The quote 'in Paris .' is not in document 'source': after 'in Paris' line 1 has no white space before '.' and the quote has some.")]
    [InlineData(
        "Paris.He said",
        "The quote 'Paris.He said' is not in document 'source': after 'Paris.' line 2 has white space before 'He' and the quote has none.")]
    [InlineData("Rome", "The quote 'Rome' is not in document 'source', which nowhere has 'Rome': copy the words from the document.")]
    [InlineData("minister … Rome", "The quote 'minister … Rome' is not in document 'source', which nowhere has 'Rome': copy the words from the document.")]
    [InlineData(
        "rear … Paris", "The quote 'rear … Paris' is not in document 'source', which nowhere has 'rear': copy the words from the document.")]
    public void The_reason_is_told_in_one_sentence(string quote, string message) => Assert.Equal(message, Explain(Article, quote));

    [Fact]
    public void A_prefix_or_suffix_that_does_not_fit_is_told_with_what_stands_there()
    {
        Assert.Equal(
            "The quote 'strikes' is not in document 'source' with this prefix: 'air' stands before the match on line 2.",
            Explain(Article, "strikes", prefix: "land"));
        Assert.Equal(
            "The quote 'spoke' is not in document 'source' with this suffix: 'to reporters' stands after the match on line 1.",
            Explain(Article, "spoke", suffix: "with reporters"));
        Assert.Equal(
            "The quote 'The' is not in document 'source' with this prefix: nothing stands before the match on line 1.",
            Explain(Article, "The", prefix: "land"));
        Assert.Equal(
            "The quote 'a' is not in document 'source' between its prefix and its suffix: each fits another match; the first is on line 1.",
            Explain("1 a 2. 3 a 4.", "a", prefix: "1", suffix: "4"));
    }

    [Fact]
    public void Words_of_another_document_are_found_there() => Assert.Equal(
        "The quote 'rear bases' is not in document 'source': it is in document 'other', line 2; set 'source'.",
        Explain(Article, "rear bases", null, null, Sources.Text("nothing", "first"), Sources.Text("the\nrear bases", "other")));

    [Fact]
    public void An_empty_document_and_hostile_quotes_are_diagnosed()
    {
        Assert.Equal("The quote 'a' is not in document 'source', which nowhere has 'a': copy the words from the document.", Explain("", "a"));
        Assert.Equal(
            "The quote '<U+D83D>' is not in document 'source', which nowhere has '<U+D83D>' (U+D83D): copy the words from the document.",
            Explain("🜚", "\uD83D"));
        Assert.Equal(
            "The quote '<U+0007>error: x' is not in document 'source', which nowhere has '<U+0007>': copy the words from the document.",
            Explain("x", "\u0007error: x"));
        Assert.Equal(
            "The quote '…' needs words on both sides of '…': quote the first and the last ones of the span.", Explain("x", "…"));
    }

    [Fact]
    public void Ambiguous_quotes_are_told_with_their_lines()
    {
        Assert.Equal(
            "The quote 'a' matches 4 times in document 'source', first on lines 1, 2 and 3: add prefix, suffix or occurrence to say which one is meant.",
            Explain("a\na\na\na", "a"));
        Assert.Equal(
            "The quote 'a' matches twice in document 'source', on line 1: add prefix, suffix or occurrence to say which one is meant.",
            Explain("a a", "a"));
    }

    [Fact]
    public void A_missing_occurrence_is_told_with_the_count()
    {
        var selector = new Selector("a", Occurrence: 3);
        var document = Sources.Text("a a");

        Assert.Equal(
            "There is no occurrence 3 of the quote 'a' in document 'source': it matches twice, counted from 1.",
            EvidenceMessages.ForMatch(document, selector, SelectorMatcher.Match(document.Index, selector)));
    }

    [Fact]
    public void Every_failure_has_a_rule_of_its_own()
    {
        Assert.Equal(Rules.QuoteNotFound, EvidenceMessages.RuleOf(Match("a a", "b")));
        Assert.Equal(Rules.QuoteAmbiguous, EvidenceMessages.RuleOf(Match("a a", "a")));
        Assert.Equal(Rules.NoSuchOccurrence, EvidenceMessages.RuleOf(Match("a a", "a", occurrence: 3)));
        Assert.Equal(Rules.EmptySelector, EvidenceMessages.RuleOf(Match("a a", " ")));
        Assert.Equal(Rules.QuoteTooFrequent, EvidenceMessages.RuleOf(new SelectorMatch.TooFrequent()));
    }

    [Theory]
    [InlineData(DocumentProblemKind.InvalidUtf8, 0xE9, "The document 'd' is not UTF-8: byte 0xE9 at offset 7, on line 3, begins no character; save the file as UTF-8.")]
    [InlineData(DocumentProblemKind.Utf16, 0xFF, "The document 'd' is UTF-16: save the file as UTF-8.")]
    [InlineData(DocumentProblemKind.ReplacementCharacter, 0xFFFD, "The document 'd' holds U+FFFD on line 3, which stands for characters that were lost: save the original as UTF-8.")]
    [InlineData(DocumentProblemKind.UnpairedSurrogate, 0xD83D, "The document 'd' holds U+D83D, half of a surrogate pair, on line 3: save the original as UTF-8.")]
    public void A_damaged_document_is_told_with_its_line(DocumentProblemKind kind, int value, string message) =>
        Assert.Equal(message, EvidenceMessages.ForProblem("d", new DocumentProblem(kind, 7, new KnowledgeGen.Language.Text.LinePosition(2, 1), value)));
}

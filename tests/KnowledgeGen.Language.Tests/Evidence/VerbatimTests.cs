using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

/// <summary>A verbatim value is the document's words, so a <c>…</c> in it is the document's, too.</summary>
public sealed class VerbatimTests
{
    private const string Schema = "types: { remark: {} }\nproperties: { text: { of: remark, type: text, verbatim: true } }";

    [Fact]
    public void A_gap_would_make_it_other_words() => Compile("We shall … go", "We shall not go.").Reports(
        "a.facts.yaml(3,16): error KG4010: The quote 'We shall … go' is not in document 'report' word for word: a verbatim value leaves nothing out, so write out what '…' stands for.");

    [Fact]
    public void What_stands_in_the_document_is_found() => Compile("We shall … go", "We shall … go.").Reports();

    [Fact]
    public void A_quote_around_a_gap_does_not_hold_the_words_that_it_looks_like() =>
        Compile("{ value: We shall … go, evidence: We shall … go }", "We shall not go.").Reports(
            "a.facts.yaml(3,25): error KG4107: 'text' is verbatim, but its evidence does not hold the words 'We shall … go'; correct the words or quote the passage that has them.",
            "a.facts.yaml(3,50): warning KG4202: The gap of 'We shall … go' skips 'not', as in 'not': quote these words too.");

    [Fact]
    public void Evidence_without_a_quote_stands_for_the_words_themselves() =>
        Compile("{ value: We shall … go, evidence: { occurrence: 1 } }", "We shall not go.").Reports(
            "a.facts.yaml(3,50): error KG4010: The quote 'We shall … go' is not in document 'report' word for word: a verbatim value leaves nothing out, so write out what '…' stands for.");

    [Fact]
    public void The_lock_tells_it_from_a_gap()
    {
        var gap = new Selector("We shall … go");
        var literal = gap with { IsLiteral = true };

        Assert.NotEqual(gap.Key, literal.Key);
        Assert.NotEqual(gap, literal);
        Assert.Equal(new Selector("We shall go").Key, new Selector("We shall go", IsLiteral: true).Key);
    }

    private static KnowledgeCompilation Compile(string text, string document) => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema), ("a.facts.yaml", "source: report\nremark:\n  r-1: { text: " + text + " }"), ("documents/report.txt", document));
}

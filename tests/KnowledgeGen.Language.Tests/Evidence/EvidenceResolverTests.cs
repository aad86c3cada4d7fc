using System.Linq;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class EvidenceResolverTests
{
    private const string Text = "The strikes began.\nTroops then moved north.";
    private static readonly Selector Words = new("Troops … north");

    [Fact]
    public void With_text_and_without_a_lock_words_are_found() => Assert.Equal(
        new EvidenceResolution.Resolved(new DocumentSpan(19, 42, 2), true, LockState.NoLock),
        EvidenceResolver.Resolve("source", Words, Sources.Text(Text), null));

    [Fact]
    public void With_a_current_lock_the_span_is_the_same_with_and_without_the_text()
    {
        var factsLock = Lock(Text, Words);
        var withText = (EvidenceResolution.Resolved)EvidenceResolver.Resolve("source", Words, Sources.Text(Text), factsLock);
        var without = (EvidenceResolution.Resolved)EvidenceResolver.Resolve("source", Words, null, factsLock);

        Assert.Equal((LockState.Current, LockState.Current), (withText.Lock, without.Lock));
        Assert.True(withText.IsFromText);
        Assert.False(without.IsFromText);
        Assert.Equal(withText.Span, without.Span);
    }

    [Theory]
    [InlineData("The strikes began.\nTroops then moved north.", LockState.Current)]
    [InlineData("The air strikes began.\nTroops then moved north.", LockState.DocumentChanged)]
    [InlineData("The strikes began.\nTroops then moved north. Others stayed.", LockState.DocumentChanged)]
    [InlineData("The strikes began.\nTroops never moved north.", LockState.WordsChanged)]
    public void Only_evidence_whose_words_changed_is_suspect(string changed, LockState state) => Assert.Equal(
        state, Assert.IsType<EvidenceResolution.Resolved>(EvidenceResolver.Resolve("source", Words, Sources.Text(changed), Lock(Text, Words))).Lock);

    [Fact]
    public void A_lock_without_the_document_or_the_selector_is_stale()
    {
        var document = Sources.Text(Text);

        Assert.Equal(LockState.DocumentMissing, ((EvidenceResolution.Resolved)EvidenceResolver.Resolve("source", Words, document, FactsLock.Empty)).Lock);
        Assert.Equal(
            LockState.SelectorMissing,
            ((EvidenceResolution.Resolved)EvidenceResolver.Resolve("source", Words, document, Lock(Text, new Selector("Troops")))).Lock);
    }

    [Fact]
    public void A_lock_that_was_edited_is_inconsistent()
    {
        var locked = Lock(Text, Words).Documents[0];
        var edited = new FactsLock([locked with { Spans = locked.Spans.Select(span => span with { Start = 18 }).ToEquatableArray() }]);

        Assert.Equal(
            LockState.Inconsistent, ((EvidenceResolution.Resolved)EvidenceResolver.Resolve("source", Words, Sources.Text(Text), edited)).Lock);
    }

    [Fact]
    public void Words_that_are_gone_come_with_where_they_were()
    {
        var unmatched = Assert.IsType<EvidenceResolution.Unmatched>(
            EvidenceResolver.Resolve("source", Words, Sources.Text("Nothing."), Lock(Text, Words)));

        Assert.IsType<SelectorMatch.NotFound>(unmatched.Match);
        Assert.Equal(2, unmatched.Locked!.Line);
        Assert.True(unmatched.HasDocumentChanged);
        Assert.False(((EvidenceResolution.Unmatched)EvidenceResolver.Resolve("source", new Selector("x"), Sources.Text(Text), null)).HasDocumentChanged);
    }

    [Fact]
    public void Without_text_the_lock_decides()
    {
        Assert.IsType<EvidenceResolution.UnknownDocument>(EvidenceResolver.Resolve("source", Words, null, null));
        Assert.IsType<EvidenceResolution.UnknownDocument>(EvidenceResolver.Resolve("other", Words, null, Lock(Text, Words)));
        Assert.IsType<EvidenceResolution.NotInLock>(EvidenceResolver.Resolve("source", new Selector("x"), null, Lock(Text, Words)));
    }

    [Theory]
    [InlineData(LockState.NoLock, null)]
    [InlineData(LockState.Current, null)]
    [InlineData(LockState.DocumentMissing, "facts.lock does not have the document 'd': run `kgen lock`.")]
    [InlineData(LockState.SelectorMissing, "facts.lock does not have the quote 'a b' of document 'd': run `kgen lock`.")]
    [InlineData(LockState.DocumentChanged, "The document 'd' has changed since facts.lock was written: run `kgen lock`.")]
    [InlineData(
        LockState.WordsChanged,
        "The words that 'a b' stands for in document 'd' have changed since facts.lock was written: check the fact, then run `kgen lock --accept`.")]
    [InlineData(LockState.Inconsistent, "facts.lock disagrees with document 'd' about the quote 'a b': run `kgen lock`.")]
    public void A_stale_lock_is_told_in_one_sentence(LockState state, string? message) =>
        Assert.Equal(message, EvidenceMessages.ForLockState("d", new Selector("a  b"), state));

    [Fact]
    public void Missing_documents_and_quotes_are_told_with_the_fix()
    {
        Assert.Equal("There is no document 'mali': add its text as documents/mali.txt, or correct the id.", EvidenceMessages.ForUnknownDocument("mali"));
        Assert.Equal("There is no document 'mali': the nearest id is 'mali-1'.", EvidenceMessages.ForUnknownDocument("mali", "mali-1"));
        Assert.Equal("The document 'd' is both in 'a/d.txt' and in 'b/d.txt': rename one of the files.", EvidenceMessages.ForDuplicate("d", "a/d.txt", "b/d.txt"));
        Assert.Equal(
            "The document folder '../sources' does not exist: correct KnowledgeGenDocuments, or leave it out to check against facts.lock.",
            EvidenceMessages.ForMissingFolder("../sources"));
        Assert.Equal(
            "The quote 'a' cannot be checked: the text of document 'd' is not at hand and facts.lock does not have the quote; "
            + "run `kgen lock` where the text is.",
            EvidenceMessages.ForNotInLock("d", new Selector("a")));
    }

    private static FactsLock Lock(string text, Selector selector)
    {
        var document = Sources.Text(text);
        var found = (SelectorMatch.Found)SelectorMatcher.Match(document.Index, selector);
        return new FactsLock([LockedDocument.Of(document, [LockedSpan.Of(document, selector, found.Span)])]);
    }
}

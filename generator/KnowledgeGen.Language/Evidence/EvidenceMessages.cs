using System;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Turns results about documents and evidence into the one sentence that a diagnostic shows.</summary>
public static class EvidenceMessages
{
    /// <summary>The rule that a failed match is an instance of.</summary>
    /// <exception cref="ArgumentException">The match has not failed.</exception>
    public static Rule RuleOf(SelectorMatch match) => match switch
    {
        SelectorMatch.NotFound => Rules.QuoteNotFound,
        SelectorMatch.Ambiguous => Rules.QuoteAmbiguous,
        SelectorMatch.NoSuchOccurrence => Rules.NoSuchOccurrence,
        SelectorMatch.Empty => Rules.EmptySelector,
        SelectorMatch.TooFrequent => Rules.QuoteTooFrequent,
        _ => throw new ArgumentException("The match has not failed.", nameof(match)),
    };

    /// <summary>The sentence for a failed match.</summary>
    /// <param name="document">The document that was searched.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="match">What it matches.</param>
    /// <param name="diagnosis">Why it is not found, for <see cref="SelectorMatch.NotFound"/>.</param>
    /// <param name="hasChanged">Whether the document had the words when the lock was written.</param>
    /// <exception cref="ArgumentException">The match has not failed.</exception>
    public static string ForMatch(
        DocumentText document, Selector selector, SelectorMatch match, SelectorDiagnosis? diagnosis = null, bool hasChanged = false)
    {
        var words = Quoted(selector.Words);
        var name = Document(document.Id);
        return match switch
        {
            SelectorMatch.NotFound => NotFound(words, name, diagnosis, hasChanged),
            SelectorMatch.Ambiguous ambiguous =>
                $"The quote {words} matches {(ambiguous.IsAtLeast ? "at least " : string.Empty)}{Times(ambiguous.Count)} "
                + $"in {name}, {Lines(ambiguous)}: add prefix, suffix or occurrence to say which one is meant.",
            SelectorMatch.NoSuchOccurrence(0) => NotFound(words, name, diagnosis, hasChanged),
            SelectorMatch.NoSuchOccurrence missing =>
                $"There is no occurrence {Number(selector.Occurrence ?? 0)} of the quote {words} in {name}: "
                + $"it matches {Times(missing.Count)}, counted from 1.",
            SelectorMatch.Empty empty => Empty(empty.Part, words),
            SelectorMatch.TooFrequent =>
                $"First and last words of the quote {words} match too often in {name} to be searched: "
                + "quote more of them, or rarer ones.",
            _ => throw new ArgumentException("The match has not failed.", nameof(match)),
        };
    }

    /// <summary>The sentence for a document that is not clean UTF-8.</summary>
    public static string ForProblem(string documentId, DocumentProblem problem)
    {
        var name = Document(documentId);
        var line = Number(problem.Position.Line + 1);
        return problem.Kind switch
        {
            DocumentProblemKind.InvalidUtf8 =>
                $"The {name} is not UTF-8: byte 0x{problem.Value.ToString("X2", CultureInfo.InvariantCulture)} at offset "
                + $"{Number(problem.Offset)}, on line {line}, begins no character; save the file as UTF-8.",
            DocumentProblemKind.Utf16 => $"The {name} is UTF-16: save the file as UTF-8.",
            DocumentProblemKind.ReplacementCharacter =>
                $"The {name} holds U+FFFD on line {line}, which stands for characters that were lost: "
                + "save the original as UTF-8.",
            _ => $"The {name} holds {Escape.CodePoint(problem.Value)}, half of a surrogate pair, on line {line}: "
                + "save the original as UTF-8.",
        };
    }

    /// <summary>The sentence for a document that neither text nor lock knows.</summary>
    /// <param name="documentId">The id.</param>
    /// <param name="suggestion">The id of a document that may have been meant, or null.</param>
    public static string ForUnknownDocument(string documentId, string? suggestion = null)
    {
        var id = Quoted(documentId);
        return suggestion is null
            ? $"There is no document {id}: add its text as documents/{Escape.ForMessage(documentId)}.txt, or correct the id."
            : $"There is no document {id}: the nearest id is {Quoted(suggestion)}.";
    }

    /// <summary>The sentence for a document that facts describe, and whose text neither a file nor the lock knows.</summary>
    public static string ForMissingText(string documentId) =>
        $"The text of {Document(documentId)} is not at hand and facts.lock does not have it: name the folder that holds it with "
        + $"KnowledgeGenDocuments, or add documents/{Escape.ForMessage(documentId)}.txt.";

    /// <summary>The sentence for two documents with one id.</summary>
    public static string ForDuplicate(string documentId, string firstPath, string secondPath) =>
        $"The {Document(documentId)} is both in {Quoted(firstPath)} and in {Quoted(secondPath)}: rename one of the files.";

    /// <summary>The sentence for a folder of documents that does not exist.</summary>
    public static string ForMissingFolder(string folder) =>
        $"The document folder {Quoted(folder)} does not exist: "
        + "correct KnowledgeGenDocuments, or leave it out to check against facts.lock.";

    /// <summary>The sentence for evidence that only a lock could check and that the lock does not know.</summary>
    public static string ForNotInLock(string documentId, Selector selector) =>
        $"The quote {Quoted(selector.Words)} cannot be checked: the text of {Document(documentId)} is not at hand "
        + "and facts.lock does not have the quote; run `kgen lock` where the text is.";

    /// <summary>The sentence for a lock that is stale for some evidence; null where it is not.</summary>
    public static string? ForLockState(string documentId, Selector selector, LockState state)
    {
        var words = Quoted(selector.Words);
        var name = Document(documentId);
        return state switch
        {
            LockState.DocumentMissing => $"facts.lock does not have the {name}: run `kgen lock`.",
            LockState.SelectorMissing => $"facts.lock does not have the quote {words} of {name}: run `kgen lock`.",
            LockState.DocumentChanged => $"The {name} has changed since facts.lock was written: run `kgen lock`.",
            LockState.WordsChanged =>
                $"The words that {words} stands for in {name} have changed since facts.lock was written: check the fact, "
                + "then run `kgen lock --accept`.",
            LockState.Inconsistent => $"facts.lock disagrees with {name} about the quote {words}: run `kgen lock`.",
            _ => null,
        };
    }

    /// <summary>The sentence for a gap that hides a negation.</summary>
    public static string ForSkippedNegation(Selector selector, string skipped, string negation) =>
        $"The gap of {Quoted(selector.Words)} skips {Quoted(negation)}, as in {Quoted(Around(skipped, negation))}: quote these words too.";

    /// <summary>The sentence for a gap that hides more than a reader would think.</summary>
    public static string ForMuchSkipped(Selector selector, int count) =>
        $"The gap of {Quoted(selector.Words)} skips {Number(count)} words: quote first and last words of one sentence, or give two pieces of evidence.";

    // The word with a few of its neighbours.
    private static string Around(string words, string word)
    {
        const int Neighbours = 4;
        var all = words.Split(' ');
        var at = Math.Max(0, Array.FindIndex(all, other => other.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
        var first = Math.Max(0, at - Neighbours);
        return string.Join(" ", all.Skip(first).Take(at - first + Neighbours + 1));
    }

    private static string NotFound(string words, string document, SelectorDiagnosis? diagnosis, bool hasChanged)
    {
        var start = $"The quote {words} is not in {document}" + (hasChanged ? " any more, which has changed since facts.lock was written" : string.Empty);
        if (diagnosis is null) return start + ": copy the words from the document.";

        var hint = diagnosis.HoldsThreeDots && diagnosis.Reason is not Mismatch.ThreeDots
            ? "; for first and last words around a gap write '…' (U+2026), not three dots"
            : string.Empty;
        return start + Reason(diagnosis.Reason) + hint + ".";
    }

    private static string Reason(Mismatch reason) => reason switch
    {
        Mismatch.ThreeDots => " with three dots: for first and last words around a gap write '…' (U+2026)",
        Mismatch.GapInVerbatim => " word for word: a verbatim value leaves nothing out, so write out what '…' stands for",
        Mismatch.OtherCase other => $" in these capitals: line {Number(other.Span.Line)} has {Quoted(other.Words)}",
        Mismatch.Neighbor neighbor => Neighbor(neighbor),
        Mismatch.OtherDocument other => $": it is in {Document(other.DocumentId)}, line {Number(other.Span.Line)}; set 'source'",
        Mismatch.OtherOrder order => $" in this order: the first words are first on line {Number(order.First.Line)}, "
            + $"the last words last on line {Number(order.Last.Line)}",
        Mismatch.SeveralGaps gaps => $" with {Number(gaps.Count)} gaps: one '…' stands for all that is between first and last words; "
            + "leave out the words between, or write a selector for each passage",
        Mismatch.CutWord cut => $" as whole words: line {Number(cut.Span.Line)} has {Quoted(cut.Words)}; quote whole words",
        Mismatch.OtherSpace other => $": after {Quoted(other.Words)} line {Number(other.Line)} has "
            + (other.DocumentHasSpace ? string.Empty : "no ") + $"white space before {Quoted(other.Next)} and the quote has "
            + (other.DocumentHasSpace ? "none" : "some"),
        Mismatch.Diverges { DocumentWords.Length: 0 } end =>
            $": it matches up to {Quoted(end.Matched)}, where the document ends and the quote goes on with "
            + Quoted(end.SelectorWords),
        Mismatch.Diverges other => $": it matches up to {Quoted(other.Matched)}, then line {Number(other.Line)} has "
            + $"{Named(other.DocumentWords)} where the quote has {Named(other.SelectorWords)}",
        Mismatch.Differs passage => $": the nearest passage, on line {Number(passage.Span.Line)}, differs, {Quoted(passage.Difference)}; quote the document's words, or "
            + "correct the fact",
        Mismatch.NoSuchWord missing => $", which nowhere has {Named(missing.Word)}: copy the words from the document",
        _ => throw new ArgumentException("The reason is unknown.", nameof(reason)),
    };

    private static string Neighbor(Mismatch.Neighbor neighbor)
    {
        var line = Number(neighbor.Span.Line);
        var (part, side) = neighbor.Part switch
        {
            SelectorPart.Prefix => ("prefix", "before"),
            SelectorPart.Suffix => ("suffix", "after"),
            _ => (string.Empty, string.Empty),
        };
        if (part.Length == 0) return $" between its prefix and its suffix: each fits another match; the first is on line {line}";

        var there = neighbor.Words.Length == 0 ? "nothing stands" : $"{Quoted(neighbor.Words)} stands";
        return $" with this {part}: {there} {side} the match on line {line}";
    }

    private static string Empty(SelectorPart part, string words) => part switch
    {
        SelectorPart.Quote => "The evidence has no words: quote the document.",
        SelectorPart.GapSide => $"The quote {words} needs words on both sides of '…': "
            + "quote the first and the last ones of the span.",
        SelectorPart.Prefix => $"The prefix of the quote {words} has no words: "
            + "quote what stands before the match, or leave the prefix out.",
        _ => $"The suffix of the quote {words} has no words: "
            + "quote what stands after the match, or leave the suffix out.",
    };

    private static string Lines(SelectorMatch.Ambiguous ambiguous)
    {
        var lines = ambiguous.FirstSpans.Select(span => span.Line).Distinct().Select(Number).ToArray();
        var list = lines.Length == 1
            ? "line " + lines[0]
            : "lines " + string.Join(", ", lines.Take(lines.Length - 1)) + " and " + lines[lines.Length - 1];
        return ambiguous.Count > ambiguous.FirstSpans.Count ? "first on " + list : "on " + list;
    }

    /// <summary>Words in quotation marks; look-alikes such as dashes are told apart by their code points.</summary>
    private static string Named(string words)
    {
        if (words.Length == 0 || CharacterKinds.At(words, 0, out _) != CharacterKind.Single) return Quoted(words);

        Printable.At(words, 0, out var first, out _);
        return first > 0x7E ? $"{Quoted(words)} ({Escape.CodePoint(first)})" : Quoted(words);
    }

    private static string Document(string id) => "document " + Quoted(id);

    private static string Quoted(string text) => "'" + Escape.ForMessage(text) + "'";

    private static string Times(int count) => count == 1 ? "once" : count == 2 ? "twice" : Number(count) + " times";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

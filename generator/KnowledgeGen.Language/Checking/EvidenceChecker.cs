using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking.Claims;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>Looks up the evidence of one file, and reports what is not there.</summary>
internal sealed class EvidenceChecker
{
    private readonly DocumentSet _documents;
    private readonly EntityNames _names;
    private readonly DiagnosticBag _bag;
    private readonly HashSet<string> _reportedDocuments = new(StringComparer.Ordinal);
    private readonly List<CitedSpan> _citations = [];
    private int _diagnoses;

    // The words that the last value was compared with: those of an entity stand for many.
    private EquatableArray<EvidenceModel> _compared;
    private string? _comparedWords;

    // A default selector stands for many statements: it is looked up, and complained about, once.
    private readonly Dictionary<BoundSelector, EvidenceModel?> _resolved = new(ByReference<BoundSelector>.Comparer);

    public EvidenceChecker(DocumentSet documents, EntityNames names, DiagnosticBag bag)
    {
        _documents = documents;
        _names = names;
        _bag = bag;
    }

    /// <summary>Every selector that was found.</summary>
    public EquatableArray<CitedSpan> Citations => _citations.ToEquatableArray();

    /// <summary>The evidence of a statement; a verbatim value must stand within it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="ofEntity">The evidence of its entity, which covers it where it has none of its own.</param>
    public EquatableArray<EvidenceModel> Resolve(in BoundStatement statement, EquatableArray<EvidenceModel> ofEntity)
    {
        var evidence = Resolve(statement.Evidence);
        if (statement.VerbatimCheck is { } words && evidence.Count > 0 && !evidence.Any(item => Holds(item, words)))
        {
            _bag.Report(
                Rules.VerbatimNotInEvidence,
                statement.Range,
                "'" + statement.Predicate.Name + "' is verbatim, but its evidence does not hold the words '"
                    + Escape.ForMessage(words) + "'; correct the words or quote the passage that has them.");
        }

        var compared = statement.Receipt == ReceiptClaim.None ? ofEntity : evidence;
        if (IsClaim(statement) && compared.Count > 0) CheckClaim(statement, compared);
        return evidence;
    }

    /// <summary>Reports that all the evidence of something is of documents that are retracted.</summary>
    /// <param name="what">What rests on it, for a message.</param>
    /// <param name="range">Where that stands.</param>
    /// <param name="evidence">The evidence.</param>
    public void CheckDocuments(string what, TextRange range, EquatableArray<EvidenceModel> evidence)
    {
        if (evidence.Count == 0 || !evidence.All(item => _documents.WhyRetracted(item.Document) is not null)) return;

        var document = evidence[0].Document;
        _bag.ReportUse(
            Rules.RestsOnRetracted,
            range,
            what + " rests on document '" + document + "' alone, which is retracted: "
                + Escape.ForMessage(_documents.WhyRetracted(document)!.Trim().TrimEnd('.')) + "; find other evidence, or retract it as well.",
            document);
    }

    // What is concluded need not stand in the words, a default stands for many statements, and what is retracted is not held any more.
    private static bool IsClaim(in BoundStatement statement) =>
        (statement.Receipt == ReceiptClaim.Evidence || (statement.Receipt == ReceiptClaim.None && statement.Value is not (ValueModel.String or ValueModel.Reference)))
        && statement is { LifeCycle.Retracted: null, Annotations: { IsUnclear: false, Basis: not StatementBasis.Inferred } }
        && statement.Predicate is not PropertyModel { IsVerbatim: true };

    private void CheckClaim(in BoundStatement statement, EquatableArray<EvidenceModel> evidence)
    {
        if (_compared != evidence) (_compared, _comparedWords) = (evidence, WordsOf(evidence));
        if (_comparedWords is not { } words) return;

        var names = statement.Value is ValueModel.Reference reference ? _names.Of(reference.Id) : default;
        if (ValueInEvidence.FindMissing(statement.Predicate, statement.Value, names, words) is not { } missing) return;

        _bag.Report(
            Rules.ValueNotInEvidence,
            statement.Range,
            "The evidence of '" + statement.Predicate.Name + "', “" + Escape.ForMessage(WordsOf(evidence[0])!) + "”, does not hold " + missing
                + "; quote the words that say so, or say 'basis: inferred' with a 'note'.");
    }

    private string? WordsOf(EquatableArray<EvidenceModel> evidence)
    {
        if (evidence.Count == 1) return WordsOf(evidence[0]);

        var all = new string[evidence.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (WordsOf(evidence[i]) is not { } words) return null;
            all[i] = words;
        }

        return string.Join(" ", all);
    }

    // Without the document's text nobody knows what stands in a gap.
    private string? WordsOf(EvidenceModel evidence)
    {
        if (_documents.FindText(evidence.Document) is { } text && evidence.Start >= 0) return Folding.FoldWhiteSpace(text.Slice(evidence.Start, evidence.End));
        return evidence.Quote is { } quote && quote.IndexOf(Selector.Gap) < 0 ? quote : null;
    }

    /// <summary>The evidence that selectors pick out; those that fail are reported and left out.</summary>
    public EquatableArray<EvidenceModel> Resolve(EquatableArray<BoundSelector> selectors)
    {
        if (selectors.Count == 0) return default;

        var found = new EvidenceModel[selectors.Count];
        var count = 0;
        foreach (var selector in selectors)
        {
            if (Resolve(selector) is { } evidence) found[count++] = evidence;
        }

        Array.Resize(ref found, count);
        return new EquatableArray<EvidenceModel>(found);
    }

    private EvidenceModel? Resolve(BoundSelector selector)
    {
        if (_resolved.TryGetValue(selector, out var evidence)) return evidence;

        evidence = selector.Selector is null ? ResolveWhole(selector) : ResolveWords(selector, selector.Selector);
        _resolved.Add(selector, evidence);
        return evidence;
    }

    private EvidenceModel? ResolveWords(BoundSelector bound, Selector selector)
    {
        var text = _documents.FindText(bound.Document);
        switch (EvidenceResolver.Resolve(bound.Document, selector, text, _documents.Lock))
        {
            case EvidenceResolution.Resolved resolved:
                _citations.Add(new CitedSpan(bound.Document, selector, resolved.Span));
                if (text is not null) CheckWords(bound, selector, resolved, text);
                return new EvidenceModel(
                    bound.Document,
                    selector.Words,
                    resolved.Span.Start,
                    resolved.Span.End,
                    resolved.Span.Line);
            case EvidenceResolution.UnknownDocument:
                ReportUnknownDocument(bound);
                return null;
            case EvidenceResolution.NotInLock:
                _bag.Report(Rules.NotInLock, bound.Range, EvidenceMessages.ForNotInLock(bound.Document, selector));
                return null;
            case EvidenceResolution.Unmatched unmatched:
                ReportUnmatched(bound, selector, unmatched, text!);
                return null;
            default:
                return null;
        }
    }

    private void CheckWords(BoundSelector bound, Selector selector, EvidenceResolution.Resolved resolved, DocumentText text)
    {
        if (resolved.Lock == LockState.WordsChanged)
        {
            _bag.Report(Rules.EvidenceSuspect, bound.Range, EvidenceMessages.ForLockState(bound.Document, selector, LockState.WordsChanged)!);
        }

        if (SkippedWords.Of(selector, text.Slice(resolved.Span.Start, resolved.Span.End)) is not { } skipped) return;
        if (SkippedWords.FindNegation(skipped) is { } negation)
        {
            _bag.Report(Rules.NegationSkipped, bound.Range, EvidenceMessages.ForSkippedNegation(selector, skipped, negation));
        }
        else if (SkippedWords.Count(skipped) is var count and > SkippedWords.Many)
        {
            _bag.Report(Rules.MuchSkipped, bound.Range, EvidenceMessages.ForMuchSkipped(selector, count));
        }
    }

    private EvidenceModel? ResolveWhole(BoundSelector bound)
    {
        if (_documents.FindText(bound.Document) is not null || _documents.Lock?.FindDocument(bound.Document) is not null)
        {
            _bag.Report(
                Rules.CitedWhole,
                bound.Range,
                "The text of document '" + bound.Document + "' is known; quote the words that say so, as in 'evidence: { source: "
                + bound.Document + ", quote: … }'.");
            return null;
        }

        if (!_documents.IsDeclared(bound.Document))
        {
            ReportUnknownDocument(bound);
            return null;
        }

        return new EvidenceModel(bound.Document, null, -1, -1, 0);
    }

    private void ReportUnknownDocument(BoundSelector bound)
    {
        if (!_reportedDocuments.Add(bound.Document)) return;

        // That its file cannot be read was said at the file.
        if (_documents.Unreadable.Contains(bound.Document, StringComparer.Ordinal)) return;
        if (_documents.IsDeclared(bound.Document))
        {
            _bag.Report(Rules.UnknownDocument, bound.Range, EvidenceMessages.ForMissingText(bound.Document));
            return;
        }

        var suggestion = Spelling.Nearest(bound.Document, _documents.KnownIds);
        _bag.Report(Rules.UnknownDocument, bound.DocumentRange, EvidenceMessages.ForUnknownDocument(bound.Document, suggestion));
    }

    private void ReportUnmatched(BoundSelector bound, Selector selector, EvidenceResolution.Unmatched unmatched, DocumentText text)
    {
        var match = unmatched.Match;
        // To look for the reason takes time, and no more diagnostics than these are shown of a file.
        var isWanted = match is SelectorMatch.NotFound or SelectorMatch.NoSuchOccurrence { Count: 0 } && _diagnoses++ < DiagnosticList.MaxPerFile;
        var diagnosis = isWanted
            ? SelectorDiagnosis.Of(text.Index, selector, _documents.Texts)
            : null;
        var hasChanged = unmatched is { HasDocumentChanged: true, Locked: not null };
        _bag.Report(EvidenceMessages.RuleOf(match), bound.Range, EvidenceMessages.ForMatch(text, selector, match, diagnosis, hasChanged));
    }

    private bool Holds(EvidenceModel evidence, string words)
    {
        if (evidence.Quote is null) return false;
        return _documents.FindText(evidence.Document) is { } text
            ? HoldsWords(text.Slice(evidence.Start, evidence.End), words)
            : evidence.Quote.IndexOf(Selector.Gap) >= 0 || HoldsWords(evidence.Quote, words);
    }

    private static bool HoldsWords(string text, string words) =>
        Folding.Fold(text).IndexOf(Folding.Fold(words), StringComparison.Ordinal) >= 0;
}

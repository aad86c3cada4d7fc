using System;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// The index of a document: its tokens, their suffix array, and a wavelet matrix over that. It is built once in n log n steps;
/// a search then takes m log n steps for m tokens, however often they occur. A token is compared as (text with folded quotation
/// marks, white space before it or not); of the first token of a search the white space is free.
/// </summary>
public sealed class DocumentIndex
{
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly Token[] _tokens;
    private readonly int[] _symbols;
    private readonly TokenTexts _texts;
    private readonly SuffixArray _suffixes;
    private readonly int[] _symbolStarts;
    private readonly Lazy<WaveletMatrix> _positions;
    private readonly Lazy<DocumentIndex> _ignoringCase;
    private readonly Lazy<Vocabulary> _vocabulary;

    internal DocumentIndex(string text, LineMap lines)
    {
        _text = text;
        _lines = lines;
        _tokens = Tokenizer.Split(text);
        _texts = new TokenTexts(text, _tokens.Length / 8);
        _symbols = new int[_tokens.Length];
        for (var i = 0; i < _tokens.Length; i++)
        {
            _symbols[i] = SymbolOf(_texts.Add(_tokens[i]), _tokens[i].HasSpaceBefore);
        }

        _suffixes = new SuffixArray(_symbols, _texts.Count * 2);
        _symbolStarts = StartsOf(_symbols, _texts.Count * 2);
        _positions = new Lazy<WaveletMatrix>(() => new WaveletMatrix(_suffixes.Order));
        _ignoringCase = new Lazy<DocumentIndex>(() => new DocumentIndex(FoldCase(_text), _lines));
        _vocabulary = new Lazy<Vocabulary>(() => new Vocabulary(_texts.All));
    }

    /// <summary>The number of tokens of the document.</summary>
    public int TokenCount => _tokens.Length;

    /// <summary>
    /// The places of the suffix array in the order of the document; made when words first occur more than once.
    /// </summary>
    internal WaveletMatrix Positions => _positions.Value;

    /// <summary>The index of the same document with its letters in lower case, offset for offset.</summary>
    internal DocumentIndex IgnoringCase => _ignoringCase.Value;

    /// <summary>The distinct tokens of the document.</summary>
    internal Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Letters in lower case, one UTF-16 code unit for one.</summary>
    internal static string FoldCase(string text)
    {
        var folded = text.ToCharArray();
        for (var i = 0; i < folded.Length; i++) folded[i] = char.ToLowerInvariant(folded[i]);
        return new string(folded);
    }

    /// <summary>The tokens of some words, as this index knows them.</summary>
    internal TokenSequence Read(string words)
    {
        var tokens = Tokenizer.Split(words);
        var texts = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            texts[i] = _texts.Find(words, tokens[i]);
        }

        return new TokenSequence(words, tokens, texts);
    }

    /// <summary>Where some words occur.</summary>
    internal PositionSet Find(TokenSequence words) => Find(null, words, null);

    /// <summary>
    /// Where some words occur between others that are adjacent to them: with or without white space where they meet.
    /// </summary>
    internal PositionSet Find(TokenSequence? prefix, TokenSequence words, TokenSequence? suffix)
    {
        var search = new IndexSearch(this, stackalloc IndexInterval[IndexSearch.MaxIntervals]);
        if (prefix is { } before) search.Follow(before);
        search.Follow(words);
        if (suffix is { } after) search.Follow(after);
        return search.ToPositions(prefix?.Count ?? 0);
    }

    /// <summary>The places where some words occur whose first token has, or has not, white space before it as written.</summary>
    internal PositionSet FindExactly(TokenSequence words)
    {
        var search = new IndexSearch(this, stackalloc IndexInterval[IndexSearch.MaxIntervals]);
        for (var i = 0; i < words.Count; i++) search.Follow(words, i, isSpaceFree: false);
        return search.ToPositions(0);
    }

    /// <summary>How many of the first tokens of some words occur together, and where.</summary>
    internal PositionSet FindLongestStart(TokenSequence words, out int count)
    {
        var search = new IndexSearch(this, stackalloc IndexInterval[IndexSearch.MaxIntervals]);
        var places = search.ToPositions(0);
        for (count = 0; count < words.Count; count++)
        {
            search.Follow(words, count, isSpaceFree: count == 0);
            if (search.IsOver) break;
            places = search.ToPositions(0);
        }

        return places;
    }

    /// <summary>
    /// The first place where some first tokens of some words occur and the next one follows with white space where the words have
    /// none, or the other way round; -1 where there is none.
    /// </summary>
    internal int FindWithOtherSpace(TokenSequence words, int count)
    {
        var search = new IndexSearch(this, stackalloc IndexInterval[IndexSearch.MaxIntervals]);
        for (var i = 0; i <= count; i++) search.Follow(words, i, isSpaceFree: i == 0 || i == count);
        var places = search.ToPositions(0);
        return places.Count == 0 ? -1 : places[0];
    }

    /// <summary>The place in the suffix array of the suffix that starts at a token.</summary>
    internal int RankOf(int token) => _suffixes.Rank[token];

    /// <summary>
    /// The token at which the suffix at a place in the suffix array starts: the inverse of <see cref="RankOf"/>.
    /// </summary>
    internal int StartAt(int place) => _suffixes.Order[place];

    /// <summary>The token with a number from 0.</summary>
    internal Token TokenAt(int token) => _tokens[token];

    /// <summary>The characters of the document from one token to another, inclusive.</summary>
    internal string Words(int first, int last) => _text.Substring(_tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    /// <summary>The text of a token as tokens are compared.</summary>
    internal string TextAt(int token)
    {
        var (start, end, _) = _tokens[token];
        return Folding.FoldQuotationMarks(_text.Substring(start, end - start));
    }

    /// <summary>The number of the text of a token, as <see cref="TokenSequence.TextAt"/> has it.</summary>
    internal int TextNumberAt(int token) => _symbols[token] / 2;

    /// <summary>The characters of some tokens.</summary>
    internal DocumentSpan SpanOf(TokenSpan tokens)
    {
        var start = _tokens[tokens.First].Start;
        return new DocumentSpan(start, _tokens[tokens.Last].End, _lines.GetPosition(start).Line + 1);
    }

    /// <summary>The line of a token, from 1.</summary>
    internal int LineOf(int token) => _lines.GetPosition(_tokens[token].Start).Line + 1;

    /// <summary>By what number a token is sorted, given its text as a number.</summary>
    internal static int SymbolOf(int text, bool hasSpaceBefore) => (text * 2) + (hasSpaceBefore ? 1 : 0);

    /// <summary>
    /// Of each symbol the place in the suffix array where its suffixes start, and where those of the last one end.
    /// </summary>
    private static int[] StartsOf(int[] symbols, int symbolCount)
    {
        var starts = new int[symbolCount + 1];
        foreach (var symbol in symbols) starts[symbol + 1]++;
        for (var symbol = 0; symbol < symbolCount; symbol++) starts[symbol + 1] += starts[symbol];
        return starts;
    }

    /// <summary>The places of the suffix array whose suffixes start with a symbol.</summary>
    internal IndexInterval StartingWith(int symbol) => new(_symbolStarts[symbol], _symbolStarts[symbol + 1]);

    /// <summary>Of some places whose suffixes have a number of symbols in common, those where a symbol follows.</summary>
    internal IndexInterval Narrow(IndexInterval interval, int depth, int symbol)
    {
        if (interval.Count == 1) return SymbolAt(interval.Low, depth) == symbol ? interval : default;
        var low = LowerBound(interval, depth, symbol);
        return new IndexInterval(low, LowerBound(interval with { Low = low }, depth, symbol + 1));
    }

    private int LowerBound(IndexInterval interval, int depth, int symbol)
    {
        var (low, high) = interval;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (SymbolAt(middle, depth) < symbol) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // Where a suffix has ended comes before all that follows.
    private int SymbolAt(int place, int depth)
    {
        var position = _suffixes.Order[place] + depth;
        return position < _symbols.Length ? _symbols[position] : -1;
    }
}

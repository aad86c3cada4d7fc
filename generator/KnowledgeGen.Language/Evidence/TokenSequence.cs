namespace KnowledgeGen.Language.Evidence;

/// <summary>Words to search for, as tokens that an index knows.</summary>
internal readonly struct TokenSequence
{
    private readonly string _source;
    private readonly Token[] _tokens;
    private readonly int[] _texts;
    private readonly int _from;

    internal TokenSequence(string source, Token[] tokens, int[] texts)
        : this(source, tokens, texts, 0, tokens.Length)
    {
    }

    private TokenSequence(string source, Token[] tokens, int[] texts, int from, int count)
    {
        _source = source;
        _tokens = tokens;
        _texts = texts;
        _from = from;
        Count = count;
    }

    /// <summary>The number of tokens.</summary>
    public int Count { get; }

    /// <summary>The number by which the index knows the text of a token; -1 where it does not occur.</summary>
    public int TextAt(int index) => _texts[_from + index];

    /// <summary>Whether white space stands before a token.</summary>
    public bool HasSpaceBefore(int index) => _tokens[_from + index].HasSpaceBefore;

    /// <summary>Some of the tokens.</summary>
    public TokenSequence Slice(int from, int count) => new(_source, _tokens, _texts, _from + from, count);

    /// <summary>The characters from a token to another one, inclusive, as they were written.</summary>
    public string Words(int first, int last) =>
        _source.Substring(_tokens[_from + first].Start, _tokens[_from + last].End - _tokens[_from + first].Start);

    /// <summary>Whether a token is one given character.</summary>
    public bool Is(int index, char c)
    {
        var token = _tokens[_from + index];
        return token.End - token.Start == 1 && _source[token.Start] == c;
    }
}

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>What the words of a numeral come to, read from left to right: <c>two hundred and fifty thousand</c>, <c>two and three quarters</c>.</summary>
internal sealed class NumeralSum
{
    /// <summary>Words of scale behind a larger number would leave what a decimal holds.</summary>
    public const decimal Largest = 1e15m;

    private decimal _total;
    private decimal _current;

    // What the last word added; 0 behind one that added nothing.
    private decimal _last;
    private bool _endsInFraction;

    /// <summary>The number so far.</summary>
    public decimal Value => _total + _current;

    /// <summary>Takes a number in digits.</summary>
    public void Add(decimal number)
    {
        _current += number;
        _last = number;
        _endsInFraction = false;
    }

    /// <summary>Takes a word; false where it does not go on with the numeral.</summary>
    public bool TryAdd(string word)
    {
        if (NumberWords.Scales.TryGetValue(word, out var scale)) return TryScale(scale);

        if (NumberWords.Fractions.TryGetValue(word, out var fraction)) AddFraction(fraction);
        else if (NumberWords.Units.TryGetValue(word, out var unit)) AddUnit(word, unit);
        else return TryJoin(word);
        return true;
    }

    private bool TryScale(decimal scale)
    {
        if (_current > Largest) return false;

        _current = _current == 0 ? scale : _current * scale;
        if (scale >= 1_000) (_total, _current) = (_total + _current, 0);
        _last = 0;
        _endsInFraction = false;
        return true;
    }

    private void AddFraction(decimal fraction)
    {
        _current += _last == 0 ? fraction : (_last * fraction) - _last;
        _last = 0;
        _endsInFraction = true;
    }

    // "Half a million", "two and a half".
    private void AddUnit(string word, decimal unit)
    {
        _last = _current != 0 && NumberWords.IsArticle(word) ? 0 : unit;
        _current += _last;
        _endsInFraction = unit is > 0 and < 1;
    }

    // "Two hundred and one", "a quarter of a million".
    private bool TryJoin(string word)
    {
        if (Value == 0) return false;

        _last = 0;
        return NumberWords.Is(word, "and") || (_endsInFraction && NumberWords.Is(word, "of"));
    }
}

using System;

namespace KnowledgeGen;

/// <summary>Four-digit years with unspecified digits before specified ones, such as <c>1X5X</c>, which are no contiguous
/// range.</summary>
internal sealed class YearPattern : IEquatable<YearPattern>
{
    private readonly string _digits;
    private readonly bool _isNegative;

    /// <param name="digits">Four characters, 0 to 9 or X.</param>
    /// <param name="isNegative">Whether the years are before the year 0.</param>
    internal YearPattern(string digits, bool isNegative)
    {
        _digits = digits;
        _isNegative = isNegative;
    }

    /// <inheritdoc/>
    public bool Equals(YearPattern? other) => other is not null && _isNegative == other._isNegative && _digits == other._digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YearPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_digits);

    /// <summary>The first year from <paramref name="from"/> on that has the specified digits in their places.</summary>
    internal bool TryNext(long from, out long year) => TryStep(from, isForward: true, out year);

    /// <summary>The last year up to <paramref name="to"/> that has the specified digits in their places.</summary>
    internal bool TryPrevious(long to, out long year) => TryStep(to, isForward: false, out year);

    // Forward in time is towards zero for the digits of negative years.
    private bool TryStep(long from, bool isForward, out long year)
    {
        var isUpwards = isForward != _isNegative;
        var limit = Math.Max(-1, Math.Min(10_000, _isNegative ? -from : from));
        var smallest = _isNegative ? 1 : 0;
        var found = isUpwards ? Match((int)Math.Max(smallest, limit), 1) : Match((int)Math.Min(9999, limit), -1);
        year = _isNegative ? -found : found;
        return found >= smallest;
    }

    /// <summary>The nearest matching number from 0 to 9999 that is <paramref name="limit"/> or beyond it in the direction; -1
    /// where there is none. It shares the longest possible beginning with the limit, then differs in one digit, and ends as near
    /// as can be.</summary>
    private int Match(int limit, int direction)
    {
        if (limit is < 0 or > 9999)
        {
            return -1;
        }
        var shared = 0;
        while (shared < 4 && Allows(shared, DigitOf(limit, shared)))
        {
            shared++;
        }
        if (shared == 4)
        {
            return limit;
        }
        for (var place = shared; place >= 0; place--)
        {
            var digit = _digits[place] == 'X' ? DigitOf(limit, place) + direction : _digits[place] - '0';
            if (digit is >= 0 and <= 9 && (digit - DigitOf(limit, place)) * direction > 0)
            {
                return Ending(limit, place, digit, direction > 0 ? 0 : 9);
            }
        }
        return -1;
    }

    private int Ending(int limit, int place, int digit, int filler)
    {
        var number = 0;
        for (var i = 0; i < 4; i++)
        {
            var next = i < place ? DigitOf(limit, i) : i == place ? digit : _digits[i] == 'X' ? filler : _digits[i] - '0';
            number = number * 10 + next;
        }
        return number;
    }

    private bool Allows(int place, int digit) => _digits[place] == 'X' || _digits[place] - '0' == digit;

    private static int DigitOf(int number, int place) => place switch
    {
        0 => number / 1000,
        1 => number / 100 % 10,
        2 => number / 10 % 10,
        _ => number % 10,
    };

    /// <summary>The years that both allow, null for every year; false where no year matches both.</summary>
    internal static bool TryMerge(YearPattern? left, YearPattern? right, out YearPattern? merged)
    {
        merged = left ?? right;
        return left is null || right is null || left.TryMerge(right, out merged);
    }

    private bool TryMerge(YearPattern other, out YearPattern? merged)
    {
        var both = new char[4];
        for (var i = 0; i < 4; i++)
        {
            both[i] = _digits[i] == 'X' ? other._digits[i] : _digits[i];
            if (other._digits[i] != 'X' && both[i] != other._digits[i])
            {
                merged = null;
                return false;
            }
        }
        merged = new YearPattern(new string(both), _isNegative);
        return _isNegative == other._isNegative;
    }
}

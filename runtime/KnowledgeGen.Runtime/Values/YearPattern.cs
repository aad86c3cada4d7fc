namespace KnowledgeGen;

/// <summary>Four-digit years with unspecified digits before specified ones, such as <c>1X5X</c>, which are no contiguous
/// range.</summary>
internal sealed class YearPattern
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

    /// <summary>Whether the year has the specified digits in their places; X stands for any digit.</summary>
    internal bool Matches(long year)
    {
        if (year < 0 != _isNegative || year is < -9999 or > 9999)
        {
            return false;
        }
        var rest = (int)(_isNegative ? -year : year);
        for (var i = 3; i >= 0; i--, rest /= 10)
        {
            if (_digits[i] != 'X' && _digits[i] - '0' != rest % 10)
            {
                return false;
            }
        }
        return true;
    }

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

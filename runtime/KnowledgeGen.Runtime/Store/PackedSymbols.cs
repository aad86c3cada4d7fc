namespace KnowledgeGen;

/// <summary>
/// How numbers and texts lie in string literals: as symbols of 7 bits, two in a UTF-16 unit from U+3400 to U+73FF. All these are
/// letters and signs of East Asia that need no escape, and a compiler spends no more on one of them than on a letter of ASCII.
/// </summary>
/// <remarks>
/// A number takes 6 bits a symbol, low bits first; the seventh says whether more follow. A text takes a symbol for each ASCII
/// character. Another UTF-16 unit takes three: a marker, in place of the four separators U+001C to U+001F, that holds the top 2
/// bits, and two that hold the rest. The separators themselves are written that way, too. Lone surrogates are kept.
/// </remarks>
internal static class PackedSymbols
{
    public const char First = '\u3400';
    public const char Last = '\u73FF';

    public const int Bits = 7;
    public const int Mask = (1 << Bits) - 1;

    public const int NumberBits = 6;
    public const int NumberMask = (1 << NumberBits) - 1;
    public const int Continues = 1 << NumberBits;

    public const int Marker = 0x1C;
    public const int LastMarker = 0x1F;

    /// <summary>Whether a symbol says that the next two are a part of the same character.</summary>
    public static bool IsMarker(int symbol) => (uint)(symbol - Marker) <= LastMarker - Marker;

    /// <summary>The symbol at a position of packed data.</summary>
    public static int At(string data, int position)
    {
        var pair = data[position >> 1] - First;
        return (position & 1) == 0 ? pair >> Bits : pair & Mask;
    }
}

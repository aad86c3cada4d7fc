using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>The English words that numbers are made of.</summary>
internal static class NumberWords
{
    /// <summary>Words that are added to what stands before them.</summary>
    public static readonly Dictionary<string, decimal> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = 0,
        ["none"] = 0,
        ["zero"] = 0,
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["once"] = 1,
        ["single"] = 1,
        ["sole"] = 1,
        ["two"] = 2,
        ["twice"] = 2,
        ["both"] = 2,
        ["pair"] = 2,
        ["couple"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["half"] = 0.5m,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["sixtieth"] = 60,
        ["seventieth"] = 70,
        ["eightieth"] = 80,
        ["ninetieth"] = 90,
    };

    /// <summary>Words that divide the last word before them, "three quarters".</summary>
    public static readonly Dictionary<string, decimal> Fractions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["quarter"] = 0.25m,
        ["quarters"] = 0.25m,
    };

    /// <summary>Words that multiply all that stands before them, up to the last greater one.</summary>
    public static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12,
        ["dozens"] = 12,
        ["score"] = 20,
        ["hundred"] = 100,
        ["hundreds"] = 100,
        ["hundredth"] = 100,
        ["thousand"] = 1_000,
        ["thousands"] = 1_000,
        ["thousandth"] = 1_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["billions"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["k"] = 1_000,
        ["m"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["mln"] = 1_000_000,
        ["b"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["tn"] = 1_000_000_000_000,
    };

    /// <summary>
    /// Whether two words are parts of one numeral, of which neither counts alone: "thirty-two", "two hundred". A million may also be
    /// what is counted, as the unit of "two million".
    /// </summary>
    public static bool GoesOn(string word, string next)
    {
        if (!Units.TryGetValue(word, out var unit) || IsArticle(word)) return false;
        if (Units.TryGetValue(next, out var second)) return IsTens(unit) && second is >= 1 and <= 9 && !IsArticle(next) && !Counts(next);
        return unit is >= 1 and < 100 && !Counts(word) && Scales.TryGetValue(next, out var scale) && scale <= 100 && next.Length > 2;
    }

    /// <summary>Whether a number is twenty, thirty, … ninety.</summary>
    public static bool IsTens(decimal number) => number is 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90;

    // "Twenty both", "the twenty single rooms": words that count without being numerals.
    private static bool Counts(string word) => Is(word, "once") || Is(word, "twice") || Is(word, "single") || Is(word, "sole")
        || Is(word, "both") || Is(word, "pair") || Is(word, "couple") || Is(word, "no") || Is(word, "none");

    /// <summary>Whether a word is <c>a</c> or <c>an</c>, which count only where nothing else does.</summary>
    public static bool IsArticle(string word) => Is(word, "a") || Is(word, "an");

    /// <summary>Whether two words are the same, small letters or not.</summary>
    public static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}

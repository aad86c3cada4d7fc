using System;

namespace KnowledgeGen;

/// <summary>What netstandard2.0 and newer frameworks name differently where text is compared character by character.</summary>
internal static class OrdinalText
{
    internal static bool Has(this string text, char c) => text.AsSpan().IndexOf(c) >= 0;

    /// <summary>The first place of the character at or after <paramref name="from"/>, or -1.</summary>
    internal static int PlaceOf(this string text, char c, int from = 0)
    {
        var place = text.AsSpan(from).IndexOf(c);
        return place < 0 ? -1 : place + from;
    }

    internal static string With(this string text, string before, string after)
    {
#if NETSTANDARD2_0
        return text.Replace(before, after);
#else
        return text.Replace(before, after, StringComparison.Ordinal);
#endif
    }
}

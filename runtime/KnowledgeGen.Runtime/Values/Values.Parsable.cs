#if NET8_0_OR_GREATER
using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGen;

// The interfaces of newer frameworks. Formats and format providers are ignored: each value has one text under every culture. They are
// implemented explicitly, so that analyzers do not ask callers of Parse(text) and ToString() for a culture that changes nothing.
public sealed partial class EdtfDate : IParsable<EdtfDate>, ISpanFormattable
{
    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EdtfDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfDate result) =>
        TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanText.TryCopy(ToString(), destination, out charsWritten);
}

public sealed partial class Duration : IParsable<Duration>, ISpanFormattable
{
    static Duration IParsable<Duration>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Duration>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Duration result) =>
        TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanText.TryCopy(ToString(), destination, out charsWritten);
}

public sealed partial class Quantity : IParsable<Quantity>
{
    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Quantity result) =>
        TryParse(s, out result);
}

public readonly partial struct GeoPoint : IParsable<GeoPoint>, ISpanFormattable
{
    static GeoPoint IParsable<GeoPoint>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<GeoPoint>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GeoPoint result) => TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanText.TryCopy(ToString(), destination, out charsWritten);
}

internal static class SpanText
{
    internal static bool TryCopy(string text, Span<char> destination, out int written)
    {
        var fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
}
#endif

#if NET8_0_OR_GREATER
using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGen;

// The interfaces of newer frameworks. Formats and format providers are ignored: each value has one text under every culture. They
// are implemented explicitly, so that analyzers do not ask callers of Parse(text) and ToString() for a culture that changes
// nothing.
public sealed partial class EdtfDate : IParsable<EdtfDate>, ISpanFormattable
{
    static EdtfDate IParsable<EdtfDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EdtfDate>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfDate result) =>
        TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        SpanText.TryCopy(ToString(), destination, out charsWritten);
}
#endif

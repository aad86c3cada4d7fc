#if NET8_0_OR_GREATER
using System;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGen;

// The interfaces of newer frameworks. Formats and format providers are ignored: each value has one text under every culture. They
// are implemented explicitly, so that analyzers do not ask callers of Parse(text) and ToString() for a culture that changes
// nothing.
public sealed partial class Quantity : IParsable<Quantity>
{
    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Quantity result) =>
        TryParse(s, out result);
}
#endif

#if NET8_0_OR_GREATER
using System;

namespace KnowledgeGen;

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

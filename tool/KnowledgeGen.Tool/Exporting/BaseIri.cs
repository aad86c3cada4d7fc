using System;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>What the IRIs of a knowledge base start with.</summary>
internal static class BaseIri
{
    /// <summary>
    /// The base where none is chosen. It names things and locates nothing: a made-up web address would promise pages that are not there, or
    /// belong to somebody else one day.
    /// </summary>
    public const string Default = "urn:kgen:";

    private const string Endings = "/#:";

    // What an IRI cannot hold (W3C RDF 1.1 N-Triples, IRIREF).
    private const string Forbidden = "<>\"{}|^`\\";

    /// <summary>Why a text is no base, as a clause; null where it is one.</summary>
    public static string? WhyNot(string text)
    {
        if (text.Any(c => c is <= ' ' or > '~' || Forbidden.Contains(c, StringComparison.Ordinal)))
        {
            return "an IRI here is printable ASCII without " + string.Join(" ", Forbidden.ToCharArray());
        }

        if (!Uri.IsWellFormedUriString(text, UriKind.Absolute)) return "it is no absolute IRI";
        if (text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark && mark < text.Length - 1) return "text follows its '#'";
        return Endings.Contains(text[^1], StringComparison.Ordinal)
            ? null
            : "it has to end in '/', '#' or ':', since names follow it directly";
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A quad, read by the grammar of W3C RDF 1.1 N-Quads alone; what is not in canonical form is refused.</summary>
/// <param name="Subject">An IRI.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">An IRI, or the text of a literal.</param>
/// <param name="Datatype">The datatype of a literal, empty where it is not written; null for an IRI.</param>
/// <param name="Graph">An IRI.</param>
internal sealed partial record NQuad(string Subject, string Predicate, string Object, string? Datatype, string Graph)
{
    public static List<NQuad> ReadAll(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text[..^1].Split('\n').Select(Read)];
    }

    private static NQuad Read(string line)
    {
        var match = Line().Match(line);
        Assert.True(match.Success, "This is no canonical quad: " + line);
        var isLiteral = match.Groups["text"].Success;
        return new NQuad(
            match.Groups["s"].Value,
            match.Groups["p"].Value,
            isLiteral ? Unescape(match.Groups["text"].Value) : match.Groups["o"].Value,
            isLiteral ? match.Groups["type"].Value : null,
            match.Groups["g"].Value);
    }

    private static string Unescape(string text) => Escapes().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        'u' => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        var c => c.ToString(),
    });

    private const string Iri = """[!#-;=?-\[\]_a-z~]+""";
    private const string Text = """([^"\\\x00-\x1F\x7F]|\\[nrtbf"\\]|\\u00[01][0-9A-F]|\\u007F)*""";
    private const string Literal = "\"(?<text>" + Text + ")\"(\\^\\^<(?<type>" + Iri + ")>)?";

    [GeneratedRegex(@"\A<(?<s>" + Iri + ")> <(?<p>" + Iri + ")> (<(?<o>" + Iri + ")>|" + Literal + ") <(?<g>" + Iri + @")> \.\z")]
    private static partial Regex Line();

    [GeneratedRegex("""\\(u[0-9A-F]{4}|.)""")]
    private static partial Regex Escapes();
}

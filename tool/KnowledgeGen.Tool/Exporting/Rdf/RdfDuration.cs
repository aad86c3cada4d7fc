using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Durations as <c>xsd:duration</c>. That has no weeks, so a week becomes seven days; nor has it unspecified amounts or decimals of
/// anything but seconds, so such a duration keeps its ISO 8601 text under a datatype of our own.
/// </summary>
internal static partial class RdfDuration
{
    private const int DaysOfWeek = 7;
    private const string Before = "(?<before>P([0-9]+Y)?([0-9]+M)?)";
    private const string Days = "((?<weeks>[0-9]+)W)?((?<days>[0-9]+)D)?";
    private const string Time = @"(?<time>(T([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?)";

    public static RdfTerm TermOf(string iso)
    {
        var parts = WholeAmounts().Match(iso);
        if (!parts.Success) return new RdfTerm(iso, KgenTerms.Duration);
        if (!parts.Groups["weeks"].Success) return new RdfTerm(iso, Xsd.Duration);

        var days = (DaysOfWeek * NumberIn(parts.Groups["weeks"])) + NumberIn(parts.Groups["days"]);
        var text = parts.Groups["before"].Value + days.ToString(CultureInfo.InvariantCulture) + "D" + parts.Groups["time"].Value;
        return new RdfTerm(text, Xsd.Duration);
    }

    private static long NumberIn(Group group) => group.Success ? long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^" + Before + Days + Time + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAmounts();
}

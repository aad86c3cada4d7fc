using System.Text.RegularExpressions;

namespace Briefing;

/// <summary>Colours a line that is laid out already: headings bold, receipts dim, what the curator concluded yellow.</summary>
internal sealed partial class Ink
{
    private readonly bool _isColoured;

    private Ink(bool isColoured) => _isColoured = isColoured;

    /// <summary>Colours for a terminal whose user did not ask for none (see no-color.org).</summary>
    public static Ink ForConsole() =>
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Paint(string line)
    {
        if (!_isColoured) return line;
        line = Receipts().Replace(line, "\e[2m$0\e[22m");
        line = Conclusions().Replace(line, "\e[33m$0\e[39m");
        return Headings().Replace(line, "\e[1m$0\e[22m");
    }

    [GeneratedRegex(@"\[\d+(, \d+)*\]")]
    private static partial Regex Receipts();

    [GeneratedRegex(@"\*|░+")]
    private static partial Regex Conclusions();

    [GeneratedRegex("(?<=── )[A-Z ,]+(?= ─)|^ *[A-Z ,0-9]+(?= ═)")]
    private static partial Regex Headings();
}

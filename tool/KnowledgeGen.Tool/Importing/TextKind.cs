using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Importing;

/// <summary>
/// Guesses the value type of a property from its texts: the first that all of them are. Cautiously, since a curator changes a type more easily
/// than he finds out that one is wrong; and never so that a text would become another one.
/// </summary>
internal static partial class TextKind
{
    private const int LongestName = 200;

    private static readonly (string Type, Func<string, bool> Is)[] OfAnybody =
    [
        ("boolean", text => text is "true" or "false"),
        ("integer", text => Integer().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
    ];

    private static readonly (string Type, Func<string, bool> Is)[] OfTexts =
    [
        ("decimal", IsDecimal),
        ("date", text => Day().IsMatch(text) && EdtfDate.TryParse(text, out _)),
        ("duration", text => Length().IsMatch(text) && Duration.TryParse(text, out _)),
        ("url", text => Address().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _)),
    ];

    /// <summary>The word of the fact language.</summary>
    /// <param name="texts">The texts; at least one.</param>
    /// <param name="areUntyped">Whether numbers and truth values are texts, too.</param>
    public static string Of(IReadOnlyCollection<string> texts, bool areUntyped)
    {
        var candidates = areUntyped ? OfAnybody.Concat(OfTexts) : OfTexts;
        foreach (var (type, fits) in candidates)
        {
            if (texts.All(fits) && (type != "decimal" || texts.Any(HasPoint))) return type;
        }

        return texts.Any(text => text.Length > LongestName || text.Contains('\n', StringComparison.Ordinal)) ? "text" : "string";
    }

    // Digits without a point may be a number of anything.
    private static bool HasPoint(string text) => text.Contains('.', StringComparison.Ordinal);

    private static bool IsDecimal(string text) => Fraction().IsMatch(text)
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;

    [GeneratedRegex(@"^(0|-?[1-9][0-9]*)\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z")]
    private static partial Regex Fraction();

    // A year alone may be any number.
    [GeneratedRegex(@"^[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?[~?%]?(/|\z)")]
    private static partial Regex Day();

    [GeneratedRegex(@"^P[0-9T]")]
    private static partial Regex Length();

    [GeneratedRegex(@"^https?://[^\s]+\z")]
    private static partial Regex Address();
}

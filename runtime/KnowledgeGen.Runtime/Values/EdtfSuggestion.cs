using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen;

/// <summary>
/// What the author of a text that is not EDTF probably meant. Nothing ambiguous is suggested: 02/04/2013 is February to some and
/// April to others. Every suggestion is itself valid.
/// </summary>
internal static class EdtfSuggestion
{
    private const int LongestText = 60;

    private static readonly string[] MonthPrefixes =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] WordsForAbout = ["circa ", "about ", "approx. ", "ca. ", "ca ", "c. "];

    internal static string? For(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }
        var plain = WithPlainCharacters(text.Trim());
        return IfValid(plain)
            ?? IfValid(InCurrentSyntax(plain))
            ?? IfValid(WithMarkForAbout(plain))
            ?? IfValid(WithFullTime(plain))
            ?? IfValid(Decade(plain))
            ?? IfValid(FromTokens(plain));
    }

    private static string? IfValid(string? text) =>
        text is not null && EdtfParser.IsValid(text) ? text : null;

    private static string WithPlainCharacters(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = characters[i] switch
            {
                'x' => 'X',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                '\u2026' => '.',
                var other => other,
            };
        }
        return new string(characters);
    }

    // The draft of 2012 wrote u for an unspecified digit, ?~ for %, and the words open and unknown.
    private static string InCurrentSyntax(string text) => text
        .With("/open", "/..").With("/unknown", "/").With("unknown/", "/")
        .With("?~", "%").With("~?", "%")
        .Replace('u', 'X').With(" / ", "/");

    private static string? WithMarkForAbout(string text)
    {
        foreach (var about in WordsForAbout)
        {
            if (text.StartsWith(about, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text.Substring(about.Length).Trim();
                return (IfValid(rest) ?? FromTokens(rest)) + "~";
            }
        }
        return null;
    }

    private static string? WithFullTime(string text)
    {
        const int dateLength = 10;
        if (text.Length < dateLength + 6 || text[dateLength + 3] != ':')
        {
            return null;
        }
        var time = text.Substring(dateLength + 1).With(" ", string.Empty).ToUpperInvariant();
        var withT = $"{text.Substring(0, dateLength)}T{time}";
        return IfValid(withT) ?? (withT.Length >= dateLength + 6 ? withT.Insert(dateLength + 6, ":00") : null);
    }

    // 1900s is a decade to some and a century to others.
    private static string? Decade(string text)
    {
        var digits = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text;
        var isDecade = digits.Length == 5 && digits[4] == 's' && digits[3] == '0' && digits[2] != '0';
        return isDecade ? $"{digits.Substring(0, 3)}X" : null;
    }

    private static string? FromTokens(string text)
    {
        var tokens = Tokens(text, out var separator);
        return tokens.Count switch
        {
            1 => FromOneNumber(tokens[0]),
            2 => FromTwo(tokens[0], tokens[1], separator),
            3 => FromThree(tokens[0], tokens[1], tokens[2], separator),
            _ => null,
        };
    }

    private static string? FromOneNumber(string token) => token.Length switch
    {
        8 when IsNumber(token) => $"{token.Substring(0, 4)}-{token.Substring(4, 2)}-{token.Substring(6)}",
        5 or 7 or > 8 when IsNumber(token) => "Y" + token,
        _ => null,
    };

    private static string? FromTwo(string first, string second, char separator)
    {
        if (IsYear(first) && IsYear(second))
        {
            return separator == '-' ? $"{first}/{second}" : null;
        }
        return IsYear(first) ? $"{first}-{Month(second)}" : IsYear(second) ? $"{second}-{Month(first)}" : null;
    }

    private static string? FromThree(string first, string second, string third, char separator)
    {
        if (IsYear(first))
        {
            return Day(first, second, third);
        }
        if (!IsYear(third))
        {
            return null;
        }
        if (!IsNumber(first) || (IsNumber(second) && Value(second) > 12))
        {
            return Day(third, first, second);
        }
        var isDayFirst = !IsNumber(second) || separator == '.' || Value(first) > 12;
        return isDayFirst ? Day(third, second, first) : null;
    }

    private static string Day(string year, string month, string day) => $"{year}-{Month(month)}-{TwoDigits(day)}";

    private static string Month(string token)
    {
        for (var i = 0; i < MonthPrefixes.Length && token.Length >= 3; i++)
        {
            if (token.StartsWith(MonthPrefixes[i], StringComparison.OrdinalIgnoreCase))
            {
                return (i + 1).ToString("00", CultureInfo.InvariantCulture);
            }
        }
        return TwoDigits(token);
    }

    private static string TwoDigits(string token) => token.Length == 1 && IsNumber(token) ? "0" + token : token;

    private static bool IsYear(string token) => token.Length == 4 && IsNumber(token);

    private static bool IsNumber(string token) => token[0] is >= '0' and <= '9';

    private static int Value(string number) =>
        number.Length > 2 ? int.MaxValue : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The runs of digits and of letters; the separator is the first character between two of them.</summary>
    private static List<string> Tokens(string text, out char separator)
    {
        var tokens = new List<string>();
        separator = '\0';
        for (var i = 0; i < text.Length;)
        {
            var kind = KindOf(text[i]);
            var start = i;
            while (i < text.Length && KindOf(text[i]) == kind)
            {
                i++;
            }
            if (kind != 0)
            {
                tokens.Add(text.Substring(start, i - start));
            }
            else if (separator == '\0' && start > 0)
            {
                separator = text[start];
            }
        }
        return tokens;
    }

    private static int KindOf(char c) => c switch
    {
        >= '0' and <= '9' => 1,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 2,
        _ => 0,
    };
}

using System;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>Why a text is not a value: enough for a diagnostic that points at the mistake.</summary>
/// <param name="Position">Where in the text, in UTF-16 code units from 0; at most the length of the text.</param>
/// <param name="Reason">A clause in plain English without a capital and without a full stop: "month 13 does not exist". ASCII
/// only: foreign characters appear as U+XXXX.</param>
/// <param name="Suggestion">What the author probably meant, itself a valid text; null where nothing is likely. ASCII
/// only.</param>
internal readonly record struct ValueError(int Position, string Reason, string? Suggestion = null)
{
    /// <summary>The reason, with the suggestion where there is one: "month 13 does not exist; did you mean 2013-12?".</summary>
    public override string ToString() => Suggestion is null ? Reason : $"{Reason}; did you mean {Suggestion}?";

    /// <summary>The exception that a throwing parser makes of this error.</summary>
    internal FormatException ToException(string what, string? text) =>
        new($"'{Show(text ?? string.Empty)}' is not {what}: {this}{(Suggestion is null ? "." : string.Empty)}");

    /// <summary>Foreign text as printable ASCII of at most 40 characters, safe in messages.</summary>
    internal static string Show(string text)
    {
        const int longest = 40;
        var shown = new StringBuilder();
        foreach (var c in text)
        {
            if (shown.Length >= longest)
            {
                return shown.Append("...").ToString();
            }
            AppendVisible(shown, c);
        }
        return shown.ToString();
    }

    /// <summary>One foreign character for a message: itself in quotes, or its code point.</summary>
    internal static string Show(char c) => c is > ' ' and < '\x7F' ? $"'{c}'" : c == ' ' ? "a space" : CodePoint(c);

    private static void AppendVisible(StringBuilder shown, char c)
    {
        if (c is >= ' ' and < '\x7F')
        {
            shown.Append(c);
        }
        else
        {
            shown.Append(CodePoint(c));
        }
    }

    private static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}

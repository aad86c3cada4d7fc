using System;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Commands;

/// <summary>The formats of a command.</summary>
/// <param name="Available">Those that this version writes.</param>
/// <param name="Planned">Those that a later version will write: asking for one is no typing mistake.</param>
internal sealed record FormatList(string[] Available, string[] Planned)
{
    /// <summary>Why a format cannot be had, as a sentence; null where it can.</summary>
    public string? WhyNot(string name)
    {
        if (Available.Contains(name, StringComparer.Ordinal)) return null;

        var quoted = "'" + Escape.ForMessage(name) + "'";
        return Planned.Contains(name, StringComparer.Ordinal)
            ? "The format " + quoted + " is not in this version yet; available: " + List + "."
            : "There is no format " + quoted + Spelling.Suggestion(name, Available).TrimEnd('.') + "; available: " + List + ".";
    }

    /// <summary>The available formats with commas.</summary>
    public string List => string.Join(", ", Available);
}

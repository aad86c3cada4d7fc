using System;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Commands;

/// <summary>The formats of a command.</summary>
/// <param name="Available">Their names.</param>
/// <param name="Noun">What messages call one.</param>
internal sealed record FormatList(string[] Available, string Noun = "format")
{
    /// <summary>Why a format cannot be had, as a sentence; null where it can.</summary>
    public string? WhyNot(string name)
    {
        if (Available.Contains(name, StringComparer.Ordinal)) return null;

        return "There is no " + Noun + " '" + Escape.ForMessage(name) + "' among " + List + Spelling.Suggestion(name, Available);
    }

    /// <summary>The available formats with commas.</summary>
    public string List => string.Join(", ", Available);
}

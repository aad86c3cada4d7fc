using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells whether words can be what a name is drawn from: they hold a part of it, or one that starts alike.</summary>
internal static class NameInEvidence
{
    private const int LeastLetters = 3;

    /// <summary>Whether a part of the name stands in the words, or that cannot be told.</summary>
    public static bool MayHold(string name, string words)
    {
        var all = EnglishWords.Split(name).Where(part => !EnglishWords.Fillers.Contains(part)).ToList();
        var parts = all.Where(part => part.Length >= LeastLetters).Select(Stem).ToList();
        if (parts.Count == 0 && all.All(IsAbbreviation)) parts = all.Select(Stem).ToList();

        // A name of one script may stand in words of another as another name, and in words of several as either.
        if (parts.Count == 0 || !Script.CanCompare(name, words)) return true;

        var found = new HashSet<string>(EnglishWords.Split(words).Select(Stem), StringComparer.OrdinalIgnoreCase);
        if (parts.Any(found.Contains)) return true;

        // "The U.S. army" speaks of "US".
        return EnglishWords.Split(words.Replace(".", string.Empty)).Select(Stem).Any(word => parts.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    // "UN", "U2": short, and still no chance word. Initials and numbers are too common to tell anything by.
    private static bool IsAbbreviation(string part) => part.Length > 1 && char.IsUpper(part[0]);

    // "Malians" speaks of "Mali", "militants" of "militant group", and "Muller" may be "Müller".
    private static string Stem(string word)
    {
        var plain = LetterFolding.Fold(word);
        return plain.Length > 4 ? plain.Substring(0, 4) : plain;
    }
}

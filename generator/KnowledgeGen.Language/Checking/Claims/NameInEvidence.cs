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
        var parts = EnglishWords.Split(name).Where(part => part.Length >= LeastLetters && !EnglishWords.Fillers.Contains(part)).Select(Stem).ToList();

        // A name of one script may stand in words of another as another name, and in words of several as either.
        if (parts.Count == 0 || !Script.CanCompare(name, words)) return true;

        var found = new HashSet<string>(EnglishWords.Split(words).Select(Stem), StringComparer.OrdinalIgnoreCase);
        return parts.Any(found.Contains);
    }

    // "Malians" speaks of "Mali", "militants" of "militant group", and "Muller" may be "Müller".
    private static string Stem(string word)
    {
        var plain = LetterFolding.Fold(word);
        return plain.Length > 4 ? plain.Substring(0, 4) : plain;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells whether words can be what a name is drawn from: they hold a part of it, or one that starts alike.</summary>
internal static class NameInEvidence
{
    private const int LeastLetters = 3;

    /// <summary>Whether a part of the name stands in the words, or that cannot be told.</summary>
    public static bool MayHold(string name, string words)
    {
        var parts = EnglishWords.Split(name).Where(part => part.Length >= LeastLetters && !EnglishWords.Fillers.Contains(part)).Select(Stem).ToList();
        if (parts.Count == 0 || !CanCompare(name, words)) return true;

        var found = new HashSet<string>(EnglishWords.Split(words).Select(Stem), StringComparer.OrdinalIgnoreCase);
        return parts.Any(found.Contains);
    }

    // A name of one script may stand in words of another as another name, and where no spaces part words, in the middle of them.
    private static bool CanCompare(string name, string words) =>
        !name.Any(Script.IsUnspaced) && name.Where(char.IsLetter).Any(Script.IsLatin) == words.Where(char.IsLetter).Any(Script.IsLatin);

    // "Malians" speaks of "Mali", "militants" of "militant group", and "Muller" may be "Müller".
    private static string Stem(string word)
    {
        var plain = WithoutMarks(word);
        return plain.Length > 4 ? plain.Substring(0, 4) : plain;
    }

    private static string WithoutMarks(string word)
    {
        if (word.All(c => c < '\u0080') || word.Any(char.IsSurrogate)) return word;

        var letters = word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return new string(letters.ToArray());
    }
}

using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Tool.Covering;

/// <summary>
/// Cuts a document into sentences: at a full stop, question or exclamation mark that white space and no small letter follow, and at empty
/// lines. After Unicode's rules (UAX 29), with a list of abbreviations instead of its exceptions.
/// </summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "Rev", "Hon", "Jr", "Sr", "No", "vs", "etc", "Inc", "Ltd", "Co",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "e.g", "i.e", "approx",
    };

    /// <summary>The sentences, without the white space around them.</summary>
    public static IReadOnlyList<DocumentSpan> Of(DocumentText document)
    {
        var (text, sentences) = (document.Text, new List<DocumentSpan>());
        var start = SkipSpace(text, 0);
        while (start < text.Length)
        {
            var end = FindEnd(text, start);
            sentences.Add(new DocumentSpan(start, end, document.Lines.GetPosition(start).Line + 1));
            start = SkipSpace(text, end);
        }

        return sentences;
    }

    private static int FindEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (IsParagraphEnd(text, i)) return i;
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;

            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or '»' or ')' or ']') end++;
            if (end == text.Length) return end;
            // Behind an abbreviation's stop nothing is closed.
            var isAbbreviation = end == i + 1 && IsAbbreviation(text, start, i);
            if (char.IsWhiteSpace(text[end]) && !isAbbreviation && StartsSentence(text, end)) return end;
        }

        return text.TrimEnd().Length;
    }

    // A line that is empty but for white space.
    private static bool IsParagraphEnd(string text, int i)
    {
        if (text[i] != '\n') return false;

        var next = i + 1;
        while (next < text.Length && text[next] is ' ' or '\t') next++;
        return next >= text.Length || text[next] == '\n';
    }

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        if (text[stop] != '.') return false;

        var first = stop;
        while (first > start && (char.IsLetter(text[first - 1]) || text[first - 1] == '.')) first--;
        var word = text[first..stop];
        return word.Length == 1 || word.Contains('.', StringComparison.Ordinal) || Abbreviations.Contains(word);
    }

    private static bool StartsSentence(string text, int end)
    {
        var next = SkipSpace(text, end);
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }
}

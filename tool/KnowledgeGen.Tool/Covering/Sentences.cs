using System;
using System.Collections.Generic;
using System.Linq;
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

    private static readonly int LongestAbbreviation = Abbreviations.Max(word => word.Length);

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
        var word = new WordBeforeStop(start);
        for (var i = start; i < text.Length; i++)
        {
            if (IsParagraphEnd(text, i)) return i;
            if (text[i] is not ('.' or '!' or '?' or '…'))
            {
                word.Read(text, i);
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or '»' or ')' or ']') end++;
            if (end == text.Length) return end;
            // Behind an abbreviation's stop nothing is closed.
            var isAbbreviation = end == i + 1 && text[i] == '.' && IsAbbreviation(text, word, i);
            if (char.IsWhiteSpace(text[end]) && !isAbbreviation && StartsSentence(text, end)) return end;

            // Of what closes together, all stands before the same character.
            word.Read(text, i);
            while (i < end - 1) word.Read(text, ++i);
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

    private static bool IsAbbreviation(string text, WordBeforeStop word, int stop) =>
        word.HasStop
        || stop - word.Start == 1
        || (stop - word.Start <= LongestAbbreviation && Abbreviations.Contains(text[word.Start..stop]));

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

    /// <summary>The letters and full stops that were read last: a word to look up costs nothing to find, however long it is.</summary>
    /// <param name="start">Where the sentence starts.</param>
    private struct WordBeforeStop(int start)
    {
        /// <summary>Where they start.</summary>
        public int Start { get; private set; } = start;

        /// <summary>Whether a full stop is among them.</summary>
        public bool HasStop { get; private set; }

        public void Read(string text, int i)
        {
            if (text[i] == '.') HasStop = true;
            else if (!char.IsLetter(text[i])) (Start, HasStop) = (i + 1, false);
        }
    }
}

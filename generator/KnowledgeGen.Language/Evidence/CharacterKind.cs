using System.Globalization;

namespace KnowledgeGen.Language.Evidence;

/// <summary>What a code point is to the tokenizer.</summary>
internal enum CharacterKind
{
    /// <summary>A token of its own: punctuation, symbols, and letters of scripts that put no spaces between words.</summary>
    Single,

    /// <summary>Part of a run that is one word: a letter or a number.</summary>
    Word,

    /// <summary>A combining mark: part of what it follows.</summary>
    Mark,
}

/// <summary>Tells the kinds of code points apart.</summary>
internal static class CharacterKinds
{
    /// <summary>
    /// The kind of the code point at an index, and its length in UTF-16 code units; an unpaired surrogate is single.
    /// </summary>
    public static CharacterKind At(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (c < 0x80)
        {
            var isWord = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            return isWord ? CharacterKind.Word : CharacterKind.Single;
        }

        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return KindOf(CharUnicodeInfo.GetUnicodeCategory(c), c);
        }

        length = 2;
        return KindOf(CharUnicodeInfo.GetUnicodeCategory(text, index), char.ConvertToUtf32(c, text[index + 1]));
    }

    private static CharacterKind KindOf(UnicodeCategory category, int codePoint)
    {
        switch (category)
        {
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.EnclosingMark:
                return CharacterKind.Mark;
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.OtherNumber:
                return CharacterKind.Word;
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber:
                return IsOfScriptWithoutSpaces(codePoint) ? CharacterKind.Single : CharacterKind.Word;
            default:
                return CharacterKind.Single;
        }
    }

    // Blocks of the Unicode Standard: Thai, Lao, Myanmar, Khmer, kana, ideographs.
    private static bool IsOfScriptWithoutSpaces(int codePoint) => codePoint
        is (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F)
        or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303C)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x1AFF0 and <= 0x1B16F)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}

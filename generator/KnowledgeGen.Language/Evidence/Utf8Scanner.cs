namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Checks UTF-8 strictly (Unicode Standard, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
/// </summary>
internal static class Utf8Scanner
{
    /// <summary>The offset of the first byte that starts no valid sequence, or -1.</summary>
    public static int FindInvalid(byte[] bytes)
    {
        var index = 0;
        while (index < bytes.Length)
        {
            var length = SequenceLength(bytes, index);
            if (length == 0) return index;
            index += length;
        }

        return -1;
    }

    private static int SequenceLength(byte[] bytes, int index)
    {
        var lead = bytes[index];
        if (lead < 0x80) return 1;

        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || index + length > bytes.Length) return 0;

        var (least, greatest) = lead switch
        {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };
        if (bytes[index + 1] < least || bytes[index + 1] > greatest) return 0;
        for (var i = 2; i < length; i++)
        {
            if ((bytes[index + i] & 0xC0) != 0x80) return 0;
        }

        return length;
    }
}

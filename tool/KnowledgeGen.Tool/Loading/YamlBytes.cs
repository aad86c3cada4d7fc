using System;
using System.Globalization;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Decodes YAML files: strict UTF-8, one BOM dropped.</summary>
internal static class YamlBytes
{
    /// <summary>
    /// The characters of a file. Where the bytes are not UTF-8 the characters that can be read are still given, so that
    /// references to this file's entities are not reported as well.
    /// </summary>
    /// <param name="path">The path that messages show.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="problem">What is wrong with them, or null.</param>
    public static string Decode(string path, byte[] bytes, out Diagnostic? problem)
    {
        var invalid = Utf8Scanner.FindInvalid(bytes);
        problem = invalid < 0
            ? null
            : new Diagnostic(Rules.FileEncoding, LocationOf(path, bytes, invalid), MessageFor(bytes, invalid));
        var text = Encoding.UTF8.GetString(bytes);

        // A second mark is a mistake that the reader of YAML reports, and it takes one at the very start for the first.
        var isDropped = text.StartsWith('\uFEFF') && !text.StartsWith("\uFEFF\uFEFF", StringComparison.Ordinal);
        return isDropped ? text[1..] : text;
    }

    private static SourceLocation LocationOf(string path, byte[] bytes, int offset)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, offset).TrimStart('\uFEFF');
        var start = new LineMap(before).GetPosition(before.Length);
        var range = new TextRange(before.Length, before.Length + 1);
        return new SourceLocation(path, range, start, start with { Column = start.Column + 1 });
    }

    private static string MessageFor(byte[] bytes, int offset)
    {
        var isUtf16 = bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFE, 0xFF) or (0xFF, 0xFE);
        if (isUtf16) return "The file is UTF-16; save it as UTF-8.";

        var value = bytes[offset].ToString("X2", CultureInfo.InvariantCulture);
        return "The file is not UTF-8, byte 0x" + value + " begins no character; save it as UTF-8.";
    }
}

using System;
using System.Globalization;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>The characters of a YAML file.</summary>
/// <param name="Text">The characters; where the bytes are not UTF-8, those that could be read.</param>
/// <param name="Problem">What is wrong with the bytes, or null.</param>
public readonly record struct DecodedYaml(string Text, Diagnostic? Problem);

/// <summary>Decodes YAML files: strict UTF-8, one BOM dropped.</summary>
public static class YamlBytes
{
    // The mark of UTF-32 starts with that of UTF-16.
    private static readonly (string Name, Encoding Encoding)[] Others =
    [
        ("UTF-32", new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
        ("UTF-32", new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ("UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
    ];

    /// <summary>
    /// Decodes a file. Where the bytes are not UTF-8 the characters that can be read are still given, so that references to this file's
    /// entities are not reported as well.
    /// </summary>
    /// <param name="path">The path that messages show.</param>
    /// <param name="bytes">The bytes.</param>
    public static DecodedYaml Decode(string path, byte[] bytes)
    {
        foreach (var (name, encoding) in Others)
        {
            var mark = encoding.GetPreamble();
            if (!bytes.AsSpan().StartsWith(mark)) continue;

            var location = new SourceLocation(path, new TextRange(0, 1), default, new LinePosition(0, 1));
            var problem = new Diagnostic(Rules.FileEncoding, location, "The file is " + name + "; save it as UTF-8.");
            return new DecodedYaml(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length), problem);
        }

        var invalid = Utf8Scanner.FindInvalid(bytes);
        return new DecodedYaml(WithoutMark(Encoding.UTF8.GetString(bytes)), invalid < 0 ? null : InvalidAt(path, bytes, invalid));
    }

    // A second mark is a mistake that the reader of YAML reports, and it takes one at the very start for the first.
    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' && !(text.Length > 1 && text[1] == '\uFEFF')
        ? text.Substring(1)
        : text;

    private static Diagnostic InvalidAt(string path, byte[] bytes, int offset)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, offset).TrimStart('\uFEFF');
        var start = new LineMap(before).GetPosition(before.Length);
        var range = new TextRange(before.Length, before.Length + 1);
        var value = bytes[offset].ToString("X2", CultureInfo.InvariantCulture);
        return new Diagnostic(
            Rules.FileEncoding,
            new SourceLocation(path, range, start, start with { Column = start.Column + 1 }),
            "The file is not UTF-8, byte 0x" + value + " begins no character; save it as UTF-8.");
    }
}

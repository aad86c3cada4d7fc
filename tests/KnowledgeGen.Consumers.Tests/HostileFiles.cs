using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>Fact files that no reader may believe, run away from, or die of.</summary>
internal static class HostileFiles
{
    /// <summary>The files by name, without their ending. Each has a mistake of its own.</summary>
    public static readonly IReadOnlyDictionary<string, byte[]> All = new Dictionary<string, byte[]>
    {
        ["too-long"] = Text("# " + new string('x', 16 * 1024 * 1024)),
        ["too-many-nodes"] = Text("person: { a: { name: [" + string.Concat(Enumerable.Repeat("a,", 1_100_000)) + string.Concat(Enumerable.Repeat("{b: c},", 400_000)) + "] } }"),
        ["deep-lists"] = Text(new string('[', 1_000_000)),
        ["deep-maps"] = Text(string.Concat(Enumerable.Repeat("{a: ", 300_000))),
        ["deep-blocks"] = Text(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n"))),
        ["deep-dashes"] = Text(string.Concat(Enumerable.Repeat("- ", 300_000))),
        ["question-marks"] = Text(string.Concat(Enumerable.Repeat("? ", 300_000))),
        ["billion-laughs"] = Text("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"),
        ["own-ancestor"] = Text("a: &a { b: *a }\n"),
        ["merge"] = Text("person: { a: { <<: { name: x } } }\n"),
        ["tag"] = Text("person: !!python/object/apply:os.system ['true']\n"),
        ["directive"] = Text("%YAML 9.9\n---\nperson: {}\n"),
        ["two-documents"] = Text("person: {}\n---\nperson: {}\n"),
        ["nul"] = Text("person: { a\0b: {} }\n"),
        ["control"] = Text("person: { a: { name: \u001b[31m } }\n"),
        ["bidi"] = Text("person: { a: { name: \u202E } }\n"),
        ["line-separator"] = Text("person: { a: { name: x\u2028y } }\n"),
        ["next-line"] = Text("person: { a: { name: x\u0085y } }\n"),
        ["zero-width"] = Text("per\u200Bson: {}\n"),
        ["mark-inside"] = Text("person: { a: { name: x\uFEFFy } }\n"),
        ["not-utf8"] = [(byte)'p', (byte)':', (byte)' ', 0xE9, 0xA0, 0x80, 0xED, 0xA0, 0x80, (byte)'\n'],
        ["marked-and-not-utf8"] = [0xEF, 0xBB, 0xBF, (byte)'#', (byte)' ', 0xE9, (byte)'\n'],
        ["utf16"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("person: {}\n")],
        ["utf16-big-endian"] = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("person: {}\n")],
        ["utf32"] = [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("person: {}\n")],
        ["second-mark"] = Text("\uFEFF\uFEFFperson: {}\n"),
        ["open-quote"] = Text("person: { a: { name: \"" + new string('x', 1_000_000) + "\n"),
        ["open-brackets"] = Text("person: [1,\nbook: 2\n"),
        ["tab"] = Text("person:\n\ta: {}\n"),
        ["no-space"] = Text("person:\n  a:\n    name:x\n    alias: y\n"),
        ["long-key"] = Text("person: { " + new string('k', 5000) + ": {} }\n"),
        ["long-id"] = Text("person: { " + new string('k', 900) + ": {} }\n"),
        ["code-in-key"] = Text("person: { a: { \"*/ class Evil {} /*\": x } }\n"),
        ["line-in-key"] = Text("person: { a: { \"x\\nCode.cs(1,1): error CS0001: forged\": x } }\n"),
        ["include-in-key"] = Text("\"<include file='/etc/passwd' path='*'/>\": {}\n"),
        ["keyword"] = Text("class: { namespace: {} }\n"),
        ["no-number"] = Text("person: { no-number: { name: x, age: 1e400 } }\n"),
        ["many-mistakes"] = Text("person:\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => "  M" + i + ": {}\n"))),
        ["random"] = Noise(),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise()
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}

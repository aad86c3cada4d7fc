using System;
using System.Linq;

namespace KnowledgeGen.Reliability.Tests.Fuzzing;

/// <summary>Changes texts as people and broken programs do: characters, pieces of YAML, lines, two files in one.</summary>
internal static class TextMutator
{
    private static readonly string[] Pieces =
    [
        "\t", " ", "  ", "\n", "\r", "\r\n", ":", ": ", "- ", "-", "? ", "[", "]", "{", "}", ",", ", ", "#", " #", "&x ", "*x", "!y ", "|", ">", ">-\n", "|2\n",
        "'", "\"", "%", "@", "`", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\u202E", "\\x", "\0", "\u0085", "\u2028", "\u202E", "\uFEFF", "\u200B",
        "\uFFFD", "\uD800", "\uDC00", "😀", "e\u0301", "a: b\n", "  a: b\n", "    - c\n", "a:b\n", "~", "=", "''", "\"\"", "# kgen: ignore KG3106 x\n", "…", "...",
        "retracted: x\n", "formerly: [a, b]\n", "superseded-by: a\n", "about: { unsourced: x }\n", "evidence: x\n", "2013-02-30", "1e400", "NaN", "-0", "null",
        "1 79228162514264337593543950335 ", "999999999999999 trillion ", "nine hundred ninety nine trillion trillion ", ".5 ", "8 000 ", "quarter ", "of ", "1,1.1,1",
    ];

    /// <summary>A text that differs from another in one to four places.</summary>
    public static string Mutate(Random random, string text, string other)
    {
        for (var i = random.Next(1, 5); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(8) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Remove(at, length),
                2 => MutateLines(random, text),
                3 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[(at + 1)..],
                4 => text[..at] + other[random.Next(other.Length)..],
                5 => text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 80)))),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static string MutateLines(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count), lines[line]);
                break;
            case 2:
                lines[line] = new string(' ', random.Next(7)) + lines[line].TrimStart(' ');
                break;
            default:
                lines[line] = lines[line][..random.Next(lines[line].Length + 1)];
                break;
        }

        return string.Join("\n", lines);
    }
}

using System;
using System.Diagnostics;
using System.Linq;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Syntax;

/// <summary>Realistic files with mistakes of every kind: nothing throws, nothing hangs, every place is inside the file.</summary>
public sealed class MutationTests
{
    private static readonly string[] Files =
    [
        "source: mali-air-strikes\nperson:\n  laurent-fabius:\n    name: Laurent Fabius\n    alias: [Fabius, \"L. Fabius\"]\n"
            + "    evidence: Foreign Minister Laurent Fabius told France Inter radio.\n    holds-office:\n      to: foreign-minister\n      evidence: >-\n"
            + "        Foreign Minister: Laurent\n        Fabius\norganization:\n  un: { name: 'UN', evidence: { quote: the UN, occurrence: 2 } }\n",
        "types:\n  actor:  { abstract: true, summary: Somebody or something that acts. }\n  person: { extends: actor }\nproperties:\n"
            + "  name: { of: [actor, office], type: string, required: true, role: label }\nrelations:\n  target: { from: event, to: [actor, location], many: true }\n"
            + "rules:\n  whole: { if: [X located-in Y, Y part-of Z], then: X located-in Z }\n",
        "\uFEFF# comment\r\nevent:\r\n  strike:\r\n    when: 2013-02-03\r\n    targets:\r\n    - to: depots\r\n      certainty: probable\r\n    - to: camps\r\n"
            + "    text: |\r\n      They hit «depots» 😀\r\n\r\n      and camps.\r\n    note: \"a\\tb\\u00e9\"\r\nplace:\r\n  kidal:\r\n    at: [18.44, 1.41]\r\n",
    ];

    private static readonly string[] Pieces =
    [
        "\t", " ", "  ", "\n", "\r", "\r\n", ":", ": ", "- ", "-", "? ", "[", "]", "{", "}", ",", ", ", "#", " #", "&x ", "*x", "!y ", "|", ">", ">-\n", "|2\n",
        "'", "\"", "%", "@", "`", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\u202E", "\\x", "\0", "\u0085", "\u2028", "\u202E", "\uFEFF", "\u200B",
        "\uFFFD", "\uD800", "\uDC00", "😀", "e\u0301", "a: b\n", "  a: b\n", "    - c\n", "a:b\n", "~", "=", "''", "\"\"",
    ];

    [Fact]
    public void Mutated_files_are_read_in_bounded_time_with_places_inside_them()
    {
        var random = new Random(20130203);
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.ElapsedMilliseconds < 2500; count++)
        {
            var text = Mutate(random, Files[random.Next(Files.Length)]);
            var one = Stopwatch.StartNew();
            var file = YamlText.Read(text);

            Assert.True(one.ElapsedMilliseconds < 2000, text);
            AssertInside(file, text);
        }

        Assert.True(count > 1000, $"only {count} files were read");
    }

    private static string Mutate(Random random, string text)
    {
        for (var i = random.Next(1, 5); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Remove(at, length),
                2 => MutateLines(random, text),
                3 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[(at + 1)..],
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

    private static void AssertInside(YamlFile file, string text)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            var range = diagnostic.Location.Range;
            Assert.True(range.Start >= 0 && range.Start <= range.End && range.End <= text.Length, diagnostic + "\n" + text);
            Assert.InRange(diagnostic.Message.Length, 20, 400);
            Assert.EndsWith(".", diagnostic.Message);
            Assert.DoesNotContain(diagnostic.Message, c => c < ' ');
        }

        if (file.Root is null) return;
        AssertInside(file.Root, 0, text.Length);
    }

    private static void AssertInside(YamlNode node, int start, int end)
    {
        AssertInside(node.Range, start, end);
        if (node is YamlMapping mapping)
        {
            Assert.Equal(mapping.Entries.Count, mapping.Entries.Select(entry => entry.Key.Value).Distinct().Count());
            foreach (var entry in mapping.Entries)
            {
                AssertInside(entry.Key.Range, node.Range.Start, node.Range.End);
                AssertInside(entry.Value, node.Range.Start, node.Range.End);
            }
        }
        else if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) AssertInside(item, node.Range.Start, node.Range.End);
        }
    }

    private static void AssertInside(TextRange range, int start, int end) =>
        Assert.True(range.Start >= start && range.Start <= range.End && range.End <= end, range.ToString());
}

using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Syntax;

/// <summary>What a naive emitter writes is read back equal, in every style.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Words =
        [
            "a", "Foreign Minister", "NO", "1.10", "é😀", "it's", "\"quoted\"", "x: y", "a, b", "# no", "- no", "@", "", " edges ", "tab\tbed",
            "c:\\d", "two\nlines", "[", "}",
        ];

    [Fact]
    public void A_tree_is_read_back_as_it_was_written() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed => IsReadBack(seed, "\n") && IsReadBack(seed, "\r\n") && IsReadBack(seed, "\r"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool IsReadBack(int seed, string lineEnd)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(2) == 0 ? "" : "\uFEFF");
        var expected = new StringBuilder();
        WriteMapping(random, text, expected, indent: 0, depth: 0);

        var file = YamlText.Read(text.ToString().Replace("\n", lineEnd));
        Assert.Empty(file.Diagnostics);
        Assert.Equal(expected.ToString(), Describe(file.Root!));
        return true;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping mapping =>
            "{" + string.Concat(mapping.Entries.Select(entry => Quote(entry.Key.Value) + ":" + Describe(entry.Value) + ",")) + "}",
        YamlSequence sequence => "[" + string.Concat(sequence.Items.Select(item => Describe(item) + ",")) + "]",
        _ => Quote(((YamlScalar)node).Value),
    };

    private static string Quote(string text) => "<" + text + ">";

    private static void WriteMapping(Random random, StringBuilder text, StringBuilder expected, int indent, int depth)
    {
        expected.Append('{');
        var count = random.Next(1, 12);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(6) == 0) text.Append("\n# a comment: with [ and '\n");
            var key = "k" + i + (random.Next(4) == 0 ? " é" : "");
            text.Append(' ', indent).Append(random.Next(5) == 0 ? "'" + key + "'" : key).Append(':');
            expected.Append(Quote(key)).Append(':');
            WriteBlock(random, text, expected, indent, depth);
            expected.Append(',');
        }

        expected.Append('}');
    }

    private static void WriteBlock(Random random, StringBuilder text, StringBuilder expected, int indent, int depth)
    {
        var kind = random.Next(depth < 4 ? 8 : 5);
        if (kind == 7)
        {
            text.Append('\n');
            WriteMapping(random, text, expected, indent + random.Next(1, 4), depth + 1);
        }
        else if (kind == 6)
        {
            WriteList(random, text, expected, indent + random.Next(0, 3), depth + 1);
        }
        else if (kind == 5)
        {
            text.Append(' ');
            WriteFlow(random, text, expected, depth + 1);
            text.Append(random.Next(3) == 0 ? " # end\n" : "\n");
        }
        else
        {
            WriteScalar(random, text, expected, indent);
        }
    }

    private static void WriteList(Random random, StringBuilder text, StringBuilder expected, int indent, int depth)
    {
        text.Append('\n');
        expected.Append('[');
        var count = random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ', indent).Append('-');
            if (random.Next(3) == 0 && depth < 4)
            {
                var inner = new StringBuilder();
                WriteMapping(random, inner, expected, indent + 2, depth + 1);
                text.Append('\n').Append(inner);
            }
            else
            {
                WriteScalar(random, text, expected, indent);
            }

            expected.Append(',');
        }

        expected.Append(']');
    }

    private static void WriteFlow(Random random, StringBuilder text, StringBuilder expected, int depth)
    {
        var isMapping = random.Next(2) == 0;
        text.Append(isMapping ? "{ " : "[ ");
        expected.Append(isMapping ? '{' : '[');
        var count = random.Next(4);
        for (var i = 0; i < count; i++)
        {
            if (isMapping)
            {
                text.Append("f" + i + ": ");
                expected.Append(Quote("f" + i)).Append(':');
            }

            if (random.Next(3) == 0 && depth < 5) WriteFlow(random, text, expected, depth + 1);
            else WriteQuoted(random, text, expected);
            text.Append(i + 1 < count ? ", " : " ");
            expected.Append(',');
        }

        text.Append(isMapping ? '}' : ']');
        expected.Append(isMapping ? '}' : ']');
    }

    private static void WriteScalar(Random random, StringBuilder text, StringBuilder expected, int indent)
    {
        var kind = random.Next(4);
        if (kind == 0)
        {
            text.Append(" plain words\n");
            expected.Append(Quote("plain words"));
        }
        else if (kind == 1)
        {
            var pad = new string(' ', indent + 2);
            text.Append(" |\n").Append(pad).Append("one: two\n\n").Append(pad).Append("  'three'\n\n");
            expected.Append(Quote("one: two\n\n  'three'\n"));
        }
        else if (kind == 2)
        {
            var pad = new string(' ', indent + 1);
            text.Append(" >-\n").Append(pad).Append("said \"one\", he\n").Append(pad).Append("said: two\n");
            expected.Append(Quote("said \"one\", he said: two"));
        }
        else
        {
            text.Append(' ');
            WriteQuoted(random, text, expected);
            text.Append('\n');
        }
    }

    private static void WriteQuoted(Random random, StringBuilder text, StringBuilder expected)
    {
        var word = Words[random.Next(Words.Length)];
        expected.Append(Quote(word));
        if (random.Next(2) == 0 && !word.Contains('\n')) text.Append('\'').Append(word.Replace("'", "''")).Append('\'');
        else text.Append('"').Append(word.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
    }
}

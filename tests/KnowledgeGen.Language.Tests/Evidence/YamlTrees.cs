using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Evidence;

/// <summary>
/// Reads the few forms of YAML that a lock uses (block mappings, plain and double-quoted scalars, <c>{}</c>), so that the tests of the
/// lock hold without the YAML reader.
/// </summary>
internal static class YamlTrees
{
    public static (FactsLock Lock, EquatableArray<Diagnostic> Diagnostics) ReadLock(string text)
    {
        var lines = new LineMap(text);
        var file = new YamlFile("facts.lock", text, lines, Parse(text), default);
        var bag = new DiagnosticBag("facts.lock", lines);
        return (FactsLock.Read(file, bag), bag.ToEquatableArray());
    }

    private static YamlMapping? Parse(string text)
    {
        var offset = 0;
        var lines = new List<(int Indent, int Start, string Text)>();
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimStart(' ');
            if (trimmed.Length > 0 && trimmed[0] != '#') lines.Add((line.Length - trimmed.Length, offset + line.Length - trimmed.Length, trimmed));
            offset += line.Length + 1;
        }

        var next = 0;
        return lines.Count == 0 || lines[0].Text.StartsWith('<') ? null : ParseMapping(lines, ref next, 0);
    }

    private static YamlMapping ParseMapping(List<(int Indent, int Start, string Text)> lines, ref int next, int indent)
    {
        var entries = new List<YamlEntry>();
        while (next < lines.Count && lines[next].Indent == indent)
        {
            var (_, start, text) = lines[next++];
            var colon = text[0] == '"' ? text.IndexOf("\": ", StringComparison.Ordinal) + 1 : text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) colon = text.Length - 1;
            var key = ParseScalar(text[..colon], start);
            var rest = text[(colon + 1)..].Trim();
            var isNested = rest.Length == 0 && next < lines.Count && lines[next].Indent > indent;
            YamlNode value = isNested ? ParseMapping(lines, ref next, lines[next].Indent)
                : rest == "{}" ? new YamlMapping(default, new TextRange(start + text.Length - 2, start + text.Length))
                : ParseScalar(rest, start + text.Length - rest.Length);
            entries.Add(new YamlEntry(key, value));
        }

        return new YamlMapping(entries.ToEquatableArray(), TextRange.Covering(entries[0].Key.Range, entries[^1].Value.Range));
    }

    private static YamlScalar ParseScalar(string text, int start)
    {
        var range = new TextRange(start, start + text.Length);
        return text.StartsWith('"')
            ? new YamlScalar(System.Text.Json.JsonSerializer.Deserialize<string>(text)!, ScalarStyle.DoubleQuoted, range)
            : new YamlScalar(text, ScalarStyle.Plain, range);
    }
}

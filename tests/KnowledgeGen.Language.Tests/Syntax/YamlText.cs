using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Syntax;

/// <summary>Reads marked-up YAML: «…» encloses the place that a diagnostic must name.</summary>
internal static class YamlText
{
    public static YamlFile Read(string text) => YamlReader.Read("facts/a.facts.yaml", text);

    public static YamlMapping ReadClean(string text)
    {
        var file = Read(text);
        Assert.Empty(file.Diagnostics);
        return file.Root!;
    }

    /// <summary>Asserts that there is one diagnostic, of a rule, at the marked place, and gives it with the file.</summary>
    public static (YamlFile File, Diagnostic Diagnostic) AssertOne(Rule rule, string marked)
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        var text = marked.Replace("«", "").Replace("»", "");
        var file = Read(text);
        var diagnostic = Assert.Single(file.Diagnostics);

        Assert.Equal(rule.Id, diagnostic.Rule.Id);
        Assert.Equal((start, end), (diagnostic.Location.Range.Start, diagnostic.Location.Range.End));
        Assert.Equal("facts/a.facts.yaml", diagnostic.Location.Path);
        Assert.Equal(LineAndColumn(text, start), (diagnostic.Location.Start.Line, diagnostic.Location.Start.Column));
        Assert.Equal(LineAndColumn(text, end), (diagnostic.Location.End.Line, diagnostic.Location.End.Column));
        Assert.EndsWith(".", diagnostic.Message);
        Assert.DoesNotContain('\n', diagnostic.Message);
        return (file, diagnostic);
    }

    /// <summary>A tree in one line: scalars as they are, mappings in braces, lists in brackets.</summary>
    public static string Show(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.Value.Replace("\n", "\\n"),
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Show)) + "]",
        YamlMapping mapping =>
            "{" + string.Join(", ", mapping.Entries.Select(entry => entry.Key.Value + ": " + Show(entry.Value))) + "}",
        _ => "nothing",
    };

    /// <summary>The node of a key that is there.</summary>
    public static YamlNode ValueOf(this YamlMapping mapping, string key) => Assert.NotNull(mapping.Find(key)).Value;

    /// <summary>The characters of a node in its file.</summary>
    public static string Slice(this YamlFile file, YamlNode node) => file.Slice(node.Range);

    /// <summary>The characters of a range of a file.</summary>
    public static string Slice(this YamlFile file, TextRange range) => file.Text.Substring(range.Start, range.Length);

    private static (int Line, int Column) LineAndColumn(string text, int offset)
    {
        var lines = text[..offset].Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        return (lines.Length - 1, lines[^1].Length);
    }
}

using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>A schema file while it is bound: its syntax and its diagnostics.</summary>
internal sealed record SchemaFile(YamlFile Syntax, DiagnosticBag Bag);

/// <summary>A declaration of the schema: where its name stands.</summary>
internal sealed record Declaration(SchemaFile File, YamlKey Key, YamlNode Body)
{
    public string Name => Key.Value;

    /// <summary>The name of the library that declares it; null where the knowledge base itself does.</summary>
    public string? Library => File.Syntax.Library?.Name;

    public void Report(Rule rule, Text.TextRange range, string message, params Text.SourceLocation[] related) =>
        File.Bag.Report(rule, range, message, related);

    /// <summary>Where a key of the declaration stands; the name where it has none.</summary>
    public Text.TextRange RangeOf(string key) => (Body as YamlMapping)?.Find(key)?.Key.Range ?? Key.Range;

    public Text.SourceLocation Location => LocationOf(Key.Range);

    public Text.SourceLocation LocationOf(Text.TextRange range) => File.Bag.LocationOf(range);
}

using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>A schema file while it is bound: its syntax and its diagnostics.</summary>
internal sealed record SchemaFile(YamlFile Syntax, DiagnosticBag Bag);

/// <summary>A declaration of the schema: where its name stands.</summary>
internal sealed record Declaration(SchemaFile File, YamlKey Key, YamlNode Body)
{
    public string Name => Key.Value;

    public void Report(Rule rule, Text.TextRange range, string message, params Text.SourceLocation[] related) =>
        File.Bag.Report(rule, range, message, related);

    public Text.SourceLocation Location => LocationOf(Key.Range);

    public Text.SourceLocation LocationOf(Text.TextRange range) => File.Bag.LocationOf(range);
}

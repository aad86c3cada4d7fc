using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>What the binders of one fact file share.</summary>
internal sealed class FileScope(SchemaModel schema, EntityTable table, DiagnosticBag bag, string? source)
{
    private bool _saidThatSourceIsMissing;

    public SchemaModel Schema { get; } = schema;

    public EntityTable Table { get; } = table;

    public DiagnosticBag Bag { get; } = bag;

    /// <summary>The document that the file's evidence is from, unless it says otherwise.</summary>
    public string? Source { get; } = source;

    /// <summary>The entity that a scalar names; an unknown id is reported. Null where there is none.</summary>
    public EntityEntry? Resolve(YamlScalar scalar)
    {
        if (Table.Find(scalar.Value) is { } entry)
        {
            // An entity whose type is unknown or abstract is an error of its own and is not compiled: nothing can lead to it.
            return Schema.FindType(entry.Type) is { IsAbstract: false } ? entry : null;
        }

        Bag.Report(Rules.UnknownEntity, scalar.Range, "There is no entity '" + Escape.ForMessage(scalar.Value) + "'" + Spelling.Suggestion(scalar.Value, Table.Ids));
        return null;
    }

    /// <summary>Reports, once a file, that evidence names no document.</summary>
    public void ReportNoSource(TextRange range)
    {
        if (_saidThatSourceIsMissing) return;
        _saidThatSourceIsMissing = true;
        Bag.Report(Rules.NoSource, range, "This evidence names no document; add 'source: document-id' at the top of the file.");
    }
}

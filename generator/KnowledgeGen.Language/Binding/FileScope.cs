using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>What the binders of one fact file share.</summary>
/// <param name="schema">The schema.</param>
/// <param name="table">The entities of all files.</param>
/// <param name="bag">Where to report.</param>
/// <param name="source">What the file's <c>source</c> says.</param>
internal sealed class FileScope(SchemaModel schema, EntityTable table, DiagnosticBag bag, FileSourceKey source)
{
    private bool _saidThatSourceIsMissing = source.IsUnclear;
    private int _suggestions;
    private readonly Dictionary<string, Dictionary<string, PredicateModel>> _predicates = new(StringComparer.Ordinal);

    public SchemaModel Schema { get; } = schema;

    public EntityTable Table { get; } = table;

    public DiagnosticBag Bag { get; } = bag;

    /// <summary>The document that the file's evidence is from, unless it says otherwise.</summary>
    public string? Source { get; } = source.Document;

    /// <summary>Where <see cref="Source"/> stands.</summary>
    public TextRange SourceRange { get; } = source.Range;

    /// <summary>The properties and relations that entities of a type have, by name.</summary>
    public Dictionary<string, PredicateModel> PredicatesOf(string type)
    {
        if (_predicates.TryGetValue(type, out var byName)) return byName;

        byName = new Dictionary<string, PredicateModel>(StringComparer.Ordinal);
        foreach (var predicate in Schema.PredicatesOf(type))
        {
            var isReserved = ReservedKeys.OfEntity.Contains(predicate.Name);
            if (!isReserved && !byName.ContainsKey(predicate.Name)) byName.Add(predicate.Name, predicate);
        }

        _predicates.Add(type, byName);
        return byName;
    }

    /// <summary>The entity that a scalar names; an unknown id is reported. Null where there is none.</summary>
    public EntityEntry? Resolve(YamlScalar scalar)
    {
        if (Table.Find(scalar.Value) is { } entry)
        {
            // An entity whose type is unknown or abstract is an error of its own and is not compiled: nothing can lead to it.
            return Schema.FindType(entry.Type) is { IsAbstract: false } ? entry : null;
        }

        Bag.Report(
            Rules.UnknownEntity,
            scalar.Range,
            "There is no entity '" + Escape.ForMessage(scalar.Value) + "'" + AdviceOnReference(scalar.Value));
        return null;
    }

    private string AdviceOnReference(string text)
    {
        if (text.IndexOf(',') >= 0) return "; several ids are a list in brackets: [first, second].";

        // Looking through all ids takes time, and no more diagnostics than these are shown of a file.
        if (_suggestions++ >= DiagnosticList.MaxPerFile) return ".";
        if (Spelling.Nearest(text, Table.Ids) is { } nearest) return "; did you mean '" + nearest + "'?";
        return KebabCase.IsValid(text) ? "." : ", and this is no id: it " + KebabCase.Advice(text);
    }

    /// <summary>Reports, once a file, that evidence names no document.</summary>
    public void ReportNoSource(TextRange range)
    {
        if (_saidThatSourceIsMissing) return;
        _saidThatSourceIsMissing = true;
        Bag.Report(Rules.NoSource, range, "This evidence names no document; add 'source: document-id' at the top of the file.");
    }
}

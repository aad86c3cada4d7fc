using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
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

    /// <summary>Whether the file is of a library: what of the library is left out is then the importer's mistake.</summary>
    public bool IsImported { get; init; }

    /// <summary>Whether the file corrects what is imported.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>The entities that an imported file refers to and that are left out.</summary>
    public List<LeftOutEntity> Needed { get; } = [];

    /// <summary>What stands for an entity and is like no id.</summary>
    public List<UnknownReference> UnknownReferences { get; } = [];

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

    /// <summary>What became of the entity whose facts are being bound. What is out of use itself may lead to what is.</summary>
    public LifeCycleModel EntityLifeCycle { get; set; } = LifeCycleModel.None;

    /// <summary>What became of the statement that is being bound.</summary>
    public LifeCycleModel StatementLifeCycle { get; set; } = LifeCycleModel.None;

    /// <summary>Reports that an entity that is used here is retracted, superseded or disputed.</summary>
    public void WarnOfLifeCycle(EntityEntry entity, YamlScalar scalar)
    {
        if (EntityLifeCycle.IsOutOfUse || StatementLifeCycle.IsOutOfUse) return;

        var (retracted, disputed, successor) = entity.LifeCycle;
        var name = "'" + entity.Id + "' is ";
        if (retracted is not null)
        {
            Bag.ReportUse(Rules.Retracted, scalar.Range,
                name + "retracted: " + Clause(retracted) + "; take this out, or retract it as well.", entity.Id);
        }
        else if (successor is not null)
        {
            var doubt = disputed is null ? string.Empty : ", and disputed: " + Clause(disputed);
            Bag.ReportUse(Rules.Superseded, scalar.Range, name + "superseded by '" + Escape.ForMessage(successor) + "'" + doubt + "; write the new id.", entity.Id);
        }
        else if (disputed is not null && EntityLifeCycle.Disputed is null && StatementLifeCycle.Disputed is null)
        {
            Bag.ReportUse(Rules.Disputed, scalar.Range,
                name + "disputed: " + Clause(disputed) + "; make sure that this still holds, or dispute it as well.", entity.Id);
        }
    }

    // Somebody's reason, in the middle of a sentence.
    private static string Clause(string reason) => Escape.ForMessage(reason.Trim().TrimEnd('.'));

    /// <summary>The entity that a scalar names; an unknown id is reported. Null where there is none.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="types">The types of which one may be meant; of any where it is empty.</param>
    public EntityEntry? Resolve(YamlScalar scalar, EquatableArray<string> types = default)
    {
        var entry = Table.Find(scalar.Value);
        if (entry is null && Table.FindFormer(scalar.Value) is { } renamed)
        {
            Bag.ReportUse(Rules.Renamed, scalar.Range, "'" + scalar.Value + "' is now called '" + renamed.Id + "'; write that.", scalar.Value);
            entry = renamed;
        }

        if (entry is not null)
        {
            // An entity whose type is unknown or abstract is an error of its own and is not compiled: nothing can lead to it.
            return Schema.FindType(entry.Type) is { IsAbstract: false } ? entry : null;
        }

        ReportUnknown(scalar, types);
        return null;
    }

    /// <summary>The same for an entity that a statement relies on, which is reported where it is out of use.</summary>
    public EntityEntry? ResolveUsed(YamlScalar scalar)
    {
        var entry = Resolve(scalar);
        if (entry is not null) WarnOfLifeCycle(entry, scalar);
        return entry;
    }

    private void ReportUnknown(YamlScalar scalar, EquatableArray<string> types)
    {
        var text = scalar.Value;
        if (Table.FindLeftOut(text) is { } leftOut)
        {
            if (IsImported) Needed.Add(leftOut);
            else Report(leftOut.Advice);
        }
        else if (text is "null" or "~" or "none") Report("; where there is none, take the line out.");
        else if (text.IndexOf(',') >= 0) Report("; several ids are a list in brackets: [first, second].");

        // Looking through all ids takes time, and no more diagnostics than these are shown of a file.
        else if (_suggestions++ >= DiagnosticList.MaxPerFile) Report(".");
        else if (Spelling.Nearest(text, IdsOf(types)) is { } nearest) Report("; did you mean '" + nearest + "'?");
        else UnknownReferences.Add(new UnknownReference(text, scalar.Range));

        void Report(string advice) => Bag.Report(Rules.UnknownEntity, scalar.Range, UnknownReference.Start(text) + advice);
    }

    private IEnumerable<string> IdsOf(EquatableArray<string> types) => types.Count == 0
        ? Table.Ids
        : Table.Entries.Where(entry => Schema.IsOneOf(entry.Type, types)).Select(entry => entry.Id);

    /// <summary>Reports, once a file, that evidence names no document.</summary>
    public void ReportNoSource(TextRange range)
    {
        if (_saidThatSourceIsMissing) return;
        _saidThatSourceIsMissing = true;
        Bag.Report(Rules.NoSource, range, "This evidence names no document; add 'source: document-id' at the top of the file.");
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;
using KnowledgeGen.Tool.Deriving;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>An entity and where it stands.</summary>
/// <param name="Model">What is known of it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where its id stands in the facts.</param>
/// <param name="Statements">Its statements.</param>
internal sealed record ExplainedEntity(
    EntityModel Model, TypeModel Type, SourceLocation Place, IReadOnlyList<ExplainedStatement> Statements);

/// <summary>A statement and where it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The entity that it is of.</param>
/// <param name="Model">What it says.</param>
/// <param name="Place">Where its value or object stands in the facts.</param>
internal sealed record ExplainedStatement(string Id, EntityModel Subject, StatementModel Model, SourceLocation Place);

/// <summary>Finds entities, statements and what leads to an entity.</summary>
internal sealed class KnowledgeIndex
{
    private readonly Dictionary<string, ExplainedEntity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExplainedStatement> _statements = new(StringComparer.Ordinal);
    private readonly ILookup<string, ExplainedStatement> _incoming;
    private readonly Dictionary<string, string?> _rules;

    public KnowledgeIndex(KnowledgeCompilation compilation)
    {
        Documents = compilation.Documents;
        Conclusions = new Conclusions(compilation.Model);
        Libraries = new EntityLibraries(compilation.Model);
        _rules = compilation.Model.Schema.Rules.ToDictionary(rule => rule.Name, rule => rule.Summary, StringComparer.Ordinal);

        // Overlays say more of an entity than the file that it stands in.
        var written = compilation.Files.SelectMany(file => file.Entities, (file, entity) => new WrittenEntity(file, entity))
            .OrderBy(part => part.File.Source.IsOverlay)
            .ToLookup(part => part.Entity.Id, StringComparer.Ordinal);
        foreach (var entity in compilation.Model.Files.SelectMany(file => file.Entities)) Add(entity, written[entity.Id].ToList());
        _incoming = _statements.Values
            .Where(statement => statement.Model.Value is ValueModel.Reference)
            .ToLookup(statement => ((ValueModel.Reference)statement.Model.Value).Id, StringComparer.Ordinal);
    }

    /// <summary>The documents.</summary>
    public DocumentSet Documents { get; }

    /// <summary>What follows from the facts.</summary>
    public Conclusions Conclusions { get; }

    /// <summary>Where imported entities are from.</summary>
    public EntityLibraries Libraries { get; }

    /// <summary>The ids of all entities.</summary>
    public IEnumerable<string> EntityIds => _entities.Keys;

    /// <summary>The entity with an id, or null.</summary>
    public ExplainedEntity? FindEntity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>The statement with an id, or null.</summary>
    public ExplainedStatement? FindStatement(string id) => _statements.GetValueOrDefault(id);

    /// <summary>The derived statement with an id, or null.</summary>
    public ExportedStatement? FindDerived(string id) =>
        Conclusions.Of(SubjectOf(id)).FirstOrDefault(statement => statement.Id == id);

    /// <summary>The ids of the statements of an entity, the derived ones too.</summary>
    public IEnumerable<string> StatementIdsOf(ExplainedEntity entity) => entity.Statements
        .Select(statement => statement.Id)
        .Concat(Conclusions.Of(entity.Model.Id).Select(statement => statement.Id));

    /// <summary>What the schema says of a rule; null for one that a key of a relation stands for.</summary>
    public string? SummaryOfRule(string name) => _rules.GetValueOrDefault(name);

    /// <summary>The statements whose object is an entity, in the order of the files.</summary>
    public IEnumerable<ExplainedStatement> Incoming(string id) => _incoming[id];

    /// <summary>An entity for people: its label and its id.</summary>
    public string NameOf(string id) => FindEntity(id)?.Model.Label() is { } label ? label + " (" + id + ")" : id;

    /// <summary>An entity in a sentence: its label, or its id where it has none.</summary>
    public string LabelOf(string id) => FindEntity(id)?.Model.LabelOrId() ?? id;

    /// <summary>The subject in the id of a statement.</summary>
    public static string SubjectOf(string statement) => statement.Split('/', 2)[0];

    private void Add(EntityModel entity, List<WrittenEntity> written)
    {
        var places = new StatementPlaces(written);
        var ids = StatementIds.Of(entity);
        var statements = entity.Statements.Select((statement, i) => new ExplainedStatement(ids[i], entity, statement, places.Take(statement))).ToList();
        foreach (var statement in statements) _statements.TryAdd(statement.Id, statement);
        _entities.TryAdd(entity.Id, new ExplainedEntity(entity, written[0].Entity.Type, written[0].Locate(written[0].Entity.IdRange), statements));
    }
}

/// <summary>What a file says of an entity.</summary>
/// <param name="File">The file.</param>
/// <param name="Entity">The entity in it.</param>
internal sealed record WrittenEntity(BoundFile File, BoundEntity Entity)
{
    /// <summary>The location of a range of the file.</summary>
    public SourceLocation Locate(TextRange range) => SourceLocation.Create(File.Source.File.Path, File.Source.File.Lines, range);
}

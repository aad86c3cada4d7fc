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
        _rules = compilation.Model.Schema.Rules.ToDictionary(rule => rule.Name, rule => rule.Summary, StringComparer.Ordinal);
        for (var i = 0; i < compilation.Files.Count; i++) Add(compilation.Files[i], compilation.Model.Files[i]);
        _incoming = _statements.Values
            .Where(statement => statement.Model.Value is ValueModel.Reference)
            .ToLookup(statement => ((ValueModel.Reference)statement.Model.Value).Id, StringComparer.Ordinal);
    }

    /// <summary>The documents.</summary>
    public DocumentSet Documents { get; }

    /// <summary>What follows from the facts.</summary>
    public Conclusions Conclusions { get; }

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

    private void Add(BoundFile bound, FactFileModel model)
    {
        var file = bound.Source.File;
        for (var i = 0; i < model.Entities.Count; i++)
        {
            var entity = model.Entities[i];
            var places = new StatementPlaces(bound.Entities[i].Statements);
            var ids = StatementIds.Of(entity);
            var statements = entity.Statements
                .Select((statement, j) => new ExplainedStatement(ids[j], entity, statement, Locate(places.Take(statement))))
                .ToList();
            foreach (var statement in statements) _statements.TryAdd(statement.Id, statement);
            var place = Locate(bound.Entities[i].IdRange);
            _entities.TryAdd(entity.Id, new ExplainedEntity(entity, bound.Entities[i].Type, place, statements));
        }

        SourceLocation Locate(TextRange range) => SourceLocation.Create(file.Path, file.Lines, range);
    }
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Tool.Deriving;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>What every export starts from: a checked knowledge base, and one way to walk through it.</summary>
internal sealed class ExportedKnowledge
{
    private readonly KnowledgeModel _model;
    private readonly Dictionary<string, DocumentModel> _declaredDocuments;

    public ExportedKnowledge(KnowledgeCompilation compilation, string baseIri)
    {
        _model = compilation.Model;
        _declaredDocuments = _model.Documents.Where(document => document.IsDeclared).ToDictionary(document => document.Id);
        Schema = BuiltInTypes.LeaveOutUnused(_model.Schema, Entities.Any(entity => entity.Type == BuiltInDocument.TypeName), default);
        Texts = compilation.Documents;
        BaseIri = baseIri;
        Conclusions = new Conclusions(_model);
        Libraries = new EntityLibraries(_model);
    }

    /// <summary>The schema, without the built-in type where nothing makes use of it.</summary>
    public SchemaModel Schema { get; }

    /// <summary>The documents that facts are drawn from, ordered by id.</summary>
    public IReadOnlyList<DocumentModel> Documents => _model.Documents;

    /// <summary>The texts of the documents, as far as they are at hand.</summary>
    public DocumentSet Texts { get; }

    /// <summary>What all IRIs of the knowledge base start with.</summary>
    public string BaseIri { get; }

    /// <summary>What follows from the facts.</summary>
    public Conclusions Conclusions { get; }

    /// <summary>Where imported entities are from.</summary>
    public EntityLibraries Libraries { get; }

    /// <summary>The fact files, ordered by path.</summary>
    public IReadOnlyList<FactFileModel> Files => _model.Files;

    /// <summary>The entities in the order of the files.</summary>
    public IEnumerable<EntityModel> Entities => _model.Files.SelectMany(file => file.Entities);

    /// <summary>The statements in the order of the files, of each entity those of the facts before those that follow.</summary>
    public IEnumerable<ExportedStatement> Statements => Entities.SelectMany(StatementsOf);

    /// <summary>The statements of an entity, those of the facts before those that follow.</summary>
    public IEnumerable<ExportedStatement> StatementsOf(EntityModel entity) => StatedOf(entity).Concat(Conclusions.Of(entity.Id));

    /// <summary>All evidence, each once: that of entities, then what statements have of their own.</summary>
    public IEnumerable<EvidenceModel> Evidence
    {
        get
        {
            var ofEntities = Entities.SelectMany(entity => entity.Evidence);
            var ofStatements = Entities.SelectMany(entity => entity.Statements).SelectMany(statement => statement.Evidence);
            return ofEntities.Concat(ofStatements).Distinct();
        }
    }

    /// <summary>The document that an entity says more of, or null.</summary>
    public DocumentModel? FindDocument(string entity) => _declaredDocuments.GetValueOrDefault(entity);

    /// <summary>The statements of an entity that the facts make, with their ids.</summary>
    public static IEnumerable<ExportedStatement> StatedOf(EntityModel entity)
    {
        var ids = StatementIds.Of(entity);
        for (var i = 0; i < ids.Length; i++) yield return new ExportedStatement(ids[i], entity, entity.Statements[i]);
    }
}

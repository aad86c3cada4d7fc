using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Surface;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>One side of a comparison.</summary>
internal sealed class ComparedKnowledge
{
    private readonly Dictionary<string, string?> _hashes;

    public ComparedKnowledge(KnowledgeCompilation compilation)
    {
        Index = new KnowledgeIndex(compilation);
        Entities = compilation.Model.Files.SelectMany(file => file.Entities).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        Members = CSharpSurface.Of(compilation.Model);
        SymmetricRelations = compilation.Model.Schema.Relations.Where(relation => relation.IsSymmetric).Select(relation => relation.Name).ToList();
        _hashes = compilation.Model.Documents.ToDictionary(document => document.Id, document => document.Sha256, StringComparer.Ordinal);
    }

    /// <summary>Finds labels and conclusions.</summary>
    public KnowledgeIndex Index { get; }

    /// <summary>The entities by their ids.</summary>
    public IReadOnlyDictionary<string, EntityModel> Entities { get; }

    /// <summary>The generated C#.</summary>
    public IReadOnlyList<CSharpMember> Members { get; }

    /// <summary>The names of the relations that hold both ways.</summary>
    public IReadOnlyList<string> SymmetricRelations { get; }

    /// <summary>All statements, those that follow too.</summary>
    public IEnumerable<ExportedStatement> Statements =>
        Entities.Values.SelectMany(entity => ExportedKnowledge.StatedOf(entity).Concat(Index.Conclusions.Of(entity.Id)));

    /// <summary>The SHA-256 of a document's text; null where it is not known.</summary>
    public string? HashOf(string document) => _hashes.GetValueOrDefault(document);

    /// <summary>What a statement says, in one line.</summary>
    public string SentenceOf(ExportedStatement statement) => string.Join(
        "; ", Wording.Remarks(statement.Model, Index).Prepend(Wording.OfTriple(statement.Subject, statement.Model, Index)));

    /// <summary>Some evidence in words.</summary>
    public string ReceiptOf(EvidenceModel evidence) => Wording.Of(evidence, Index.Documents);
}

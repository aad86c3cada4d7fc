using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Drawings;

/// <summary>What a drawing shows: all entities, and as arrows the statements of relations.</summary>
internal sealed class Drawing
{
    public Drawing(ExportedKnowledge knowledge)
    {
        Entities = [.. knowledge.Entities];
        var numbers = Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        Edges = knowledge.Statements
            .Where(statement => statement.ObjectId is not null)
            .Select(statement => new DrawnEdge(statement, numbers[statement.Subject.Id], numbers[statement.ObjectId!]));
    }

    /// <summary>The entities, each at its number.</summary>
    public IReadOnlyList<EntityModel> Entities { get; }

    /// <summary>The arrows, in the order of the files.</summary>
    public IEnumerable<DrawnEdge> Edges { get; }

    /// <summary>The label of an entity, or its id where that says nothing.</summary>
    public static string LabelOf(EntityModel entity) => entity.Label() is { } label && !string.IsNullOrWhiteSpace(label) ? label : entity.Id;
}

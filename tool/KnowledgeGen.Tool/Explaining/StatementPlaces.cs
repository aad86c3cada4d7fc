using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>
/// Tells where the statements of an entity stand. The model has them in another order than the file, but keeps that of the file
/// among those that say the same and are asserted alike.
/// </summary>
internal sealed class StatementPlaces
{
    private readonly Dictionary<(string Predicate, ValueModel Value, bool IsAsserted), Queue<SourceLocation>> _places = [];

    public StatementPlaces(IEnumerable<WrittenEntity> written)
    {
        foreach (var (part, statement) in written.SelectMany(part => part.Entity.Statements, (part, statement) => (part, statement)))
        {
            var key = (statement.Predicate.Name, statement.Value, statement.IsAsserted);
            if (!_places.TryGetValue(key, out var places)) _places.Add(key, places = new Queue<SourceLocation>());
            places.Enqueue(part.Locate(statement.Range));
        }
    }

    /// <summary>The place of a statement, which is asked for once, in the order of the model.</summary>
    public SourceLocation Take(StatementModel statement)
    {
        var key = (statement.Predicate.Name, statement.Value, statement.IsAsserted);
        return _places.TryGetValue(key, out var places) && places.TryDequeue(out var place) ? place : SourceLocation.OfFile(string.Empty);
    }
}

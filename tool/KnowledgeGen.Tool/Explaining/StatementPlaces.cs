using System.Collections.Generic;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>
/// Tells where the statements of an entity stand. The model has them in another order than the file, but keeps that of the file
/// among those that say the same and are asserted alike.
/// </summary>
internal sealed class StatementPlaces
{
    private readonly Dictionary<(string Predicate, ValueModel Value, bool IsAsserted), Queue<TextRange>> _places = [];

    public StatementPlaces(EquatableArray<BoundStatement> statements)
    {
        foreach (var statement in statements)
        {
            var key = (statement.Predicate.Name, statement.Value, statement.IsAsserted);
            if (!_places.TryGetValue(key, out var places)) _places.Add(key, places = new Queue<TextRange>());
            places.Enqueue(statement.Range);
        }
    }

    /// <summary>The place of a statement, which is asked for once, in the order of the model.</summary>
    public TextRange Take(StatementModel statement)
    {
        var key = (statement.Predicate.Name, statement.Value, statement.IsAsserted);
        return _places.TryGetValue(key, out var places) && places.TryDequeue(out var place) ? place : default;
    }
}

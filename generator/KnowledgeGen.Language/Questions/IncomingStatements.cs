using System.Collections.Generic;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Questions;

/// <summary>The statements of relations by what they lead to, each as the number of its subject and its place there, in the order of the files.</summary>
internal sealed class IncomingStatements
{
    private static readonly List<(int Subject, int Place)> None = [];

    private readonly FactBase _facts;
    private Dictionary<int, List<(int Subject, int Place)>>? _byObject;

    public IncomingStatements(FactBase facts) => _facts = facts;

    /// <summary>The statements that lead to an entity. They are indexed when they are first asked for.</summary>
    public IReadOnlyList<(int Subject, int Place)> Of(int entity) =>
        (_byObject ??= Index()).TryGetValue(entity, out var statements) ? statements : None;

    private Dictionary<int, List<(int Subject, int Place)>> Index()
    {
        var byObject = new Dictionary<int, List<(int, int)>>();
        for (var subject = 0; subject < _facts.EntityCount; subject++)
        {
            var statements = _facts.Entity(subject).Statements.AsSpan();
            for (var place = 0; place < statements.Length; place++)
            {
                if (statements[place] is not { Predicate: RelationModel, Value: ValueModel.Reference target }) continue;
                if (_facts.NumberOf(target.Id) is not (>= 0 and var number)) continue;

                if (!byObject.TryGetValue(number, out var list)) byObject.Add(number, list = []);
                list.Add((subject, place));
            }
        }

        return byObject;
    }
}

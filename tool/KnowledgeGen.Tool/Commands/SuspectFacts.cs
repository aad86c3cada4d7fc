using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Commands;

/// <summary>Finds the facts that rest on words which have changed.</summary>
internal static class SuspectFacts
{
    /// <summary>A warning at each piece of evidence whose words are not those that the lock knows.</summary>
    public static EquatableArray<Diagnostic> Find(KnowledgeCompilation compilation, LockChanges changes)
    {
        var changed = changes.Moved.Where(move => !move.HasSameWords).Select(move => (move.Document, move.New.Key)).ToHashSet();
        return DiagnosticList.Arrange(compilation.Files.SelectMany(file => Selectors(file)
            .Where(bound => bound.Selector is not null && changed.Contains((bound.Document, bound.Selector.Key)))
            .Select(bound => Describe(file, bound, bound.Selector!))));
    }

    private static IEnumerable<BoundSelector> Selectors(BoundFile file) =>
        file.Entities.SelectMany(entity => entity.Evidence.Concat(entity.Statements.SelectMany(statement => statement.Evidence)));

    private static Diagnostic Describe(BoundFile file, BoundSelector bound, Selector selector)
    {
        var syntax = file.Source.File;
        var message = EvidenceMessages.ForLockState(bound.Document, selector, LockState.WordsChanged)!;
        return new Diagnostic(Rules.EvidenceSuspect, SourceLocation.Create(syntax.Path, syntax.Lines, bound.Range), message);
    }
}

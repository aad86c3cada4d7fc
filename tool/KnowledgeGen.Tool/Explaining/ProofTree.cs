using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>
/// Writes a proof as the runtime's <see cref="Proof.ToString"/> does: each statement as a sentence, below a derived one its premises and the rule's
/// other conditions, below a stated one its evidence; what was proved in a line above is not proved again. Behind a stated one stands its place in the facts.
/// </summary>
internal sealed class ProofTree(KnowledgeIndex index, PageWriter page)
{
    /// <summary>How many statements are shown: a proof may be deeper than any terminal is wide.</summary>
    public const int MostStatements = 200;

    private readonly HashSet<PremiseModel> _proved = [];
    private readonly Stack<Branch> _left = new();

    /// <summary>Writes the proof of a statement.</summary>
    public void Write(PremiseModel conclusion)
    {
        _left.Push(new Branch(conclusion, "  ", "  "));
        for (var shown = 0; shown < MostStatements && _left.TryPop(out var branch); shown++) Write(branch);

        var more = CountMore();
        if (more > 0) page.Note("  … and " + Output.Counting.Of(more, "more statement", "more statements"));
    }

    private void Write(Branch branch)
    {
        if (branch.Condition is { } condition)
        {
            page.Branch(branch.First, branch.Next, condition);
            return;
        }

        var statement = index.Conclusions.Find(branch.Statement);
        var isNew = _proved.Add(branch.Statement);
        if (statement.Conclusion is { } conclusion)
        {
            page.Branch(branch.First, branch.Next, Sentence.Of(statement, index), (isNew ? "[" : "[above: ") + conclusion.Rule + "]");
            if (isNew) PushPremises(branch, [.. conclusion.Conditions]);
        }
        else
        {
            page.Branch(branch.First, branch.Next, Sentence.Of(statement, index), PlaceOf(statement));
            foreach (var line in Receipt(statement)) page.Branch(branch.Next + "   ", branch.Next + "   ", OneLine.Of(line));
        }
    }

    private void PushPremises(Branch branch, string[] conditions)
    {
        var premises = index.Conclusions.PremisesOf(branch.Statement);
        for (var i = premises.Length + conditions.Length - 1; i >= 0; i--)
        {
            var isLast = i == premises.Length + conditions.Length - 1;
            var below = new Branch(default, branch.Next + (isLast ? "└─ " : "├─ "), branch.Next + (isLast ? "   " : "│  "));
            _left.Push(i < premises.Length ? below with { Statement = premises[i] } : below with { Condition = conditions[i - premises.Length] });
        }
    }

    // Those that are left and what they rest on, each once.
    private int CountMore()
    {
        var before = _proved.Count;
        while (_left.TryPop(out var branch))
        {
            if (branch.Condition is not null || !_proved.Add(branch.Statement)) continue;
            foreach (var premise in index.Conclusions.PremisesOf(branch.Statement)) _left.Push(new Branch(premise, string.Empty, string.Empty));
        }

        return _proved.Count - before;
    }

    private string PlaceOf(ExportedStatement statement)
    {
        if (index.FindStatement(statement.Id) is not { Place: var place }) return string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.Start.Line + 1},{place.Start.Column + 1})");
    }

    private static IEnumerable<string> Receipt(ExportedStatement statement)
    {
        foreach (var evidence in statement.Evidence) yield return WordsOf(evidence);
        if (statement.Model.Unsourced is { } reason) yield return "unsourced: " + reason;
        if (statement.Model.Note is { } note) yield return "note: " + note;
        if (statement.Model.LifeCycle.Disputed is { } dispute) yield return "disputed: " + dispute;
    }

    private static string WordsOf(EvidenceModel evidence) => evidence.Quote is { } quote
        ? string.Create(CultureInfo.InvariantCulture, $"“{quote}” ({evidence.Document}, line {evidence.Line})")
        : "(" + evidence.Document + ")";

    /// <summary>A statement that is still to be written.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="First">What stands before its first line.</param>
    /// <param name="Next">What stands before all that is below it.</param>
    private readonly record struct Branch(PremiseModel Statement, string First, string Next)
    {
        /// <summary>The condition that is to be written instead of a statement, or null.</summary>
        public string? Condition { get; init; }
    }
}

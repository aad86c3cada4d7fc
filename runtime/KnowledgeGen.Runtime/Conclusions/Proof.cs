using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// Why a statement holds: for a stated one, the words that it rests on; for a derived one, the rule that concludes it and the proofs of its
/// premises. A conclusion is as sure as the least sure of its premises, and holds while all of them do.
/// </summary>
public sealed class Proof
{
    private Proof[]? _premises;

    internal Proof(Statement conclusion) => Conclusion = conclusion;

    /// <summary>What is proved.</summary>
    public Statement Conclusion { get; }

    /// <summary>What concludes it: the name of a rule, or what the schema says of a relation. Null for a statement of the facts.</summary>
    public string? Rule => Conclusion.ReadProof(out _);

    /// <summary>The proofs of what it follows from, in the order of the rule's conditions; empty for a statement of the facts.</summary>
    public IReadOnlyList<Proof> Premises => _premises ??= FindPremises();

    /// <summary>
    /// The proof as a tree of lines: each statement as a sentence, below a derived one its rule and premises, below a stated one its evidence.
    /// What was proved in a line above is not proved again.
    /// </summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        var proved = new HashSet<Statement>();
        var left = new Stack<(Proof Proof, string First, string Next)>();
        left.Push((this, string.Empty, string.Empty));
        while (left.Count > 0)
        {
            var (proof, first, next) = left.Pop();
            if (builder.Length > 0) builder.Append('\n');
            builder.Append(first).Append(proof.Conclusion);
            var isNew = proved.Add(proof.Conclusion);
            var premises = isNew ? proof.Premises : [];
            if (proof.Rule is { } rule) builder.Append(isNew ? "  [" : "  [above: ").Append(rule).Append(']');
            foreach (var line in proof.Receipt()) builder.Append('\n').Append(next).Append("   ").Append(line);
            for (var i = premises.Count - 1; i >= 0; i--)
            {
                var isLast = i == premises.Count - 1;
                left.Push((premises[i], next + (isLast ? "└─ " : "├─ "), next + (isLast ? "   " : "│  ")));
            }
        }

        return builder.ToString();
    }

    private Proof[] FindPremises()
    {
        Conclusion.ReadProof(out var premises);
        return System.Array.ConvertAll(premises, premise => new Proof(premise));
    }

    private IEnumerable<string> Receipt()
    {
        if (Conclusion.IsDerived) yield break;
        foreach (var evidence in Conclusion.Evidence) yield return evidence.ToString();
        if (Conclusion.Unsourced is { } reason) yield return "unsourced: " + reason;
        if (Conclusion.Note is { } note) yield return "note: " + note;
    }
}

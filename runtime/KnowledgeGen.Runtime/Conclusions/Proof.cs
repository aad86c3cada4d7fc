using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// Why a statement holds: for a stated one, the words that it rests on; for a derived one, the rule that concludes it and the proofs of its
/// premises. A conclusion is as sure as the least sure of its premises, and holds while all of them do.
/// </summary>
public sealed class Proof
{
    private Parts? _parts;

    internal Proof(Statement conclusion) => Conclusion = conclusion;

    /// <summary>What is proved.</summary>
    public Statement Conclusion { get; }

    /// <summary>What concludes it: the name of a rule, or what the schema says of a relation. Null for a statement of the facts.</summary>
    public string? Rule => Read().Rule;

    /// <summary>The proofs of what it follows from, in the order of the rule's conditions; empty for a statement of the facts.</summary>
    public IReadOnlyList<Proof> Premises => Read().Premises;

    /// <summary>
    /// The rule's other conditions, as they were met, each a sentence in the order of the rule: of what type an entity is, that no statement says something,
    /// how values compare. Empty where there are none, and for a statement of the facts.
    /// </summary>
    public IReadOnlyList<string> Conditions => Read().Conditions;

    /// <summary>
    /// The proof as a tree of lines: each statement as a sentence, below a derived one its rule, premises and other conditions, below a stated one its
    /// evidence. What was proved in a line above is not proved again. A statement that an entity is at an end of that is merely reported is marked
    /// <c>(reported)</c>: it makes what follows possible at most.
    /// </summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        var proved = new HashSet<Statement>();
        var left = new Stack<(Proof? Proof, string Condition, string First, string Next)>();
        left.Push((this, string.Empty, string.Empty, string.Empty));
        while (left.Count > 0)
        {
            var (proof, condition, first, next) = left.Pop();
            if (builder.Length > 0) builder.Append('\n');
            builder.Append(first);
            if (proof is null)
            {
                builder.Append(condition);
                continue;
            }

            builder.Append(proof.Conclusion.ToSentence(marksReported: true));
            var isNew = proved.Add(proof.Conclusion);
            if (proof.Rule is { } rule) builder.Append(isNew ? "  [" : "  [above: ").Append(rule).Append(']');
            foreach (var line in proof.Receipt()) builder.Append('\n').Append(next).Append("   ").Append(OneLine.Of(line));
            if (!isNew) continue;

            var (premises, conditions) = (proof.Premises, proof.Conditions);
            for (var i = premises.Count + conditions.Count - 1; i >= 0; i--)
            {
                var isLast = i == premises.Count + conditions.Count - 1;
                var isPremise = i < premises.Count;
                left.Push((
                    isPremise ? premises[i] : null,
                    isPremise ? string.Empty : conditions[i - premises.Count],
                    next + (isLast ? "└─ " : "├─ "),
                    next + (isLast ? "   " : "│  ")));
            }
        }

        return builder.ToString();
    }

    private Parts Read()
    {
        if (_parts is { } known) return known;

        var rule = Conclusion.ReadProof(out var premises, out var conditions);
        return _parts = new Parts(rule, System.Array.ConvertAll(premises, premise => new Proof(premise)), conditions);
    }

    private IEnumerable<string> Receipt()
    {
        if (Conclusion.IsDerived) yield break;
        foreach (var evidence in Conclusion.Evidence) yield return evidence.ToString();
        if (Conclusion.Unsourced is { } reason) yield return "unsourced: " + reason;
        if (Conclusion.Note is { } note) yield return "note: " + note;
        if (Conclusion.Disputed is { } dispute) yield return "disputed: " + dispute;
    }

    // One reference: another thread sees all of it or nothing.
    private sealed class Parts(string? rule, Proof[] premises, string[] conditions)
    {
        public string? Rule { get; } = rule;

        public Proof[] Premises { get; } = premises;

        public string[] Conditions { get; } = conditions;
    }
}

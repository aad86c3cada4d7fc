using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Deriving;

/// <summary>
/// The evidence of derived statements: that of the statements of the facts which they rest on, in the order of the proof, each place of a
/// document once.
/// </summary>
internal sealed class DerivedEvidence(Conclusions conclusions)
{
    /// <summary>
    /// How many pieces are given of one statement. A proof may rest on thousands, and with all of them a long chain would be written with the
    /// third power of its length.
    /// </summary>
    public const int MostPieces = 32;

    // By the place of the statement, the numbers of its pieces; one more than is given where there are more.
    private readonly Dictionary<int, int[]> _found = [];
    private readonly EvidenceNumbers _numbers = new();

    /// <summary>The pieces of a derived statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="hasMore">Whether there are more than are given.</param>
    public IEnumerable<EvidenceModel> Of(Conclusion statement, out bool hasMore)
    {
        var pieces = Find(statement.Reference);
        hasMore = pieces.Length > MostPieces;
        return pieces.Take(MostPieces).Select(piece => _numbers[piece]);
    }

    // Proofs may be deeper than a thread's stack.
    private int[] Find(PremiseModel statement)
    {
        var left = new Stack<PremiseModel>([statement]);
        while (left.TryPeek(out var next))
        {
            var premises = conclusions.PremisesOf(next);
            var open = premises.Where(premise => premise.IsDerived && !_found.ContainsKey(premise.Place)).ToList();
            foreach (var premise in open) left.Push(premise);
            if (open.Count > 0) continue;

            _found[next.Place] = Unite(premises);
            left.Pop();
        }

        return _found[statement.Place];
    }

    private int[] Unite(PremiseModel[] premises)
    {
        int[] pieces = [];
        foreach (var premise in premises) pieces = _numbers.Unite(pieces, PiecesOf(premise), MostPieces + 1);
        return pieces;
    }

    private int[] PiecesOf(PremiseModel premise) => premise.IsDerived
        ? _found[premise.Place]
        : _numbers.Of(conclusions.Find(premise).Evidence, MostPieces + 1);
}

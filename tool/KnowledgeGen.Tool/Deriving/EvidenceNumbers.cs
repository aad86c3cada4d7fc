using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Deriving;

/// <summary>Numbers for pieces of evidence, so that lists of them are small. Two pieces may be the same place of a document.</summary>
internal sealed class EvidenceNumbers
{
    private readonly Dictionary<EvidenceModel, int> _numbers = [];
    private readonly List<EvidenceModel> _pieces = [];
    private readonly Dictionary<(string Document, int Start, int End), int> _spanNumbers = [];
    private readonly List<int> _spans = [];
    private readonly List<int> _united = [];

    /// <summary>The piece with a number.</summary>
    public EvidenceModel this[int number] => _pieces[number];

    /// <summary>The numbers of some pieces, each place once, at most so many.</summary>
    public int[] Of(IReadOnlyList<EvidenceModel> pieces, int most)
    {
        _united.Clear();
        foreach (var piece in pieces) Add(NumberOf(piece), most);
        return [.. _united];
    }

    /// <summary>The pieces of one list, then those at other places of another one, at most so many.</summary>
    public int[] Unite(int[] first, int[] second, int most)
    {
        _united.Clear();
        _united.AddRange(first);
        foreach (var piece in second) Add(piece, most);
        return _united.Count == first.Length ? first : [.. _united];
    }

    private void Add(int piece, int most)
    {
        if (_united.Count < most && !_united.Exists(known => _spans[known] == _spans[piece])) _united.Add(piece);
    }

    private int NumberOf(EvidenceModel piece)
    {
        if (_numbers.TryGetValue(piece, out var number)) return number;

        _spanNumbers.TryAdd((piece.Document, piece.Start, piece.End), _spanNumbers.Count);
        _spans.Add(_spanNumbers[(piece.Document, piece.Start, piece.End)]);
        _pieces.Add(piece);
        _numbers.Add(piece, _pieces.Count - 1);
        return _pieces.Count - 1;
    }
}

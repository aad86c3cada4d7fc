using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>What the statements of a block rest on. Loaded only when somebody asks.</summary>
internal sealed class BlockReceipts
{
    private static readonly StatementReceipt Nothing = new();

    private readonly KnowledgeStore _store;
    private readonly TextPool _texts;
    private readonly PackedEvidence[] _packed;
    private readonly Evidence?[] _evidence;
    private readonly int[][] _entityEvidence;

    /// <summary>Of each statement: null where there is nothing to say of it beyond the entity's evidence.</summary>
    private readonly StatementReceipt?[] _statements;

    public BlockReceipts(string data, KnowledgeStore store, BlockFacts facts, int firstRow)
    {
        _store = store;
        var reader = new PackedReader(data);
        var textCount = reader.Number();
        _packed = ReadEvidence(ref reader);
        _evidence = new Evidence?[_packed.Length];

        _entityEvidence = new int[facts.Start.Length - 1][];
        _statements = new StatementReceipt?[facts.Code.Length];
        for (var i = 0; i < _entityEvidence.Length; i++)
        {
            _entityEvidence[i] = ReadIndexes(ref reader);
            for (var s = facts.Start[i]; s < facts.Start[i + 1]; s++)
            {
                _statements[s] = ReadStatement(ref reader, store.Predicates[facts.Code[s] >> 1], firstRow + i);
            }
        }

        var offsets = reader.TextOffsets(textCount);
        _texts = new TextPool(data, reader.Position, offsets);
    }

    public StatementReceipt Statement(int index) => _statements[index] ?? Nothing;

    public string Text(int index) => _texts[index];

    public string? OptionalText(int index) => index < 0 ? null : _texts[index];

    public IReadOnlyList<Evidence> OfEntity(int local) => Resolve(_entityEvidence[local]);

    public IReadOnlyList<Evidence> OfStatement(int index, int local)
    {
        var receipt = Statement(index);
        return Resolve(receipt.Evidence ?? (receipt.Unsourced < 0 ? _entityEvidence[local] : []));
    }

    private Evidence[] Resolve(int[] indexes)
    {
        if (indexes.Length == 0) return [];

        var evidence = new Evidence[indexes.Length];
        for (var i = 0; i < indexes.Length; i++) evidence[i] = _evidence[indexes[i]] ??= Unpack(_packed[indexes[i]]);
        return evidence;
    }

    private Evidence Unpack(PackedEvidence packed) => new(
        _store.Document(_texts[packed.Document]), OptionalText(packed.Quote), packed.Start, packed.End, packed.Line);

    private static PackedEvidence[] ReadEvidence(ref PackedReader reader)
    {
        var evidence = new PackedEvidence[reader.Number()];
        var previousStart = 0;
        for (var i = 0; i < evidence.Length; i++)
        {
            var document = reader.Number();
            var lengthPlusOne = reader.Number();
            if (lengthPlusOne == 0)
            {
                evidence[i] = new PackedEvidence(document, -1, -1, -1, 0);
                continue;
            }

            var start = previousStart + reader.SignedNumber();
            previousStart = start;
            var line = reader.Number();
            var quote = reader.Number() - 1;
            evidence[i] = new PackedEvidence(document, quote, start, start + lengthPlusOne - 1, line);
        }

        return evidence;
    }

    private static int[] ReadIndexes(ref PackedReader reader)
    {
        var count = reader.Number();
        if (count == 0) return [];

        var indexes = new int[count];
        for (var i = 0; i < count; i++) indexes[i] = reader.Number();
        return indexes;
    }

    private static StatementReceipt? ReadStatement(ref PackedReader reader, Predicate predicate, int row)
    {
        var flags = (ReceiptFlags)reader.Number();
        if (flags == ReceiptFlags.None) return null;

        // The order of these initializers is the order in the data.
        return new StatementReceipt
        {
            Certainty = (flags & ReceiptFlags.Possible) != 0 ? Certainty.Possible
                : (flags & ReceiptFlags.Probable) != 0 ? Certainty.Probable : Certainty.Certain,
            Basis = (flags & ReceiptFlags.Inferred) != 0 ? Basis.Inferred : Basis.Stated,
            Evidence = (flags & ReceiptFlags.OwnEvidence) != 0 ? ReadIndexes(ref reader) : null,
            AttributedTo = (flags & ReceiptFlags.AttributedTo) != 0 ? row + reader.SignedNumber() : -1,
            During = (flags & ReceiptFlags.During) != 0 ? reader.Number() : -1,
            Note = (flags & ReceiptFlags.Note) != 0 ? reader.Number() : -1,
            Unsourced = (flags & ReceiptFlags.Unsourced) != 0 ? reader.Number() : -1,
            Qualifiers = (flags & ReceiptFlags.Qualifiers) != 0 ? ReadQualifiers(ref reader, predicate) : [],
        };
    }

    private static QualifierValue[] ReadQualifiers(ref PackedReader reader, Predicate predicate)
    {
        var values = new QualifierValue[reader.Number()];
        for (var i = 0; i < values.Length; i++)
        {
            var qualifier = reader.Number();
            var isInteger = predicate.Qualifiers[qualifier].Kind == LiteralKind.Integer;
            values[i] = new QualifierValue(qualifier, isInteger ? reader.Int64() : reader.Number());
        }

        return values;
    }

    private readonly struct PackedEvidence(int document, int quote, int start, int end, int line)
    {
        public int Document { get; } = document;

        public int Quote { get; } = quote;

        public int Start { get; } = start;

        public int End { get; } = end;

        public int Line { get; } = line;
    }
}

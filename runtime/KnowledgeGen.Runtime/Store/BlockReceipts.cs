using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>What the statements of a block rest on. Loaded only when somebody asks.</summary>
internal sealed class BlockReceipts
{
    private readonly Block _block;
    private readonly string _data;
    private readonly int _textStart;
    private readonly int[] _textOffsets;
    private readonly PackedEvidence[] _packed;
    private readonly Evidence?[] _evidence;
    private readonly IndexLists _entityEvidence;

    // Empty where the entity's evidence is the statement's.
    private readonly IndexLists _ownEvidence;

    // Of each statement: null where there is nothing to say of it but its evidence. Most blocks have no such statement.
    private readonly StatementReceipt?[]? _statements;

    public BlockReceipts(Block block)
    {
        _block = block;
        _data = block.Store.LoadReceipts(block.FirstRow >> KnowledgeStore.BlockShift);
        var reader = new PackedReader(_data);
        var textCount = reader.Number();
        _packed = ReadEvidence(ref reader);
        _evidence = new Evidence?[_packed.Length];

        _entityEvidence = new IndexLists(block.Entities.Length);
        for (var i = 0; i < block.Entities.Length; i++) _entityEvidence.Read(i, ref reader);

        _ownEvidence = new IndexLists(block.StatementCount);
        var next = 0;
        for (var column = 0; column < block.ColumnCount; column++)
        {
            var predicate = block.Store.Predicates[block.CodeAt(column) >> 1];
            for (var left = block.CountAt(column); left > 0; left--)
            {
                if (ReadStatement(next, ref reader, predicate) is { } receipt)
                {
                    _statements ??= new StatementReceipt?[block.StatementCount];
                    _statements[next] = receipt;
                }

                next++;
            }
        }

        _textOffsets = new int[textCount + 1];
        for (var i = 0; i < textCount; i++) _textOffsets[i + 1] = _textOffsets[i] + reader.Number();
        _textStart = reader.Position;
    }

    public StatementReceipt Statement(int index) => _statements?[index] ?? StatementReceipt.Nothing;

    public string Text(int index) =>
        PackedReader.Text(_data, _textStart + _textOffsets[index], _textOffsets[index + 1] - _textOffsets[index]);

    public string? OptionalText(int index) => index < 0 ? null : Text(index);

    public IReadOnlyList<Evidence> OfEntity(int local) => Resolve(_entityEvidence[local]);

    public IReadOnlyList<Evidence> OfStatement(int index, int local)
    {
        if (!_ownEvidence[index].IsEmpty) return Resolve(_ownEvidence[index]);
        return Statement(index) is { Unsourced: < 0, IsUncovered: false } ? OfEntity(local) : [];
    }

    private Evidence[] Resolve(ReadOnlySpan<int> indexes)
    {
        if (indexes.IsEmpty) return [];

        var evidence = new Evidence[indexes.Length];
        for (var i = 0; i < indexes.Length; i++) evidence[i] = _evidence[indexes[i]] ??= Unpack(_packed[indexes[i]]);
        return evidence;
    }

    private Evidence Unpack(PackedEvidence packed) => new(
        _block.Store.Document(Text(packed.Document)), OptionalText(packed.Quote), packed.Start, packed.End, packed.Line);

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

    private StatementReceipt? ReadStatement(int index, ref PackedReader reader, Predicate predicate)
    {
        var flags = (ReceiptFlags)reader.Number();
        if ((flags & ReceiptFlags.OwnEvidence) != 0) _ownEvidence.Read(index, ref reader);
        if ((flags & ~ReceiptFlags.OwnEvidence) == 0) return null;

        // The order of these initializers is the order in the data.
        return new StatementReceipt
        {
            Certainty = (flags & ReceiptFlags.Possible) != 0 ? Certainty.Possible
                : (flags & ReceiptFlags.Probable) != 0 ? Certainty.Probable : Certainty.Certain,
            Basis = (flags & ReceiptFlags.Inferred) != 0 ? Basis.Inferred : Basis.Stated,
            AttributedTo = (flags & ReceiptFlags.AttributedTo) != 0 ? _block.FirstRow + reader.SignedNumber() : -1,
            During = (flags & ReceiptFlags.During) != 0 ? reader.Number() : -1,
            Note = (flags & ReceiptFlags.Note) != 0 ? reader.Number() : -1,
            Unsourced = (flags & ReceiptFlags.Unsourced) != 0 ? reader.Number() : -1,
            Qualifiers = (flags & ReceiptFlags.Qualifiers) != 0 ? ReadQualifiers(ref reader, predicate) : [],
            Retracted = (flags & ReceiptFlags.Retracted) != 0 ? reader.Number() : -1,
            Disputed = (flags & ReceiptFlags.Disputed) != 0 ? reader.Number() : -1,
            SupersededBy = (flags & ReceiptFlags.Superseded) != 0 ? _block.FirstRow + reader.SignedNumber() : -1,
            IsUncovered = (flags & ReceiptFlags.Uncovered) != 0,
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

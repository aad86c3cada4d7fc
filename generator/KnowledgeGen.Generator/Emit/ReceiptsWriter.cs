using System.Collections.Generic;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs what the statements of a block rest on, as <see cref="BlockReceipts"/> reads it.</summary>
internal sealed class ReceiptsWriter
{
    private readonly FactFileContext _context;
    private readonly TextTable _texts = new();
    private readonly Dictionary<EvidenceModel, int> _evidence = [];
    private readonly PackedWriter _evidenceData = new();
    private readonly PackedWriter _receipts = new();
    private readonly int _firstRow;
    private int _previousStart;

    private ReceiptsWriter(FactFileContext context, int firstRow)
    {
        _context = context;
        _firstRow = firstRow;
    }

    public static string Write(FactFileContext context, FactBlock block) =>
        new ReceiptsWriter(context, block.FirstRow).Write(block);

    private string Write(FactBlock block)
    {
        for (var i = 0; i < block.Count; i++) WriteEvidence(block[i].Evidence);
        foreach (var column in block.Columns)
        {
            foreach (var (_, statement) in column.Statements) WriteStatement(statement);
        }

        var data = new PackedWriter().Number(_texts.Count).Number(_evidence.Count).Append(_evidenceData).Append(_receipts);
        _texts.Write(data);
        return data.ToString();
    }

    private void WriteStatement(StatementModel statement)
    {
        _receipts.Number((int)FlagsOf(statement));
        if (statement.Evidence.Count > 0) WriteEvidence(statement.Evidence);
        if (statement.AttributedTo is { } source) _receipts.Signed(_context.Find(source)!.Row - _firstRow);
        WriteText(statement.During);
        WriteText(statement.Note);
        WriteText(statement.Unsourced);
        if (statement.Qualifiers.Count > 0) WriteQualifiers(statement);
        WriteText(statement.LifeCycle.Retracted);
        WriteText(statement.LifeCycle.Disputed);
        if (statement.LifeCycle.SupersededBy is { } successor) _receipts.Signed(_context.Find(successor)!.Row - _firstRow);
    }

    private static ReceiptFlags FlagsOf(StatementModel statement)
    {
        var flags = ReceiptFlags.None;
        if (statement.Evidence.Count > 0) flags |= ReceiptFlags.OwnEvidence;
        if (statement.Certainty == StatementCertainty.Probable) flags |= ReceiptFlags.Probable;
        if (statement.Certainty == StatementCertainty.Possible) flags |= ReceiptFlags.Possible;
        if (statement.AttributedTo is not null) flags |= ReceiptFlags.AttributedTo;
        if (statement.During is not null) flags |= ReceiptFlags.During;
        if (statement.Note is not null) flags |= ReceiptFlags.Note;
        if (statement.Basis == StatementBasis.Inferred) flags |= ReceiptFlags.Inferred;
        if (statement.Unsourced is not null) flags |= ReceiptFlags.Unsourced;
        if (statement.Qualifiers.Count > 0) flags |= ReceiptFlags.Qualifiers;
        if (statement.LifeCycle.Retracted is not null) flags |= ReceiptFlags.Retracted;
        if (statement.LifeCycle.Disputed is not null) flags |= ReceiptFlags.Disputed;
        if (statement.LifeCycle.SupersededBy is not null) flags |= ReceiptFlags.Superseded;
        if (statement is { Overlay: not null, Evidence.Count: 0, Unsourced: null }) flags |= ReceiptFlags.Uncovered;
        return flags;
    }

    private void WriteQualifiers(StatementModel statement)
    {
        _receipts.Number(statement.Qualifiers.Count);
        foreach (var (qualifier, value) in statement.Qualifiers)
        {
            _receipts.Number(IndexOf(statement.Predicate.Qualifiers, qualifier.Name));
            switch (value)
            {
                case ValueModel.Integer integer:
                    _receipts.Signed(integer.Value);
                    break;
                case ValueModel.Boolean boolean:
                    _receipts.Number(boolean.Value ? 1 : 0);
                    break;
                case ValueModel.Enum constant:
                    _receipts.Number(constant.Index);
                    break;
                default:
                    WriteText(value.ToCanonicalText());
                    break;
            }
        }
    }

    private static int IndexOf(EquatableArray<QualifierModel> qualifiers, string name)
    {
        var index = 0;
        while (qualifiers[index].Name != name) index++;
        return index;
    }

    private void WriteEvidence(EquatableArray<EvidenceModel> evidence)
    {
        _receipts.Number(evidence.Count);
        foreach (var item in evidence)
        {
            if (!_evidence.TryGetValue(item, out var index))
            {
                _evidence[item] = index = _evidence.Count;
                PackEvidence(item);
            }

            _receipts.Number(index);
        }
    }

    private void PackEvidence(EvidenceModel evidence)
    {
        _evidenceData.Number(_texts.IndexOf(evidence.Document));
        if (evidence.Start < 0)
        {
            _evidenceData.Number(0);
            return;
        }

        _evidenceData.Number((ulong)(evidence.End - evidence.Start) + 1).Signed(evidence.Start - _previousStart);
        _previousStart = evidence.Start;
        _evidenceData.Number(evidence.Line).Number(evidence.Quote is null ? 0 : _texts.IndexOf(evidence.Quote) + 1);
    }

    private void WriteText(string? text)
    {
        if (text is not null) _receipts.Number(_texts.IndexOf(text));
    }
}

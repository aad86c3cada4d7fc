using System.Collections.Generic;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs what the statements of a block rest on, as <see cref="BlockReceipts"/> reads it.</summary>
internal sealed class ReceiptsWriter
{
    private readonly FactFileContext _context;
    private readonly TextTable _texts = new();
    private readonly Dictionary<EvidenceModel, int> _evidence = [];
    private readonly StringBuilder _evidenceData = new();
    private readonly StringBuilder _entities = new();
    private int _previousStart;

    private ReceiptsWriter(FactFileContext context) => _context = context;

    public static string Write(FactFileContext context, FactBlock block) => new ReceiptsWriter(context).Write(block);

    private string Write(FactBlock block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            WriteEvidence(block[i].Evidence);
            foreach (var statement in block.Statements(i)) WriteStatement(statement, block.FirstRow + i);
        }

        var data = new StringBuilder();
        PackedNumbers.Append(data, (ulong)_texts.Count);
        PackedNumbers.Append(data, (ulong)_evidence.Count);
        data.Append(_evidenceData).Append(_entities);
        _texts.AppendLengths(data);
        _texts.AppendTexts(data);
        return data.ToString();
    }

    private void WriteStatement(StatementModel statement, int row)
    {
        Number((ulong)FlagsOf(statement));
        if (statement.Evidence.Count > 0) WriteEvidence(statement.Evidence);
        if (statement.AttributedTo is { } source) PackedNumbers.AppendSigned(_entities, _context.Find(source)!.Row - row);
        WriteText(statement.During);
        WriteText(statement.Note);
        WriteText(statement.Unsourced);
        if (statement.Qualifiers.Count > 0) WriteQualifiers(statement);
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
        return flags;
    }

    private void WriteQualifiers(StatementModel statement)
    {
        Number((ulong)statement.Qualifiers.Count);
        foreach (var (qualifier, value) in statement.Qualifiers)
        {
            Number((ulong)IndexOf(statement.Predicate.Qualifiers, qualifier.Name));
            switch (value)
            {
                case ValueModel.Integer integer:
                    PackedNumbers.AppendSigned(_entities, integer.Value);
                    break;
                case ValueModel.Boolean boolean:
                    Number(boolean.Value ? 1UL : 0);
                    break;
                case ValueModel.Enum constant:
                    Number((ulong)constant.Index);
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
        Number((ulong)evidence.Count);
        foreach (var item in evidence)
        {
            if (!_evidence.TryGetValue(item, out var index))
            {
                _evidence[item] = index = _evidence.Count;
                PackEvidence(item);
            }

            Number((ulong)index);
        }
    }

    private void PackEvidence(EvidenceModel evidence)
    {
        PackedNumbers.Append(_evidenceData, (ulong)_texts.IndexOf(evidence.Document));
        if (evidence.Start < 0)
        {
            PackedNumbers.Append(_evidenceData, 0);
            return;
        }

        PackedNumbers.Append(_evidenceData, (ulong)(evidence.End - evidence.Start) + 1);
        PackedNumbers.AppendSigned(_evidenceData, evidence.Start - _previousStart);
        _previousStart = evidence.Start;
        PackedNumbers.Append(_evidenceData, (ulong)evidence.Line);
        PackedNumbers.Append(_evidenceData, evidence.Quote is null ? 0 : (ulong)_texts.IndexOf(evidence.Quote) + 1);
    }

    private void WriteText(string? text)
    {
        if (text is not null) Number((ulong)_texts.IndexOf(text));
    }

    private void Number(ulong value) => PackedNumbers.Append(_entities, value);
}

using System.Text;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs the statements of a block, as <see cref="BlockFacts"/> reads them.</summary>
internal sealed class FactsWriter
{
    private readonly SchemaIndex _schema;
    private readonly FactFileContext _context;
    private readonly TextTable _texts = new();
    private readonly StringBuilder _entities = new();
    private readonly StringBuilder _statements = new();

    private FactsWriter(SchemaIndex schema, FactFileContext context)
    {
        _schema = schema;
        _context = context;
    }

    public static string Write(SchemaIndex schema, FactFileContext context, FactBlock block) =>
        new FactsWriter(schema, context).Write(block);

    private string Write(FactBlock block)
    {
        var ids = new StringBuilder();
        var statementCount = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var entity = block[i];
            ids.Append(entity.Id);
            PackedNumbers.Append(_entities, ((ulong)entity.Id.Length << 1) | (entity.IsReported ? 1UL : 0));
            var statements = block.Statements(i);
            PackedNumbers.Append(_entities, (ulong)statements.Length);
            statementCount += statements.Length;
            WriteStatements(statements, block.FirstRow + i);
        }

        var data = new StringBuilder();
        PackedNumbers.Append(data, (ulong)block.Count);
        PackedNumbers.Append(data, (ulong)_texts.Count);
        PackedNumbers.Append(data, (ulong)statementCount);
        data.Append(_entities).Append(_statements);
        _texts.AppendLengths(data);
        data.Append(ids);
        _texts.AppendTexts(data);
        return data.ToString();
    }

    private void WriteStatements(StatementModel[] statements, int row)
    {
        var previous = 0;
        foreach (var statement in statements)
        {
            var code = FactBlock.Code(_schema, statement);
            PackedNumbers.Append(_statements, (ulong)(code - previous));
            previous = code;
            WritePayload(statement.Value, row);
        }
    }

    private void WritePayload(ValueModel value, int row)
    {
        switch (value)
        {
            case ValueModel.Reference reference:
                PackedNumbers.AppendSigned(_statements, _context.Find(reference.Id)!.Row - row);
                break;
            case ValueModel.Integer integer:
                PackedNumbers.AppendSigned(_statements, integer.Value);
                break;
            case ValueModel.Boolean boolean:
                PackedNumbers.Append(_statements, boolean.Value ? 1UL : 0);
                break;
            case ValueModel.Enum constant:
                PackedNumbers.Append(_statements, (ulong)constant.Index);
                break;
            default:
                PackedNumbers.Append(_statements, (ulong)_texts.IndexOf(value.ToCanonicalText()));
                break;
        }
    }
}

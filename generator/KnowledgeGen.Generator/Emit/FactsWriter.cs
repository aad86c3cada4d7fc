using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs the facts of a block, as <see cref="Block"/> and <see cref="Column"/> read them.</summary>
internal static class FactsWriter
{
    /// <summary>Packs a block.</summary>
    public static string Write(SchemaIndex schema, FactFileContext context, FactBlock block)
    {
        var data = new PackedWriter().Number(block.Count);
        WriteTypes(data, schema, block);
        WriteReported(data, block);

        var ids = WriteIds(block);
        data.Number(block.Columns.Count).Number(ids.Length);
        var bodies = new PackedWriter().Append(ids);
        var previous = 0;
        foreach (var column in block.Columns)
        {
            var body = WriteColumn(context, block, column);
            data.Number(column.Code - previous).Number(column.Statements.Count).Number(body.Length);
            previous = column.Code;
            bodies.Append(body);
        }

        return data.Append(bodies).ToString();
    }

    private static void WriteTypes(PackedWriter data, SchemaIndex schema, FactBlock block)
    {
        var types = new List<string>();
        for (var i = 0; i < block.Count; i++) types.Add(block[i].Type);
        TypeRuns.Write(data, schema, types);
    }

    private static void WriteReported(PackedWriter data, FactBlock block)
    {
        var count = 0;
        var previous = 0;
        var places = new PackedWriter();
        for (var i = 0; i < block.Count; i++)
        {
            if (!block[i].IsReported) continue;

            // In the lowest bit whether it is not so at all.
            var isRuledOut = block[i].IsDenied || block[i].LifeCycle.Retracted is not null;
            places.Number((2 * (i - previous)) + (isRuledOut ? 1 : 0));
            previous = i;
            count++;
        }

        data.Number(count).Append(places);
    }

    private static PackedWriter WriteIds(FactBlock block)
    {
        var ids = new List<string>();
        for (var i = 0; i < block.Count; i++) ids.Add(block[i].Id);
        var body = Header(ColumnLayout.Text, isDense: true);
        WriteTexts(body, ids);
        return body;
    }

    private static PackedWriter WriteColumn(FactFileContext context, FactBlock block, FactColumn column)
    {
        var isDense = column.IsDense(block.Count);
        var body = Header(column.Layout, isDense);
        if (!isDense) WriteSubjects(body, column);
        switch (column.Layout)
        {
            case ColumnLayout.Relation:
                foreach (var (_, statement) in column.Statements)
                {
                    body.Signed(context.Find(((ValueModel.Reference)statement.Value).Id)!.Row - block.FirstRow);
                }

                break;
            case ColumnLayout.Number:
                WriteNumbers(body, column);
                break;
            case ColumnLayout.Integer:
                foreach (var (_, statement) in column.Statements) body.Signed(((ValueModel.Integer)statement.Value).Value);
                break;
            default:
                WriteTexts(body, column.Statements.ConvertAll(static pair => pair.Statement.Value.ToCanonicalText()));
                break;
        }

        return body;
    }

    private static PackedWriter Header(ColumnLayout layout, bool isDense) =>
        new PackedWriter().Number(((int)layout << 1) | (isDense ? 1 : 0));

    private static void WriteSubjects(PackedWriter body, FactColumn column)
    {
        var previous = 0;
        foreach (var (local, _) in column.Statements)
        {
            body.Number(local - previous);
            previous = local;
        }
    }

    private static void WriteNumbers(PackedWriter body, FactColumn column)
    {
        var numbers = column.Statements.ConvertAll(static pair => pair.Statement.Value switch
        {
            ValueModel.Boolean boolean => boolean.Value ? 1 : 0,
            var value => ((ValueModel.Enum)value).Index,
        });
        var greatest = 0;
        foreach (var number in numbers) greatest = number > greatest ? number : greatest;
        body.Number(greatest);
        foreach (var number in numbers) body.Number(number);
    }

    private static void WriteTexts(PackedWriter body, List<string> texts)
    {
        var table = new TextTable();
        var indexes = texts.ConvertAll(table.IndexOf);
        body.Number(table.Count).Number(table.Length);
        if (table.Count < texts.Count)
        {
            foreach (var index in indexes) body.Number(index);
        }

        table.Write(body);
    }
}

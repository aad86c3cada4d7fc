using System;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <content>
/// The data of a fact file. Its source is an implementation output, which an IDE may leave out: so nothing but the body of
/// partial methods is in it, and the file compiles without.
/// </content>
public sealed partial class FactFileEmitter
{
    /// <summary>Emits the packed statements and receipts of a fact file, block by block.</summary>
    public static string EmitData(SchemaModel schema, FactFileModel file, FactFileContext context, EmitOptions options) =>
        SourceFile.Write(options, new FactFileEmitter(schema, file, context, options).WriteData);

    private void WriteAccessors(IndentedWriter writer) => WriteDataClass(writer, () =>
    {
        for (var i = 0; i < RowLayout.BlocksOf(_file.Entities.Count); i++)
        {
            if (i > 0) writer.WriteLine();
            WriteAccessor(writer, "Facts" + Number(i));
            writer.WriteLine();
            WriteAccessor(writer, "Receipts" + Number(i));
        }
    });

    private static void WriteAccessor(IndentedWriter writer, string part)
    {
        writer.WriteLine($"static partial void {part}(ref string data);");
        writer.WriteLine();
        writer.WriteLine($"internal static string Load{part}()");
        using (writer.WriteBlock())
        {
            writer.WriteLine("var data = string.Empty;");
            writer.WriteLine(part + "(ref data);");
            writer.WriteLine("return data;");
        }
    }

    private void WriteData(IndentedWriter writer) => WriteDataClass(writer, () =>
    {
        for (var i = 0; i < RowLayout.BlocksOf(_file.Entities.Count); i++)
        {
            var block = new FactBlock(_schema, _file, _context, i);
            WriteBody(writer, "Facts" + Number(i), FactsWriter.Write(_schema, _context, block));
            WriteBody(writer, "Receipts" + Number(i), ReceiptsWriter.Write(_context, block));
        }
    });

    private static void WriteBody(IndentedWriter writer, string part, string data)
    {
        writer.Write($"static partial void {part}(ref string data) => data = ").WriteLiteral(data).WriteLine(";");
    }

    private void WriteDataClass(IndentedWriter writer, Action writeMembers)
    {
        writer.WriteLine("static partial class " + CSharpNames.Identifier(_options.Root));
        using (writer.WriteBlock())
        {
            writer.WriteLine("private static partial class " + HintNames.DataClass(_file.Path));
            using (writer.WriteBlock()) writeMembers();
        }
    }
}

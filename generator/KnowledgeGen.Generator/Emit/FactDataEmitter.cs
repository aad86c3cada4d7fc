using System;
using System.Globalization;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the data of a fact file. Their source is an implementation output, which an IDE may leave out: so nothing but the bodies of
/// partial methods is in it, and what <see cref="WriteAccessors"/> writes into the other source compiles without.
/// </summary>
public static class FactDataEmitter
{
    /// <summary>Emits the packed facts and receipts of a file.</summary>
    public static string Emit(PackedFile file, EmitOptions options) => SourceFile.Write(options, writer =>
        WriteClasses(writer, options, file.Path, file.Parts.Count / 2, page =>
        {
            for (var part = page.FirstPart; part < page.FirstPart + page.PartCount; part++)
            {
                writer.Write($"static partial void {DataPage.PartName(part)}(ref string data) => data = ");
                writer.WritePacked(file.Parts[part]).WriteLine(";");
            }
        }));

    /// <summary>Declares the methods that <see cref="Emit"/> implements, and what calls them.</summary>
    internal static void WriteAccessors(IndentedWriter writer, EmitOptions options, string path, int blockCount) =>
        WriteClasses(writer, options, path, blockCount, page =>
        {
            writer.WriteLine("internal static string Load(int part)");
            using (writer.WriteBlock()) WriteLoad(writer, page);
            for (var part = page.FirstPart; part < page.FirstPart + page.PartCount; part++)
            {
                writer.WriteLine();
                writer.WriteLine($"static partial void {DataPage.PartName(part)}(ref string data);");
            }
        });

    private static void WriteLoad(IndentedWriter writer, DataPage page)
    {
        writer.WriteLine("var data = string.Empty;");
        writer.WriteLine("switch (part)");
        using (writer.WriteBlock())
        {
            for (var i = 0; i < page.PartCount; i++)
            {
                writer.Write($"case {i.ToString(CultureInfo.InvariantCulture)}: ");
                writer.WriteLine($"{DataPage.PartName(page.FirstPart + i)}(ref data); break;");
            }
        }

        writer.WriteLine();
        writer.WriteLine("return data;");
    }

    private static void WriteClasses(
        IndentedWriter writer, EmitOptions options, string path, int blockCount, Action<DataPage> writeMembers)
    {
        writer.WriteLine("static partial class " + CSharpNames.Identifier(options.Root));
        using (writer.WriteBlock())
        {
            var isFirst = true;
            foreach (var page in DataPage.Of(path, blockCount))
            {
                if (!isFirst) writer.WriteLine();
                isFirst = false;
                writer.WriteLine("private static partial class " + page.ClassName);
                using (writer.WriteBlock()) writeMembers(page);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the data of a fact file. Their source is an implementation output, which an IDE may leave out: so nothing but the bodies of
/// partial methods is in it, and what <see cref="WriteAccessors"/> writes into the other source compiles without.
/// </summary>
public static class FactDataEmitter
{
    /// <summary>Emits the packed facts and receipts of files, which share a source.</summary>
    /// <param name="files">The files.</param>
    /// <param name="asConstants">
    /// Whether the data of all files are too much for literals. Constants that no code uses are in a part of the assembly that holds
    /// far more.
    /// </param>
    /// <param name="options">What the project decides.</param>
    /// <param name="fail">
    /// Gets the path of a file whose data an exception has left out, and the exception. Programs cannot load its blocks then, and those of
    /// other files are where they were.
    /// </param>
    public static string Emit(
        IReadOnlyList<PackedFile> files, bool asConstants, EmitOptions options, Action<string, Exception> fail) =>
        SourceFile.Write(options, writer =>
        {
            for (var i = 0; i < files.Count; i++)
            {
                var file = files[i];
                if (i > 0) writer.WriteLine();
                writer.WriteOrFail(() => WriteData(writer, file, asConstants, options), exception => fail(file.Path, exception));
            }
        });

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

    private static void WriteData(IndentedWriter writer, PackedFile file, bool asConstants, EmitOptions options) =>
        WriteClasses(writer, options, file.Path, file.Parts.Count / 2, page =>
        {
            for (var part = page.FirstPart; part < page.FirstPart + page.PartCount; part++)
            {
                if (asConstants) WriteConstant(writer, page, DataPage.PartName(part), file.Parts[part]);
                else WriteLiteral(writer, DataPage.PartName(part), file.Parts[part]);
            }
        });

    private static void WriteLiteral(IndentedWriter writer, string part, string data) =>
        writer.Write($"static partial void {part}(ref string data) => data = ").WritePacked(data).WriteLine(";");

    private static void WriteConstant(IndentedWriter writer, DataPage page, string part, string data)
    {
        writer.Write($"private const string {part}Data = ").WritePacked(data).WriteLine(";");
        writer.WriteLine($"static partial void {part}(ref string data) =>");
        writer.WriteLine($"    data = global::KnowledgeGen.ConstantData.Read(typeof({page.ClassName}), \"{part}Data\");");
    }

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

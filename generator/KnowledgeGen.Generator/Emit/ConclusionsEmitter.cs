using System.Globalization;
using KnowledgeGen.Language;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the data of what is derived. Like those of the facts they are an implementation output, reached through a partial method that
/// compiles without.
/// </summary>
public static class ConclusionsEmitter
{
    /// <summary>The name of the class that has the data.</summary>
    internal const string ClassName = "GeneratedConclusions";

    /// <summary>Emits the packed parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="asConstants">Whether all data are too much for literals; see <see cref="FactDataEmitter.Emit"/>.</param>
    /// <param name="options">What the project decides.</param>
    public static string Emit(EquatableArray<string> parts, bool asConstants, EmitOptions options) => SourceFile.Write(options, writer =>
    {
        WriteOpening(writer, options);
        using (writer.WriteBlock())
        {
            writer.WriteLine("private static partial class " + ClassName);
            using (writer.WriteBlock())
            {
                writer.WriteLine("static partial void Load(int part, ref string data) => data = part switch");
                using (writer.WriteBlock(";"))
                {
                    for (var i = 0; i < parts.Count; i++) writer.WriteLine($"{Number(i)} => Part{Number(i)}(),");
                    writer.WriteLine("_ => string.Empty,");
                }

                for (var i = 0; i < parts.Count; i++) WritePart(writer, i, parts[i], asConstants);
            }
        }
    });

    /// <summary>Declares the method that <see cref="Emit"/> implements, and what calls it, within the root class.</summary>
    internal static void WriteAccessor(IndentedWriter writer)
    {
        writer.WriteLine("private static partial class " + ClassName);
        using (writer.WriteBlock())
        {
            writer.WriteLine("internal static string Load(int part)");
            using (writer.WriteBlock())
            {
                writer.WriteLine("var data = string.Empty;");
                writer.WriteLine("Load(part, ref data);");
                writer.WriteLine("return data;");
            }

            writer.WriteLine();
            writer.WriteLine("static partial void Load(int part, ref string data);");
        }
    }

    private static void WriteOpening(IndentedWriter writer, EmitOptions options) =>
        writer.WriteLine("static partial class " + CSharpNames.Identifier(options.Root));

    private static void WritePart(IndentedWriter writer, int part, string data, bool asConstants)
    {
        var name = "Part" + Number(part);
        writer.WriteLine();
        if (!asConstants)
        {
            writer.Write($"private static string {name}() => ").WritePacked(data).WriteLine(";");
            return;
        }

        writer.Write($"private const string {name}Data = ").WritePacked(data).WriteLine(";");
        writer.WriteLine($"private static string {name}() =>");
        writer.WriteLine($"    global::KnowledgeGen.ConstantData.Read(typeof({ClassName}), \"{name}Data\");");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

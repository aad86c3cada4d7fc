using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits the classes of statements whose predicates declare qualifiers, nested in the root class.</summary>
public static class StatementClassEmitter
{
    /// <summary>Whether a schema needs the file.</summary>
    public static bool IsNeeded(SchemaModel schema) =>
        SchemaIndex.Of(schema).Predicates.Any(predicate => predicate is { Library: null, Qualifiers.Count: > 0 });

    /// <summary>Emits all of them.</summary>
    public static string Emit(SchemaModel schema, EmitOptions options) => SourceFile.Write(options, writer =>
    {
        var index = SchemaIndex.Of(schema);
        var types = new CSharpTypes(index, options);
        writer.WriteLine("static partial class " + CSharpNames.Identifier(options.Root));
        using (writer.WriteBlock())
        {
            var isFirst = true;
            foreach (var predicate in index.Predicates)
            {
                if (predicate.Library is not null || index.StatementClass(predicate) is not { } name) continue;
                if (!isFirst) writer.WriteLine();
                isFirst = false;
                WriteClass(writer, types, predicate, CSharpNames.Identifier(name), options);
            }
        }
    });

    private static void WriteClass(IndentedWriter writer, CSharpTypes types, PredicateModel predicate, string name, EmitOptions options)
    {
        var meaning = predicate.Summary is { } summary ? ": " + Docs.Summary(summary, predicate.Name) : ".";
        writer.WriteSummary($"A statement of {Docs.Code(predicate.Name)}{meaning}");
        writer.WriteLine($"public sealed class {name} : {types.GenericStatement(predicate)}");
        using (writer.WriteBlock())
        {
            writer.WriteConstructorDocs(options.ConstructorAccess);
            writer.WriteLine($"{options.ConstructorAccess} {name}(global::KnowledgeGen.StatementKey key)");
            writer.WriteLine("    : base(key)");
            using (writer.WriteBlock())
            {
            }

            for (var i = 0; i < predicate.Qualifiers.Count; i++) WriteQualifier(writer, types, predicate.Qualifiers[i], i);
        }
    }

    private static void WriteQualifier(IndentedWriter writer, CSharpTypes types, QualifierModel qualifier, int index)
    {
        var type = types.Literal(qualifier.Type);
        var reader = CSharpTypes.IsStruct(qualifier.Type.Kind) ? "Qualifier" : "QualifierObject";
        writer.WriteLine();
        writer.WriteSummary(Docs.Summary(qualifier.Summary, qualifier.Name));
        writer.WriteLine(
            $"public {type}? {CSharpNames.Identifier(qualifier.CSharpName)} => "
            + $"global::KnowledgeGen.FactReader.{reader}<{type}>(this, {index.ToString(CultureInfo.InvariantCulture)});");
    }
}

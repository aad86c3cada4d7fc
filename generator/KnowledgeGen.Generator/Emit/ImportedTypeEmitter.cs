using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits what a knowledge base adds to the types of a library, whose classes are compiled: where its own entities of them are, and, since C# 14, members that
/// seem to be of those classes.
/// </summary>
public static class ImportedTypeEmitter
{
    /// <summary>The class, nested in the root class, that has a class for each imported type.</summary>
    internal const string OwnClass = "Own";

    // Of all extensions of a type in one class: two of them with receivers of different names would clash.
    private const string Receiver = "entity";

    /// <summary>Whether a schema needs the file.</summary>
    public static bool IsNeeded(SchemaModel schema) => schema.Types.Any(type => type.Library is not null);

    /// <summary>Emits it.</summary>
    public static string Emit(SchemaModel schema, EmitOptions options)
    {
        var index = SchemaIndex.Of(schema);
        var types = new CSharpTypes(index, options);
        var imported = schema.Types.Where(type => type.Library is not null).ToList();
        return SourceFile.Write(
            options,
            writer =>
            {
                WriteOwn(writer, index, types, options, imported);
                if (!options.SupportsExtensions) return;
                foreach (var type in imported) WriteExtension(writer, index, types, options, type);
            },
            $"[assembly: global::KnowledgeGen.KnowledgeRoot(typeof({options.RootExpression}))]");
    }

    /// <summary>Opens the class of the entities of an imported type that its library does not have.</summary>
    internal static Nesting OpenOwnClass(IndentedWriter writer, SchemaIndex schema, EmitOptions options, TypeModel type) => new(
        writer,
        "static partial class " + CSharpNames.Identifier(options.Root),
        "static partial class " + OwnClass,
        "static partial class " + CSharpNames.Identifier(schema.OwnClass(type)));

    /// <summary>Opens a block of members that seem to be of an imported type.</summary>
    internal static Nesting OpenExtension(IndentedWriter writer, SchemaIndex schema, CSharpTypes types, TypeModel type) => new(
        writer,
        "static partial class " + ExtensionClass(schema, type),
        $"extension({types.Named(type)} {Receiver})");

    // Nobody can choose such a name.
    private static string ExtensionClass(SchemaIndex schema, TypeModel type) => "_" + schema.OwnClass(type) + "Members";

    private static void WriteOwn(IndentedWriter writer, SchemaIndex schema, CSharpTypes types, EmitOptions options, List<TypeModel> imported)
    {
        writer.WriteLine("static partial class " + CSharpNames.Identifier(options.Root));
        using (writer.WriteBlock())
        {
            writer.WriteSummary("The entities of imported types that their libraries do not have.");
            writer.WriteLine("public static partial class " + OwnClass);
            using (writer.WriteBlock())
            {
                var isFirst = true;
                foreach (var type in imported.Where(type => !type.IsAbstract))
                {
                    if (!isFirst) writer.WriteLine();
                    isFirst = false;
                    WriteOwnClass(writer, schema, types, options, type);
                }
            }
        }
    }

    private static void WriteOwnClass(IndentedWriter writer, SchemaIndex schema, CSharpTypes types, EmitOptions options, TypeModel type)
    {
        var name = types.Named(type);
        writer.WriteSummary($"Entities of type {Docs.Code(type.Name)} that {Docs.Code(type.Library!)} does not have.");
        writer.WriteLine($"[global::KnowledgeGen.OwnEntities(typeof({name}))]");
        writer.WriteLine("public static partial class " + CSharpNames.Identifier(schema.OwnClass(type)));
        using (writer.WriteBlock())
        {
            writer.WriteLine($"private static {name} {CSharpNames.EntityAt}(int row) => ({name}){options.RootExpression}.Store.At(row);");
            writer.WriteLine();
            TypeEmitter.WriteIds(writer);
        }
    }

    private static void WriteExtension(IndentedWriter writer, SchemaIndex schema, CSharpTypes types, EmitOptions options, TypeModel type)
    {
        writer.WriteLine();
        writer.WriteSummary($"What is said here of {Docs.See(types.Named(type))} beyond its library.");
        writer.WriteLine(Docs.HiddenFromCompletion);
        writer.WriteLine("public static partial class " + ExtensionClass(schema, type));
        using (writer.WriteBlock())
        {
            var members = ViewMember.Of(schema, types, type).Where(member => !member.IsLibrary).ToList();
            if (members.Count == 0) return;

            writer.WriteLine($"extension({types.Named(type)} {Receiver})");
            using (writer.WriteBlock())
            {
                for (var i = 0; i < members.Count; i++)
                {
                    if (i > 0) writer.WriteLine();
                    writer.WriteSummary(members[i].Summary);
                    var name = CSharpNames.Identifier(members[i].Name);
                    writer.WriteLine($"public {members[i].Type} {name} => {options.RootExpression}.Of({Receiver}).{name};");
                }
            }
        }
    }

    /// <summary>Declarations one in the other, each of which ends where this does.</summary>
    internal readonly struct Nesting : System.IDisposable
    {
        private readonly IndentedWriter _writer;
        private readonly int _depth;

        public Nesting(IndentedWriter writer, params string[] declarations)
        {
            _writer = writer;
            _depth = declarations.Length;
            foreach (var declaration in declarations)
            {
                writer.WriteLine(declaration);
                writer.OpenBlock();
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            for (var i = 0; i < _depth; i++) _writer.CloseBlock();
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>The name of the root class, once the types of the schema are known.</summary>
/// <param name="Name">A name that no type has.</param>
/// <param name="Clash">What is wrong with the name that the project wants, or null.</param>
internal sealed record RootName(string Name, Diagnostic? Clash)
{
    /// <summary>
    /// Takes the name that the project wants; where a type has it, another, so that all the rest still compiles.
    /// </summary>
    public static RootName Choose((ProjectOptions Project, SchemaModel Schema) input, CancellationToken cancellation)
    {
        var (project, schema) = input;
        var enums = EnumEmitter.EnumsOf(schema).Select(found => found.CSharpName);
        var taken = new HashSet<string>(schema.Types.Where(type => type.Library is null).Select(type => type.CSharpName).Concat(enums));
        taken.UnionWith(SchemaIndex.Of(schema).StatementClasses);
        if (schema.Imports.FirstOrDefault(library => library.Namespace == project.Namespace) is { } same) return new RootName(project.Root, Describe(project, same));
        if (!taken.Contains(project.Root)) return new RootName(project.Root, null);

        var free = project.Root;
        while (taken.Contains(free)) free += "Root";
        return new RootName(free, Describe(project.Root, schema));
    }

    private static Diagnostic Describe(ProjectOptions project, LibraryModel library) => new(
        Rules.NameClash,
        SourceLocation.OfFile(string.Empty),
        "The namespace '" + project.Namespace + "' is that of the library '" + Escape.ForMessage(library.Name) + "' as well; set the MSBuild property KnowledgeGenNamespace.");

    private static Diagnostic Describe(string root, SchemaModel schema)
    {
        var type = schema.Types.FirstOrDefault(type => type.CSharpName == root && type.Library is null);
        var owner = type is null ? "A class or enum made from the schema" : "Type '" + type.Name + "'";
        var remedy = type is null ? "set" : "give the type a 'member' or set";
        return new Diagnostic(
            Rules.NameClash,
            SourceLocation.OfFile(string.Empty),
            owner + " would be '" + root + "' in C#, which is the root class; "
            + remedy + " the MSBuild property KnowledgeGenRoot.");
    }
}

using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Emit;

/// <summary>How names are written in C#.</summary>
internal static class CSharpNames
{
    /// <summary>A name as an identifier: keywords get an <c>@</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name : name;

    /// <summary>The private method of an entity class that gives the entity at a row. No property is called <c>at</c>: a word gets a capital letter.</summary>
    public const string EntityAt = "_at";

    /// <summary>The field of a class that extends a library's: the first number by which its members read.</summary>
    public const string FirstNumber = "_first";

    /// <summary>The private field behind a property. Nobody can choose such a name.</summary>
    public static string Field(string property) => "_" + property;

    /// <summary>
    /// A type of the project's namespace as it is written where a member or nested type could have its simple name.
    /// </summary>
    public static string Global(EmitOptions options, string type) =>
        options.Namespace.Length == 0 ? "global::" + Identifier(type) : $"global::{Namespace(options)}.{Identifier(type)}";

    /// <summary>A type of a library.</summary>
    public static string Global(LibraryModel library, string type) =>
        library.Namespace.Length == 0 ? "global::" + Identifier(type) : $"global::{Namespace(library.Namespace)}.{Identifier(type)}";

    /// <summary>The namespace with keywords escaped.</summary>
    public static string Namespace(EmitOptions options) => Namespace(options.Namespace);

    private static string Namespace(string name)
    {
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++) parts[i] = Identifier(parts[i]);
        return string.Join(".", parts);
    }
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.CodeFixes;

/// <summary>Names for variables that are free at a place.</summary>
/// <param name="model">The document.</param>
/// <param name="position">The place.</param>
internal sealed class VariableNames(SemanticModel model, int position)
{
    /// <summary>A name for a variable of a type: that of the type with a small letter, and a number where that is taken.</summary>
    public SyntaxToken For(string type)
    {
        var name = char.ToLowerInvariant(type[0]) + type.Substring(1);
        var free = name;
        for (var number = 1; IsTaken(free); number++) free = name + number;
        return Identifier(free);
    }

    // A field may have the name of a variable; one variable of a method may not have that of another.
    private bool IsTaken(string name) => model.LookupSymbols(position, name: name).Any(symbol =>
        symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction });

    // Among words that have a meaning in places, those that have one in patterns, in async methods and in accessors.
    private static SyntaxToken Identifier(string name)
    {
        var isWord = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "and" or "or" or "not" or "when" or "await" or "field";
        return SyntaxFactory.Identifier(default, SyntaxKind.IdentifierToken, isWord ? "@" + name : name, name, default);
    }
}

using System;
using System.Composition;
using System.Linq;
using System.Threading;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.CodeFixes;

/// <summary>Writes the new name of an entity in place of one that it had before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNewNameFix))]
[Shared]
public sealed class UseNewNameFix() : UsageFix(Rules.Renamed)
{
    private protected override Replacement? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var names = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Reverse();
        return names.Select(name => Find(name, model, cancellation)).FirstOrDefault(found => found is not null);
    }

    private static Replacement? Find(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(name, cancellation).Symbol is not { } symbol || NewNameOf(symbol) is not { } newName) return null;

        var isKeyword = SyntaxFacts.GetKeywordKind(newName) != SyntaxKind.None;
        var renamed = SyntaxFactory.IdentifierName(isKeyword ? "@" + newName : newName).WithTriviaFrom(name);
        return new Replacement("Use " + newName, nameof(UseNewNameFix), name, renamed);
    }

    // The mark says "renamed: use Person.NewName".
    private static string? NewNameOf(ISymbol symbol) => symbol.GetAttributes()
        .Where(data => data.AttributeClass?.Name is "ObsoleteAttribute" or "LifeCycleAttribute")
        .SelectMany(data => data.ConstructorArguments)
        .Select(argument => argument.Value as string)
        .Where(message => message is not null && message.StartsWith("renamed: ", StringComparison.Ordinal))
        .Select(message => message!.Substring(message.LastIndexOf('.') + 1))
        .FirstOrDefault();
}

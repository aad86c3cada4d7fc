using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGen.CodeFixes;

/// <summary>Writes the new name of an entity in place of one that it had before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNewNameFix))]
[Shared]
public sealed class UseNewNameFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.Renamed.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null) continue;

            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var names = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Reverse();
            foreach (var name in names)
            {
                if (model.GetSymbolInfo(name, context.CancellationToken).Symbol is not { } symbol || NewNameOf(symbol) is not { } newName) continue;

                context.RegisterCodeFix(
                    CodeAction.Create("Use " + newName, cancellation => RenameAsync(context.Document, name, newName, cancellation), nameof(UseNewNameFix)),
                    diagnostic);
                break;
            }
        }
    }

    // The mark says "renamed: use Person.NewName".
    private static string? NewNameOf(ISymbol symbol) => symbol.GetAttributes()
        .Where(data => data.AttributeClass?.Name is "ObsoleteAttribute" or "LifeCycleAttribute")
        .SelectMany(data => data.ConstructorArguments)
        .Select(argument => argument.Value as string)
        .Where(message => message is not null && message.StartsWith("renamed: ", System.StringComparison.Ordinal))
        .Select(message => message!.Substring(message.LastIndexOf('.') + 1))
        .FirstOrDefault();

    private static async Task<Document> RenameAsync(Document document, IdentifierNameSyntax name, string newName, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var isKeyword = SyntaxFacts.GetKeywordKind(newName) != SyntaxKind.None;
        var renamed = SyntaxFactory.IdentifierName(isKeyword ? "@" + newName : newName).WithTriviaFrom(name);
        return document.WithSyntaxRoot(root!.ReplaceNode(name, renamed));
    }
}

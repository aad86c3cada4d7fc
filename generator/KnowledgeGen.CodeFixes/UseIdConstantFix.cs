using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.Generator.Usage;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace KnowledgeGen.CodeFixes;

/// <summary>Writes the constant of an id in place of a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseIdConstantFix))]
[Shared]
public sealed class UseIdConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.UnknownIdInCode.Id, Rules.IdWithoutConstant.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(EntityIdUsage.Constant, out var constant) || constant is null) continue;
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax literal) continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    "Use " + constant.Replace("global::", string.Empty),
                    cancellation => ReplaceAsync(context.Document, literal, constant, cancellation),
                    nameof(UseIdConstantFix) + constant),
                diagnostic);
        }
    }

    private static async Task<Document> ReplaceAsync(Document document, ExpressionSyntax literal, string constant, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var expression = SyntaxFactory.ParseExpression(constant).WithTriviaFrom(literal).WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root!.ReplaceNode(literal, expression));
    }
}

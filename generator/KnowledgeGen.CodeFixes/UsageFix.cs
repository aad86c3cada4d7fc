using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.CodeFixes;

/// <summary>A fix of findings of the usage analyzer, which replaces one node for each.</summary>
public abstract class UsageFix : CodeFixProvider
{
    private protected UsageFix(params Rule[] rules) => FixableDiagnosticIds = rules.Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Find(root, model, diagnostic, context.CancellationToken) is not { } found) continue;

            context.RegisterCodeFix(
                CodeAction.Create(found.Title, _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(found.Old, found.New))), found.Key), diagnostic);
        }
    }

    /// <summary>What to do about a finding; null where nothing can be offered.</summary>
    private protected abstract Replacement? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation);
}

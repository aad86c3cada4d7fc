using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.Generator.Usage;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace KnowledgeGen.CodeFixes;

/// <summary>Adds the cases that a switch leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingCasesFix))]
[Shared]
public sealed class AddMissingCasesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.IncompleteSwitch.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(SwitchUsage.Missing, out var missing) || missing is null) continue;

            var names = missing.Split('|');
            var node = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            Func<SyntaxNode, SyntaxNode>? add = node switch
            {
                SwitchStatementSyntax => old => AddSections((SwitchStatementSyntax)old, names),
                SwitchExpressionSyntax => old => AddArms((SwitchExpressionSyntax)old, names),
                _ => null,
            };
            if (node is null || add is null) continue;

            context.RegisterCodeFix(
                CodeAction.Create("Add the missing cases", cancellation => ReplaceAsync(context.Document, node, add, cancellation), nameof(AddMissingCasesFix)),
                diagnostic);
        }
    }

    private static async Task<Document> ReplaceAsync(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> add, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var changed = add(node).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        return document.WithSyntaxRoot(root!.ReplaceNode(node, changed));
    }

    // Before a default, which stays the last.
    private static SwitchStatementSyntax AddSections(SwitchStatementSyntax statement, IReadOnlyList<string> names)
    {
        var sections = names.Select(name => (SwitchSectionSyntax)SyntaxFactory.SwitchSection(
            SyntaxFactory.SingletonList(Label(name)),
            SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.BreakStatement())));
        var place = statement.Sections.IndexOf(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax));
        return statement.WithSections(statement.Sections.InsertRange(place < 0 ? statement.Sections.Count : place, sections));
    }

    private static SwitchExpressionSyntax AddArms(SwitchExpressionSyntax expression, IReadOnlyList<string> names)
    {
        var arms = names.Select(name => SyntaxFactory.SwitchExpressionArm(
            PatternOf(name), SyntaxFactory.ThrowExpression(NotImplemented())));
        var place = expression.Arms.IndexOf(arm => arm is { Pattern: DiscardPatternSyntax, WhenClause: null });
        return expression.WithArms(expression.Arms.InsertRange(place < 0 ? expression.Arms.Count : place, arms));
    }

    private static ObjectCreationExpressionSyntax NotImplemented() => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.ArgumentList(),
        null);

    private static SwitchLabelSyntax Label(string name) => IsEnumMember(name)
        ? SyntaxFactory.CaseSwitchLabel(SyntaxFactory.ParseExpression(name.Substring(1)).WithAdditionalAnnotations(Simplifier.Annotation))
        : SyntaxFactory.CasePatternSwitchLabel(PatternOf(name), SyntaxFactory.Token(SyntaxKind.ColonToken));

    // A type gets a variable of its name: Person person.
    private static PatternSyntax PatternOf(string name)
    {
        if (IsEnumMember(name)) return SyntaxFactory.ConstantPattern(SyntaxFactory.ParseExpression(name.Substring(1)).WithAdditionalAnnotations(Simplifier.Annotation));

        var simple = name.Substring(name.LastIndexOfAny(['.', ':']) + 1).TrimStart('@');
        var variable = char.ToLowerInvariant(simple[0]) + simple.Substring(1);
        if (SyntaxFacts.GetKeywordKind(variable) != SyntaxKind.None) variable = "@" + variable;
        return SyntaxFactory.DeclarationPattern(
            SyntaxFactory.ParseTypeName(name).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(variable)));
    }

    private static bool IsEnumMember(string name) => name.StartsWith(SwitchUsage.EnumMember, StringComparison.Ordinal);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGen.Generator.Usage;

/// <summary>Patterns for all that the other cases leave, which name none of it: <c>_</c>, <c>var x</c>, <c>{ }</c>, <c>not null</c>.</summary>
internal static class CatchAll
{
    /// <summary>Whether a node is such a pattern.</summary>
    public static bool Is(SyntaxNode? pattern) => pattern switch
    {
        DiscardPatternSyntax => true,
        VarPatternSyntax { Designation: SingleVariableDesignationSyntax or DiscardDesignationSyntax } => true,
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null } recursive => recursive.PropertyPatternClause?.Subpatterns.Any() != true,
        UnaryPatternSyntax negated => IsNull(negated.Pattern),
        ParenthesizedPatternSyntax parenthesized => Is(parenthesized.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => Is(either.Left) || Is(either.Right),
        BinaryPatternSyntax both => Is(both.Left) && Is(both.Right),
        _ => false,
    };

    /// <summary>Whether a case label is one, for all.</summary>
    public static bool Is(SwitchLabelSyntax label) => label is CasePatternSwitchLabelSyntax { WhenClause: null } pattern && Is(pattern.Pattern);

    /// <summary>Whether an arm is one, for all.</summary>
    public static bool Is(SwitchExpressionArmSyntax arm) => arm.WhenClause is null && Is(arm.Pattern);

    // Round brackets around a constant may be read as those of an expression.
    private static bool IsNull(SyntaxNode node) => node switch
    {
        ParenthesizedPatternSyntax parenthesized => IsNull(parenthesized.Pattern),
        ConstantPatternSyntax constant => IsNull(constant.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsNull(parenthesized.Expression),
        _ => node.IsKind(SyntaxKind.NullLiteralExpression),
    };
}

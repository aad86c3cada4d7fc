using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using KnowledgeGen.Generator.Usage;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.CodeFixes;

/// <summary>Adds the cases that a switch leaves out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingCasesFix))]
[Shared]
public sealed class AddMissingCasesFix() : UsageFix(Rules.IncompleteSwitch)
{
    private protected override Replacement? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(SwitchUsage.Missing, out var missing) || missing is null) return null;

        var names = missing.Split('|');
        var old = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        SyntaxNode? changed = old switch
        {
            SwitchStatementSyntax statement => AddSections(statement, names, new VariableNames(model, PlaceOfSections(statement))),
            SwitchExpressionSyntax expression => AddArms(expression, names, new VariableNames(model, expression.CloseBraceToken.SpanStart)),
            _ => null,
        };
        return changed is null ? null : new Replacement("Add the missing cases", nameof(AddMissingCasesFix), old!, changed);
    }

    // A variable that one section declares is one of all; only in sections are they seen.
    private static int PlaceOfSections(SwitchStatementSyntax statement) =>
        statement.Sections.Count > 0 ? statement.Sections[0].SpanStart : statement.CloseBraceToken.SpanStart;

    private static SwitchStatementSyntax AddSections(SwitchStatementSyntax statement, IReadOnlyList<string> names, VariableNames variables)
    {
        var sections = names.Select(name => ToFormat((SwitchSectionSyntax)SyntaxFactory.SwitchSection(
            SyntaxFactory.SingletonList(Label(name, variables)),
            SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.BreakStatement()))));
        return statement.WithSections(statement.Sections.InsertRange(PlaceIn(statement.Sections), sections));
    }

    // What comes after a pattern for all is never reached. A default may stand anywhere; one that is the last stays so.
    private static int PlaceIn(SyntaxList<SwitchSectionSyntax> sections)
    {
        var place = sections.IndexOf(section => section.Labels.Any(CatchAll.Is));
        if (place >= 0) return place;
        return sections.LastOrDefault()?.Labels.Any(SyntaxKind.DefaultSwitchLabel) == true ? sections.Count - 1 : sections.Count;
    }

    private static SwitchExpressionSyntax AddArms(SwitchExpressionSyntax expression, IReadOnlyList<string> names, VariableNames variables)
    {
        var arms = names.Select(name => ToFormat(SyntaxFactory.SwitchExpressionArm(PatternOf(name, variables), SyntaxFactory.ThrowExpression(NotImplemented()))));
        var place = expression.Arms.IndexOf(CatchAll.Is);
        return expression.WithArms(place < 0 ? Append(expression.Arms, arms) : expression.Arms.InsertRange(place, arms));
    }

    // A comma comes before the comment behind the last arm, and stays behind the new last one if there was one.
    private static SeparatedSyntaxList<SwitchExpressionArmSyntax> Append(
        SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, IEnumerable<SwitchExpressionArmSyntax> added)
    {
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        var list = arms.GetWithSeparators();
        var endsInComma = arms.Count > 0 && arms.SeparatorCount == arms.Count;
        if (arms.Count > 0 && !endsInComma)
        {
            var last = arms.Last();
            list = list.Replace(last, last.WithoutTrailingTrivia()).Add(comma.WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        foreach (var arm in added) list = list.Add(arm).Add(comma);
        return SyntaxFactory.SeparatedList<SwitchExpressionArmSyntax>(endsInComma ? list : list.RemoveAt(list.Count - 1));
    }

    private static T ToFormat<T>(T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Formatter.Annotation);

    private static ObjectCreationExpressionSyntax NotImplemented() => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.ArgumentList(),
        null);

    private static SwitchLabelSyntax Label(string name, VariableNames variables) => IsEnumMember(name)
        ? SyntaxFactory.CaseSwitchLabel(EnumMember(name))
        : SyntaxFactory.CasePatternSwitchLabel(PatternOf(name, variables), SyntaxFactory.Token(SyntaxKind.ColonToken));

    // A type gets a variable of its name: Person person.
    private static PatternSyntax PatternOf(string name, VariableNames variables)
    {
        if (IsEnumMember(name)) return SyntaxFactory.ConstantPattern(EnumMember(name));

        var simple = name.Substring(name.LastIndexOfAny(['.', ':']) + 1).TrimStart('@');
        return SyntaxFactory.DeclarationPattern(
            SyntaxFactory.ParseTypeName(name).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.SingleVariableDesignation(variables.For(simple)));
    }

    private static ExpressionSyntax EnumMember(string name) => SyntaxFactory.ParseExpression(name.Substring(SwitchUsage.EnumMember.Length)).WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsEnumMember(string name) => name.StartsWith(SwitchUsage.EnumMember, StringComparison.Ordinal);
}

using System.Composition;
using System.Threading;
using KnowledgeGen.Generator.Usage;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.CodeFixes;

/// <summary>Writes the constant of an id in place of a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseIdConstantFix))]
[Shared]
public sealed class UseIdConstantFix() : UsageFix(Rules.UnknownIdInCode, Rules.IdWithoutConstant)
{
    private protected override Replacement? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(EntityIdUsage.Constant, out var constant) || constant is null) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax literal) return null;

        return new Replacement(
            "Use " + constant.Replace("global::", string.Empty),
            nameof(UseIdConstantFix) + constant,
            literal,
            SyntaxFactory.ParseExpression(constant).WithTriviaFrom(literal).WithAdditionalAnnotations(Simplifier.Annotation));
    }
}

using System.Collections.Concurrent;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = KnowledgeGen.Language.Diagnostics.Diagnostic;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Diagnostics of the language as those of the compiler.</summary>
internal static class RoslynDiagnostics
{
    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Descriptors = new();

    /// <summary>The compiler's form of a diagnostic; one without a file has no location.</summary>
    public static RoslynDiagnostic Convert(Diagnostic diagnostic)
    {
        var related = diagnostic.Related.Select(Convert);
        return RoslynDiagnostic.Create(DescriptorOf(diagnostic.Rule), Convert(diagnostic.Location), related, diagnostic.Message);
    }

    /// <summary>The compiler's form of a rule; a message is its only argument.</summary>
    public static DiagnosticDescriptor DescriptorOf(Rule rule) => Descriptors.GetOrAdd(rule, Describe);

    // The message is one argument: braces in foreign text are not placeholders.
    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "KnowledgeGen",
        rule.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);

    private static Location Convert(SourceLocation location) => location.Path.Length == 0
        ? Location.None
        : Location.Create(
            location.Path,
            TextSpan.FromBounds(location.Range.Start, location.Range.End),
            new LinePositionSpan(Convert(location.Start), Convert(location.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Convert(Language.Text.LinePosition position) =>
        new(position.Line, position.Column);
}

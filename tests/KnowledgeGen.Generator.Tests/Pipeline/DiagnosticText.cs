using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

internal static class DiagnosticText
{
    /// <summary>The message as every user sees it.</summary>
    public static string Text(this Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}

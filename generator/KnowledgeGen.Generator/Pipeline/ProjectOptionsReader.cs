using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Reads the MSBuild properties of the project. Whatever they hold, nothing but identifiers reaches the code.</summary>
internal static class ProjectOptionsReader
{
    public const string DefaultRoot = "Knowledge";
    private const string DefaultNamespace = "KnowledgeBase";

    // A class may not be called like a member of its own (CS0542).
    private static readonly string[] RootMembers =
    [
        "AsOf", "Documents", "Entities", "Find", "Graph", "IsReported", "Relations", "Search", "Statements", "Store", "Timeline",
        "View", "Questions", "GeneratedStore", "All", "Get", "TryGet", "Of", "Own", "Libraries",
    ];

    private static readonly string[] Known = ["KnowledgeGenNamespace", "KnowledgeGenRoot", "KnowledgeGenDocuments", "KnowledgeGenLibrary", "EnableDefaultKnowledgeGenItems"];

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        var rootNamespace = Get(options, "RootNamespace");
        var @namespace = Get(options, "KnowledgeGenNamespace");
        if (@namespace is null)
        {
            @namespace = rootNamespace is null ? DefaultNamespace : MakeNamespace(rootNamespace);
        }
        else if (!@namespace.Split('.').All(IsIdentifier))
        {
            Report(diagnostics, "KnowledgeGenNamespace", @namespace, "a namespace such as 'Company.Facts'");
            @namespace = DefaultNamespace;
        }

        var root = Get(options, "KnowledgeGenRoot") ?? DefaultRoot;
        if (!IsIdentifier(root) || RootMembers.Contains(root))
        {
            Report(diagnostics, "KnowledgeGenRoot", root, "a name for the root class such as 'Knowledge'");
            root = DefaultRoot;
        }

        ReportUnknown(options, diagnostics);
        var isLibrary = string.Equals(Get(options, "KnowledgeGenLibrary"), "true", StringComparison.OrdinalIgnoreCase);
        return new ProjectOptions(@namespace, root, isLibrary, diagnostics.ToEquatableArray());
    }

    private static void ReportUnknown(AnalyzerConfigOptions options, List<Diagnostic> diagnostics)
    {
        // MSBuild takes a name in capital and small letters alike.
        var names = StringComparer.OrdinalIgnoreCase;
        var written = Get(options, "_KnowledgeGenProperties")?.Split(',') ?? [];
        foreach (var name in written.Where(name => name.Length > 0 && !Known.Contains(name, names) && !IsVersion(name)).Distinct(names))
        {
            diagnostics.Add(new Diagnostic(
                Rules.UnknownProjectProperty,
                SourceLocation.OfFile(string.Empty),
                "There is no MSBuild property '" + Escape.ForMessage(name) + "'" + Spelling.Suggestion(name, Known)));
        }
    }

    // Many a repository keeps the versions of its packages in properties of this form: $(KnowledgeGenVersion).
    private static bool IsVersion(string name) => name.EndsWith("Version", StringComparison.OrdinalIgnoreCase);

    private static string? Get(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) && value.Trim().Length > 0 ? value.Trim() : null;

    // The SDK takes the project's file name for RootNamespace as it is: my-app, 2048.Game.
    public static string MakeNamespace(string rootNamespace)
    {
        var parts = rootNamespace.Split('.').Where(part => part.Length > 0).Select(MakeIdentifier);
        return string.Join(".", parts.DefaultIfEmpty(DefaultNamespace));
    }

    private static string MakeIdentifier(string part)
    {
        if (IsIdentifier(part)) return part;

        var builder = new StringBuilder(part.Length + 1);
        foreach (var c in part) builder.Append(SyntaxFacts.IsIdentifierPartCharacter(c) && !IsFormat(c) ? c : '_');
        if (!SyntaxFacts.IsIdentifierStartCharacter(builder[0])) builder.Insert(0, '_');
        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    // The compiler ignores format characters in identifiers: two that look different would be the same.
    private static bool IsIdentifier(string text) =>
        text.Length <= 400
        && SyntaxFacts.IsValidIdentifier(text)
        && !text.Any(IsFormat)
        && text.IsNormalized(NormalizationForm.FormC);

    private static bool IsFormat(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static void Report(List<Diagnostic> diagnostics, string property, string value, string expected) =>
        diagnostics.Add(new Diagnostic(
            Rules.InvalidProjectProperty,
            SourceLocation.OfFile(string.Empty),
            "The MSBuild property " + property + " is '" + Escape.ForMessage(value) + "', which is not " + expected
            + "; correct it in the project file."));
}

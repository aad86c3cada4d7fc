using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking;

/// <summary>A fact file after all checks that need no other fact file.</summary>
/// <param name="Model">Its entities, without positions.</param>
/// <param name="Diagnostics">What the checks found.</param>
/// <param name="Citations">Every selector whose words were found, for the lock.</param>
public sealed record CheckedFile(
    FactFileModel Model, EquatableArray<Diagnostic> Diagnostics, EquatableArray<CitedSpan> Citations);

/// <summary>A selector and the place that it was found at.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Selector">The words.</param>
/// <param name="Span">The place.</param>
public readonly record struct CitedSpan(string Document, Selector Selector, DocumentSpan Span);

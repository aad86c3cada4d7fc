using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>A mistake, or a thing worth a look, at a place in a file.</summary>
/// <param name="Rule">What it is an instance of.</param>
/// <param name="Location">The exact place.</param>
/// <param name="Message">
/// One sentence that names the thing and the fix. Foreign text in it went through <see cref="Escape.ForMessage(string)"/>.
/// </param>
/// <param name="Related">Other places that are part of the mistake, such as the first of two duplicates.</param>
public sealed record Diagnostic(Rule Rule, SourceLocation Location, string Message, EquatableArray<SourceLocation> Related)
{
    /// <summary>Makes a diagnostic that involves one place only.</summary>
    public Diagnostic(Rule rule, SourceLocation location, string message)
        : this(rule, location, message, default)
    {
    }

    /// <summary>The id of what is out of use and is used here. Where the facts say so is added when all files are together.</summary>
    public string? OutOfUse { get; init; }
}

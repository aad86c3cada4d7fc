namespace KnowledgeGen.Language.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>A hint in an editor; a build does not show it.</summary>
    Info,

    /// <summary>Worth a look; the build goes on.</summary>
    Warning,

    /// <summary>The facts cannot be trusted as they stand; the build fails.</summary>
    Error,
}

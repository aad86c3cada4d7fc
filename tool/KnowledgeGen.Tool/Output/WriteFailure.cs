using System;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Output;

/// <summary>Why something was not written, by the name that the user gave it: that of the meantime says nothing to anybody.</summary>
internal static class WriteFailure
{
    /// <param name="exception">What went wrong.</param>
    /// <param name="temporary">The path of the meantime.</param>
    /// <param name="path">The path where it was to be.</param>
    public static ToolException Of(Exception exception, string temporary, string path)
    {
        var reason = Escape.ForTerminal(exception.Message.Replace(temporary, path, StringComparison.Ordinal)).TrimEnd('.');
        return new ToolException("'" + Escape.ForTerminal(path) + "' cannot be written: " + reason + ".");
    }

    /// <summary>The same where that was said of a part of it.</summary>
    /// <param name="exception">What was said.</param>
    /// <param name="temporary">The path of the meantime.</param>
    /// <param name="path">The path where it was to be.</param>
    public static ToolException Of(ToolException exception, string temporary, string path) =>
        new(exception.Message.Replace(Escape.ForTerminal(temporary), Escape.ForTerminal(path), StringComparison.Ordinal));
}

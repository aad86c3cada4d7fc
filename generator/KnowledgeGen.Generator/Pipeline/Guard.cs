using System;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>
/// Turns an exception inside a stage into a diagnostic. A generator that throws is only a warning to the compiler, and all its
/// output is lost: a mistake of ours must fail the build and leave the rest standing.
/// </summary>
internal static class Guard
{
    public static T Run<T>(string path, Func<T> stage, Func<Diagnostic, T> recover)
    {
        try
        {
            return stage();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return recover(Describe(path, exception));
        }
    }

    public static Diagnostic Describe(string path, Exception exception) => new(
        Rules.InternalError,
        SourceLocation.OfFile(path),
        "KnowledgeGen failed with " + exception.GetType().Name + " (" + Escape.ForMessage(exception.Message) + ") "
        + Escape.ForMessage(FirstFrame(exception)) + "; please report this with the file.");

    private static string FirstFrame(Exception exception)
    {
        var trace = exception.StackTrace ?? string.Empty;
        var end = trace.IndexOfAny(['\r', '\n']);
        return (end < 0 ? trace : trace.Substring(0, end)).Trim();
    }
}

using System;
using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool;

/// <summary>The entry point of <c>kgen</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (!HasFolder())
        {
            Console.Error.WriteLine("kgen: The current folder does not exist any more; go to another one.");
            return ExitCode.Usage;
        }

        using var unfinished = UnfinishedOutput.DeleteWhenStopped();
        using var console = new ConsoleHost();
        return Run(args, console.Host);
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="host">What surrounds the run.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, ToolHost host)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            // What the tool says is read by scripts: it is the same in every language.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            var exitCode = CommandLine.Invoke(args, host);
            host.Output.Flush();
            return exitCode;
        }
        catch (ToolException exception)
        {
            return Fail(host, exception.Message, ExitCode.Usage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(host, Escape.ForTerminal(exception.Message), ExitCode.Usage);
        }
#pragma warning disable CA1031 // The last resort: a person reads a sentence, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var what = exception.GetType().Name + ", " + Escape.ForTerminal(exception.Message);
            return Fail(host, "Internal error, a mistake of kgen and not yours: " + what, ExitCode.InternalError);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private static bool HasFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory().Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int Fail(ToolHost host, string message, int exitCode)
    {
        try
        {
            host.Output.Flush();
        }
        catch (IOException)
        {
            // It is what is complained of: a full disk, say.
        }

        host.Complain(message);
        return exitCode;
    }
}

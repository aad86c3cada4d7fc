using System;
using System.IO;
using System.Threading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool;

/// <summary>What surrounds a run, so that tests can run the tool in their own process.</summary>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes everything that is said about results.</param>
internal sealed record ToolHost(TextWriter Output, TextWriter Error)
{
    /// <summary>The width of lines where nothing is known of the terminal.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The folder that relative paths start from.</summary>
    public string CurrentFolder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Looks an environment variable up.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The colours of <see cref="Output"/>.</summary>
    public TextStyle OutputStyle { get; init; } = TextStyle.Plain;

    /// <summary>The colours of <see cref="Error"/>.</summary>
    public TextStyle ErrorStyle { get; init; } = TextStyle.Plain;

    /// <summary>The number of columns that text for people is wrapped at.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether <see cref="Error"/> is a terminal, where a line can be drawn again.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether nothing is told beside results and mistakes.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Tells how long something takes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Ends what would go on for ever.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Tells the user something beside the results.</summary>
    /// <param name="message">A line, escaped for the terminal.</param>
    public void Say(string message)
    {
        if (!IsQuiet) Error.WriteLine(message);
    }

    /// <summary>Tells the user of a mistake in what was read, however quiet the run is.</summary>
    /// <param name="message">A line, escaped for the terminal.</param>
    public void Report(string message) => Error.WriteLine(message);

    /// <summary>Tells the user why there are no results.</summary>
    /// <param name="message">A sentence, escaped for the terminal.</param>
    public void Complain(string message) => Error.WriteLine(ErrorStyle.Error("kgen: ") + message);

    /// <summary>The full path of a path that the user gave.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);
}

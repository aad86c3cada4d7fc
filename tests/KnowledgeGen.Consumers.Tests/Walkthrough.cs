using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>
/// A page whose files and commands are followed from the top: "File `path`:" above a block writes it, a console block is run line by line, and "This prints:" or "This reports:"
/// above a block is what the last of the commands says.
/// </summary>
internal sealed class Walkthrough
{
    private const string Fence = "```";

    private readonly string _folder;
    private string _current;
    private string _said = "";
    private int _exitCode;

    private Walkthrough(string folder) => _folder = _current = folder;

    /// <summary>Follows a page in an empty folder.</summary>
    /// <returns>What was said otherwise than the page has it, each with the place in the page.</returns>
    public static IReadOnlyList<string> Follow(string page, string folder)
    {
        Directory.CreateDirectory(folder);
        BuiltRepository.WriteSources(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        return new Walkthrough(folder).Follow(File.ReadAllText(page).ReplaceLineEndings("\n").Split('\n')).ToList();
    }

    private IEnumerable<string> Follow(string[] lines)
    {
        var lead = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                if (lines[i].Length > 0) lead = lines[i];
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(line => line != Fence).ToArray();
            if (lead.StartsWith("File `", StringComparison.Ordinal)) WriteFile(lead.Split('`')[1], block);
            else if (lines[i] == Fence + "console")
            {
                foreach (var command in block)
                {
                    // Only of what is shown to fail the next block tells.
                    if (_exitCode != 0) yield return $"line {i + 1}: failed before: {command}\n{_said}";
                    Run(command);
                }
            }
            else if (lead is "This prints:" or "This reports:")
            {
                foreach (var line in block.Where(line => !_said.Contains(line, StringComparison.Ordinal))) yield return $"line {i + 1}: not said: {line}\n{_said}";
                foreach (var line in Findings(_said).Where(line => !block.Any(shown => line.Contains(shown, StringComparison.Ordinal)))) yield return $"line {i + 1}: said besides: {line}";
                var fails = block.Any(line => line.Contains(": error KG", StringComparison.Ordinal));
                if (fails != (_exitCode != 0)) yield return $"line {i + 1}: exit code {_exitCode}\n{_said}";
                _exitCode = 0;
            }
            else
            {
                yield return $"line {i + 1}: nothing says what this block is";
            }

            lead = "";
            i += block.Length + 1;
        }

        if (_exitCode != 0) yield return "the last command failed\n" + _said;
    }

    private void WriteFile(string path, string[] text)
    {
        var full = Path.Combine(_current, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, string.Join('\n', text) + "\n");
    }

    private static IEnumerable<string> Findings(string said) =>
        said.Split('\n').Where(line => line.Contains(": error KG", StringComparison.Ordinal) || line.Contains(": warning KG", StringComparison.Ordinal));

    private void Run(string command)
    {
        if (command.StartsWith("cd ", StringComparison.Ordinal))
        {
            _current = Path.Combine(_current, command[3..]);
            return;
        }

        var parts = command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var start = ConsumerBuild.StartOf(_current, parts[0], parts[1..]);

        // As on a machine where nothing was ever installed.
        start.Environment["DOTNET_CLI_HOME"] = _folder;
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _said = (output + error.Result).ReplaceLineEndings("\n");
        _exitCode = process.ExitCode;
    }
}

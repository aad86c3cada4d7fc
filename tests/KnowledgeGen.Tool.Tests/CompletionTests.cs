using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("[suggest:x]")]
    [InlineData("[suggest:99999999999]")]
    [InlineData("[suggest:-1]")]
    [InlineData("[suggest:]")]
    public void A_place_that_is_no_number_is_told(string directive)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run(directive, "kgen");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("kgen: '" + directive + "' has no place of the cursor", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kgen ", "check", "export", "site", "completion")]
    [InlineData("kgen exp", "export", "explain")]
    [InlineData("kgen export --format ", "jsonl", "turtle", "dot")]
    [InlineData("kgen check --for", "--format")]
    [InlineData("kgen schema --of ", "facts", "overlay", "schema", "questions")]
    [InlineData("kgen import ", "csv", "jsonl")]
    [InlineData("kgen diff a b --fail-on ", "breaking", "any")]
    [InlineData("kgen completion ", "bash", "zsh", "fish", "powershell")]
    public void What_may_come_next_is_told(string line, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("[suggest:" + line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]", line);
        Assert.Equal(0, run.ExitCode);
        Assert.All(expected, word => Assert.Contains(word, run.Lines));
    }

    [Theory]
    [InlineData("bash", "complete -o default")]
    [InlineData("zsh", "compdef _kgen kgen")]
    [InlineData("fish", "complete -c kgen")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public void Every_shell_has_its_script(string shell, string part)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("completion", shell);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("completion", "tcsh");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("There is no shell 'tcsh' among bash, zsh, fish, powershell.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bash_completes_by_the_script()
    {
        if (!File.Exists("/bin/bash")) return;

        using var folder = new TemporaryFolder();
        folder.Write("kgen.bash", folder.Run("completion", "bash").Output);
        var tool = Path.Combine(AppContext.BaseDirectory, "kgen.dll");
        folder.Write("ask.sh", $$"""
            kgen() { dotnet "{{tool}}" "$@"; }
            source kgen.bash
            COMP_LINE="kgen exp" COMP_POINT=8 COMP_CWORD=1
            COMP_WORDS=(kgen exp)
            _kgen
            printf '%s\n' "${COMPREPLY[@]}"

            """);
        var start = new ProcessStartInfo("/bin/bash", "ask.sh") { WorkingDirectory = folder.Root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal(["explain", "export"], words.Order(StringComparer.Ordinal));
    }
}

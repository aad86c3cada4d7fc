using System;
using System.IO;

namespace KnowledgeGen.Tool.Tests;

/// <summary>What must not be in a register map is found in the sample Registers, by the questions that expect no answer.</summary>
public sealed class RegisterMapTests
{
    private static readonly string Sample = Path.Combine(RepositoryFacts.Root, "samples", "Registers");

    [Fact]
    public void The_map_of_the_sample_is_right() => Assert.Equal(0, Check("highest-bit: 2\n", "highest-bit: 2\n").ExitCode);

    [Theory]
    [InlineData("highest-bit: 2\n", "highest-bit: 3\n", "'which-fields-share-a-bit' gives ['timer0-ctrl-mode', 'timer0-ctrl-irqen'], but nothing is expected.")]
    [InlineData("highest-bit: 15\n", "highest-bit: 32\n", "'which-fields-leave-the-register' gives 'timer0-prescale-div', but nothing is expected.")]
    [InlineData("bit-offset: 8\n", "bit-offset: 9\n", "'which-fields-are-turned-round' gives 'timer0-status-running', but nothing is expected.")]
    [InlineData("offset: 4\n", "offset: 8\n", "'which-registers-share-an-address' gives ['timer0-count', 'timer0-prescale'], ['timer0-prescale', 'timer0-count'], but nothing is expected.")]
    [InlineData("value: 1\n", "value: 0\n", "'which-names-share-a-value' gives ['timer0-ctrl-mode-one-shot', 'timer0-ctrl-mode-periodic'], ['timer0-ctrl-mode-periodic', 'timer0-ctrl-mode-one-shot'], but nothing is expected.")]
    public void A_mistake_of_the_manual_is_an_error(string before, string after, string message)
    {
        var run = Check(before, after);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error KG9006: " + message, run.Output, StringComparison.Ordinal);
    }

    private static ToolRun Check(string before, string after)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Sample, "*.yaml")) folder.Write(Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n"));
        var timer = folder.Read("timer.facts.yaml");
        var at = timer.IndexOf("    " + before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        folder.Write("timer.facts.yaml", timer[..at] + "    " + after + timer[(at + 4 + before.Length)..]);
        return folder.Run("check");
    }
}

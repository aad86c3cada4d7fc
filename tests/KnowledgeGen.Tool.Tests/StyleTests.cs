using System;
using System.IO;
using System.Text.RegularExpressions;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Tests;

public sealed partial class StyleTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("explain", "the-garden")]
    [InlineData("explain", "the-garden/author/mira-holt")]
    public void Colours_change_nothing_but_the_colour(params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        var plain = folder.Run(args);
        using var output = new StringWriter { NewLine = "\n" };
        var host = new ToolHost(output, TextWriter.Null)
        {
            CurrentFolder = folder.Root,
            Variable = _ => null,
            OutputStyle = TextStyle.Colored,
        };
        Assert.Equal(plain.ExitCode, Program.Run(args, host));
        Assert.Contains("\e[", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.Output, Sgr().Replace(output.ToString(), string.Empty));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    public void A_page_keeps_to_the_width_of_the_terminal(int width)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.facts.yaml", Library.Facts.Replace("'She is \"she\".'", string.Join(" ", System.Linq.Enumerable.Repeat("and so on", 30)), StringComparison.Ordinal));
        using var output = new StringWriter { NewLine = "\n" };
        var host = new ToolHost(output, TextWriter.Null) { CurrentFolder = folder.Root, Variable = _ => null, Width = width };
        Assert.Equal(0, Program.Run(["explain", "the-garden"], host));
        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [GeneratedRegex("\e\\[[0-9]+m")]
    private static partial Regex Sgr();
}

using System;
using System.IO;
using System.Linq;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Tests.Exporting;

public sealed class ExportTargetTests
{
    private static readonly string[] Csv = ["export", "--format", "csv", "-o", "out"];

    [Fact]
    public void A_file_of_an_earlier_export_does_not_mix_in()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("old.schema.yaml", "types: { ghost: {} }\n");
        Assert.Equal(0, folder.Run(Csv).ExitCode);
        Assert.True(folder.Has("out/type-ghost.csv"));
        folder.Delete("old.schema.yaml");
        Assert.Equal(0, folder.Run(Csv).ExitCode);
        Assert.False(folder.Has("out/type-ghost.csv"));
        Assert.True(folder.Has("out/type-writer.csv"));
        Assert.Equal(["documents", "library.facts.yaml", "library.schema.yaml", "out"], Names(folder.Root));
    }

    [Theory]
    [InlineData("out/mine.txt")]
    [InlineData("out/type-x/file.csv")]
    [InlineData("out/.hidden")]
    public void A_folder_with_other_things_is_left_alone(string path)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(path, "mine");
        var run = folder.Run(Csv);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("'out' cannot be written: it holds other things than an earlier export", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read(path));
        Assert.Single(Directory.GetFileSystemEntries(folder.Full("out")));
    }

    [Theory]
    [InlineData(null, "is several files: name a folder with -o.")]
    [InlineData("-", "is several files: name a folder with -o.")]
    [InlineData(".", "it holds other things")]
    [InlineData("library.facts.yaml", "it is a file; name a folder")]
    [InlineData("nowhere/out", "its folder does not exist; make it first")]
    public void A_folder_is_needed(string? output, string reason)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run(output is null ? ["export", "--format", "csv"] : ["export", "--format", "csv", "-o", output]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(Library.Facts, folder.Read("library.facts.yaml"));
    }

    [Fact]
    public void An_empty_folder_and_a_link_may_be_named()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Directory.CreateDirectory(folder.Full("real"));
        Directory.CreateSymbolicLink(folder.Full("out"), folder.Full("real"));
        Assert.Equal(0, folder.Run("export", "--format", "csv", "-o", "out/").ExitCode);
        Assert.True(folder.Has("real/statements.csv"));
        Assert.NotNull(new DirectoryInfo(folder.Full("out")).LinkTarget);
    }

    [Theory]
    [InlineData("nquads", "out.nq")]
    [InlineData("cypher", "out.cypher")]
    [InlineData("csv", "out")]
    public void Errors_leave_what_was_there_untouched(string format, string output)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(0, folder.Run("export", "--format", format, "-o", output).ExitCode);
        var before = Contents(folder);
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        var run = folder.Run("export", "--format", format, "-o", output);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("bad.facts.yaml(1,1): error KG3001", run.Error, StringComparison.Ordinal);
        folder.Delete("bad.facts.yaml");
        Assert.Equal(before, Contents(folder));
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_what_was_there_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/type-a.csv", "old");
        var failure = Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, output =>
        {
            output.Write("type-b.csv", writer => writer.Write("new"));
            throw new IOException("the disk is full");
        }));
        Assert.Equal("'" + folder.Full("out") + "' cannot be written: the disk is full.", failure.Message);
        Assert.Equal(["out"], Names(folder.Root));
        Assert.Equal(["type-a.csv"], Names(folder.Full("out")));
        Assert.Equal("old", folder.Read("out/type-a.csv"));
    }

    [Fact]
    public void What_cannot_be_put_back_stays_where_it_is_and_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/type-a.csv", "old");
        var moves = 0;
        var failure = Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, WriteNew, (from, to) =>
        {
            if (moves++ > 0) throw new IOException("The disk is gone.");
            Directory.Move(from, to);
        }));
        var previous = Assert.Single(Names(folder.Root));
        Assert.Equal(
            $"'{folder.Full("out")}' cannot be written: The disk is gone; the earlier export is now '{folder.Full(previous)}'.", failure.Message);
        Assert.Equal("old", folder.Read(previous + "/type-a.csv"));
    }

    // What the meantime calls it says nothing to anybody.
    [Fact]
    public void A_file_that_cannot_be_written_is_called_what_it_was_to_be()
    {
        using var folder = new TemporaryFolder();
        var message = Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, output =>
            output.Write("none/type-a.csv", writer => writer.Write("new")))).Message;
        Assert.StartsWith("'" + folder.Full("out/none/type-a.csv") + "' cannot be written: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", message, StringComparison.Ordinal);
        Assert.Empty(Names(folder.Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_exchanged_is_put_back()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/type-a.csv", "old");
        var moves = 0;
        Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, WriteNew, (from, to) =>
        {
            if (moves++ == 1) throw new IOException("The disk is gone.");
            Directory.Move(from, to);
        }));
        Assert.Equal(["out"], Names(folder.Root));
        Assert.Equal("old", folder.Read("out/type-a.csv"));
    }

    [Fact]
    public void Other_things_that_came_meanwhile_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/type-a.csv", "old");
        var failure = Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, output =>
        {
            WriteNew(output);
            folder.Write("out/mine.txt", "mine");
        }));
        Assert.Contains("out' cannot be written: it holds other things than an earlier export", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["out"], Names(folder.Root));
        Assert.Equal(["mine.txt", "type-a.csv"], Names(folder.Full("out")));
    }

    [Fact]
    public void Other_things_that_came_at_the_last_moment_are_kept_and_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/type-a.csv", "old");
        var failure = Assert.Throws<ToolException>(() => AtomicFolder.Write(folder.Full("out"), IsCsv, WriteNew, (from, to) =>
        {
            if (folder.Has("out/type-a.csv")) folder.Write("out/mine.txt", "mine");
            Directory.Move(from, to);
        }));
        var previous = Names(folder.Root)[0];
        Assert.Equal([previous, "out"], Names(folder.Root));
        Assert.EndsWith($"it is now '{folder.Full(previous)}'.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read(previous + "/mine.txt"));
        Assert.Equal(["type-b.csv"], Names(folder.Full("out")));
    }

    [Theory]
    [InlineData("https://example.org/mali/", "<https://example.org/mali/entity/mira-holt>")]
    [InlineData("https://example.org/mali#", "<https://example.org/mali#entity/mira-holt>")]
    [InlineData("urn:example:", "<urn:example:entity/mira-holt>")]
    public void The_base_of_all_iris_can_be_chosen(string baseIri, string entity)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("export", "--format", "nquads", "--base", baseIri);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(entity, run.Output, StringComparison.Ordinal);
        Assert.Equal(
            folder.Run("export", "--format", "nquads").Output,
            run.Output.Replace("<" + baseIri, "<urn:kgen:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/mali", "it has to end in")]
    [InlineData("example.org/", "no absolute IRI")]
    [InlineData("https://example.org/a b/", "printable ASCII")]
    [InlineData("https://example.org/> <urn:x> ", "printable ASCII")]
    [InlineData("https://example.org/é/", "printable ASCII")]
    [InlineData("https://example.org/\n/", "printable ASCII")]
    [InlineData("https://example.org/#a/", "text follows its '#'")]
    [InlineData("", "no absolute IRI")]
    public void What_is_no_base_is_refused(string baseIri, string reason)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("export", "--format", "nquads", "--base", baseIri);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_without_iris_has_no_base()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("export", "--format", "jsonl", "--base", "urn:x:");
        Assert.Equal((2, "kgen: The format 'jsonl' has no IRIs; leave --base out.\n"), (run.ExitCode, run.Error));
    }

    private static bool IsCsv(string name) => name.EndsWith(".csv", StringComparison.Ordinal);

    private static void WriteNew(OutputFolder output) => output.Write("type-b.csv", writer => writer.Write("new"));

    private static string[] Names(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string[] Contents(TemporaryFolder folder)
    {
        var files = Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.Select(path => path + File.ReadAllText(path))];
    }
}

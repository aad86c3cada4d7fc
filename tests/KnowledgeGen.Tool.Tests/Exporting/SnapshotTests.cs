using System;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests.Exporting;

public sealed class SnapshotTests
{
    [Fact]
    public void The_archive_as_nquads() => Verify("nquads", "nq");

    [Fact]
    public void The_archive_as_cypher() => Verify("cypher", "cypher");

    [Fact]
    public void The_archive_as_turtle() => Verify("turtle", "ttl");

    [Fact]
    public void The_archive_as_jsonld() => Verify("jsonld", "jsonld");

    [Fact]
    public void The_archive_as_graphml() => Verify("graphml", "graphml");

    [Fact]
    public void The_archive_as_mermaid() => Verify("mermaid", "mmd");

    [Fact]
    public void The_archive_as_dot() => Verify("dot", "dot");

    [Fact]
    public void The_archive_as_csv()
    {
        using var folder = Archive.Folder();
        var run = folder.Run("export", "--format", "csv", "-o", "out");
        Assert.Equal((0, string.Empty, "out: 6 entities, 37 statements, 4 derived statements\n"), (run.ExitCode, run.Output, run.Error));
        var files = Directory.GetFiles(folder.Full("out")).Order(StringComparer.Ordinal);
        Snapshot.Verify(string.Concat(files.Select(file => "# " + Path.GetFileName(file) + "\n" + File.ReadAllText(file))));
    }

    private static void Verify(string format, string extension, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using var folder = Archive.Folder();
        var run = folder.Run("export", "--format", format);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Snapshot.Verify(run.Output, extension, method: method);
    }
}

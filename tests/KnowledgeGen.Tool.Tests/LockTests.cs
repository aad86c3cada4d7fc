using System;
using System.IO;

namespace KnowledgeGen.Tool.Tests;

public sealed class LockTests
{
    [Fact]
    public void With_a_lock_the_documents_may_go()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("lock");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal("facts.lock is written: 1 document, 3 spans (3 added, 0 moved, 0 removed).\n", run.Error);
        Assert.DoesNotContain("\r", folder.Read("facts.lock"), StringComparison.Ordinal);

        folder.Delete("documents/hello.txt");
        var check = folder.Run("check");
        Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));
    }

    [Fact]
    public void A_current_lock_is_not_written_again()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder.Full("facts.lock"), time);
        Assert.Equal("facts.lock is current: 1 document, 3 spans.\n", folder.Run("lock").Error);
        Assert.Equal(time, File.GetLastWriteTimeUtc(folder.Full("facts.lock")));
    }

    [Fact]
    public void An_edited_document_warns_and_its_spans_move_only_when_accepted()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var before = folder.Read("facts.lock");
        folder.Write("documents/hello.txt", "A new first line.\n" + Library.Document);

        var check = folder.Run("check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("facts.lock(1,1): warning KG4021: ", check.Output, StringComparison.Ordinal);

        var refused = folder.Run("lock");
        Assert.Equal((1, before), (refused.ExitCode, folder.Read("facts.lock")));
        Assert.Contains("hello, line 1 → 2, same words: Mira Holt keeps the library\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains("3 spans have moved or changed", refused.Error, StringComparison.Ordinal);

        var accepted = folder.Run("lock", "--accept");
        Assert.Equal(0, accepted.ExitCode);
        Assert.Contains("(0 added, 3 moved, 0 removed)", accepted.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, folder.Run("check").Output);
    }

    [Fact]
    public void Other_words_at_a_span_are_called_that()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.facts.yaml", Library.Facts.Replace("she wrote The Garden", "she … Garden", StringComparison.Ordinal));
        folder.Run("lock");
        folder.Write("documents/hello.txt", Library.Document.Replace("wrote", "burnt", StringComparison.Ordinal));
        var error = folder.Run("lock").Error;
        Assert.Contains("hello, line 2, other words: she … Garden\n", error, StringComparison.Ordinal);
        Assert.Contains("library.facts.yaml(9,15): warning KG4022: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("library.facts.yaml(5,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_moves_no_span_needs_no_consent()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        folder.Write("documents/hello.txt", Library.Document + "More.\n");
        Assert.Contains("(0 added, 0 moved, 0 removed)", folder.Run("lock").Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, folder.Run("check").Output);
    }

    [Fact]
    public void New_quotes_are_added_and_unused_ones_removed_without_consent()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        folder.Write("library.facts.yaml", Library.Facts.Replace("evidence: In 1987", "evidence: In 1987 she", StringComparison.Ordinal));
        Assert.Contains("(1 added, 0 moved, 1 removed)", folder.Run("lock").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_is_not_there_is_not_locked()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var before = folder.Read("facts.lock");
        folder.Write("documents/hello.txt", "Something else.\n");
        var run = folder.Run("lock", "--accept");
        Assert.Equal((1, string.Empty, before), (run.ExitCode, run.Output, folder.Read("facts.lock")));
        Assert.Contains("library.facts.yaml(5,15): error KG4010: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("facts.lock is left as it is: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lock: [1\n")]
    [InlineData("lock: 1\ndocuments: nonsense\n")]
    [InlineData("<<<<<<< ours\nlock: 1\n=======\n>>>>>>> theirs\n")]
    public void A_broken_lock_is_written_anew(string broken)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var expected = folder.Read("facts.lock");
        folder.Write("facts.lock", broken);
        Assert.Equal(0, folder.Run("lock").ExitCode);
        Assert.Equal(expected, folder.Read("facts.lock"));
    }

    [Fact]
    public void A_lock_of_a_later_version_is_another_tools()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("facts.lock", "lock: 999\ndocuments: {}\n");
        var run = folder.Run("lock");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error KG4031", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("lock: 999", folder.Read("facts.lock"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_at_hand_keeps_its_entry()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var before = folder.Read("facts.lock");
        folder.Delete("documents/hello.txt");
        folder.Write("documents/other.txt", "Other words here.\n");
        folder.Write("other.facts.yaml", "source: other\nbook:\n  b: { title: Other, evidence: Other words }\n");
        var run = folder.Run("lock");
        Assert.Contains("2 documents, 4 spans (1 added, 0 moved, 0 removed)", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            before[before.IndexOf("  hello:", StringComparison.Ordinal)..], folder.Read("facts.lock"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_quote_of_a_document_that_is_not_at_hand_is_an_error()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        folder.Delete("documents/hello.txt");
        folder.Write("library.facts.yaml", Library.Facts.Replace("evidence: In 1987", "evidence: In 1987 she", StringComparison.Ordinal));
        var run = folder.Run("lock");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error KG4020", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_cited_there_is_no_lock()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.yaml", "types: { thing: {} }\n");
        folder.Write("a.facts.yaml", "thing:\n  one: {}\n");
        Assert.Equal(0, folder.Run("lock").ExitCode);
        Assert.False(folder.Has("facts.lock"));
    }

    [Fact]
    public void A_lock_that_is_a_link_stays_one()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("../kept/real.lock", "");
        File.CreateSymbolicLink(folder.Full("facts.lock"), Path.Combine(folder.Outer, "kept", "real.lock"));
        Assert.Equal(0, folder.Run("lock").ExitCode);
        Assert.NotNull(new FileInfo(folder.Full("facts.lock")).LinkTarget);
        Assert.StartsWith(
            "# Written by", File.ReadAllText(Path.Combine(folder.Outer, "kept", "real.lock")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_locks_are_one_too_many()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        folder.Write("sub/facts.lock", folder.Read("facts.lock"));
        var run = folder.Run("lock");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sub/facts.lock(1,1): error KG4109: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_below_is_written_where_it_is()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        var run = folder.RunIn(folder.Outer, "lock");
        Assert.Equal("base/facts.lock is current: 1 document, 3 spans.\n", run.Error);
        Assert.False(File.Exists(Path.Combine(folder.Outer, "facts.lock")));
    }
}

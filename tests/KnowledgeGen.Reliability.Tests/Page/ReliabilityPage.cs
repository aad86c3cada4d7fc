using System;
using System.IO;

namespace KnowledgeGen.Reliability.Tests.Page;

/// <summary>
/// <c>docs/reliability.md</c>: prose, and tables between marks that tests make. A table that is not what its test finds fails the test, which
/// writes the page as it should be beside it. With <c>KnowledgeGenReliability=write</c> in the environment the page itself is written.
/// </summary>
internal static class ReliabilityPage
{
    private static readonly object Gate = new();

    private static string Verified => Repository.Root + "docs/reliability.md";

    private static string Received => Repository.Root + "docs/reliability.received.md";

    /// <summary>Whether the page is to be written, not only compared.</summary>
    public static bool IsWritten => Environment.GetEnvironmentVariable("KnowledgeGenReliability") == "write";

    /// <summary>Asserts that the page has a table.</summary>
    /// <param name="name">What stands in its marks.</param>
    /// <param name="table">The table, in lines that end in a line feed.</param>
    public static void Verify(string name, string table)
    {
        lock (Gate)
        {
            var page = File.ReadAllText(Verified).ReplaceLineEndings("\n");
            var wanted = Replace(page, name, table);
            if (wanted == page) return;
            if (IsWritten)
            {
                File.WriteAllText(Verified, wanted);
                return;
            }

            File.WriteAllText(Received, Replace(File.Exists(Received) ? File.ReadAllText(Received) : page, name, table));
            Assert.Fail($"The table '{name}' of docs/reliability.md is out of date; rename docs/reliability.received.md to accept.");
        }
    }

    private static string Replace(string page, string name, string table)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->\n");
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= begin.Length && stop >= start, $"docs/reliability.md has no marks for '{name}'.");
        return page[..start] + "\n" + table + "\n" + page[stop..];
    }
}

using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class FactsLockTests
{
    private const string Sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private const string Written = $$"""
        # Written by `kgen lock`. Commit it; do not edit it.
        lock: 1
        documents:
          a-document:
            sha256: {{Sha256}}
            length: 3
            spans: {}
          "b \"é\"":
            sha256: {{Sha256}}
            length: 40
            spans:
              "B \\| \"b\"": 0-4 line 1 0123456789abcdef
              "a \\u{301} | occurrence 2": 12-40 line 3 fedcba9876543210

        """;

    private static readonly FactsLock Sample = new(
    [
        new LockedDocument("b \"é\"", Sha256, 40, new[]
        {
            LockedSpanOf(new Selector("B | \"b\""), 0, 4, 1, "0123456789abcdef"),
            LockedSpanOf(new Selector("a \u0301", Occurrence: 2), 12, 40, 3, "fedcba9876543210"),
        }.ToEquatableArray()),
        new LockedDocument("a-document", Sha256, 3, default),
    ]);

    [Fact]
    public void A_lock_is_written_sorted_and_one_selector_a_line() => Assert.Equal(Written, Sample.Write());

    [Fact]
    public void A_lock_is_read_as_it_was_written()
    {
        var (read, diagnostics) = ReadLock(Written);

        Assert.Empty(diagnostics);
        Assert.Equal(Sample, read);
        Assert.Equal(Sample.GetHashCode(), read.GetHashCode());
        Assert.Equal("# Written by `kgen lock`. Commit it; do not edit it.\nlock: 1\ndocuments: {}\n", FactsLock.Empty.Write());
        Assert.Equal(FactsLock.Empty, ReadLock(FactsLock.Empty.Write()).Lock);
    }

    [Fact]
    public void Every_lock_survives_writing_and_reading()
    {
        var words = Gen.Elements("a", "b", " ", "\"", "\\", "|", "…", ":", " #", "é", "e\u0301", "\u200B", "🜚", "'", "\n").ListOf().Select(string.Concat);
        var spans =
            from quote in words
            from start in Gen.Choose(0, 1000)
            from length in Gen.Choose(1, 1000)
            from line in Gen.Choose(1, 100)
            select LockedSpanOf(new Selector("w" + quote), start, start + length, line, Hashing.Short(quote));
        var documents =
            from id in Gen.Elements("a", "b-1", "null", "1", "x y", "ü")
            from list in spans.ListOf()
            select new LockedDocument(id, Sha256, 2000, LockedDocument.Sort(list));
        var property = Prop.ForAll(documents.ListOf().ToArbitrary(), list =>
        {
            var sample = new FactsLock(list);
            var (read, diagnostics) = ReadLock(sample.Write());
            return diagnostics.Count == 0 && read.Equals(sample) && read.Write() == sample.Write()
                && new FactsLock(Enumerable.Reverse(list)).Documents.Count == sample.Documents.Count;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(12), property);
    }

    [Fact]
    public void A_selector_is_looked_up_by_what_it_means()
    {
        Assert.Equal(0, Sample.FindSpan("b \"é\"", new Selector(" B |  “b” "))!.Start);
        Assert.Null(Sample.FindSpan("b \"é\"", new Selector("b")));
        Assert.Null(Sample.FindSpan("a-document", new Selector("B | \"b\"")));
        Assert.Null(Sample.FindSpan("absent", new Selector("B | \"b\"")));
        Assert.Equal(3, Sample.FindDocument("a-document")!.Length);
        Assert.Null(Sample.FindDocument("absent"));
    }

    [Fact]
    public void Selectors_that_mean_the_same_share_an_entry()
    {
        var document = Sources.Text("one “two” three");
        var spans = new[] { "\"two\"", "one", "“two”" }.Select(quote => new Selector(quote)).Select(selector => LockedSpan.Of(
            document, selector, ((SelectorMatch.Found)SelectorMatcher.Match(document.Index, selector)).Span));

        var locked = LockedDocument.Of(document, spans);

        Assert.Equal(["\"two\"", "one"], locked.Spans.Select(span => span.Key));
        Assert.Equal(Hashing.Sha256("“two”")[..16], locked.Spans[0].Hash);
    }

    [Theory]
    [InlineData("lock: 1", "lock: 2", "KG4031", 6, "facts.lock has version '2' and this compiler reads version 1: use one version of KnowledgeGen for `kgen lock` and for the build.")]
    [InlineData("lock: 1", "lock: {}", "KG4030", 6, "The key 'lock' of facts.lock needs a version number: run `kgen lock` to write it anew.")]
    [InlineData("lock: 1", "lock:", "KG4030", 5, "The key 'lock' of facts.lock needs a version number: run `kgen lock` to write it anew.")]
    [InlineData("lock: 1", "locked: 1", "KG4030", 0, "facts.lock lacks the key 'lock' with its version: run `kgen lock` to write it anew.")]
    public void A_lock_of_another_version_is_not_read(string old, string replacement, string rule, int start, string message)
    {
        var (read, diagnostics) = ReadLock(Header(old, replacement));

        Assert.Equal(FactsLock.Empty, read);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((rule, message), (diagnostic.Rule.Id, diagnostic.Message));
        Assert.Equal(start, diagnostic.Location.Range.Start);
    }

    [Theory]
    [InlineData("documents:", "docs:", "facts.lock lacks the key 'documents': run `kgen lock` to write it anew.")]
    [InlineData("spans:", "span:", "The key 'span' of document 'd' in facts.lock is unknown: run `kgen lock` to write it anew.")]
    [InlineData("length: 40", "length: -1", "The key 'length' of document 'd' in facts.lock needs a number: run `kgen lock` to write it anew.")]
    [InlineData("length: 40", "length: 99999999999", "The key 'length' of document 'd' in facts.lock needs a number: run `kgen lock` to write it anew.")]
    [InlineData("sha256: b", "sha256: B", "The key 'sha256' of document 'd' in facts.lock needs 64 lower-case hexadecimal digits: run `kgen lock` to write it anew.")]
    [InlineData("0-4 line", "4-0 line", SpanMessage)]
    [InlineData("0-4 line", "0-41 line", SpanMessage)]
    [InlineData("0-4 line", "0-4", SpanMessage)]
    [InlineData("line 1", "line 0", SpanMessage)]
    [InlineData("0123456789abcdef", "0123456789abcde", SpanMessage)]
    [InlineData("0-4 line 1 0123456789abcdef", "{}", SpanMessage)]
    public void What_is_malformed_is_reported_where_it_is(string old, string replacement, string message)
    {
        var (_, diagnostics) = ReadLock(Header(old, replacement));

        Assert.Contains((Rules.LockMalformed, message), diagnostics.Select(diagnostic => (diagnostic.Rule, diagnostic.Message)));
        Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Location.Range.End, 0, Header(old, replacement).Length));
    }

    [Fact]
    public void A_malformed_span_does_not_hide_the_others()
    {
        var (read, _) = ReadLock(Header("\"a\": 0-4", "\"a\": x\n      \"b\": 0-4"));

        Assert.Equal("b", Assert.Single(Assert.Single(read.Documents).Spans).Key);
    }

    [Fact]
    public void Marks_of_a_merge_conflict_get_their_own_message()
    {
        var (read, diagnostics) = ReadLock("<<<<<<< ours\nlock: 1\n=======\nlock: 1\n>>>>>>> theirs\n");

        Assert.Equal(FactsLock.Empty, read);
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Rule == Rules.LockConflict);
        Assert.Equal("facts.lock holds the marks of a merge conflict: keep both sides or either, then run `kgen lock`.", diagnostic.Message);
        Assert.Equal((0, 12), (diagnostic.Location.Range.Start, diagnostic.Location.Range.End));
    }

    [Fact]
    public void An_empty_file_is_an_empty_lock()
    {
        var (read, diagnostics) = ReadLock("");

        Assert.Equal(FactsLock.Empty, read);
        Assert.Empty(diagnostics);
    }

    private const string SpanMessage =
        "The span of 'a' of document 'd' in facts.lock is not of the form '530-561 line 4 1f2e3d4c5b6a7988' within the document: "
        + "run `kgen lock` to write it anew.";

    private static string Header(string old, string replacement)
    {
        const string Text = $$"""
            lock: 1
            documents:
              d:
                sha256: {{Sha256}}
                length: 40
                spans:
                  "a": 0-4 line 1 0123456789abcdef
            """;
        Assert.Contains(old, Text, System.StringComparison.Ordinal);
        return Text.Replace(old, replacement, System.StringComparison.Ordinal);
    }

    private static (FactsLock Lock, EquatableArray<Diagnostic> Diagnostics) ReadLock(string text)
    {
        var file = YamlReader.Read("facts.lock", text);
        var bag = new DiagnosticBag(file.Path, file.Lines);
        var factsLock = FactsLock.Read(file, bag);
        return (factsLock, file.Diagnostics.Concat(bag.ToEquatableArray()).ToEquatableArray());
    }

    private static LockedSpan LockedSpanOf(Selector selector, int start, int end, int line, string hash) =>
        new(selector.Key, start, end, line, hash);
}

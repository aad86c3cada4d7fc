using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class LimitTests
{
    [Fact]
    public void A_file_is_read_up_to_its_longest_length()
    {
        var text = "a: b\n# " + new string('x', YamlLimits.FileLength - 7);

        Assert.Equal(YamlLimits.FileLength, text.Length);
        Assert.Equal("{a: b}", YamlText.Show(YamlText.ReadClean(text)));

        var tooLong = YamlText.Read(text + "x");
        Assert.Null(tooLong.Root);
        Assert.Equal("KG7001", Assert.Single(tooLong.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Brackets_are_read_up_to_the_depth_limit()
    {
        static string Nested(int depth) => "a: " + new string('[', depth - 1) + new string(']', depth - 1) + "\nb: c\n";

        YamlText.ReadClean(Nested(YamlLimits.Depth));
        var (start, end) = (3 + YamlLimits.Depth - 1, 3 + YamlLimits.Depth);
        var marked = Nested(YamlLimits.Depth + 1).Insert(end, "»").Insert(start, "«");
        var (file, _) = YamlText.AssertOne(Rules.NestingTooDeep, marked);
        Assert.Equal("{b: c}", YamlText.Show(file.Root));
    }

    [Fact]
    public void Blocks_are_read_up_to_the_depth_limit()
    {
        static string Nested(int depth) =>
            string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i) + "a:\n")) + "b: c\n";

        Assert.Equal(2, YamlText.ReadClean(Nested(YamlLimits.Depth)).Entries.Count);

        var file = YamlText.Read(Nested(YamlLimits.Depth + 1));
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(("KG7002", YamlLimits.Depth), (diagnostic.Rule.Id, diagnostic.Location.Start.Line));
        Assert.Equal(2, file.Root!.Entries.Count);
    }

    [Fact]
    public void Nodes_are_read_up_to_their_limit()
    {
        const int Items = YamlLimits.Nodes - 3;
        var text = "a: [" + new StringBuilder().Insert(0, "b,", Items) + "]\n";

        // One more is in DiagnosticLimitTests.
        Assert.Equal(Items, ((YamlSequence)YamlText.ReadClean(text).Entries[0].Value).Items.Count);
    }

    [Fact]
    public void A_key_is_read_up_to_its_limit()
    {
        static string Long(int length) => new string('k', length) + ": v\na: b\n";

        Assert.Equal(2, YamlText.ReadClean(Long(YamlLimits.KeyLength)).Entries.Count);

        var file = YamlText.Read(Long(YamlLimits.KeyLength + 1));
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal("KG7004", diagnostic.Rule.Id);
        Assert.Equal(new TextRange(0, YamlLimits.KeyLength + 1), diagnostic.Location.Range);
        Assert.Equal("{a: b}", YamlText.Show(file.Root));
    }

    [Fact]
    public void Diagnostics_are_reported_up_to_their_limit_and_then_counted()
    {
        static string Controls(int count) => "a: b # " + new string('\u0001', count) + "\n";

        Assert.Equal(YamlLimits.Diagnostics, YamlText.Read(Controls(YamlLimits.Diagnostics)).Diagnostics.Count);

        var file = YamlText.Read(Controls(YamlLimits.Diagnostics + 23));
        Assert.Equal(YamlLimits.Diagnostics + 1, file.Diagnostics.Count);
        var rest = file.Diagnostics[YamlLimits.Diagnostics];
        Assert.Equal(("KG7005", 7 + YamlLimits.Diagnostics), (rest.Rule.Id, rest.Location.Range.Start));
        Assert.Contains(" 23 more ", rest.Message);
    }

    [Fact]
    public void Reading_goes_on_up_to_the_limit_of_restarts()
    {
        static string Mistakes(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"k{i}: @\n")) + "a: b\n";

        Assert.Equal("{a: b}", YamlText.Show(YamlText.Read(Mistakes(YamlLimits.Restarts)).Root));

        var file = YamlText.Read(Mistakes(YamlLimits.Restarts + 1));
        Assert.Equal("{}", YamlText.Show(file.Root));
        Assert.Single(file.Diagnostics, diagnostic => diagnostic.Rule.Id == "KG7006");
        Assert.Equal(YamlLimits.Restarts + 2, file.Diagnostics.Count);
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{", 1_000_000)]
    [InlineData("[{", 500_000)]
    [InlineData("- ", 500_000)]
    [InlineData("? ", 500_000)]
    [InlineData("a: ", 300_000)]
    [InlineData("a: [\n", 200_000)]
    [InlineData("a: \"\n", 200_000)]
    [InlineData("a: {b, c\n", 100_000)]
    [InlineData("\"", 1_000_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("\0", 1_000_000)]
    [InlineData("\uFEFF", 1_000_000)]
    [InlineData("a\n", 500_000)]
    [InlineData(" ", 1_000_000)]
    [InlineData("\t", 1_000_000)]
    [InlineData("#", 1_000_000)]
    [InlineData("a: { b, c, d", 100_000)]
    [InlineData("---\n", 200_000)]
    [InlineData("%a\n", 200_000)]
    [InlineData("&a ", 200_000)]
    [InlineData("!", 500_000)]
    [InlineData("- - - a\n b\n", 100_000)]
    [InlineData("? - : ", 100_000)]
    [InlineData(": ", 300_000)]
    [InlineData(",", 500_000)]
    public void Hostile_repetition_takes_no_more_than_linear_time(string piece, int count)
    {
        var text = new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
        var watch = Stopwatch.StartNew();

        YamlText.Read(text);
        YamlText.Read("a: [" + text);
        YamlText.Read("a: {x: " + text);
        YamlText.Read(new string(' ', 1000) + "a: \n" + text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}

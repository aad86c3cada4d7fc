using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class PositionTests
{
    private const string Sample =
        "😀: é😀 x\nplain: one\n  two\nsingle: 'a''b'\ndouble: \"a\\n😀\"\nliteral: |\n  text😀\n  more  \n\nfolded: >-\n  a\n  b\n\n# comment\nkept: |+\n  x\n\n"
        + "empty: >-\nmissing:\nflow: [ a, { b: c }, d: e ]\nlist:\n- p\n- q: r\n  s: t\nnest:\n  k:\n    - v\nlast: z";

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void A_range_is_exactly_the_characters_of_its_node(string lineEnd, string mark)
    {
        var file = YamlText.Read(mark + Sample.Replace("\n", lineEnd));
        string At(string key) => file.Slice(file.Root!.ValueOf(key)).Replace(lineEnd, "\n");

        Assert.Empty(file.Diagnostics);
        Assert.Equal("é😀 x", At("😀"));
        Assert.Equal("one\n  two", At("plain"));
        Assert.Equal("'a''b'", At("single"));
        Assert.Equal("\"a\\n😀\"", At("double"));
        Assert.Equal("|\n  text😀\n  more  ", At("literal"));
        Assert.Equal(">-\n  a\n  b", At("folded"));
        Assert.Equal("|+\n  x", At("kept"));
        Assert.Equal(">-", At("empty"));
        Assert.Equal("", At("missing"));
        Assert.Equal("[ a, { b: c }, d: e ]", At("flow"));
        Assert.Equal("p\n- q: r\n  s: t", At("list"));
        Assert.Equal("k:\n    - v", At("nest"));
        Assert.Equal("z", At("last"));
        Assert.Equal(file.Text.TrimStart('\uFEFF'), file.Slice(file.Root!));
        AssertChildren(file, file.Root!);
    }

    [Fact]
    public void A_pair_in_a_list_has_the_range_of_its_pair()
    {
        var file = YamlText.Read("a: [ b, c: d ]\n");
        var list = (YamlSequence)file.Root!.ValueOf("a");

        Assert.Equal("c: d", file.Slice(list.Items[1]));
    }

    [Fact]
    public void A_missing_value_stands_after_its_colon()
    {
        var file = YamlText.Read("a:\nb: c\n");
        var missing = (YamlScalar)file.Root!.ValueOf("a");

        Assert.True(missing.IsMissing);
        Assert.Equal((2, 2), (missing.Range.Start, missing.Range.End));
    }

    private static void AssertChildren(YamlFile file, YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Assert.Equal(entry.Key.Value, file.Slice(entry.Key.Range));
                AssertInside(file, node, entry.Value);
            }
        }
        else if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) AssertInside(file, node, item);
        }
    }

    private static void AssertInside(YamlFile file, YamlNode outer, YamlNode inner)
    {
        Assert.InRange(inner.Range.Start, outer.Range.Start, inner.Range.End);
        Assert.InRange(inner.Range.End, inner.Range.Start, outer.Range.End);
        AssertChildren(file, inner);
    }
}

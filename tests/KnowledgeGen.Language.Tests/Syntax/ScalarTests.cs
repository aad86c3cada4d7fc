using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("a: b", "b", ScalarStyle.Plain)]
    [InlineData("a:   b   # comment", "b", ScalarStyle.Plain)]
    [InlineData("a: b#c", "b#c", ScalarStyle.Plain)]
    [InlineData("a: b\n  c\n\n  d\n", "b c\nd", ScalarStyle.Plain)]
    [InlineData("a:\n  b\n", "b", ScalarStyle.Plain)]
    [InlineData("a: # comment\n  b\n", "b", ScalarStyle.Plain)]
    [InlineData("a: NO", "NO", ScalarStyle.Plain)]
    [InlineData("a: null", "null", ScalarStyle.Plain)]
    [InlineData("a: ~", "~", ScalarStyle.Plain)]
    [InlineData("a: 1.10", "1.10", ScalarStyle.Plain)]
    [InlineData("a: 010", "010", ScalarStyle.Plain)]
    [InlineData("a:", "", ScalarStyle.Plain)]
    [InlineData("a: ''", "", ScalarStyle.SingleQuoted)]
    [InlineData("a: ' b '", " b ", ScalarStyle.SingleQuoted)]
    [InlineData("a: 'b''c'", "b'c", ScalarStyle.SingleQuoted)]
    [InlineData("a: 'b\n  c\n\n  d'", "b c\nd", ScalarStyle.SingleQuoted)]
    [InlineData("a: \"\"", "", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"b\\tc\\x41\"", "b\tcA", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"b\\\n  c\"", "bc", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"b\n  c\"", "b c", ScalarStyle.DoubleQuoted)]
    [InlineData("a: |\n  b\n  c\n", "b\nc\n", ScalarStyle.Literal)]
    [InlineData("a: |-\n  b\n\n", "b", ScalarStyle.Literal)]
    [InlineData("a: |+\n  b\n\n", "b\n\n", ScalarStyle.Literal)]
    [InlineData("a: |\n  b\n\n\n", "b\n", ScalarStyle.Literal)]
    [InlineData("a: |2\n   b\n  c\n", " b\nc\n", ScalarStyle.Literal)]
    [InlineData("a: |-2\n   b\n", " b", ScalarStyle.Literal)]
    [InlineData("a: |\n  b # c\n  # d\n", "b # c\n# d\n", ScalarStyle.Literal)]
    [InlineData("a: |\n  b\n    c\n", "b\n  c\n", ScalarStyle.Literal)]
    [InlineData("a: >\n  b\n  c\n\n  d\n", "b c\nd\n", ScalarStyle.Folded)]
    [InlineData("a: >-\n  b: c\n  \"d\"\n", "b: c \"d\"", ScalarStyle.Folded)]
    [InlineData("a: >+\n  b\n\n", "b\n\n", ScalarStyle.Folded)]
    [InlineData("a: >\n  b\n    c\n  d\n", "b\n  c\nd\n", ScalarStyle.Folded)]
    [InlineData("a: >-\nb: c\n", "", ScalarStyle.Folded)]
    public void A_scalar_is_read_as_YAML_says(string text, string value, ScalarStyle style)
    {
        var scalar = Assert.IsType<YamlScalar>(YamlText.ReadClean(text).ValueOf("a"));

        Assert.Equal((value, style), (scalar.Value, scalar.Style));
        Assert.Equal(value.Length == 0 && style == ScalarStyle.Plain, scalar.IsMissing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    [InlineData("# only a comment")]
    [InlineData("\uFEFF# only a comment\r\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    public void An_empty_file_has_no_root_and_no_mistake(string text)
    {
        var file = YamlText.Read(text);

        Assert.Null(file.Root);
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("a: b\nc: d\n", "{a: b, c: d}")]
    [InlineData("a:\n  b: c\nd: e\n", "{a: {b: c}, d: e}")]
    [InlineData("a:\n  - b\n  - c\n", "{a: [b, c]}")]
    [InlineData("a:\n- b\n- c\nd: e\n", "{a: [b, c], d: e}")]
    [InlineData("a:\n  - b: c\n    d: e\n  - f\n", "{a: [{b: c, d: e}, f]}")]
    [InlineData("a:\n  - - b\n    - c\n  -\n    d: e\n", "{a: [[b, c], {d: e}]}")]
    [InlineData("a:\n  -\n  - b\n", "{a: [, b]}")]
    [InlineData("a: []\nb: {}\n", "{a: [], b: {}}")]
    [InlineData("a: [b, [c, d], {e: f}]\n", "{a: [b, [c, d], {e: f}]}")]
    [InlineData("a: [\n  b, # c\n  d,\n]\n", "{a: [b, d]}")]
    [InlineData("a: {b: [c], d: {e: f}}\n", "{a: {b: [c], d: {e: f}}}")]
    [InlineData("a: {\"b\":c, 'd': e}\n", "{a: {b: c, d: e}}")]
    [InlineData("a: [b: c, d]\n", "{a: [{b: c}, d]}")]
    [InlineData("{a: b}\n", "{a: b}")]
    [InlineData("a b: c\n", "{a b: c}")]
    [InlineData("'a': b\n\"c\": d\n", "{a: b, c: d}")]
    [InlineData("? a\n: b\n", "{a: b}")]
    [InlineData("  a: b\n  c: d\n", "{a: b, c: d}")]
    [InlineData("# x\n\na: b\n   # y\n\n# z\nc: d # w", "{a: b, c: d}")]
    [InlineData("a:\n  b: |\n    x\n  c: y\n", "{a: {b: x\\n, c: y}}")]
    public void Lists_and_mappings_are_read_as_YAML_says(string text, string tree) =>
        Assert.Equal(tree, YamlText.Show(YamlText.ReadClean(text)));
}

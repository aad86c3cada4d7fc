using System.Linq;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData("a: @x\nb: c\n", "{b: c}", "KG1029")]
    [InlineData("a: b\nc: @x", "{a: b}", "KG1029")]
    [InlineData("a: \"x\nb: c\nd: 'y\ne: f\n", "{b: c, e: f}", "KG1024 KG1024")]
    [InlineData("a: [1,\nb: 2\nc: {\nd: e\n", "{b: 2, d: e}", "KG1026 KG1026")]
    [InlineData("p:\n  a:\n    n: A\n    e: \"x\" y\n    r: z\n  b:\n    n: B\n", "{p: {a: {n: A, e: x, r: z}, b: {n: B}}}", "KG1025")]
    [InlineData("p:\n  a:\n    n: A\n  b\n    n: B\n  c:\n    n: C\n", "{p: {a: {n: A}, c: {n: C}}}", "KG1034")]
    [InlineData("p:\n  a:\n    n: A\n   b: c\n    d: e\n  f: g\n", "{p: {a: {n: A}, f: g}}", "KG1021")]
    [InlineData("a:\n  - to: x\n    e: y: z\n    f: g\n  - to: h\nb: c\n", "{a: [{to: x, f: g}, {to: h}], b: c}", "KG1023")]
    [InlineData("a:\n- x: \"q\n  y: z\n- u: v\nb: c\n", "{a: [{y: z}, {u: v}], b: c}", "KG1024")]
    [InlineData("a:\n  - b\n  c: d\ne: f\n", "{a: [b], e: f}", "KG1031")]
    [InlineData("a:\n\tb: c\n\td: e\nf: g\n", "{f: g}", "KG1020")]
    [InlineData("a:b\nc: d\n", "{c: d}", "KG1022")]
    [InlineData("a: {b: [1, 2}\nc: d\n---\ne: f\n", "{c: d}", "KG1026 KG1005")]
    [InlineData("a: @x\n...\n", "{}", "KG1029")]
    [InlineData("a: @x\n# c\n\n   # d\nb: c", "{b: c}", "KG1029")]
    [InlineData("a:\r\n  b: @x\r\n  c: d\r\ne: f\r\n", "{a: {c: d}, e: f}", "KG1029")]
    [InlineData("\uFEFFa: @x\nb: c\n", "{b: c}", "KG1029")]
    [InlineData("a: @x\na: b\nc: d\na: e\n", "{a: b, c: d}", "KG1029 KG1011")]
    [InlineData("a: \"b\\q\n  c\"\nd: e\n", "{d: e}", "KG1030")]
    [InlineData("a: |\n   b\n  c\nd: e\n", "{a: b\\n, d: e}", "KG1034")]
    public void One_mistake_hides_nothing_but_its_entry(string text, string tree, string rules)
    {
        var file = YamlText.Read(text);

        Assert.Equal(rules, string.Join(" ", file.Diagnostics.Select(diagnostic => diagnostic.Rule.Id)));
        Assert.Equal(tree, YamlText.Show(file.Root));
    }

    [Fact]
    public void Entries_before_and_after_a_mistake_keep_their_places()
    {
        var file = YamlText.Read("p:\r\n  a: 😀\r\n  b: @x\r\n  c: 'd'\r\ne: f\r\n");
        var root = file.Root!;
        var inner = (YamlMapping)root.ValueOf("p");

        Assert.Equal("😀", file.Slice(inner.ValueOf("a")));
        Assert.Equal("'d'", file.Slice(inner.ValueOf("c")));
        Assert.Equal("f", file.Slice(root.ValueOf("e")));
        Assert.Equal("p", file.Slice(root.Entries[0].Key.Range));
    }

    [Fact]
    public void A_mistake_in_every_entity_is_reported_for_every_entity()
    {
        var text = "p:\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"  e{i}:\n    n: @{i}\n    r: ok\n"));

        var file = YamlText.Read(text);

        Assert.Equal(20, file.Diagnostics.Count);
        Assert.All(file.Diagnostics, diagnostic => Assert.Equal("KG1029", diagnostic.Rule.Id));
        Assert.Equal(20, ((YamlMapping)file.Root!.ValueOf("p")).Entries.Count);
    }
}

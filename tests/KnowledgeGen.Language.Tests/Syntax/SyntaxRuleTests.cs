using System.Linq;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class SyntaxRuleTests
{
    [Theory]
    [InlineData("KG1000", "a: «?»\n")]
    [InlineData("KG1004", "- «x»\n- y\n")]
    [InlineData("KG1004", "«plain»\n")]
    [InlineData("KG1004", "«two»\nlines\n")]
    [InlineData("KG1005", "a: b\n«---»\nc: d\n")]
    [InlineData("KG1005", "a: b\n...\n«c: d»\n")]
    [InlineData("KG1006", "«%YAML 1.2»\n---\na: b\n")]
    [InlineData("KG1006", "# c\n«%foo: a»\nb: c\n")]
    [InlineData("KG1007", "a: «&x» b\n")]
    [InlineData("KG1007", "a: «&x»\n  b: c\n")]
    [InlineData("KG1007", "a: «&x» [b]\n")]
    [InlineData("KG1008", "a: «*x»\n")]
    [InlineData("KG1008", "a: [b, «*x», c]\n")]
    [InlineData("KG1008", "«*x» : b\n")]
    [InlineData("KG1009", "«<<»: { a: b }\n")]
    [InlineData("KG1010", "a: «!!str» 1\n")]
    [InlineData("KG1010", "a: «!» b\n")]
    [InlineData("KG1010", "a: «!e!x» b\n")]
    [InlineData("KG1010", "a: «!x»\n  - b\n")]
    [InlineData("KG1011", "a: b\n«a»: c\n")]
    [InlineData("KG1011", "\"\\x61\": b\n«a»: c\n")]
    [InlineData("KG1011", "é: b\n«e\u0301»: c\n")]
    [InlineData("KG1012", "«[a]»: b\n")]
    [InlineData("KG1012", "? «{ a: b }»\n: c\n")]
    [InlineData("KG1013", "«:» b\n")]
    [InlineData("KG1013", "«''»: b\n")]
    [InlineData("KG1020", "a:\n«\t»b: c\n")]
    [InlineData("KG1020", "a:\n  b: c\n  «\t»d: e\n")]
    [InlineData("KG1020", "a: b\n«\t»c\n")]
    [InlineData("KG1020", "a: |\n«\t»b\n")]
    [InlineData("KG1020", "a: b\n«\t»\nc: d\n")]
    [InlineData("KG1021", "a:\n  b: c\n «d»: e\n")]
    [InlineData("KG1021", "a:\n  b: c\n   «d»: e\n")]
    [InlineData("KG1021", "a:\n  - b\n «- c»\n")]
    [InlineData("KG1021", "a: \"b\"\n  «c»: d\n")]
    [InlineData("KG1021", "a: >\n    \n  «b»\n")]
    [InlineData("KG1022", "a«:»b\n")]
    [InlineData("KG1022", "a«:»b\nc: d\n")]
    [InlineData("KG1022", "a: b\nc«:»d\n")]
    [InlineData("KG1022", "a:\n  b«:»c\n  d: e\n")]
    [InlineData("KG1022", "a: { b«:»c }\n")]
    [InlineData("KG1023", "a: b«:» c\n")]
    [InlineData("KG1023", "a: He said«:» no\n")]
    [InlineData("KG1023", "a: one\n  two three«:» four\n")]
    [InlineData("KG1023", "a: { b: c«:» d }\n")]
    [InlineData("KG1023", "a: \"b\"«:» c\n")]
    [InlineData("KG1024", "a: «\"»b\nc: d\n")]
    [InlineData("KG1024", "a: «'»b\nc: d\n")]
    [InlineData("KG1024", "a:\n  b: «'»c\n  d: 'e'\n")]
    [InlineData("KG1024", "a:\n  b: «\"»c\n  d: \"e\"\n")]
    [InlineData("KG1025", "a: \"It is,\" «he said»\nb: c\n")]
    [InlineData("KG1025", "a: 'Don'«t go'»\n")]
    [InlineData("KG1025", "a:\n  - \"b\" «c»\n")]
    [InlineData("KG1025", "a: { b: \"c\" «d» }\n")]
    [InlineData("KG1026", "a: «[»1,\nb: 2\n")]
    [InlineData("KG1026", "a: «{»b: 1\nc: 2\n")]
    [InlineData("KG1026", "a: { b: «[»1, 2 }\n")]
    [InlineData("KG1026", "a: «[»1, 2\n")]
    [InlineData("KG1026", "a: «{»b: c\n  d: e\n")]
    [InlineData("KG1027", "a: { quote: «a, b» }\n")]
    [InlineData("KG1027", "a: { quote: «a, b», c, d: e }\n")]
    [InlineData("KG1028", "a: { «b» }\n")]
    [InlineData("KG1028", "a: { b: [c], «d» }\n")]
    [InlineData("KG1029", "a: «@»b\n")]
    [InlineData("KG1029", "a: «`»b`\n")]
    [InlineData("KG1029", "a: «%»b\n")]
    [InlineData("KG1029", "a: b\n«%»c: d\n")]
    [InlineData("KG1030", "a: \"b«\\q»\"\n")]
    [InlineData("KG1030", "a: \"«\\x1»\"\n")]
    [InlineData("KG1030", "a: \"«\\UFFFFFFFF»\"\n")]
    [InlineData("KG1031", "a:\n  - b\n  «c»: d\n")]
    [InlineData("KG1031", "a:\n  b: c\n  «-» d\n")]
    [InlineData("KG1032", "a: «-» b\n")]
    [InlineData("KG1033", "a: «|» b\n")]
    [InlineData("KG1033", "a: «>»b\n")]
    [InlineData("KG1034", "a: b\n«c»\nd: e\n")]
    [InlineData("KG1034", "a: |\n  b\n «c»\n")]
    [InlineData("KG1035", "a: [b, «,» c]\n")]
    [InlineData("KG1035", "a: «,» b\n")]
    [InlineData("KG1036", "a: «]»\n")]
    [InlineData("KG1036", "a: { b: c }«}»\n")]
    [InlineData("KG1037", "a: [The] «man said»\n")]
    public void A_mistake_is_reported_once_by_its_rule_and_at_its_place(string id, string marked) =>
        YamlText.AssertOne(Rules.All.Single(rule => rule.Id == id), marked);

    [Theory]
    [InlineData("a: b\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("---\na: b\n...\n# end\n")]
    [InlineData("a: \"%YAML\"\n")]
    [InlineData("a: b & c\n")]
    [InlineData("a: b * c\n")]
    [InlineData("a: '*x'\n")]
    [InlineData("\"<<\": b\n")]
    [InlineData("a: <<\n")]
    [InlineData("a: b!\n")]
    [InlineData("a: b\nA: c\n")]
    [InlineData("a: { b: c }\nb: c\n")]
    [InlineData("\"[a]\": b\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("' ': b\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: [\n\tb\n]\n")]
    [InlineData("a:\n    b: c\nd:\n  e: f\n")]
    [InlineData("a:\n- b\n- c\n")]
    [InlineData("a: http://x.org:80/y\nb: 10:30\n")]
    [InlineData("a: { b: x:y }\n")]
    [InlineData("a: 'b: c'\n")]
    [InlineData("a: >-\n  b: c\n")]
    [InlineData("a: say \"b\" twice\n")]
    [InlineData("a: '\"It is,\" he said'\n")]
    [InlineData("a: 'Don''t'\n")]
    [InlineData("a: \"b\" # c\n")]
    [InlineData("a: \"b\n  c: d\"\n")]
    [InlineData("a: [1,\n  2]\n")]
    [InlineData("a: {\n  b: c,\n  d: e\n}\n")]
    [InlineData("a: { quote: 'a, b' }\n")]
    [InlineData("a: { quote: a , b: c }\n")]
    [InlineData("a: { b: , c: d }\n")]
    [InlineData("a: { b: }\n")]
    [InlineData("a: [b, ]\n")]
    [InlineData("a: b@c %d `e`\n")]
    [InlineData("a: '@b'\n")]
    [InlineData("a: \"\\t\\n\\r\\\"\\\\\\/\\_\\x41\\u00e9\\U0001F600\"\n")]
    [InlineData("a: '\\q'\n")]
    [InlineData("a:\n  - b: c\n    d: e\n")]
    [InlineData("a: -b\n")]
    [InlineData("a: | # c\n  b\n")]
    [InlineData("a: b |\n")]
    [InlineData("a: b\n  c\nd: e\n")]
    [InlineData("a: b, c]\n")]
    [InlineData("a: The [man] said\n")]
    public void What_only_looks_like_a_mistake_is_read(string text) => YamlText.ReadClean(text);

    [Fact]
    public void A_duplicate_key_names_the_first_one_and_keeps_it()
    {
        var (file, diagnostic) = YamlText.AssertOne(Rules.DuplicateKey, "a: b\n«a»: c\n");

        Assert.Equal((0, 0), (diagnostic.Related[0].Start.Line, diagnostic.Related[0].Start.Column));
        Assert.Equal("{a: b}", YamlText.Show(file.Root));
    }

    [Fact]
    public void Duplicates_are_found_in_large_mappings_too()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"k{i}: v\n"));

        YamlText.AssertOne(Rules.DuplicateKey, text + "«k57»: w\n");
    }

    [Fact]
    public void A_key_is_given_in_NFC()
    {
        var root = YamlText.ReadClean("e\u0301: x\n");

        Assert.Equal("é", root.Entries[0].Key.Value);
    }

    [Fact]
    public void A_value_that_commas_cut_off_is_given_whole()
    {
        var (file, _) = YamlText.AssertOne(Rules.CommaInPlainValue, "a: { quote: «a, b», c, d: e }\n");

        Assert.Equal("{a: {quote: a, b, c, d: e}}", YamlText.Show(file.Root));
    }

    [Fact]
    public void Foreign_text_in_a_message_cannot_forge_a_line()
    {
        var (_, diagnostic) = YamlText.AssertOne(Rules.DuplicateKey, "\"a\\nb\": 1\n«\"a\\nb\"»: 2\n");

        Assert.Contains("a<U+000A>b", diagnostic.Message);
    }

    [Fact]
    public void Rules_have_unique_ids()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.DoesNotContain(Rules.All, rule => rule.Title.Length == 0);
    }
}

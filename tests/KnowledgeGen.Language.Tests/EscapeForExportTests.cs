using System.Linq;

namespace KnowledgeGen.Language.Tests;

public sealed class EscapeForExportTests
{
    [Theory]
    [InlineData("Zoë 本 😀 <&>' \u2028\u202E", "Zoë 本 😀 <&>' \u2028\u202E")]
    [InlineData("\"\\\n\r\t\b\f", "\\\"\\\\\\n\\r\\t\\b\\f")]
    [InlineData("\0\v\u001F\u007F\u0085", "\\u0000\\u000B\\u001F\\u007F\u0085")]
    public void Nquads_are_escaped_in_canonical_form(string text, string expected) => Assert.Equal(expected, Escape.ForNQuads(text));

    [Fact]
    public void Half_a_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb\uFFFD", Escape.ForNQuads("a\uD800b\uDC00"));
        Assert.Equal("'\uFFFD\\\\'", Escape.ForCypher("\uD800\\"));
    }

    [Theory]
    [InlineData("a-1/b.c_d~2", "a-1/b.c_d~2")]
    [InlineData("a b/é<>#?%", "a%20b/%C3%A9%3C%3E%23%3F%25")]
    public void Paths_in_iris_are_ascii(string text, string expected) => Assert.Equal(expected, Escape.ForIriPath(text));

    [Theory]
    [InlineData("Zoë's \"本\" 😀 `x`;", "'Zoë\\'s \"本\" 😀 `x`;'")]
    [InlineData("\n\r\t\0\u0085\u2028\u202E", "'\\n\\r\\t\\u0000\\u0085\\u2028\\u202E'")]
    [InlineData("\\u0027 \\U \\\\u \\n u", "'\\\\\\u00750027 \\\\\\u0055 \\\\\\\\\\u0075 \\\\n u'")]
    [InlineData("\U000E0001", "'\\uDB40\\uDC01'")]
    public void Cypher_strings_bring_no_escape_of_their_own(string text, string expected) => Assert.Equal(expected, Escape.ForCypher(text));

    [Fact]
    public void A_cypher_name_ends_where_it_should() => Assert.Equal("`a``b`", Escape.ForCypherName("a`b"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("", "\"\"")]
    public void Csv_fields_are_quoted_where_they_must_be(string text, string expected) => Assert.Equal(expected, Escape.ForCsv(text));

    [Fact]
    public void A_csv_list_can_be_taken_apart() =>
        Assert.Equal("a\\|b|c\\\\", string.Join("|", new[] { "a|b", "c\\" }.Select(Escape.ForCsvList)));
}

using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Language.Tests;

public sealed class EscapeForJsonTests
{
    [Fact]
    public void Every_text_comes_back_as_it_was() => Prop.ForAll<string>(text =>
    {
        var whole = WithoutHalfPairs(text ?? string.Empty);
        return JsonSerializer.Deserialize<string>("\"" + Escape.ForJson(whole) + "\"") == whole;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_that_a_terminal_obeys_is_left()
    {
        var all = new string(Enumerable.Range(0, 0x10000).Select(code => (char)code).ToArray());
        Assert.DoesNotContain(Escape.ForJson(all), char.IsControl);
        Assert.DoesNotContain(Escape.ForTerminal(all), char.IsControl);
        foreach (var c in "\u2028\u2029\u202E\u2066\u200F\uFEFF\uD800")
        {
            Assert.DoesNotContain(c, Escape.ForJson(all));
            Assert.DoesNotContain(c, Escape.ForTerminal(all));
        }
    }

    [Theory]
    [InlineData("Zoë 本 😀 <&>'", "Zoë 本 😀 <&>'")]
    [InlineData("\"\\\n\r\t\0", "\\\"\\\\\\n\\r\\t\\u0000")]
    [InlineData("\U000E0001", "\\udb40\\udc01")]
    public void Letters_stay_and_the_rest_is_escaped(string text, string expected) => Assert.Equal(expected, Escape.ForJson(text));

    [Fact]
    public void Half_a_pair_is_written_as_its_code() => Assert.Equal("a\\ud83d", Escape.ForJson("a\uD83D"));

    [Fact]
    public void Text_for_the_terminal_is_never_cut()
    {
        var text = new string('x', 1000);
        Assert.Equal(text, Escape.ForTerminal(text));
        Assert.Equal("a<U+000A>b", Escape.ForTerminal("a\nb"));
    }

    private static string WithoutHalfPairs(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}

using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Syntax;

public sealed class CharacterTests
{
    [Theory]
    [InlineData(0x0000, "U+0000")]
    [InlineData(0x0007, "U+0007")]
    [InlineData(0x001B, "U+001B")]
    [InlineData(0x007F, "U+007F")]
    [InlineData(0x0085, "U+0085")]
    [InlineData(0x009F, "U+009F")]
    [InlineData(0x2028, "U+2028")]
    [InlineData(0x2029, "U+2029")]
    [InlineData(0x202A, "U+202A")]
    [InlineData(0x202E, "U+202E")]
    [InlineData(0x2066, "U+2066")]
    [InlineData(0x2069, "U+2069")]
    [InlineData(0xD800, "U+D800")]
    [InlineData(0xDC00, "U+DC00")]
    [InlineData(0xFDD0, "U+FDD0")]
    [InlineData(0xFDEF, "U+FDEF")]
    [InlineData(0xFFFD, "U+FFFD")]
    [InlineData(0xFFFE, "U+FFFE")]
    [InlineData(0xFFFF, "U+FFFF")]
    [InlineData(0x1FFFF, "U+1FFFF")]
    [InlineData(0x10FFFE, "U+10FFFE")]
    public void A_forbidden_character_is_named_where_it_stands_and_reading_goes_on(int codePoint, string name)
    {
        var character = codePoint > 0xFFFF ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString();
        var (file, diagnostic) = YamlText.AssertOne(Rules.ForbiddenCharacter, $"a: 'b«{character}»c'\nd: e\n");
        YamlText.AssertOne(Rules.ForbiddenCharacter, $"a: b # «{character}»\n");
        YamlText.AssertOne(Rules.ForbiddenCharacter, $"a: |\n  b\n  «{character}»\n");
        YamlText.AssertOne(Rules.ForbiddenCharacter, $"a: \"«{character}»\"\n");

        Assert.Contains(name + " ", diagnostic.Message);
        Assert.Equal("{a: b" + new string(' ', character.Length) + "c, d: e}", YamlText.Show(file.Root));
        Assert.Equal(0, CharacterScan.FindForbidden(character));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("é")]
    [InlineData("\u00A0")]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\u200E")]
    [InlineData("\u2027")]
    [InlineData("\u2030")]
    [InlineData("\u2065")]
    [InlineData("\u206A")]
    [InlineData("\uFDCF")]
    [InlineData("\uFDF0")]
    [InlineData("\uFFFC")]
    [InlineData("😀")]
    [InlineData("\uE000")]
    public void Other_characters_may_stand_in_values(string character)
    {
        Assert.Equal("x" + character + "y", ((YamlScalar)YamlText.ReadClean($"a: x{character}y\n").Entries[0].Value).Value);
        Assert.Equal(-1, CharacterScan.FindForbidden(character));
    }

    [Theory]
    [InlineData("\\0")]
    [InlineData("\\a")]
    [InlineData("\\b")]
    [InlineData("\\v")]
    [InlineData("\\f")]
    [InlineData("\\e")]
    [InlineData("\\N")]
    [InlineData("\\L")]
    [InlineData("\\P")]
    [InlineData("\\x7f")]
    [InlineData("\\u202E")]
    [InlineData("\\uFFFD")]
    [InlineData("\\uD800")]
    [InlineData("\\uDC00")]
    [InlineData("\\U0001FFFF")]
    [InlineData("\\uD83F\\uDFFF")]
    public void An_escape_cannot_bring_a_forbidden_character_in(string escape) =>
        YamlText.AssertOne(Rules.ForbiddenCharacter, $"a: \"\\t\\\\0 «{escape}» b\"\n");

    [Fact]
    public void One_byte_order_mark_is_no_text()
    {
        var file = YamlText.Read("\uFEFFa: b\n");

        Assert.Empty(file.Diagnostics);
        Assert.Equal("a", file.Root!.Entries[0].Key.Value);
        Assert.Equal((1, 2), (file.Root.Entries[0].Key.Range.Start, file.Root.Entries[0].Key.Range.End));
    }

    [Theory]
    [InlineData("\uFEFF«\uFEFF»a: b\n")]
    [InlineData("a: b«\uFEFF»\n")]
    [InlineData("a: b\n«\uFEFF»c: d\n")]
    [InlineData("a: b # «\uFEFF»\n")]
    public void Another_byte_order_mark_is_an_error(string marked) => YamlText.AssertOne(Rules.MisplacedByteOrderMark, marked);

    [Theory]
    [InlineData("a«\u200B»b: c\n")]
    [InlineData("a«\u00AD»b: c\n")]
    [InlineData("a«\u2060»b: c\n")]
    [InlineData("a«\u200E»b: c\n")]
    [InlineData("a«\uDB40\uDC41»b: c\n")]
    [InlineData("x: { a«\u200D»b: c }\n")]
    [InlineData("«\"a\\u200Bb\"»: c\n")]
    public void An_invisible_character_in_a_key_is_an_error(string marked) =>
        YamlText.AssertOne(Rules.InvisibleCharacterInKey, marked);

    [Theory]
    [InlineData("laurent-fabius", -1)]
    [InlineData("laurent\u200B-fabius", 7)]
    [InlineData("😀\u200B", 2)]
    [InlineData("é", -1)]
    [InlineData("\u115F", 0)]
    public void Invisible_characters_are_found_for_ids(string id, int index) =>
        Assert.Equal(index, CharacterScan.FindInvisible(id));

    [Fact]
    public void Every_format_character_is_invisible_or_forbidden()
    {
        var format = Enumerable.Range(0, 0x10000).Where(c => char.GetUnicodeCategory((char)c) == UnicodeCategory.Format).ToList();

        Assert.NotEmpty(format);
        Assert.All(format, c => Assert.Equal(0, CharacterScan.FindInvisible(((char)c).ToString())));
    }
}

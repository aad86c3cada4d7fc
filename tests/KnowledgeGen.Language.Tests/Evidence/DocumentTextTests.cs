using System.Linq;
using System.Text;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class DocumentTextTests
{
    [Fact]
    public void Bom_and_line_ends_do_not_change_a_document()
    {
        var plain = Encoding.UTF8.GetBytes("one\ntwo\n\nthree");
        var windows = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("one\r\ntwo\r\rthree")).ToArray();

        var first = DocumentText.FromBytes("d", "d.txt", plain).Document;
        var second = DocumentText.FromBytes("d", "d.txt", windows).Document;

        Assert.Equal("one\ntwo\n\nthree", second!.Text);
        Assert.Equal(first, second);
        Assert.Equal(14, second.Length);
    }

    [Fact]
    public void The_hash_is_sha256_over_utf8_in_lower_case() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sources.Text("\uFEFFabc").Sha256);

    [Fact]
    public void Bytes_and_decoded_text_give_the_same_document()
    {
        const string Text = "Ça alors 🜚\r\n";

        Assert.Equal(
            DocumentText.FromString("d", "p", Text).Document,
            DocumentText.FromBytes("d", "p", Encoding.UTF8.GetBytes(Text)).Document);
    }

    [Fact]
    public void Documents_differ_by_id_path_and_text()
    {
        var document = DocumentText.FromString("d", "p", "a").Document;

        Assert.NotEqual(document, DocumentText.FromString("e", "p", "a").Document);
        Assert.NotEqual(document, DocumentText.FromString("d", "q", "a").Document);
        Assert.NotEqual(document, DocumentText.FromString("d", "p", "b").Document);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xE9, 0x63 }, 3)] // Latin-1
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xC0, 0xAF }, 3)] // overlong
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xE0, 0x9F, 0xBF }, 3)] // overlong
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xED, 0xA0, 0x80 }, 3)] // surrogate
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xF4, 0x90, 0x80, 0x80 }, 3)] // above U+10FFFF
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xE2, 0x82 }, 3)] // cut
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0x80 }, 3)] // continuation without a start
    public void Invalid_utf8_is_reported_with_offset_and_line(byte[] bytes, int offset)
    {
        var result = DocumentText.FromBytes("d", "p", bytes);

        Assert.Null(result.Document);
        Assert.Equal(new DocumentProblem(DocumentProblemKind.InvalidUtf8, offset, new LinePosition(1, 1), bytes[offset]), result.Problem);
    }

    [Fact]
    public void The_scanner_agrees_with_the_framework_on_every_short_sequence()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        byte[] interesting = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5];
        foreach (var a in interesting)
        {
            foreach (var b in interesting)
            {
                foreach (var c in interesting)
                {
                    foreach (var d in interesting)
                    {
                        byte[] bytes = [a, b, c, d];
                        Assert.Equal(IsValid(strict, bytes), Utf8Scanner.FindInvalid(bytes) < 0);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 })]
    public void Utf16_is_called_by_its_name(byte[] bytes) =>
        Assert.Equal(DocumentProblemKind.Utf16, DocumentText.FromBytes("d", "p", bytes).Problem!.Kind);

    [Fact]
    public void Lost_characters_are_an_error_in_bytes_and_in_decoded_text()
    {
        var expected = new DocumentProblem(DocumentProblemKind.ReplacementCharacter, 3, new LinePosition(1, 1), 0xFFFD);

        Assert.Equal(expected, DocumentText.FromString("d", "p", "a\nb\uFFFD").Problem);
        Assert.Equal(expected, DocumentText.FromBytes("d", "p", Encoding.UTF8.GetBytes("a\nb\uFFFD")).Problem);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_an_error()
    {
        // An attribute could not carry these.
        foreach (var text in new[] { "a\uD83D", "a\uDC00b", "a\uD83D\uD83D\uDC00" })
        {
            Assert.Equal(DocumentProblemKind.UnpairedSurrogate, DocumentText.FromString("d", "p", text).Problem!.Kind);
        }
    }

    [Theory]
    [InlineData("documents/mali-air-strikes.txt", "mali-air-strikes")]
    [InlineData(@"C:\kb\documents\2013\a.b.TXT", "a.b")]
    [InlineData("plain", "plain")]
    public void The_id_is_the_file_name_without_folder_and_ending(string path, string id) => Assert.Equal(id, DocumentText.IdOf(path));

    [Fact]
    public void An_empty_document_is_a_document()
    {
        var document = Sources.Text(string.Empty);

        Assert.Equal(0, document.Length);
        Assert.IsType<SelectorMatch.NotFound>(SelectorMatcher.Match(document.Index, new Selector("a")));
    }

    private static bool IsValid(UTF8Encoding encoding, byte[] bytes)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

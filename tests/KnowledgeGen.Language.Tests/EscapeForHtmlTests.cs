namespace KnowledgeGen.Language.Tests;

/// <summary>Text that becomes part of a page.</summary>
public sealed class EscapeForHtmlTests
{
    [Theory]
    [InlineData("a <b> & \"c\" 'd'", "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;")]
    [InlineData("col1\tcol2\r\nnext", "col1\tcol2\nnext")]
    [InlineData("\u0007bell \u202Eturned", "&lt;U+0007&gt;bell &lt;U+202E&gt;turned")]
    public void Markup_is_text_white_space_stays_and_what_cannot_be_seen_is_shown(string text, string expected) => Assert.Equal(expected, Escape.ForHtml(text));
}

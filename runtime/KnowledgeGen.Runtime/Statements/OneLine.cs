using System.Text;

namespace KnowledgeGen;

/// <summary>Text that takes one line of a tree or a list: where it breaks, a space stands.</summary>
internal static class OneLine
{
    /// <summary>The text, with one space for all white space around a line break or another control character.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            var isBroken = false;
            for (; end < text.Length && (char.IsWhiteSpace(text[end]) || char.IsControl(text[end])); end++) isBroken |= IsBreak(text[end]);
            if (!isBroken)
            {
                builder.Append(text[i]);
                continue;
            }

            builder.Append(' ');
            i = end - 1;
        }

        return builder.ToString();
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}

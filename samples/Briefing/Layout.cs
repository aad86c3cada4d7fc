using System.Text;

namespace Briefing;

/// <summary>Breaks and arranges text in columns.</summary>
internal static class Layout
{
    private const int BulletWidth = 2;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The text in lines of at most the width, broken at spaces.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? string.Empty : " ").Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>A label, and beside it a text in a column of its own.</summary>
    public static IEnumerable<string> Row(string label, int labelWidth, string text, int width = Page.Width) =>
        Beside(Wrap(label, labelWidth - 2), labelWidth, Wrap(text, width - labelWidth));

    /// <summary>The text with spaces at which <see cref="Wrap"/> does not break it.</summary>
    public static string Unbroken(string text) => text.Replace(' ', NoBreakSpace);

    /// <summary>The line as it is printed.</summary>
    public static string Finished(string line) => line.Replace(NoBreakSpace, ' ').TrimEnd();

    /// <summary>A paragraph with a bullet before it.</summary>
    public static IEnumerable<string> Bullet(string text) => Beside(["•"], BulletWidth, Wrap(text, Page.Width - BulletWidth));

    /// <summary>Two columns; the right one starts at a position.</summary>
    public static IEnumerable<string> Beside(IEnumerable<string> left, int position, IEnumerable<string> right)
    {
        using var lefts = left.GetEnumerator();
        using var rights = right.GetEnumerator();
        while (true)
        {
            var hasLeft = lefts.MoveNext();
            var hasRight = rights.MoveNext();
            if (!hasLeft && !hasRight) yield break;
            yield return (hasLeft ? lefts.Current : string.Empty).PadRight(position) + (hasRight ? rights.Current : string.Empty);
        }
    }
}

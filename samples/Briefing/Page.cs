namespace Briefing;

/// <summary>A page of 100 columns, written section by section.</summary>
internal sealed class Page(TextWriter output, Ink ink)
{
    public const int Width = 100;

    /// <summary>The width of a section that has another one on its right.</summary>
    public const int Left = 52;

    private const int Gutter = 3;

    public void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines) output.WriteLine(ink.Paint(Layout.Finished(line)));
    }

    public void Write(string heading, IEnumerable<string> lines) => Write([Heading(heading, Width), .. lines]);

    public void WriteBeside(string leftHeading, IEnumerable<string> left, string rightHeading, IEnumerable<string> right) =>
        Write(Layout.Beside(
            [Heading(leftHeading, Left), .. left],
            Left + Gutter,
            [Heading(rightHeading, Width - Left - Gutter), .. right]));

    private static string Heading(string text, int width) => $"── {text} ".PadRight(width, '─');
}

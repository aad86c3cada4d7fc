namespace KnowledgeGen.Language.Text;

/// <summary>A range of a file, with the lines and columns that a message shows.</summary>
/// <param name="Path">The file, as it was given to the compiler.</param>
/// <param name="Range">The range in UTF-16 code units.</param>
/// <param name="Start">Where the range starts.</param>
/// <param name="End">Where the range ends, exclusive.</param>
public sealed record SourceLocation(string Path, TextRange Range, LinePosition Start, LinePosition End)
{
    /// <summary>The location of a range in a file.</summary>
    public static SourceLocation Create(string path, LineMap lines, TextRange range) =>
        new(path, range, lines.GetPosition(range.Start), lines.GetPosition(range.End));

    /// <summary>The name of the file without its folder.</summary>
    public string FileName => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The start of a file, for what is true of the file as a whole.</summary>
    public static SourceLocation OfFile(string path) => new(path, default, default, default);
}

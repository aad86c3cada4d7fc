using System.IO;
using System.Text;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Tool.Importing;

/// <summary>A file that is imported.</summary>
/// <param name="Path">The path that messages show.</param>
/// <param name="Text">Its characters, without BOM.</param>
internal sealed record ImportFile(string Path, string Text)
{
    /// <summary>Its name, without folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Why statements without evidence have none.</summary>
    public string Unsourced => "imported from " + Name;

    /// <summary>Reads a file, which must be UTF-8.</summary>
    /// <exception cref="ImportException">It is not.</exception>
    public static ImportFile Read(string shownPath, string fullPath)
    {
        var bytes = File.ReadAllBytes(fullPath);
        var invalid = Utf8Scanner.FindInvalid(bytes);
        if (invalid < 0) return new ImportFile(shownPath, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));

        var (line, column) = PlaceOf(bytes, invalid);
        throw new ImportException(new ImportProblem(shownPath, line, column, "The file is not UTF-8; save it as UTF-8."));
    }

    // The bytes before are UTF-8, so their characters can be counted.
    private static (int Line, int Column) PlaceOf(byte[] bytes, int offset)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, offset);
        return (before.Split('\n').Length, before.Length - before.LastIndexOf('\n'));
    }
}

using System;
using System.Text;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// The canonical text of a document: BOM dropped, CR LF and CR read as LF. Hash, length and all offsets of evidence are over this
/// text, so that they are the same on every machine.
/// </summary>
public sealed class DocumentText : IEquatable<DocumentText>
{
    private readonly Lazy<DocumentIndex> _index;

    private DocumentText(string id, string path, string text)
    {
        Id = id;
        Path = path;
        Text = text;
        Lines = new LineMap(text);
        Sha256 = Hashing.Sha256(text);
        _index = new Lazy<DocumentIndex>(() => new DocumentIndex(Text, Lines));
    }

    /// <summary>The id: the file name without <c>.txt</c>.</summary>
    public string Id { get; }

    /// <summary>The path, as it was given to the compiler.</summary>
    public string Path { get; }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public LineMap Lines { get; }

    /// <summary>SHA-256 of the UTF-8 of <see cref="Text"/>, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The length of <see cref="Text"/> in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>The index that evidence is searched in; built when it is first asked for.</summary>
    public DocumentIndex Index => _index.Value;

    /// <summary>
    /// The id of the document in a file: its name without folders, which are only order for people, and without <c>.txt</c>.
    /// </summary>
    public static string IdOf(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - ".txt".Length) : name;
    }

    /// <summary>Reads a document from the bytes of its file, which must be UTF-8.</summary>
    /// <param name="id">The id, see <see cref="IdOf"/>.</param>
    /// <param name="path">The path that messages show.</param>
    /// <param name="bytes">The bytes.</param>
    public static DocumentReadResult FromBytes(string id, string path, byte[] bytes)
    {
        var invalid = Utf8Scanner.FindInvalid(bytes);
        if (invalid >= 0) return new(null, DocumentProblem.OfBytes(bytes, invalid));
        return FromString(id, path, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>
    /// Reads a document from decoded text, as a compiler host gives it. The replacement character U+FFFD, which decoders put
    /// where bytes are not valid, and unpaired surrogates are errors.
    /// </summary>
    /// <param name="id">The id, see <see cref="IdOf"/>.</param>
    /// <param name="path">The path that messages show.</param>
    /// <param name="text">The characters.</param>
    public static DocumentReadResult FromString(string id, string path, string text)
    {
        var canonical = NormalizeLineEnds(text.TrimStart('\uFEFF'));
        var damaged = FindDamage(canonical);
        return damaged < 0
            ? new(new DocumentText(id, path, canonical), null)
            : new(null, DocumentProblem.OfText(canonical, damaged));
    }

    /// <summary>The characters of a range; one that lies outside the text is moved into it.</summary>
    public string Slice(int start, int end)
    {
        start = Math.Max(0, Math.Min(start, Length));
        return Text.Substring(start, Math.Max(start, Math.Min(end, Length)) - start);
    }

    /// <inheritdoc/>
    public bool Equals(DocumentText? other) =>
        other is not null && Id == other.Id && Path == other.Path && Sha256 == other.Sha256;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    /// <inheritdoc/>
    public override int GetHashCode() => Sha256.GetHashCode();

    private static string NormalizeLineEnds(string text) =>
        text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static int FindDamage(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFD') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}

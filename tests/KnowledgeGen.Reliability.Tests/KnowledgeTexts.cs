using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;

namespace KnowledgeGen.Reliability.Tests;

/// <summary>A knowledge base in memory, with the files that <see cref="LibraryFiles"/> makes of paths.</summary>
internal static class KnowledgeTexts
{
    public static KnowledgeFiles ToFiles(IReadOnlyCollection<(string Path, byte[] Bytes)> files) => LibraryFiles.ToFiles(files);

    public static KnowledgeFiles ToFiles(IEnumerable<(string Path, string Text)> files) => ToFiles(ToBytes(files));

    public static IReadOnlyList<(string Path, byte[] Bytes)> ToBytes(IEnumerable<(string Path, string Text)> files) =>
        [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))];
}

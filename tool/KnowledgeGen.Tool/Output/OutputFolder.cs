using System;
using System.IO;

namespace KnowledgeGen.Tool.Output;

/// <summary>A folder that files are written to.</summary>
/// <param name="path">Its path.</param>
internal sealed class OutputFolder(string path)
{
    /// <summary>Writes a file as UTF-8 without BOM.</summary>
    public void Write(string name, Action<TextWriter> write) => AtomicFile.Write(Path.Combine(path, name), write);

    /// <summary>Writes a file as UTF-8 without BOM, in a folder of the folder if need be; paths have <c>/</c>. The folder itself is put in its place when all are written.</summary>
    public void Write(string name, string text)
    {
        var full = Path.Combine(path, name);
        UnfinishedOutput.Do(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        });
    }
}

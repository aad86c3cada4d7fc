using System;
using System.IO;

namespace KnowledgeGen.Tool.Output;

/// <summary>A folder that files are written to.</summary>
/// <param name="path">Its path.</param>
internal sealed class OutputFolder(string path)
{
    /// <summary>Writes a file as UTF-8 without BOM.</summary>
    public void Write(string name, Action<TextWriter> write) => AtomicFile.Write(Path.Combine(path, name), write);
}

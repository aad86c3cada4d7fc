using System;
using System.IO;
using System.Text;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Output;

/// <summary>Writes files whole or not at all: readers and failures never meet half of one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes UTF-8 without BOM beside the file, then moves it into place. A link is followed.</summary>
    public static void Write(string path, Action<TextWriter> write)
    {
        path = RealPath.Of(path);
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, Utf8) { NewLine = "\n" })
            {
                write(writer);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

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
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        path = RealPath.Of(path);
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N") + ".tmp");
        UnfinishedOutput.Remember(temporary);
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, Utf8) { NewLine = "\n" })
            {
                write(writer);
            }

            UnfinishedOutput.Do(() => File.Move(temporary, path, overwrite: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(exception, temporary, path);
        }
        finally
        {
            UnfinishedOutput.Discard(temporary);
        }
    }
}

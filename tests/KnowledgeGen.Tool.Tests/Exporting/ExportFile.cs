using System.IO;
using System.Text;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Writes exports of one text.</summary>
internal static class ExportFile
{
    public static void Write(string format, ExportedKnowledge knowledge, string path)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        ((ExportFormat.OneText)ExportFormats.Find(format)).Write(knowledge, writer);
    }

    public static string Text(string format, ExportedKnowledge knowledge)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ((ExportFormat.OneText)ExportFormats.Find(format)).Write(knowledge, writer);
        return writer.ToString();
    }
}

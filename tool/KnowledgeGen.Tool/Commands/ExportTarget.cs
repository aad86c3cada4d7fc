using System;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary>Where an export goes: the output, a file or a folder.</summary>
/// <param name="ShownPath">The path as messages show it; null for the output.</param>
/// <param name="Write">Writes an export there.</param>
internal sealed record ExportTarget(string? ShownPath, Action<ExportedKnowledge> Write)
{
    private const string NoDevice = "leave -o out and redirect the output";

    /// <exception cref="ToolException">The format cannot be written there.</exception>
    public static ExportTarget Of(ExportFormat format, string? output, ToolHost host) => format switch
    {
        ExportFormat.OneText text => OfText(text, output, host),
        ExportFormat.Folder folder => OfFolder(folder, output, host),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static ExportTarget OfText(ExportFormat.OneText format, string? output, ToolHost host)
    {
        if (IsStandardOutput(output)) return new ExportTarget(null, knowledge => format.Write(knowledge, host.Output));

        var path = host.FullPath(output!);
        TargetFile.Refuse(output!, TargetFile.WhyNot(path, NoDevice));
        return new ExportTarget(
            Escape.ForTerminal(output!), knowledge => AtomicFile.Write(path, writer => format.Write(knowledge, writer)));
    }

    private static ExportTarget OfFolder(ExportFormat.Folder format, string? output, ToolHost host)
    {
        if (IsStandardOutput(output)) throw new ToolException("The format '" + format.Name + "' is several files: name a folder with -o.");

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(output!));
        TargetFile.Refuse(output!, TargetFile.WhyNotThere(path, NoDevice) ?? AtomicFolder.WhyNot(path, format.IsOwnFile));
        return new ExportTarget(
            Escape.ForTerminal(output!), knowledge => AtomicFolder.Write(path, format.IsOwnFile, folder => format.Write(knowledge, folder)));
    }

    /// <summary>Whether an <c>-o</c> means the output.</summary>
    public static bool IsStandardOutput(string? output) => output is null or "-" or "/dev/stdout";
}

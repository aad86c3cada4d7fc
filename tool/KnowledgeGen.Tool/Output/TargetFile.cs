using System;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Output;

/// <summary>Tells before the work whether its result can be written.</summary>
internal static class TargetFile
{
    /// <summary>Why a file cannot be written, as a clause; null where nothing is known against it.</summary>
    /// <param name="path">The full path, whether there is such a file or not.</param>
    /// <param name="instead">What to do where it is a device, as an imperative.</param>
    public static string? WhyNot(string path, string instead) =>
        Directory.Exists(path) ? "it is a folder; name a file"
        : IsSource(path) ? "it is named like what facts are made of, which would be gone; name another file"
        : WhyNotThere(path, instead);

    /// <summary>Why neither a file nor a folder can be put in a place, as a clause; null where nothing is known against it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="instead">What to do where it is a device, as an imperative.</param>
    public static string? WhyNotThere(string path, string instead) =>
        !Directory.Exists(Path.GetDirectoryName(path)) ? "its folder does not exist; make it first"
        : IsDevice(RealPath.Of(path)) ? "it is no ordinary file; " + instead
        : null;

    /// <summary>Ends the command where there is a reason.</summary>
    /// <param name="shownPath">The path as the user gave it.</param>
    /// <param name="reason">The clause, or null.</param>
    /// <exception cref="ToolException">There is one.</exception>
    public static void Refuse(string shownPath, string? reason)
    {
        if (reason is not null) throw new ToolException("'" + Escape.ForMessage(shownPath) + "' cannot be written: " + reason + ".");
    }

    private static bool IsSource(string path) =>
        KnowledgeFolder.YamlEndings.Append(KnowledgeFolder.LockName).Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        || (path.EndsWith(KnowledgeFolder.DocumentEnding, StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(path)) == KnowledgeFolder.DocumentsFolder);

    // A device or a pipe would be replaced by a file of its name.
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Which code is measured, and with what.</summary>
internal static class MeasuredCode
{
    private static readonly string[] Folders = ["generator", "runtime", "benchmarks/Programs", "benchmarks/KnowledgeGen.Benchmarks"];
    private static readonly string[] Endings = [".cs", ".csproj", ".props", ".targets"];
    private static readonly string[] OfAll = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    // How figures are reported changes none of them.
    private static readonly string[] Others = ["bin", "obj", "Report"];

    /// <summary>A hash of the sources of what is measured and of what measures, and of the machine and its runtime.</summary>
    /// <param name="machine">The machine in words.</param>
    public static string Describe(string machine)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Sources().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(File.ReadAllBytes(Workspace.Repository + path));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(machine));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static IEnumerable<string> Sources() =>
        OfAll.Concat(
            from folder in Folders
            from path in Directory.EnumerateFiles(Workspace.Repository + folder, "*", SearchOption.AllDirectories)
            where Endings.Contains(Path.GetExtension(path))
            let relative = Path.GetRelativePath(Workspace.Repository, path).Replace('\\', '/')
            where !relative.Split('/').Any(Others.Contains)
            select relative);
}

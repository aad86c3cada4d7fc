using System;
using System.IO;
using System.Security.Cryptography;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Which code is measured.</summary>
internal static class MeasuredCode
{
    /// <summary>A hash of the assemblies that are measured and of those that measure, and of the programs that they build.</summary>
    public static string Describe()
    {
        var programs = Directory.GetFiles(Workspace.Repository + "benchmarks/Programs", "*.cs", SearchOption.AllDirectories);
        var assemblies = Directory.GetFiles(AppContext.BaseDirectory, "KnowledgeGen.*.dll");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in programs.Concat(assemblies).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

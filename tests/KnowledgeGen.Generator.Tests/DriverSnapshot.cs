using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Tests;

/// <summary>
/// Of a generator driver there is a file for each source,
/// <c>Class.Method#HintName.verified.cs</c>, as Verify.SourceGenerators has it.
/// </summary>
internal static partial class Snapshot
{
    public static void Verify(GeneratorDriver driver, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var prefix = Prefix(testFile, method);
        var sources = driver.GetRunResult().Results.Single().GeneratedSources;
        var files = sources.ToDictionary(source => prefix + "#" + Path.GetFileNameWithoutExtension(source.HintName));
        var different = files
            .Where(file => !Matches($"//HintName: {file.Value.HintName}\n{file.Value.SourceText}", file.Key, "cs"))
            .Select(file => file.Key)
            .ToList();
        var gone = Directory.EnumerateFiles(Path.GetDirectoryName(testFile)!, Path.GetFileName(prefix) + "#*.verified.cs")
            .Where(path => !files.ContainsKey(path.Substring(0, path.Length - ".verified.cs".Length)));

        Assert.Empty(different.Select(Path.GetFileName));
        Assert.Empty(gone.Select(Path.GetFileName));
    }
}

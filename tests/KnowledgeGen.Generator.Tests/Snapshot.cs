using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests;

/// <summary>
/// Compares text with a file beside the test, under Verify's conventions: <c>Class.Method.verified.cs</c> is what is expected;
/// where the text differs, <c>Class.Method.received.cs</c> is written, and renaming it accepts the change. Of a generator driver
/// there is a file for each source, <c>Class.Method#HintName.verified.cs</c>, as Verify.SourceGenerators has it.
/// </summary>
internal static class Snapshot
{
    public static void Verify(
        string text, string extension = "cs", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        if (!Matches(text, Prefix(testFile, method))) Assert.Fail($"{method} differs from its verified file; rename the received file to accept.");
    }

    public static void Verify(GeneratorDriver driver, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var prefix = Prefix(testFile, method);
        var sources = driver.GetRunResult().Results.Single().GeneratedSources;
        var files = sources.ToDictionary(source => prefix + "#" + Path.GetFileNameWithoutExtension(source.HintName));
        var different = files.Where(file => !Matches($"//HintName: {file.Value.HintName}\n{file.Value.SourceText}", file.Key)).Select(file => file.Key).ToList();
        var gone = Directory.EnumerateFiles(Path.GetDirectoryName(testFile)!, Path.GetFileName(prefix) + "#*.verified.cs")
            .Where(path => !files.ContainsKey(path.Substring(0, path.Length - ".verified.cs".Length)));

        Assert.Empty(different.Select(Path.GetFileName));
        Assert.Empty(gone.Select(Path.GetFileName));
    }

    private static string Prefix(string testFile, string method) =>
        Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");

    private static bool Matches(string text, string prefix)
    {
        var verified = $"{prefix}.verified.{extension}";
        var received = $"{prefix}.received.{extension}";
        // As Verify does: trailing white space and the kind of line end are the editor's business.
        var actual = text.ReplaceLineEndings("\n").TrimEnd();
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n").TrimEnd() : null;
        if (actual == expected)
        {
            File.Delete(received);
            return true;
        }

        File.WriteAllText(received, actual);
        return false;
    }
}

using System.IO;
using System.Runtime.CompilerServices;

namespace KnowledgeGen.Tests;

/// <summary>
/// Compares text with a file beside the test, under Verify's conventions: <c>Class.Method.verified.txt</c> is what is expected
/// (or another extension); where the text differs, <c>Class.Method.received.txt</c> is written, and renaming it accepts
/// the change.
/// </summary>
internal static partial class Snapshot
{
    public static void Verify(
        string text, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        if (!Matches(text, Prefix(testFile, method), extension))
        {
            Assert.Fail($"{method} differs from its verified file; rename the received file to accept.");
        }
    }

    private static string Prefix(string testFile, string method) =>
        Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");

    private static bool Matches(string text, string prefix, string extension)
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

using System.IO;
using System.Runtime.CompilerServices;

namespace KnowledgeGen.Generator.Tests;

/// <summary>
/// Compares text with a file beside the test, under Verify's conventions: <c>Class.Method.verified.cs</c> is what is expected;
/// where the text differs, <c>Class.Method.received.cs</c> is written, and renaming it accepts the change.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var prefix = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");
        var verified = prefix + ".verified.cs";
        var received = prefix + ".received.cs";
        // As Verify does: trailing white space and the kind of line end are the editor's business.
        var actual = text.ReplaceLineEndings("\n").TrimEnd();
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n").TrimEnd() : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}; rename it to accept.");
    }
}

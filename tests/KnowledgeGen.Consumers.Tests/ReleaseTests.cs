using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Consumers.Tests;

/// <summary><c>package/release.sh</c> refuses what is not ready, and publishes nothing.</summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Changes = "# Changelog\n\n## Unreleased\n\n## 1.2.3 – 2026-01-31\n\n### Added\n- All.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg release ").FullName;

    public ReleaseTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "package"));
        File.Copy(Script, Path.Combine(_folder, "package", "release.sh"));
        Write("Directory.Build.props", "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>\n");
        Write("CHANGELOG.md", Changes);
        Run("git", "init", "--quiet");
        Commit();
    }

    private static string Script => Path.Combine(BuiltRepository.Folder, "package", "release.sh");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_ready_is_ready() => Assert.Equal((0, "The repository is ready for 1.2.3.\n"), Check("1.2.3"));

    [Fact]
    public void Another_version_than_the_packages_have_is_refused()
    {
        var (code, said) = Check("1.2.4");

        Assert.Equal(1, code);
        Assert.Contains("Directory.Build.props says version 1.2.3, not 1.2.4.", said, StringComparison.Ordinal);
        Assert.Contains("CHANGELOG.md has no section '## 1.2.4'", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 1.2.3", "## 1.2.30", "no section '## 1.2.3'")]
    [InlineData("## Unreleased\n", "## Unreleased\n\n- More.\n", "entries under 'Unreleased'")]
    public void A_changelog_that_does_not_tell_of_the_version_is_refused(string before, string after, string reason)
    {
        Write("CHANGELOG.md", Changes.Replace(before, after, StringComparison.Ordinal));
        Commit();

        Assert.Equal(1, Check("1.2.3").Code);
        Assert.Contains(reason, Check("1.2.3").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_committed_is_refused()
    {
        Write("more.txt", "more");

        Assert.Contains("not committed", Check("1.2.3").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_was_released_is_refused()
    {
        Run("git", "tag", "v1.2.3");

        Assert.Contains("the tag v1.2.3 is there already", Check("1.2.3").Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("1.2.3; rm -rf /")]
    public void What_is_no_version_is_wrong_usage(string version) => Assert.Equal(2, Check(version).Code);

    [Fact]
    public void It_says_how_to_publish_and_does_not_publish()
    {
        var lines = File.ReadAllLines(Script);
        var message = Array.FindIndex(lines, line => line.StartsWith("cat << END", StringComparison.Ordinal));
        var push = Assert.Single(Enumerable.Range(0, lines.Length), i => lines[i].Contains("nuget push", StringComparison.Ordinal));

        Assert.InRange(push, message + 1, Array.IndexOf(lines, "END", message) - 1);
        Assert.All(lines.Take(message), line => Assert.DoesNotMatch(@"\bpush\b|\bgit tag\b", line));
    }

    private (int Code, string Said) Check(string version) => Run("bash", "package/release.sh", "--check", version);

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);

    private void Commit()
    {
        Run("git", "add", "--all");
        Run("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "--quiet", "--message", "All");
    }

    private (int Code, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}

using System;
using System.IO;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>What the tutorial tells is what happens.</summary>
public sealed class TutorialTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kg tutorial " + Guid.NewGuid().ToString("N")[..8]);

    [Fact]
    public void Whoever_follows_the_tutorial_word_by_word_sees_what_it_says()
    {
        var otherwise = string.Join('\n', Walkthrough.Follow(BuiltRepository.Folder + "docs/tutorial.md", _folder));
        Assert.True(otherwise.Length == 0, otherwise);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

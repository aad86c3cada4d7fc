using KnowledgeGen.Generator.Pipeline;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>Paths as they are emitted.</summary>
public sealed class RelativePathsTests
{
    [Theory]
    [InlineData("/a/b/c.yaml", "/a/b", "c.yaml")]
    [InlineData("/a/b/c.yaml", "/a/d/", "../b/c.yaml")]
    [InlineData("/a/b/c.yaml", "/a/d/../b/", "c.yaml")]
    [InlineData("/a/d/../b/c.yaml", "/a/b/./", "c.yaml")]
    [InlineData("../b/c.yaml", "../../a", "../../b/c.yaml")]
    [InlineData("D:\\b\\c.yaml", "C:\\a", "D:/b/c.yaml")]
    public void A_file_and_its_folder_need_not_be_written_alike(string path, string folder, string relative) => Assert.Equal(relative, RelativePaths.Make(path, folder));

    [Theory]
    [InlineData("/c#/books/a.yaml", "/c", "9", "/c#/books")]
    [InlineData("/c#/books/a.yaml", "/c#/books/", "9", "/c#/books/")]
    [InlineData("/of C #/books/a.yaml", "/of C", "13", "/of C #/books")]
    [InlineData("/elsewhere/a.yaml", "/c", "9", "/c")]
    [InlineData("/c", "/c", "9", "/c")]
    [InlineData("/c#/a.yaml", "/c", "", "/c")]
    [InlineData("/c#/a.yaml", "/c", null, "/c")]
    [InlineData("/c#/a.yaml", null, "3", null)]
    public void A_folder_that_was_cut_at_a_comment_is_made_whole(string path, string? folder, string? length, string? whole) =>
        Assert.Equal(whole, RelativePaths.WholeFolder(path, folder, length));
}

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
}

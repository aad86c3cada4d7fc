using System.Linq;

namespace KnowledgeGen.Language.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_equal_elements_are_equal()
    {
        var first = new[] { "a", "b" }.ToEquatableArray();
        var second = Enumerable.Range('a', 2).Select(c => ((char)c).ToString()).ToEquatableArray();

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, new[] { "b", "a" }.ToEquatableArray());
    }

    [Fact]
    public void The_default_array_is_empty_and_equal_to_an_empty_one()
    {
        Assert.Empty(default(EquatableArray<int>));
        Assert.Equal(default, System.Array.Empty<int>().ToEquatableArray());
    }
}

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Runtime.Tests.Store;

public class IndexListsTests
{
    [Fact]
    public void Lists_of_any_length_come_back() => Prop.ForAll<int[][]>(lists =>
    {
        lists = [.. lists.Where(list => list is not null).Select(list => list.Select(index => index & int.MaxValue).ToArray())];
        var writer = new PackedWriter().Number(lists.Length);
        foreach (var list in lists)
        {
            writer.Number(list.Length);
            foreach (var index in list) writer.Number(index);
        }

        var reader = new PackedReader(writer.ToString());
        var read = new IndexLists(reader.Number());
        for (var i = 0; i < lists.Length; i++) read.Read(i, ref reader);
        for (var i = 0; i < lists.Length; i++)
        {
            if (!read[i].SequenceEqual(lists[i])) return false;
        }

        return reader.Position == writer.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_that_was_not_read_is_empty() => Assert.True(new IndexLists(1)[0].IsEmpty);
}

using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits the method of the store that finds the class which returns a part of the data.</summary>
internal sealed class DataLoaderEmitter
{
    // A method is compiled as a whole when it is first called; beyond so many pages there are two levels of methods.
    private const int PagesInMethod = 32;

    private readonly List<(DataPage Page, int FirstPart)> _pages = [];

    public DataLoaderEmitter(StoreLayout layout)
    {
        foreach (var file in layout.Files)
        {
            foreach (var page in DataPage.Of(file.Path, file.BlockCount)) _pages.Add((page, (2 * file.FirstBlock) + page.FirstPart));
        }
    }

    public void Write(IndentedWriter writer)
    {
        var isOneLevel = _pages.Count <= PagesInMethod;
        StartMethod(writer, "protected override string LoadData(int part)");
        if (isOneLevel) WritePages(writer, 0);
        else WriteGroups(writer);
        EndMethod(writer);
        if (isOneLevel) return;

        for (var first = 0; first < _pages.Count; first += PagesInMethod)
        {
            writer.WriteLine();
            StartMethod(writer, $"private static string {GroupName(first)}(int part)");
            WritePages(writer, first);
            EndMethod(writer);
        }
    }

    private void WriteGroups(IndentedWriter writer)
    {
        for (var first = 0; first < _pages.Count; first += PagesInMethod)
        {
            writer.WriteLine($"< {Number(EndOf(first + PagesInMethod))} => {GroupName(first)}(part),");
        }
    }

    private void WritePages(IndentedWriter writer, int first)
    {
        for (var i = first; i < first + PagesInMethod && i < _pages.Count; i++)
        {
            var (page, firstPart) = _pages[i];
            var part = firstPart == 0 ? "part" : "part - " + Number(firstPart);
            writer.WriteLine($"< {Number(EndOf(i + 1))} => {page.ClassName}.Load({part}),");
        }
    }

    /// <summary>The number of parts that come before the page at an index.</summary>
    private int EndOf(int page)
    {
        if (page < _pages.Count) return _pages[page].FirstPart;

        var last = _pages[_pages.Count - 1];
        return last.FirstPart + last.Page.PartCount;
    }

    private static void StartMethod(IndentedWriter writer, string signature)
    {
        writer.WriteLine(signature + " => part switch");
        writer.OpenBlock();
    }

    private static void EndMethod(IndentedWriter writer)
    {
        writer.WriteLine("_ => string.Empty,");
        writer.CloseBlock(";");
    }

    private static string GroupName(int firstPage) => "LoadGroup" + Number(firstPage / PagesInMethod);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

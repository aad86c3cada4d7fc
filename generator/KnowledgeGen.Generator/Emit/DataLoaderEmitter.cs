using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the methods of the store that find the class which returns a part of the data: a tree of switches. A method is compiled as a
/// whole when it is first called, and the classes that it mentions are loaded then; so each has few branches however many pages there
/// are.
/// </summary>
internal sealed class DataLoaderEmitter
{
    private const int Branches = 8;

    private readonly List<Branch> _pages = [];

    public DataLoaderEmitter(StoreLayout layout)
    {
        foreach (var file in layout.Files)
        {
            foreach (var page in DataPage.Of(file.Path, file.BlockCount))
            {
                var first = (2 * file.FirstBlock) + page.FirstPart;
                var part = first == 0 ? "part" : "part - " + Number(first);
                _pages.Add(new Branch(first + page.PartCount, $"{page.ClassName}.Load({part})"));
            }
        }
    }

    public void Write(IndentedWriter writer)
    {
        var levels = new List<List<Branch>> { _pages };
        while (levels[0].Count > Branches) levels.Insert(0, Group(levels[0], levels.Count));

        WriteMethod(writer, "protected override string LoadData(int part)", levels[0]);
        for (var level = 1; level < levels.Count; level++)
        {
            for (var first = 0; first < levels[level].Count; first += Branches)
            {
                writer.WriteLine();
                var name = GroupName(levels.Count - level, first / Branches);
                WriteMethod(writer, $"private static string {name}(int part)", levels[level].Skip(first).Take(Branches));
            }
        }
    }

    private static List<Branch> Group(List<Branch> branches, int level)
    {
        var groups = new List<Branch>();
        for (var first = 0; first < branches.Count; first += Branches)
        {
            var last = Math.Min(first + Branches, branches.Count) - 1;
            groups.Add(new Branch(branches[last].End, GroupName(level, first / Branches) + "(part)"));
        }

        return groups;
    }

    private static void WriteMethod(IndentedWriter writer, string signature, IEnumerable<Branch> branches)
    {
        writer.WriteLine(signature + " => part switch");
        using (writer.WriteBlock(";"))
        {
            foreach (var branch in branches) writer.WriteLine($"< {Number(branch.End)} => {branch.Call},");
            writer.WriteLine("_ => string.Empty,");
        }
    }

    private static string GroupName(int level, int index) => $"Load{Number(level)}_{Number(index)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A branch of a switch.</summary>
    /// <param name="End">The number of parts before the next branch.</param>
    /// <param name="Call">What returns the data.</param>
    private sealed record Branch(int End, string Call);
}

using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Some blocks of a fact file, whose data one class returns. A class is loaded as a whole when one of its methods is first called; a
/// page keeps that cheap however many blocks a file has.
/// </summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Index">The number of the page in the file.</param>
/// <param name="BlockCount">The number of its blocks.</param>
internal sealed record DataPage(string Path, int Index, int BlockCount)
{
    /// <summary>The number of blocks on a page that is full.</summary>
    public const int Size = 8;

    /// <summary>The name of the class.</summary>
    public string ClassName => Index == 0
        ? HintNames.DataClass(Path)
        : HintNames.DataClass(Path) + "_" + Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of its first part among those of the file: each block has two.</summary>
    public int FirstPart => 2 * Size * Index;

    /// <summary>The number of its parts.</summary>
    public int PartCount => 2 * BlockCount;

    /// <summary>The pages of a file.</summary>
    public static IEnumerable<DataPage> Of(string path, int blockCount)
    {
        for (var first = 0; first < blockCount; first += Size)
        {
            yield return new DataPage(path, first / Size, Math.Min(Size, blockCount - first));
        }
    }

    /// <summary>The name of the method that returns a part of the file.</summary>
    public static string PartName(int part) =>
        (part % 2 == 0 ? "Facts" : "Receipts") + (part / 2).ToString(CultureInfo.InvariantCulture);
}

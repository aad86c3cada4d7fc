using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Exporting.Csv;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A folder of CSV files, read by CsvHelper.</summary>
internal static class CsvFolder
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        SkipEmptyLines = false,
    };

    public static SortedDictionary<string, List<string[]>> Write(ExportedKnowledge knowledge)
    {
        using var folder = new TemporaryFolder();
        CsvExport.Write(knowledge, new OutputFolder(folder.Root));
        return Read(folder.Root);
    }

    /// <summary>The rows of every file, headers first.</summary>
    public static SortedDictionary<string, List<string[]>> Read(string folder)
    {
        var files = new SortedDictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder)) files.Add(Path.GetFileName(path), ReadFile(path));
        return files;
    }

    /// <summary>The rows of a file under its headers.</summary>
    public static List<Dictionary<string, string>> Records(string path)
    {
        var rows = ReadFile(path);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<string[]> ReadFile(string path)
    {
        using var reader = CsvReader.FromFile(path, Options);
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add(reader.Current.ToArray());
        return rows;
    }
}

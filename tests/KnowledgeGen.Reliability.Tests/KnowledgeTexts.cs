using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;

namespace KnowledgeGen.Reliability.Tests;

/// <summary>A knowledge base in memory. The ending of a file's name says what it is, as on disk.</summary>
internal static class KnowledgeTexts
{
    public static KnowledgeFiles ToFiles(IReadOnlyCollection<(string Path, byte[] Bytes)> files) => new(
        InputsOf(".schema.yaml", files),
        InputsOf(".facts.yaml", files),
        InputsOf("facts.lock", files),
        files.Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal)).Select(file => new InputDocument(file.Path, file.Bytes)).ToEquatableArray())
    {
        Questions = InputsOf(".questions.yaml", files),
    };

    public static KnowledgeFiles ToFiles(IEnumerable<(string Path, string Text)> files) => ToFiles(ToBytes(files));

    public static IReadOnlyList<(string Path, byte[] Bytes)> ToBytes(IEnumerable<(string Path, string Text)> files) =>
        [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))];

    private static EquatableArray<InputFile> InputsOf(string ending, IEnumerable<(string Path, byte[] Bytes)> files) => files
        .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => InputFile.FromBytes(file.Path, file.Path, file.Bytes))
        .ToEquatableArray();
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>
/// Which fact files share a generated file: each has its own, until there are many. After every edit of C# the compiler compares the
/// name of each generated file with those of all before it, which takes 0.3 ms for 250 of them and 10 ms for 2,000.
/// </summary>
internal static class FileGroups
{
    /// <summary>The greatest number of groups. Their size is a power of two, so that it seldom changes when files come and go.</summary>
    public const int MostGroups = 128;

    public static IEnumerable<EquatableArray<FactFileInput>> OfFacts(ImmutableArray<FactFileInput> files, CancellationToken cancellation) =>
        Group(files, static input => input.File.Path);

    public static IEnumerable<EquatableArray<PackResult>> OfData(ImmutableArray<PackResult> files, CancellationToken cancellation) =>
        Group(files, static result => result.File.Path);

    private static IEnumerable<EquatableArray<T>> Group<T>(ImmutableArray<T> files, Func<T, string> pathOf)
    {
        var size = 1;
        while (files.Length > size * MostGroups) size *= 2;

        var sorted = files.OrderBy(pathOf, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < sorted.Length; i += size)
        {
            yield return new(sorted.AsSpan(i, Math.Min(size, sorted.Length - i)).ToArray());
        }
    }
}

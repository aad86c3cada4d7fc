using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>An entity of the synthetic knowledge base: 8 properties, 3 relations, 2 pieces of evidence.</summary>
internal sealed record SyntheticEntity
{
    public required string Id { get; init; }

    /// <summary>The name of its class and, in lower case, of its type.</summary>
    public required string Type { get; init; }

    public required string Member { get; init; }

    public required string Name { get; init; }

    public required string Alias { get; init; }

    public required string Summary { get; init; }

    public required DateOnly Since { get; init; }

    public required int Size { get; init; }

    /// <summary>In hundredths.</summary>
    public required int Rating { get; init; }

    public required bool Active { get; init; }

    /// <summary>One of <see cref="SyntheticKnowledge.Statuses"/>.</summary>
    public required string Status { get; init; }

    /// <summary>What the entity as a whole rests on.</summary>
    public SyntheticQuote Evidence { get; set; } = null!;

    /// <summary>What <see cref="LocatedIn"/> rests on.</summary>
    public SyntheticQuote LocationEvidence { get; set; } = null!;

    public SyntheticEntity MemberOf { get; set; } = null!;

    public SyntheticEntity LocatedIn { get; set; } = null!;

    public List<SyntheticEntity> LinkedTo { get; } = [];

    public string RatingText => (Rating / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public string SinceText => Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Words of a document.</summary>
/// <param name="Words">The words.</param>
/// <param name="Start">Where they start in the document.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record SyntheticQuote(string Words, int Start, int Line)
{
    public int End => Start + Words.Length;
}

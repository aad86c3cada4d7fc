using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Samples.Tests;

/// <summary>The words of the news schema and the ids of its facts, without those that the product needs itself.</summary>
internal static partial class NewsVocabulary
{
    /// <summary>Words of the fact language and of the runtime: roles, keys, value types, certainty, parts of a date.</summary>
    private static readonly string[] OfTheProduct =
    [
        "label", "alias", "text", "time", "place", "modality", "tense", "polarity", "asserted", "possible", "name",
        "value", "quote", "quotes", "words", "wording", "named", "date", "dates", "duration", "set", "start", "end",
        "middle", "before", "after", "between", "until", "past", "future", "negative", "unspecified", "less-than",
        "more-than", "title", "claims", "none",
    ];

    /// <summary>Words of programs and of YAML, and English words in names of methods, which mean something else there.</summary>
    private static readonly string[] OfPrograms =
    [
        "anchor", "anchors", "condition", "conflict", "coordinates", "count", "destination", "ends", "event",
        "expected", "full-name", "holders", "last", "leads", "location", "modifier", "parts", "planned", "size",
        "state", "target",
    ];

    public static IReadOnlyCollection<string> Everything { get; } = SchemaWords().Concat(Ids()).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Words { get; } =
        Everything.Except(OfTheProduct).Except(OfPrograms).ToHashSet(StringComparer.Ordinal);

    // Declarations and entities are the keys that are indented by two spaces.
    private static IEnumerable<string> SchemaWords()
    {
        var schema = Repository.Read("facts/news.schema.yaml");
        return Keys(schema)
            .Concat(EnumValues().Matches(schema).SelectMany(match => match.Groups[1].Value.Split(", ")))
            .Concat(Inverses().Matches(schema).Select(match => match.Groups[1].Value))
            .Concat(Qualifiers().Matches(schema).Select(match => match.Groups[1].Value));
    }

    private static IEnumerable<string> Ids() =>
        Repository.Files("facts", "*.facts.yaml").SelectMany(file => Keys(Repository.Read(file)));

    private static IEnumerable<string> Keys(string yaml) => TwoSpaces().Matches(yaml).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^  ([a-z][a-z0-9-]*):", RegexOptions.Multiline)]
    private static partial Regex TwoSpaces();

    [GeneratedRegex(@"values: \[([^\]]*)\]")]
    private static partial Regex EnumValues();

    [GeneratedRegex(@"inverse: (?:\{ name: )?([a-z-]+)")]
    private static partial Regex Inverses();

    [GeneratedRegex(@"^      ([a-z-]+): (?:\{ type: )?(?:string|boolean|quantity|enum|integer|date)\b", RegexOptions.Multiline)]
    private static partial Regex Qualifiers();
}

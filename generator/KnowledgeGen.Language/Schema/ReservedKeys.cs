using System.Collections.Generic;

namespace KnowledgeGen.Language.Schema;

/// <summary>The keys that the fact language itself uses; a schema may not declare them in the same place.</summary>
internal static class ReservedKeys
{
    /// <summary>At the top of a fact file, beside the types.</summary>
    public static readonly IReadOnlyList<string> OfFile = ["source", "about"];

    /// <summary>On an entity, beside its properties and relations.</summary>
    public static readonly IReadOnlyList<string> OfEntity =
        ["about", "evidence", "member", "formerly", "retracted", "disputed", "superseded-by"];

    /// <summary>On a statement, beside its qualifiers.</summary>
    public static readonly IReadOnlyList<string> OfStatement =
    [
        "value", "to", "certainty", "basis", "note", "according-to", "during", "evidence", "unsourced",
        "retracted", "disputed", "superseded-by",
    ];

    /// <summary>On a statement, and in <c>about</c> as defaults for many.</summary>
    public static readonly IReadOnlyList<string> OfAbout =
        ["certainty", "basis", "note", "according-to", "during", "evidence", "unsourced"];

    /// <summary>Keys that say what became of an entity; of a statement, all but the first.</summary>
    public static readonly IReadOnlyList<string> LifeCycle = ["formerly", "retracted", "disputed", "superseded-by"];
}

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

    /// <summary>Keys of the life cycle, which this version does not read yet.</summary>
    public static readonly IReadOnlyList<string> LifeCycle = ["formerly", "retracted", "disputed", "superseded-by"];

    /// <summary>Keys at the top of a schema that this version does not read yet.</summary>
    public static readonly IReadOnlyList<string> SchemaLater = ["rules", "disjoint"];

    /// <summary>Keys of a type that this version does not read yet.</summary>
    public static readonly IReadOnlyList<string> TypeLater = ["disjoint"];

    /// <summary>Keys of a property that this version does not read yet.</summary>
    public static readonly IReadOnlyList<string> PropertyLater = ["functional"];

    /// <summary>Keys of a relation that this version does not read yet.</summary>
    public static readonly IReadOnlyList<string> RelationLater =
        ["transitive", "acyclic", "sub-relation-of", "functional", "disjoint", "no-overlap", "before", "after"];
}

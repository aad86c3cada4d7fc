using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Names;

/// <summary>Names that generated classes have of their own, so that no fact and no part of a schema may take them.</summary>
internal static class CSharpReserved
{
    /// <summary>
    /// On every entity class: what the runtime's base class and the generator put there, and what <c>object</c> has.
    /// </summary>
    public static readonly HashSet<string> OfEntity = new(StringComparer.Ordinal)
    {
        "Id", "Label", "Evidence", "Statements", "StatementView",
        "All", "Get", "TryGet", "Parse", "TryParse", "Ids", "JsonConverter",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    /// <summary>
    /// What the generator declares in every entity class, which therefore may not be called so itself (CS0542).
    /// </summary>
    public static readonly HashSet<string> OfEntityClass = new(StringComparer.Ordinal)
    {
        "Statements", "StatementView", "All", "Get", "TryGet", "Parse", "TryParse", "Ids", "JsonConverter",
    };

    /// <summary>On every view of an entity's statements, which has a member for each property, relation and inverse.</summary>
    public static readonly HashSet<string> OfView = new(StringComparer.Ordinal)
    {
        "IncludeReported", "IncludeDerived", "GetEnumerator",
    };

    /// <summary>On every statement class, which has a member for each qualifier.</summary>
    public static readonly HashSet<string> OfStatement = new(StringComparer.Ordinal)
    {
        "Id", "Subject", "Predicate", "From", "To", "Other", "Value", "Certainty", "Basis", "Note", "AttributedTo", "During",
        "Unsourced", "Retracted", "Disputed", "SupersededBy", "Evidence", "IsAsserted", "IsReported", "IsDerived", "HoldsOn", "Explain", "DuringAll",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };
}

using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language;

/// <summary>
/// The C# names that a schema cannot use, because the runtime's base classes or generated code have them already. Naming keeps
/// clear of them, and says so where a <c>member:</c> asks for one.
/// </summary>
internal static class ReservedMembers
{
    /// <summary>Of entity classes: no property, relation, inverse, entity or group of constants is called so.</summary>
    public static readonly HashSet<string> OfEntity = new(StringComparer.Ordinal)
    {
        "All", "Equals", "Evidence", "Finalize", "Get", "GetHashCode", "GetType", "Id", "Ids", "IncludeReported", "JsonConverter", "Label",
        "MemberwiseClone", "Parse", "ReferenceEquals", "StatementView", "Statements", "ToString", "TryGet", "TryParse",
        "GetEnumerator",
    };

    /// <summary>Of statement classes: no qualifier is called so.</summary>
    public static readonly HashSet<string> OfStatement = new(StringComparer.Ordinal)
    {
        "AttributedTo", "Basis", "Certainty", "During", "Equals", "Evidence", "Explain", "Finalize", "From", "GetHashCode", "GetType",
        "Id", "IsAsserted", "IsDerived", "IsReported", "MemberwiseClone", "Note", "Predicate", "ReferenceEquals", "Subject", "To",
        "ToString", "Unsourced", "Value",
    };

    /// <summary>Of the root class.</summary>
    public static readonly HashSet<string> OfRoot = new(StringComparer.Ordinal)
    {
        "AsOf", "Documents", "Entities", "Equals", "Find", "Graph", "ReferenceEquals", "Search", "Statements", "Store", "StoreHolder",
        "Timeline",
    };
}

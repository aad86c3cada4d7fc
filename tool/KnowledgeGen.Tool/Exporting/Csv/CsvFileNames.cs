using System;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>
/// The names of the files. Types and relations may have the same name, and a name alone may be one that Windows keeps for a device
/// (<c>con</c>): hence the prefixes.
/// </summary>
internal static class CsvFileNames
{
    public const string Entities = "entities.csv";
    public const string Statements = "statements.csv";
    public const string Qualifiers = "qualifiers.csv";
    public const string Evidence = "evidence.csv";
    public const string Documents = "documents.csv";

    private const string TypePrefix = "type-";
    private const string RelationPrefix = "relation-";
    private const string DerivedPrefix = "derived-";
    private const string Ending = ".csv";

    private static readonly string[] Prefixes = [TypePrefix, RelationPrefix, DerivedPrefix];

    public static string OfType(string type) => TypePrefix + type + Ending;

    public static string OfRelation(string relation) => RelationPrefix + relation + Ending;

    public static string OfDerived(string relation) => DerivedPrefix + relation + Ending;

    /// <summary>Whether an earlier export may have written a file of that name.</summary>
    public static bool IsOwn(string name) =>
        name is Entities or Statements or Qualifiers or Evidence or Documents
        || (name.EndsWith(Ending, StringComparison.Ordinal)
            && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
}

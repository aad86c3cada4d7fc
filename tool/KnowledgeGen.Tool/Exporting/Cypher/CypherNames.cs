using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>
/// The names of labels, relationship types and keys. Those of the schema have <c>_</c> for <c>-</c>, so that queries need no
/// backticks; relationship types are in capitals. A name of ours mixes capitals and small letters, or is reserved on statements, so
/// the two never meet.
/// </summary>
internal static class CypherNames
{
    private const string ReportedMark = "Reported";
    private const string DerivedMark = "Derived";

    /// <summary>The key of a property or qualifier.</summary>
    public static string Key(string name) => name.Replace('-', '_');

    /// <summary>The labels of an entity, ready for a pattern: <c>:Entity</c>, its types, and <c>:Reported</c> where it is.</summary>
    public static string Labels(TypeModel type, bool isReported, bool isDocument)
    {
        IEnumerable<string> labels = ["Entity", .. type.Lineage.Select(Key)];
        if (isReported) labels = labels.Append(ReportedMark);
        if (isDocument) labels = labels.Append("Document");
        return string.Concat(labels.Select(label => ":" + Escape.ForCypherName(label)));
    }

    /// <summary>
    /// The type of an edge, ready for a pattern. What is not plain has a type of its own, and so has what is derived: queries that follow edges
    /// any number of times would else find each way again and again.
    /// </summary>
    public static string EdgeType(ExportedStatement statement)
    {
        IEnumerable<string> parts = [Key(statement.Model.Predicate.Name).ToUpperInvariant()];
        if (statement.Conclusion is not null) parts = parts.Prepend(DerivedMark);
        if (!statement.IsPlain) parts = parts.Prepend(ReportedMark);
        return Escape.ForCypherName(string.Join("_", parts));
    }
}

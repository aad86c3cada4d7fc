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

    /// <summary>The type of a relation's edges, ready for a pattern. What is not plain has a type of its own.</summary>
    public static string EdgeType(string relation, bool isPlain)
    {
        var name = Key(relation).ToUpperInvariant();
        return Escape.ForCypherName(isPlain ? name : ReportedMark + "_" + name);
    }
}

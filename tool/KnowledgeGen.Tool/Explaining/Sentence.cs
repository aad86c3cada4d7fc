using System.Collections.Generic;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>A statement as a sentence, as the runtime's proofs have it: in one line, and marked where an end of it is merely reported.</summary>
internal static class Sentence
{
    public static string Of(ExportedStatement statement, KnowledgeIndex index)
    {
        var model = statement.Model;
        var words = statement.Subject.LabelOrId() + " " + Readable(model.Predicate.Name) + " " + WordsOf(model.Value, index);
        var remarks = string.Join(", ", Remarks(statement, index));
        return OneLine.Of(words + (remarks.Length == 0 ? "." : " (" + remarks + ")."));
    }

    private static IEnumerable<string> Remarks(ExportedStatement statement, KnowledgeIndex index)
    {
        var model = statement.Model;
        if (model.Certainty != StatementCertainty.Certain) yield return model.Certainty.Word();
        if (IsReported(statement, index)) yield return "reported";
        if (model.Basis != StatementBasis.Stated) yield return model.Basis.Word();
        if (model.AttributedTo is { } source) yield return "according to " + index.LabelOf(source);
        if (Wording.During(statement) is { } during) yield return "during " + during;
        if (model.LifeCycle.Retracted is not null) yield return "retracted";
        if (model.LifeCycle.Disputed is not null) yield return "disputed";
        foreach (var (qualifier, value) in model.Qualifiers) yield return Readable(qualifier.Name) + " " + WordsOf(value, index);
    }

    private static bool IsReported(ExportedStatement statement, KnowledgeIndex index) =>
        statement.Subject.IsReported || (statement.Model.Value is ValueModel.Reference reference && index.FindEntity(reference.Id)?.Model.IsReported == true);

    private static string WordsOf(ValueModel value, KnowledgeIndex index) =>
        value is ValueModel.Reference reference ? index.LabelOf(reference.Id) : value.ToWords();

    private static string Readable(string name) => name.Replace('-', ' ');
}

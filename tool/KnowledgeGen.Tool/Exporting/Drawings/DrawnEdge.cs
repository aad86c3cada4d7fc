using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Drawings;

/// <summary>How an arrow looks.</summary>
internal enum DrawnLine
{
    /// <summary>A plain statement of the facts.</summary>
    Plain,

    /// <summary>What follows from the facts and is plain.</summary>
    Derived,

    /// <summary>What is not plain, whether it follows or not.</summary>
    Reported,
}

/// <summary>An arrow of a drawing.</summary>
/// <param name="Statement">The statement that it stands for.</param>
/// <param name="From">The number of the entity that it starts at.</param>
/// <param name="To">The number of the entity that it leads to.</param>
internal sealed record DrawnEdge(ExportedStatement Statement, int From, int To)
{
    public DrawnLine Line => !Statement.IsPlain ? DrawnLine.Reported : Statement.Conclusion is null ? DrawnLine.Plain : DrawnLine.Derived;

    /// <summary>Whether it leads both ways, and has no head.</summary>
    public bool IsSymmetric => Statement.Model.Predicate is RelationModel { IsSymmetric: true };

    /// <summary>The relation in words; in parentheses, when it holds and what keeps it from being a plain fact.</summary>
    public string Label
    {
        get
        {
            var words = Statement.Model.Predicate.Name.Replace('-', ' ');
            var marks = string.Join(", ", Marks);
            return marks.Length == 0 ? words : words + " (" + marks + ")";
        }
    }

    /// <summary>What it rests on: the words of documents, the reason why there are none, or the rule and the statements that it follows from.</summary>
    public string Receipt => Statement.Conclusion is { } conclusion
        ? conclusion.Rule + ": " + string.Join(", ", conclusion.Premises)
        : string.Join("; ", Statement.Evidence.Select(EvidenceText.Of).DefaultIfEmpty(Statement.Model.Unsourced ?? Statement.Model.Note ?? "no evidence"));

    private IEnumerable<string> Marks
    {
        get
        {
            var model = Statement.Model;
            if (model.During is { } during) yield return during;
            if (model.Certainty != StatementCertainty.Certain) yield return model.Certainty.Word();
            if (model.AttributedTo is { } source) yield return "according to " + source;
            if (model.LifeCycle.Retracted is not null) yield return "retracted";
            if (Statement.Subject.IsReported) yield return "reported";
            if (Statement.Conclusion is not null) yield return "derived";
        }
    }
}

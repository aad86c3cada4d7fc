using System.Linq;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>Writes why a derived statement holds, how far it can be relied on, and when it does.</summary>
internal sealed class DerivedStatementPage(KnowledgeIndex index, PageWriter page)
{
    private const int NameWidth = 9;

    public void Write(ExportedStatement statement)
    {
        var model = statement.Model;
        var conclusion = statement.Conclusion!;
        page.Heading(Wording.OfTriple(statement.Subject, model, index), "derived");
        page.Row("id", NameWidth, statement.Id);
        if (model.Predicate.Summary is { } summary) page.Row("meaning", NameWidth, summary);
        page.Row("rule", NameWidth, conclusion.Rule);
        if (index.SummaryOfRule(conclusion.Rule) is { } meaning) page.Detail(NameWidth, meaning);
        page.Row("certainty", NameWidth, model.Certainty.Word() + (conclusion.Premises.Any() ? ", as the least sure of what it follows from" : string.Empty));
        if (model.AttributedTo is { } source) page.Row("according", NameWidth, "to " + index.NameOf(source));
        if (Wording.During(statement) is { } during) page.Row("during", NameWidth, during);

        page.Gap();
        page.Heading("Proof");
        new ProofTree(index, page).Write(conclusion.Reference);
    }
}

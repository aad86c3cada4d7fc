using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>Writes all that is known of one statement.</summary>
internal sealed class StatementPage(KnowledgeIndex index, PageWriter page)
{
    private const int NameWidth = 9;

    public void Write(ExplainedStatement statement)
    {
        var model = statement.Model;
        page.Heading(Wording.OfTriple(statement.Subject, model, index));
        page.Row("id", NameWidth, statement.Id);
        if (model.Predicate.Summary is { } summary) page.Row("meaning", NameWidth, summary);
        page.Row("certainty", NameWidth, model.Certainty.Word());
        page.Row("basis", NameWidth, model.Basis == StatementBasis.Stated ? "stated by the document" : "inferred by the curator");
        foreach (var (qualifier, value) in model.Qualifiers) page.Row(qualifier.Name, NameWidth, Wording.Of(value, index));
        if (model.AttributedTo is { } source) page.Row("according", NameWidth, "to " + index.NameOf(source));
        if (model.During is { } during) page.Row("during", NameWidth, during);
        if (model.Note is { } note) page.Row("note", NameWidth, note);
        if (model.Unsourced is { } reason) page.Row("unsourced", NameWidth, reason);
        page.Row("facts", NameWidth, Wording.Of(statement.Place));

        var evidence = model.EvidenceOn(statement.Subject);
        page.Rows("evidence", NameWidth, evidence.Select(item => Wording.Of(item, index.Documents)));
        if (model.Evidence.Count == 0 && evidence.Count > 0) page.Detail(NameWidth, "of the entity, which covers this statement");
    }
}

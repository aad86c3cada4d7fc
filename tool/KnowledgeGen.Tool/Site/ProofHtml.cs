using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Site;

/// <summary>Why a derived statement holds, as a tree of lists: below a derived one its premises and the rule's other conditions, below a stated one the words that it rests on.</summary>
internal sealed class ProofHtml(SiteKnowledge knowledge, StatementHtml statements)
{
    /// <summary>How many statements of a proof are shown.</summary>
    public const int MostStatements = 30;

    private const int MostLevels = 12;

    public HtmlText Of(ExportedStatement statement)
    {
        var shown = 0;
        return new HtmlText().Add($"<ul class=\"proof\">{Of(statement.Conclusion!.Reference, 0, [], ref shown)}</ul>");
    }

    private HtmlText Of(PremiseModel reference, int level, HashSet<PremiseModel> proved, ref int shown)
    {
        var statement = knowledge.Index.Conclusions.Find(reference);
        var html = new HtmlText();
        shown++;
        if (statement.Conclusion is not { } conclusion)
        {
            html.Add($"<li><a href=\"../{SitePaths.OfEntity(statement.Subject.Id)}\">{Sentence.Of(statement, knowledge.Index)}</a>");
            foreach (var evidence in statement.Evidence) html.Add($"{statements.Receipt(evidence)}");
            return html.AddMarkup("</li>\n");
        }

        html.Add($"<li>{Sentence.Of(statement, knowledge.Index)} <span class=\"rule\">[{conclusion.Rule}]</span>");
        if (!proved.Add(reference)) return html.AddMarkup(" <span class=\"rule\">as above</span></li>\n");
        if (level == MostLevels || shown >= MostStatements) return html.Add($" <span class=\"rule\">… see <code>kgen explain {statement.Id}</code></span></li>\n");

        html.AddMarkup("<ul>");
        foreach (var premise in knowledge.Index.Conclusions.PremisesOf(reference)) html.Add($"{Of(premise, level + 1, proved, ref shown)}");
        foreach (var condition in conclusion.Conditions.ToList()) html.Add($"<li>{condition}</li>");
        return html.AddMarkup("</ul></li>\n");
    }
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Site;

/// <summary>Statements as HTML: what they say, how sure that is, and the words that it rests on.</summary>
internal sealed class StatementHtml(SiteKnowledge knowledge)
{
    /// <summary>A statement of the page's own entity, or one that leads to it.</summary>
    /// <param name="value">What stands first.</param>
    /// <param name="subject">The entity that it is of.</param>
    /// <param name="model">What it says.</param>
    /// <param name="receipts">Which evidence is shown.</param>
    public HtmlText Of(HtmlText value, EntityModel subject, StatementModel model, Receipts receipts)
    {
        var html = new HtmlText();
        var certainty = "certainty-" + model.Certainty.Word();
        var retracted = model.LifeCycle.Retracted is null ? string.Empty : " retracted";
        html.Add($"<div class=\"statement {certainty}{retracted}\"><span class=\"value\">{value}</span>{Badges(model)}");
        var remarks = Remarks(model).ToList();
        if (remarks.Count > 0)
        {
            html.AddMarkup("<ul class=\"remarks\">");
            foreach (var remark in remarks) html.Add($"<li>{remark}</li>");
            html.AddMarkup("</ul>");
        }

        if (receipts != Receipts.None) html.Add($"{ReceiptsOf(subject, model, receipts)}");
        return html.AddMarkup("</div>\n");
    }

    /// <summary>Some evidence: the words, and a link to where they stand.</summary>
    public HtmlText Receipt(EvidenceModel evidence)
    {
        var place = new HtmlText().Add($"<a href=\"../{knowledge.Citations.AddressOf(evidence)}\">{TitleOf(evidence.Document)}</a>");
        if (evidence.Quote is null) return new HtmlText().Add($"<div class=\"receipt\"><cite>{place}, cited whole</cite></div>");

        return new HtmlText().Add($"<div class=\"receipt\"><q>{knowledge.WordsOf(evidence)}</q> <cite>{place}, line {evidence.Line}</cite></div>");
    }

    /// <summary>What a document is called: its label, if the facts have one, or its id.</summary>
    public string TitleOf(string document) => knowledge.Index.LabelOf(document);

    private static HtmlText Badges(StatementModel model)
    {
        var html = new HtmlText();
        if (model.Certainty != StatementCertainty.Certain) html.Add($"<span class=\"badge unsure\">{model.Certainty.Word()}</span>");
        if (model.Basis == StatementBasis.Inferred) html.AddMarkup("<span class=\"badge\" title=\"The curator concludes it.\">inferred</span>");
        if (model.LifeCycle.Retracted is not null) html.AddMarkup("<span class=\"badge bad\">retracted</span>");
        if (model.LifeCycle.Disputed is not null) html.AddMarkup("<span class=\"badge bad\">disputed</span>");
        return html;
    }

    private IEnumerable<HtmlText> Remarks(StatementModel model)
    {
        foreach (var (qualifier, value) in model.Qualifiers) yield return new HtmlText().Add($"{SiteKnowledge.Words(qualifier.Name)}: {knowledge.ValueOf(value)}");
        if (model.AttributedTo is { } source) yield return new HtmlText().Add($"according to {knowledge.Link(source)}");
        if (model.During is { } during) yield return During(EdtfDate.Parse(during));
        if (model.Note is { } note) yield return new HtmlText().Add($"note: {note}");
        if (model.Overlay is { } overlay) yield return new HtmlText().Add($"added by {overlay}");
        foreach (var remark in OfLifeCycle(model.LifeCycle)) yield return remark;
    }

    /// <summary>What became of something, each in one phrase.</summary>
    public IEnumerable<HtmlText> OfLifeCycle(LifeCycleModel lifeCycle)
    {
        if (lifeCycle.Retracted is { } retracted) yield return new HtmlText().Add($"retracted: {retracted}");
        if (lifeCycle.Disputed is { } disputed) yield return new HtmlText().Add($"disputed: {disputed}");
        if (lifeCycle.SupersededBy is { } successor) yield return new HtmlText().Add($"superseded by {knowledge.Link(successor)}");
    }

    private HtmlText ReceiptsOf(EntityModel subject, StatementModel model, Receipts receipts)
    {
        var html = new HtmlText();
        foreach (var evidence in receipts == Receipts.All ? model.EvidenceOn(subject) : model.Evidence) html.Add($"{Receipt(evidence)}");
        if (model.Unsourced is { } reason) html.Add($"<div class=\"receipt covered\">without words of a document: {reason}</div>");
        if (receipts == Receipts.Own && model.Evidence.Count == 0 && model.EvidenceOn(subject).Count > 0) html.AddMarkup("<div class=\"receipt covered\">rests on the words above</div>");
        return html;
    }

    // "since" and "until" stand in the words already.
    private static HtmlText During(EdtfDate date) =>
        new HtmlText().Add($"{(date.IsInterval && (date.Start is null || date.End is null) ? string.Empty : "during ")}<time title=\"{date.ToString()}\">{date.ToWords()}</time>");
}

/// <summary>Which evidence of a statement is shown.</summary>
internal enum Receipts
{
    /// <summary>None.</summary>
    None,

    /// <summary>Its own; that of its entity stands on the same page.</summary>
    Own,

    /// <summary>Its own, or that of its entity, which stands on another page.</summary>
    All,
}

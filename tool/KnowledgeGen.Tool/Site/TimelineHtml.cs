using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>
/// What happened when: all that has a date by the role <c>time</c>, ordered by the first day that it may be. A date that is not sure is drawn as the span of days that it may be,
/// and an end that nobody knows as one that is open.
/// </summary>
internal sealed class TimelineHtml
{
    private const double Width = 400;
    private readonly SiteKnowledge _knowledge;
    private readonly List<Moment> _moments;

    public TimelineHtml(SiteKnowledge knowledge)
    {
        _knowledge = knowledge;
        _moments = [.. knowledge.Entities
            .SelectMany(entity => entity.Statements
                .Where(statement => statement is { Predicate.Role: Role.Time, LifeCycle.Retracted: null })
                .SelectMany(statement => DatesOf(statement).Select(edtf => new Moment(entity, statement, EdtfDate.Parse(edtf)))))
            .OrderBy(moment => moment.Date.Earliest is null && moment.Date.Latest is null)
            .ThenBy(moment => moment.Date.Earliest ?? moment.Date.Latest)
            .ThenBy(moment => moment.Date.Latest ?? moment.Date.Earliest)
            .ThenBy(moment => moment.Entity.Id, StringComparer.Ordinal)
            .ThenBy(moment => moment.Date.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Whether anything has a date.</summary>
    public bool IsEmpty => _moments.Count == 0;

    public IEnumerable<SitePage> Pages()
    {
        for (var page = 0; page < Paging.Count(_moments.Count); page++) yield return Page(page);
    }

    // The date may be the entity's own, or that of another entity which says when it is.
    private IEnumerable<string> DatesOf(StatementModel statement) => statement.Value switch
    {
        ValueModel.Date date => [date.Edtf],
        ValueModel.Reference(var id) when _knowledge.Index.FindEntity(id) is { Model: var time } => time.Statements.Select(own => own.Value).OfType<ValueModel.Date>().Select(date => date.Edtf).Take(1),
        _ => [],
    };

    private SitePage Page(int page)
    {
        var html = new HtmlText();
        html.AddMarkup("""
            <h1>Timeline</h1>
            <p class="lead">A full bar is when something is. A pale one is when it may be: of a date that is not sure, every day that it may mean. A dashed end is one that nobody knows.</p>

            """);
        var shown = _moments.Skip(page * Paging.Size).Take(Paging.Size).ToList();
        foreach (var group in shown.GroupBy(moment => YearsOf(moment.Date)))
        {
            var scale = Scale.Of([.. group.Select(moment => moment.Date)]);
            html.Add($"<h2>{group.Key.Title}</h2>\n<ol class=\"years\">\n");
            if (scale is { First: { } first, Last: { } last }) html.Add($"<li class=\"scale\" aria-hidden=\"true\"><span></span><span></span><span><small>{first.ToString()}</small><small>{last.ToString()}</small></span></li>\n");
            foreach (var moment in group) Write(html, moment, scale);
            html.AddMarkup("</ol>\n");
        }

        html.Add($"{Paging.LinksOf(_moments.Count, page, number => SitePaths.Numbered("timeline.html", number))}");
        return new SitePage(SitePaths.Numbered("timeline.html", page), "Timeline", html);
    }

    // Of one year, the year; of what is longer, all of it.
    private static Years YearsOf(EdtfDate date)
    {
        var (first, last) = (date.Earliest ?? date.Latest, date.Latest ?? date.Earliest);
        return first is null || last is null ? new Years(0, 0) : new Years(first.Value.Year, last.Value.Year);
    }

    private void Write(HtmlText html, Moment moment, Scale scale)
    {
        var reported = moment.Entity.IsReported ? new HtmlText().AddMarkup(" <span class=\"badge unsure\">reported</span>") : HtmlText.Empty;
        var unsure = moment.Statement.Certainty == StatementCertainty.Certain ? HtmlText.Empty : new HtmlText().Add($" <span class=\"badge unsure\">{moment.Statement.Certainty.ToString().ToLowerInvariant()}</span>");
        html.Add($"<li><span>{_knowledge.Link(moment.Entity.Id, string.Empty)}{reported}{unsure}</span><time title=\"{moment.Date.ToString()}\">{moment.Date.ToWords()}</time>{Span(moment, scale)}</li>\n");
    }

    private static HtmlText Span(Moment moment, Scale scale)
    {
        var date = moment.Date;
        double At(EdtfDay? day, double otherwise, double more) => day is { } known ? Math.Clamp(scale.ShareAt(known, more) * Width, 0, Width) : otherwise;

        var (start, end) = (At(date.Earliest, 0, 0), At(date.Latest, Width, 1));
        var isUnsure = date.IsApproximate || date.IsUncertain || date.HasUnspecified || moment.Statement.Certainty != StatementCertainty.Certain || date.IsSet;
        var html = new HtmlText();
        html.Add($"<svg class=\"span\" viewBox=\"0 0 {(int)Width} 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"ground\" x=\"0\" y=\"7\" width=\"{(int)Width}\" height=\"2\"/>");
        html.Add($"<rect class=\"{(isUnsure ? "unsure" : "sure")}\" x=\"{Number(start)}\" y=\"3\" width=\"{Number(Math.Max(3, end - start))}\" height=\"10\" rx=\"2\"/>");
        if (date.Earliest is null) html.AddMarkup("<path class=\"edge\" d=\"M1 1V15\"/>");
        if (date.Latest is null) html.Add($"<path class=\"edge\" d=\"M{(int)Width - 1} 1V15\"/>");
        return html.AddMarkup("</svg>");
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Something with a date.</summary>
    private sealed record Moment(EntityModel Entity, StatementModel Statement, EdtfDate Date);

    /// <summary>The days that the bars of some dates are drawn on.</summary>
    /// <param name="First">The first of all; null where no date has one.</param>
    /// <param name="Last">The last of all; null where no date has one.</param>
    private sealed record Scale(EdtfDay? First, EdtfDay? Last)
    {
        public static Scale Of(IReadOnlyCollection<EdtfDate> dates)
        {
            var days = dates.SelectMany(date => new[] { date.Earliest, date.Latest }).OfType<EdtfDay>().ToList();
            return days.Count == 0 ? new Scale(null, null) : new Scale(days.Min(), days.Max());
        }

        /// <summary>How far along a day starts, or ends with one more, from 0 to 1.</summary>
        public double ShareAt(EdtfDay day, double more)
        {
            if (First is not { } first || Last is not { } last) return 0;
            return (Place(day) + more - Place(first)) / (Place(last) + 1 - Place(first));
        }

        // Months of one length do for a drawing, and for any year there is.
        private static double Place(EdtfDay day) => (day.Year * 372.0) + (day.Month * 31.0) + day.Day;
    }

    /// <summary>The years that are drawn together.</summary>
    private sealed record Years(long First, long Last)
    {
        public string Title => (First, Last) is (0, 0) ? "Some day"
            : First == Last ? First.ToString(CultureInfo.InvariantCulture)
            : First.ToString(CultureInfo.InvariantCulture) + " to " + Last.ToString(CultureInfo.InvariantCulture);
    }
}

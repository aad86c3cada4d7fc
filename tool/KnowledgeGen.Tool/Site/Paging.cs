using System;

namespace KnowledgeGen.Tool.Site;

/// <summary>Long lists, page by page.</summary>
internal static class Paging
{
    /// <summary>How many things a page lists at most: with more it has further pages.</summary>
    public const int Size = 1000;

    /// <summary>Links to the pages of a long list; nothing where there is one page.</summary>
    public static HtmlText LinksOf(int count, int current, Func<int, string> path) => LinksTo(Count(count), current, path);

    /// <summary>Links to pages that belong together; nothing where there is one page.</summary>
    public static HtmlText LinksTo(int pages, int current, Func<int, string> path)
    {
        var html = new HtmlText();
        if (pages == 1) return html;

        html.AddMarkup("<nav aria-label=\"Pages\"><ul class=\"pages\">");
        for (var page = 0; page < pages; page++)
        {
            if (page == current) html.Add($"<li><b aria-current=\"page\">{page + 1}</b></li>");
            else html.Add($"<li><a href=\"{path(page)}\">{page + 1}</a></li>");
        }

        return html.AddMarkup("</ul></nav>\n");
    }

    /// <summary>How many pages a list of so many things has.</summary>
    public static int Count(int count) => Math.Max(1, (count + Size - 1) / Size);
}

using System;
using System.Collections.Generic;

namespace KnowledgeGen.Tool.Site;

/// <summary>A page of a site.</summary>
/// <param name="Path">Its path from the root.</param>
/// <param name="Title">Its title.</param>
/// <param name="Main">What it shows.</param>
internal sealed record SitePage(string Path, string Title, HtmlText Main)
{
    /// <summary>The scripts that it needs beside the one that all have, by their paths from the root.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
}

/// <summary>What all pages of a site have around them.</summary>
/// <param name="title">The title of the site.</param>
/// <param name="sections">The pages that the head leads to.</param>
/// <param name="hasLibraries">Whether the site has the libraries for graph, map and search.</param>
internal sealed class SiteFrame(string title, IReadOnlyList<(string Path, string Name)> sections, bool hasLibraries)
{
    // Nothing from elsewhere, no script and no style within a page: whatever a fact says, it can do nothing.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; form-action 'self'; base-uri 'none'";

    /// <summary>The whole page.</summary>
    public string Write(SitePage page)
    {
        var up = page.Path.Contains('/', StringComparison.Ordinal) ? "../" : string.Empty;
        var html = new HtmlText();
        html.AddMarkup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        html.AddMarkup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Add($"<title>{(page.Title == title ? title : page.Title + " – " + title)}</title>\n");

        // The library of the graph adds a style of its own to a page unless one with this id is there.
        html.Add($"<link rel=\"stylesheet\" id=\"__________cytoscape_stylesheet\" href=\"{up}assets/site.css\">\n<script src=\"{up}assets/site.js\" defer></script>\n");
        foreach (var script in page.Scripts) html.Add($"<script src=\"{up}{script}\" defer></script>\n");
        html.AddMarkup("</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"top\"><div class=\"bar\">\n");
        html.Add($"<a class=\"home\" href=\"{up}index.html\">{title}</a>\n<nav aria-label=\"Sections\">");
        foreach (var (path, name) in sections)
        {
            var current = path == page.Path ? new HtmlText().AddMarkup(" aria-current=\"page\"") : HtmlText.Empty;
            html.Add($"<a href=\"{up}{path}\"{current}>{name}</a>");
        }

        html.Add($"</nav>\n<form role=\"search\" action=\"{up}search.html\" method=\"get\"><label><span class=\"skip\">Search</span><input type=\"search\" name=\"q\" placeholder=\"Search\" aria-label=\"Search\"></label></form>\n");
        html.AddMarkup("<button type=\"button\" data-theme-toggle hidden>Dark</button>\n</div></header>\n<main id=\"main\" tabindex=\"-1\">\n");
        html.Add($"{page.Main}</main>\n<footer><p>Facts with receipts: each rests on the quoted words of a document. Made by <code>kgen site</code>");
        if (!hasLibraries) html.AddMarkup(", built without Node: there is no drawn graph and no drawn map, and the search finds no words with a wrong letter");
        html.AddMarkup(".</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }
}

using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The page that finds entities by their names.</summary>
internal static class SearchHtml
{
    public const string Data = "data/search.js";

    public static SitePage Page()
    {
        var html = new HtmlText();
        html.AddMarkup("""
            <h1>Search</h1>
            <form role="search" action="search.html" method="get"><label for="query">A name, a part of one, or a type</label><br>
            <input type="search" id="query" name="q" autocomplete="off" autofocus></form>
            <p id="without" class="notice">To search, the browser must run scripts. Without them, <a href="index.html">the types</a> lead to all entities.</p>
            <p id="said" role="status"></p>
            <ul id="results" class="names"></ul>

            """);
        return new SitePage("search.html", "Search", html) { Scripts = [Data, "assets/libraries.js", "assets/search.js"] };
    }

    /// <summary>What is searched: of each entity its id, label, type and other names.</summary>
    public static string Script(SiteKnowledge knowledge) => "window.kgenSearch = [\n" + string.Join(",\n", knowledge.Entities.Select(entity => "["
        + Text(entity.Id) + "," + Text(SiteKnowledge.NameOf(entity)) + "," + Text(SiteKnowledge.Words(entity.Type)) + "," + Text(NamesOf(entity)) + "]")) + "\n];\n";

    private static string NamesOf(EntityModel entity) => OneLine.Of(string.Join(
        ' ', entity.Statements.Where(statement => statement.Predicate.Role is Role.Alias).Select(statement => statement.Value.ToWords()).Concat(entity.Formerly.Select(former => former.Id))));

    private static string Text(string text) => "\"" + Escape.ForScript(text) + "\"";
}

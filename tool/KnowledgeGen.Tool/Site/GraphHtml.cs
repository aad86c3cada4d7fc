using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The page with the relationship graph, and without a script the entities with most relations.</summary>
internal sealed class GraphHtml
{
    public const string Data = "data/graph.js";

    private const int MostListed = 200;

    private readonly SiteKnowledge _knowledge;
    private readonly List<(int From, int To, int Relation, bool IsPlain)> _edges = [];
    private readonly List<string> _relations = [];
    private readonly int[] _degrees;

    public GraphHtml(SiteKnowledge knowledge)
    {
        _knowledge = knowledge;
        var numbers = knowledge.Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var relations = new Dictionary<string, int>(StringComparer.Ordinal);
        _degrees = new int[knowledge.Entities.Count];
        foreach (var entity in knowledge.Entities)
        {
            foreach (var statement in entity.Statements)
            {
                if (statement.LifeCycle.Retracted is not null || statement.Value is not ValueModel.Reference(var id) || !numbers.TryGetValue(id, out var to)) continue;
                if (!relations.TryGetValue(statement.Predicate.Name, out var relation))
                {
                    relations.Add(statement.Predicate.Name, relation = _relations.Count);
                    _relations.Add(statement.Predicate.Name);
                }

                var from = numbers[entity.Id];
                _edges.Add((from, to, relation, statement.IsAsserted && !entity.IsReported));
                _degrees[from]++;
                if (to != from) _degrees[to]++;
            }
        }
    }

    /// <summary>The entities that have relations, those with most of them first.</summary>
    public IEnumerable<EntityModel> MostRelated => ByDegree().Select(number => _knowledge.Entities[number]);

    public SitePage Page()
    {
        var html = new HtmlText();
        html.AddMarkup("""
            <h1>Graph</h1>
            <section id="graph" hidden>
            <p class="lead">Choose an entity to see its relations. Dashed is what is not asserted. Drag to move, scroll or pinch to zoom.</p>
            <div class="with-side">
            <div><div id="stage" class="stage"></div>
            <p><button type="button" id="graph-in">Closer</button> <button type="button" id="graph-out">Farther</button> <button type="button" id="graph-fit">Fit</button> <button type="button" id="graph-more">More entities</button> <span id="graph-said" role="status"></span></p></div>
            <div class="side"><div id="graph-chosen" class="chosen" role="status" hidden></div>
            <fieldset id="graph-types"><legend>Types</legend></fieldset>
            <fieldset id="graph-relations"><legend>Relations</legend></fieldset></div>
            </div>
            </section>
            <h2>Entities with most relations</h2>
            <ul class="names">

            """);
        foreach (var number in ByDegree().Take(MostListed))
        {
            html.Add($"<li>{_knowledge.Link(_knowledge.Entities[number].Id, string.Empty)} <small>{_degrees[number]}</small></li>\n");
        }

        html.AddMarkup("</ul>\n");
        return new SitePage("graph.html", "Graph", html) { Scripts = [Data, "assets/libraries.js", "assets/graph.js"] };
    }

    /// <summary>What the graph is drawn of.</summary>
    public string Script()
    {
        var types = _knowledge.Entities.Select(entity => entity.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = types.Select((type, number) => (type, number)).ToDictionary(pair => pair.type, pair => pair.number, StringComparer.Ordinal);
        return "window.kgenGraph = {\ntypes: [" + string.Join(",", types.Select(Quoted)) + "],\nrelations: [" + string.Join(",", _relations.Select(Quoted)) + "],\nnodes: [\n"
            + string.Join(",\n", _knowledge.Entities.Select(entity => "[" + Text(entity.Id) + "," + Text(SiteKnowledge.NameOf(entity)) + "," + Number(numbers[entity.Type]) + "," + (entity.IsReported ? "true" : "false") + "]"))
            + "\n],\nedges: [\n"
            + string.Join(",\n", _edges.Select(edge => "[" + Number(edge.From) + "," + Number(edge.To) + "," + Number(edge.Relation) + "," + (edge.IsPlain ? "true" : "false") + "]"))
            + "\n] };\n";
    }

    private IEnumerable<int> ByDegree() => Enumerable.Range(0, _degrees.Length).OrderByDescending(number => _degrees[number]).TakeWhile(number => _degrees[number] > 0);

    private static string Quoted(string name) => Text(SiteKnowledge.Words(name));

    private static string Text(string text) => "\"" + Escape.ForScript(text) + "\"";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

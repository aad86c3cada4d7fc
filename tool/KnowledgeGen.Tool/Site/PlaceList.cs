using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The entities with a point, as a map and as a list.</summary>
internal sealed class PlaceList
{
    public const string Data = "data/places.js";

    private readonly SiteKnowledge _knowledge;
    private readonly List<(EntityModel Entity, ValueModel.Point Point)> _places;

    public PlaceList(SiteKnowledge knowledge)
    {
        _knowledge = knowledge;
        _places = [.. knowledge.Entities
            .Select(entity => (Entity: entity, Point: entity.Statements.Where(statement => statement.IsAsserted).Select(statement => statement.Value).OfType<ValueModel.Point>().FirstOrDefault()))
            .Where(place => place.Point is not null)
            .Select(place => (place.Entity, place.Point!))];
    }

    /// <summary>Whether no entity has a point.</summary>
    public bool IsEmpty => _places.Count == 0;

    public IEnumerable<SitePage> Pages()
    {
        for (var page = 0; page < Paging.Count(_places.Count); page++)
        {
            var html = new HtmlText();
            html.AddMarkup("<h1>Map</h1>\n");
            if (page == 0)
            {
                html.AddMarkup("""
                    <div id="stage" class="stage" hidden></div>
                    <p id="map-tools" hidden><button type="button" id="map-in">Closer</button> <button type="button" id="map-out">Farther</button> <button type="button" id="map-all">All places</button> <button type="button" id="map-world">The world</button></p>

                    """);
            }

            html.AddMarkup("<h2>Places</h2>\n<ul class=\"names\">\n");
            foreach (var (entity, point) in _places.Skip(page * Paging.Size).Take(Paging.Size))
            {
                html.Add($"<li>{_knowledge.Link(entity.Id, string.Empty)} <small>{((ValueModel)point).ToWords()}</small></li>\n");
            }

            html.Add($"</ul>\n{Paging.LinksOf(_places.Count, page, number => SitePaths.Numbered("map.html", number))}");
            yield return new SitePage(SitePaths.Numbered("map.html", page), "Map", html) { Scripts = page == 0 ? [Data, "assets/libraries.js", "assets/map.js"] : [] };
        }
    }

    /// <summary>What the map is drawn of.</summary>
    public string Script() => "window.kgenPlaces = [\n" + string.Join(",\n", _places.Select(place => string.Create(
        CultureInfo.InvariantCulture,
        $"[\"{Escape.ForScript(place.Entity.Id)}\",\"{Escape.ForScript(SiteKnowledge.NameOf(place.Entity))}\",{place.Point.Latitude},{place.Point.Longitude}]"))) + "\n];\n";
}

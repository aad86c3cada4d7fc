using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Site;

/// <summary>A knowledge base as a static site: files that any server, or none, can show.</summary>
internal sealed class KnowledgeSite
{
    private readonly SiteKnowledge _knowledge;
    private readonly string _title;
    private readonly bool _hasLibraries;
    private readonly GraphHtml _graph;
    private readonly TimelineHtml _timeline;
    private readonly PlaceList _places;

    /// <param name="compilation">The knowledge base, without errors.</param>
    /// <param name="title">The title of the site.</param>
    /// <param name="showsText">Whether the text of a document may be shown.</param>
    /// <param name="hasLibraries">Whether it has the libraries for graph, map and search.</param>
    public KnowledgeSite(KnowledgeCompilation compilation, string title, Func<string, bool> showsText, bool hasLibraries)
    {
        _hasLibraries = hasLibraries;
        _knowledge = new SiteKnowledge(compilation, showsText);
        _title = title;
        _graph = new GraphHtml(_knowledge);
        _timeline = new TimelineHtml(_knowledge);
        _places = new PlaceList(_knowledge);
    }

    /// <summary>About how many files there are.</summary>
    public int Size => _knowledge.Entities.Count + _knowledge.Documents.Count + _knowledge.Schema.Types.Count;

    /// <summary>All files one after the other: their paths from the root with <c>/</c>, and their texts.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        var names = new List<string>();
        foreach (var file in Content())
        {
            names.Add(file.Path);
            yield return file;
        }

        yield return (SiteMarker.Name, SiteMarker.Write(names));
    }

    private IEnumerable<(string Path, string Text)> Content()
    {
        var frame = new SiteFrame(_title, [.. Sections()], _hasLibraries);
        foreach (var page in Pages()) yield return (page.Path, frame.Write(page));

        yield return ("graph.html", frame.Write(_graph.Page()));
        yield return (GraphHtml.Data, _graph.Script());
        yield return (SearchHtml.Data, SearchHtml.Script(_knowledge));
        if (!_places.IsEmpty) yield return (PlaceList.Data, _places.Script());
        foreach (var (name, text) in _hasLibraries ? SiteAssets.All : SiteAssets.Own) yield return ("assets/" + name, text);

        // Scripts ask whether the libraries are there; a file that is not there would be an error of the page.
        if (!_hasLibraries) yield return ("assets/libraries.js", "// kgen was built without Node, and so without the libraries for graph, map and search.\n");
    }

    private IEnumerable<(string Path, string Name)> Sections()
    {
        yield return ("index.html", "Overview");
        yield return ("graph.html", "Graph");
        if (!_timeline.IsEmpty) yield return ("timeline.html", "Timeline");
        if (!_places.IsEmpty) yield return ("map.html", "Map");
        yield return ("search.html", "Search");
    }

    private IEnumerable<SitePage> Pages()
    {
        var overview = new OverviewHtml(_knowledge, _title, _graph.MostRelated);
        yield return overview.Overview();
        foreach (var page in overview.Documents()) yield return page;
        yield return SearchHtml.Page();
        foreach (var page in _knowledge.Schema.Types.Where(type => _knowledge.EntitiesOf(type.Name).Count > 0).SelectMany(overview.OfType)) yield return page;

        var entities = new EntityHtml(_knowledge);
        foreach (var entity in _knowledge.Entities) yield return entities.Of(_knowledge.Index.FindEntity(entity.Id)!);

        var documents = new DocumentHtml(_knowledge);
        foreach (var page in _knowledge.Documents.SelectMany(documents.Of)) yield return page;
        if (!_timeline.IsEmpty)
        {
            foreach (var page in _timeline.Pages()) yield return page;
        }

        if (_places.IsEmpty) yield break;
        foreach (var page in _places.Pages()) yield return page;
    }
}

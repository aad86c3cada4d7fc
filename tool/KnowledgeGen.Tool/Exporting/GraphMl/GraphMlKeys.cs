using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.GraphMl;

/// <summary>The keys of nodes or of edges: what data is called, and of which type it is.</summary>
internal sealed class GraphMlKeys
{
    private const string Text = "string";
    private const string Number = "double";
    private const string Truth = "boolean";

    private readonly string _of;
    private readonly string _kind;
    private readonly OrderedDictionary<string, string> _own = [];
    private readonly OrderedDictionary<string, OrderedDictionary<string, string>> _ofSchema = [];
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    private GraphMlKeys(string of, string kind, string[] texts, string[] truths)
    {
        (_of, _kind) = (of, kind);
        foreach (var name in texts) _own.Add(name, Text);
        foreach (var name in truths) _own.Add(name, Truth);
    }

    /// <summary>The elements that declare the keys.</summary>
    public IEnumerable<string> Declarations => _own
        .Select(key => (Id: IdOf(key.Key), Name: key.Key, Type: key.Value))
        .Concat(_ofSchema.SelectMany(name => name.Value.Select(part => (Id: IdOf(name.Key, part.Key), Name: ShownName(name.Key) + part.Key, Type: part.Value))))
        .Select(key => $"<key id=\"{key.Id}\" for=\"{_of}\" attr.name=\"{Escape.ForXml(key.Name)}\" attr.type=\"{key.Type}\"/>");

    public static GraphMlKeys OfNodes() =>
        new("node", "property", ["type", "label", "retracted", "disputed", "superseded-by", "evidence", "unsourced", "library", "library-version"], ["reported"]);

    public static GraphMlKeys OfEdges() => new(
        "edge",
        "qualifier",
        ["relation", "certainty", "basis", "attributed-to", "during", "note", "unsourced", "retracted", "disputed", "superseded-by", "rule", "premises", "conditions", "evidence", "overlay"],
        ["plain", "asserted", "reported", "derived", "during-several", "symmetric"]);

    /// <summary>Adds the keys of a property or qualifier. Where several have its name, what is not of one type is text.</summary>
    public void Add(string name, ValueKind kind, bool isMany)
    {
        if (isMany) _lists.Add(name);
        var parts = PartsOf(kind, isMany);
        if (!_ofSchema.TryGetValue(name, out var known)) _ofSchema.Add(name, parts);
        else if (!known.SequenceEqual(parts)) known.Clear();
        if (_ofSchema[name].Count == 0) _ofSchema[name].Add(string.Empty, Text);
    }

    /// <summary>The id of a key of ours.</summary>
    public string IdOf(string own) => _of[0] + _own.IndexOf(own).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a property may have several values.</summary>
    public bool IsList(string name) => _lists.Contains(name);

    /// <summary>The parts that a property or qualifier has keys for; the empty one is the value itself.</summary>
    public IEnumerable<string> PartsOf(string name) => _ofSchema[name].Keys;

    /// <summary>The id of a key of the schema.</summary>
    public string IdOf(string name, string part) => string.Create(
        CultureInfo.InvariantCulture, $"{_of[0]}{_own.Count + _ofSchema.IndexOf(name)}{(part.Length == 0 ? part : "-" + part[1..])}");

    // No name of the schema has a colon or a dot.
    private string ShownName(string name) => _own.ContainsKey(name) ? _kind + ":" + name : name;

    private static OrderedDictionary<string, string> PartsOf(ValueKind kind, bool isMany) => kind switch
    {
        _ when isMany => new() { [string.Empty] = Text },
        ValueKind.Integer => new() { [string.Empty] = "long" },
        ValueKind.Decimal => new() { [string.Empty] = Number },
        ValueKind.Boolean => new() { [string.Empty] = Truth },
        ValueKind.Point => new() { [string.Empty] = Text, [GraphMlData.Latitude] = Number, [GraphMlData.Longitude] = Number },
        ValueKind.Quantity => new()
        {
            [string.Empty] = Text,
            [GraphMlData.Amount] = Number,
            [GraphMlData.Minimum] = Number,
            [GraphMlData.Maximum] = Number,
            [GraphMlData.Unit] = Text,
            [GraphMlData.Approximate] = Truth,
        },
        _ => new() { [string.Empty] = Text },
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Schema;

/// <summary>Where the names stand that a key of a declaration lists.</summary>
internal sealed class NamePlaces
{
    private readonly Dictionary<string, TextRange> _places = new(StringComparer.Ordinal);
    private readonly TextRange _elsewhere;

    private readonly List<YamlScalar> _repeated = [];

    public NamePlaces(Declaration declaration, string key)
    {
        var entry = (declaration.Body as YamlMapping)?.Find(key);
        _elsewhere = entry?.Key.Range ?? declaration.Key.Range;
        if (entry?.Value is YamlScalar single) Add(single);
        if (entry?.Value is not YamlSequence list) return;
        foreach (var item in list.Items.OfType<YamlScalar>()) Add(item);
    }

    /// <summary>Where a name stands first.</summary>
    public TextRange Of(string name) => _places.TryGetValue(name, out var place) ? place : _elsewhere;

    /// <summary>The names that stand there for another time.</summary>
    public IReadOnlyList<YamlScalar> Repeated => _repeated;

    private void Add(YamlScalar name)
    {
        if (_places.ContainsKey(name.Value)) _repeated.Add(name);
        else _places.Add(name.Value, name.Range);
    }
}

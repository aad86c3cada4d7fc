using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Collects what several runs measured, figure by figure.</summary>
internal sealed class Medians
{
    private readonly Dictionary<string, List<double>> _values = new(StringComparer.Ordinal);

    public void Add(string figure, double value)
    {
        if (!_values.TryGetValue(figure, out var values)) _values[figure] = values = [];
        values.Add(value);
    }

    public void Add(IEnumerable<KeyValuePair<string, double>> figures)
    {
        foreach (var (figure, value) in figures) Add(figure, value);
    }

    public bool Has(string figure) => _values.ContainsKey(figure);

    /// <summary>The middle one of the values; of an even number the lower one.</summary>
    public double this[string figure] => _values[figure].Order().ElementAt((_values[figure].Count - 1) / 2);
}

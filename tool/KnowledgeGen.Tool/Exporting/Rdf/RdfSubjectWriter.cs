using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>Collects the triples of a graph by what they are of, for syntaxes that say all of a thing in one place.</summary>
internal abstract class RdfSubjectWriter : IRdfWriter
{
    private readonly OrderedDictionary<string, List<(string Predicate, RdfTerm Value)>> _subjects = [];
    private string? _graph;

    /// <inheritdoc/>
    public void BeginGraph(string iri)
    {
        EndGraph();
        _graph = iri;
    }

    /// <inheritdoc/>
    public void Write(string subject, string predicate, RdfTerm value)
    {
        if (!_subjects.TryGetValue(subject, out var triples)) _subjects.Add(subject, triples = []);
        triples.Add((predicate, value));
    }

    /// <summary>Writes what is collected; to be called after the last triple.</summary>
    protected void EndGraph()
    {
        if (_graph is not null) Write(_graph, _subjects.Select(pair => new RdfSubject(pair.Key, pair.Value.ToLookup(triple => triple.Predicate, triple => triple.Value))));
        _subjects.Clear();
        _graph = null;
    }

    /// <summary>Writes a graph.</summary>
    /// <param name="graph">Its IRI.</param>
    /// <param name="subjects">What it speaks of, in the order of their first triples.</param>
    protected abstract void Write(string graph, IEnumerable<RdfSubject> subjects);

    /// <summary>What a graph says of a thing.</summary>
    /// <param name="Iri">The thing.</param>
    /// <param name="Values">The objects by their predicates, each in the order in which they came.</param>
    protected sealed record RdfSubject(string Iri, ILookup<string, RdfTerm> Values);
}

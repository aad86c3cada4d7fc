using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Tool.Exporting.Json;
using KnowledgeGen.Tool.Exporting.Rdf;

namespace KnowledgeGen.Tool.Exporting.JsonLd;

/// <summary>
/// Writes RDF as JSON-LD (W3C JSON-LD 1.1): the same graphs as N-Quads, in each a node for all that is said of a thing, on a line of its own.
/// A context shortens IRIs, and tells for each predicate what its values mostly are.
/// </summary>
internal sealed class JsonLdExport : RdfSubjectWriter
{
    private readonly TextWriter _writer;
    private readonly JsonLdContext _context;
    private readonly JsonLine _line = new();
    private bool _isFirstGraph = true;

    private JsonLdExport(TextWriter writer, JsonLdContext context) => (_writer, _context) = (writer, context);

    /// <summary>Writes a knowledge base.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        var export = new JsonLdExport(writer, new JsonLdContext(knowledge));
        export.WriteContext();
        RdfExport.Write(knowledge, export);
        export.EndGraph();
        writer.Write("\n]}\n");
    }

    protected override void Write(string graph, IEnumerable<RdfSubject> subjects)
    {
        _writer.Write(_isFirstGraph ? "\n" : ",\n");
        _isFirstGraph = false;
        _writer.Write(_line.BeginObject().Key("@id").Text(_context.Shorten(graph)).Key("@graph").BeginArray().Take());
        var separator = "\n";
        foreach (var subject in subjects)
        {
            _writer.Write(separator);
            Write(subject);
            separator = ",\n";
        }

        _writer.Write("\n]}");
    }

    private void WriteContext()
    {
        _writer.Write("{\"@context\":");
        _context.Write(_line);
        _writer.Write(_line.Take());
        _writer.Write(",\n\"@graph\":[");
    }

    private void Write(RdfSubject subject)
    {
        _line.BeginObject().Key("@id").Text(_context.Shorten(subject.Iri));
        foreach (var values in subject.Values)
        {
            _line.Key(values.Key == RdfTerms.Type ? "@type" : _context.Shorten(values.Key));
            var isSeveral = values.Skip(1).Any();
            if (isSeveral) _line.BeginArray();
            foreach (var value in values) Write(values.Key, value);
            if (isSeveral) _line.EndArray();
        }

        _writer.Write(_line.EndObject().Take());
    }

    private void Write(string predicate, RdfTerm value)
    {
        var usual = predicate == RdfTerms.Type ? JsonLdContext.Resource : _context.UsualTypeOf(predicate);
        if (value.Datatype is null && usual == JsonLdContext.Resource) _line.Text(_context.Shorten(value.Text));
        else if (value.Datatype is null) _line.BeginObject().Key("@id").Text(_context.Shorten(value.Text)).EndObject();
        else if (value.Datatype == (usual ?? Xsd.String)) _line.Text(value.Text);
        else if (value.Datatype == Xsd.Boolean && usual is null) _line.Boolean(value.Text == "true");
        else WriteLiteral(value.Text, value.Datatype);
    }

    private void WriteLiteral(string text, string datatype)
    {
        _line.BeginObject().Key("@value").Text(text);
        if (datatype != Xsd.String) _line.Key("@type").Text(_context.Shorten(datatype));
        _line.EndObject();
    }
}

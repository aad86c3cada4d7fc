using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes RDF as Turtle (W3C RDF 1.1 Turtle): the triples of all graphs, which Turtle has no names for. What follows from the facts is told
/// apart by its statements, as it is in a store that makes one graph of all.
/// </summary>
internal sealed class TurtleExport : RdfSubjectWriter
{
    private readonly TextWriter _writer;
    private readonly RdfPrefixes _prefixes;

    private TurtleExport(TextWriter writer, RdfPrefixes prefixes) => (_writer, _prefixes) = (writer, prefixes);

    /// <summary>Writes a knowledge base.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        var export = new TurtleExport(writer, new RdfPrefixes(knowledge.BaseIri));
        foreach (var (prefix, start) in export._prefixes.All) writer.Write("@prefix " + prefix + ": <" + start + "> .\n");
        RdfExport.Write(knowledge, export);
        export.EndGraph();
    }

    protected override void Write(string graph, IEnumerable<RdfSubject> subjects)
    {
        _writer.Write("\n# " + graph + "\n");
        foreach (var subject in subjects) Write(subject);
    }

    private void Write(RdfSubject subject)
    {
        _writer.Write("\n" + Resource(subject.Iri));
        var separator = "\n    ";
        foreach (var values in subject.Values)
        {
            _writer.Write(separator);
            _writer.Write(values.Key == RdfTerms.Type ? "a" : Resource(values.Key));
            _writer.Write(" " + string.Join(" , ", values.Select(Term)));
            separator = " ;\n    ";
        }

        _writer.Write(" .\n");
    }

    private string Term(RdfTerm term) => term.Datatype switch
    {
        null => Resource(term.Text),
        Xsd.String => Quoted(term.Text),
        Xsd.Boolean or Xsd.Integer => term.Text,
        _ => Quoted(term.Text) + "^^" + Resource(term.Datatype),
    };

    private static string Quoted(string text) => "\"" + Escape.ForNQuads(text) + "\"";

    private string Resource(string iri) =>
        _prefixes.Split(iri) is (var prefix, var local) && IsPlain(local) ? prefix + ":" + local : "<" + iri + ">";

    // Narrower than the grammar, so that no name needs an escape.
    private static bool IsPlain(string local) => local[0] != '-' && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

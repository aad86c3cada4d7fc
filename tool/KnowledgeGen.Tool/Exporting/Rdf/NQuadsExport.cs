using System.IO;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>Writes RDF as N-Quads (W3C RDF 1.1 N-Quads), each quad on a line of its own in canonical form.</summary>
internal sealed class NQuadsExport : IRdfWriter
{
    private readonly TextWriter _writer;
    private string _graph = string.Empty;

    private NQuadsExport(TextWriter writer) => _writer = writer;

    /// <summary>Writes a knowledge base.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer) => RdfExport.Write(knowledge, new NQuadsExport(writer));

    public void BeginGraph(string iri) => _graph = iri;

    public void Write(string subject, string predicate, RdfTerm value)
    {
        WriteResource(subject);
        WriteResource(predicate);
        if (value.Datatype is null) WriteResource(value.Text);
        else WriteLiteral(value.Text, value.Datatype);
        WriteResource(_graph);
        _writer.Write(".\n");
    }

    private void WriteResource(string iri)
    {
        _writer.Write('<');
        _writer.Write(iri);
        _writer.Write("> ");
    }

    // In canonical form a string has no datatype.
    private void WriteLiteral(string text, string datatype)
    {
        _writer.Write('"');
        _writer.Write(Escape.ForNQuads(text));
        if (datatype == Xsd.String)
        {
            _writer.Write("\" ");
            return;
        }

        _writer.Write("\"^^");
        WriteResource(datatype);
    }
}

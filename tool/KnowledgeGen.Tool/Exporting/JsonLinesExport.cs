using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>
/// Writes a knowledge base as JSON Lines: each entity, then its statements, in the order of the files. Keys and their order are a
/// contract.
/// </summary>
internal sealed class JsonLinesExport
{
    private readonly SchemaModel _schema;
    private readonly DocumentSet _documents;
    private readonly TextWriter _writer;
    private readonly JsonLine _line = new();

    private JsonLinesExport(KnowledgeCompilation compilation, TextWriter writer)
    {
        _schema = compilation.Model.Schema;
        _documents = compilation.Documents;
        _writer = writer;
    }

    /// <summary>Writes all entities and statements.</summary>
    public static void Write(KnowledgeCompilation compilation, TextWriter writer)
    {
        var export = new JsonLinesExport(compilation, writer);
        foreach (var file in compilation.Model.Files)
        {
            foreach (var entity in file.Entities) export.Write(entity);
        }
    }

    private void Write(EntityModel entity)
    {
        _line.BeginObject().Key("entity").Text(entity.Id).Key("type").Text(entity.Type).Key("types").BeginArray();
        foreach (var type in _schema.FindType(entity.Type)?.Lineage ?? default) _line.Text(type);
        _line.EndArray().Key("name").Text(entity.Label());
        WriteEvidence(entity.Evidence);
        EndLine();

        var ids = StatementIds.Of(entity);
        for (var i = 0; i < ids.Length; i++) Write(ids[i], entity, entity.Statements[i]);
    }

    private void Write(string id, EntityModel subject, StatementModel statement)
    {
        _line.BeginObject().Key("id").Text(id).Key("subject").Text(subject.Id).Key("predicate").Text(statement.Predicate.Name);
        if (statement.Value is ValueModel.Reference reference) _line.Key("object").Text(reference.Id);
        else JsonValue.Write(_line.Key("value"), statement.Value);

        _line.Key("certainty").Text(statement.Certainty.Word()).Key("basis").Text(statement.Basis.Word());
        _line.Key("attributedTo").Text(statement.AttributedTo).Key("during").Text(statement.During);
        _line.Key("qualifiers").BeginObject();
        foreach (var qualifier in statement.Qualifiers) JsonValue.Write(_line.Key(qualifier.Qualifier.Name), qualifier.Value);
        _line.EndObject().Key("note").Text(statement.Note).Key("derived").Boolean(false);
        WriteEvidence(statement.EvidenceOn(subject));
        EndLine();
    }

    private void WriteEvidence(EquatableArray<EvidenceModel> evidence)
    {
        _line.Key("evidence").BeginArray();
        foreach (var item in evidence)
        {
            _line.BeginObject().Key("document").Text(item.Document);
            if (item.Quote is null) _line.Key("start").Null().Key("end").Null().Key("line").Null();
            else _line.Key("start").Number(item.Start).Key("end").Number(item.End).Key("line").Number(item.Line);
            _line.Key("text").Text(item.TextIn(_documents)).EndObject();
        }

        _line.EndArray();
    }

    private void EndLine()
    {
        _line.EndObject();
        _writer.Write(_line.Take());
        _writer.Write('\n');
    }
}

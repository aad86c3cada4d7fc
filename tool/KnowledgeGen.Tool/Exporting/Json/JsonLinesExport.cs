using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Deriving;

namespace KnowledgeGen.Tool.Exporting.Json;

/// <summary>
/// Writes a knowledge base as JSON Lines: each entity, then its statements, in the order of the files. Keys and their order are a
/// contract.
/// </summary>
internal sealed class JsonLinesExport
{
    private readonly ExportedKnowledge _knowledge;
    private readonly TextWriter _writer;
    private readonly DerivedEvidence _derivedEvidence;
    private readonly JsonLine _line = new();

    private JsonLinesExport(ExportedKnowledge knowledge, TextWriter writer)
    {
        _knowledge = knowledge;
        _writer = writer;
        _derivedEvidence = new DerivedEvidence(knowledge.Conclusions);
    }

    /// <summary>Writes all entities and statements.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        var export = new JsonLinesExport(knowledge, writer);
        foreach (var entity in knowledge.Entities) export.Write(entity);
    }

    private void Write(EntityModel entity)
    {
        _line.BeginObject().Key("entity").Text(entity.Id).Key("type").Text(entity.Type).Key("types").BeginArray();
        foreach (var type in _knowledge.Schema.FindType(entity.Type)?.Lineage ?? default) _line.Text(type);
        _line.EndArray().Key("name").Text(entity.Label());
        WriteEvidence(entity.Evidence);
        WriteLifeCycle(entity.LifeCycle);
        WriteFormerly(entity);
        WriteLibrary(entity);
        EndLine();

        foreach (var statement in _knowledge.StatementsOf(entity)) Write(statement);
    }

    private void Write(ExportedStatement exported)
    {
        var statement = exported.Model;
        _line.BeginObject().Key("id").Text(exported.Id);
        _line.Key("subject").Text(exported.Subject.Id).Key("predicate").Text(statement.Predicate.Name);
        if (exported.ObjectId is { } id) _line.Key("object").Text(id);
        else JsonValue.Write(_line.Key("value"), statement.Value);

        _line.Key("certainty").Text(statement.Certainty.Word()).Key("basis").Text(statement.Basis.Word());
        _line.Key("attributedTo").Text(statement.AttributedTo).Key("during").Text(statement.During);
        _line.Key("qualifiers").BeginObject();
        foreach (var qualifier in statement.Qualifiers) JsonValue.Write(_line.Key(qualifier.Qualifier.Name), qualifier.Value);
        _line.EndObject().Key("note").Text(statement.Note).Key("derived").Boolean(exported.Conclusion is not null);
        if (exported.Conclusion is { } conclusion) WriteProof(conclusion);
        else WriteEvidence(exported.Evidence);
        if (statement.Unsourced is { } reason) _line.Key("unsourced").Text(reason);
        WriteLifeCycle(statement.LifeCycle);
        if (statement.Predicate is RelationModel { IsSymmetric: true }) _line.Key("symmetric").Boolean(true);
        if (statement.Overlay is { } overlay) _line.Key("overlay").Text(overlay);
        EndLine();
    }

    private void WriteFormerly(EntityModel entity)
    {
        if (entity.Formerly.Count == 0) return;

        _line.Key("formerly").BeginArray();
        foreach (var former in entity.Formerly) _line.Text(former.Id);
        _line.EndArray();
    }

    private void WriteLibrary(EntityModel entity)
    {
        if (_knowledge.Libraries.Of(entity.Id) is not { } library) return;

        _line.Key("library").Text(library.Name);
        if (library.Version is { } version) _line.Key("libraryVersion").Text(version);
    }

    // Of what is as it was written, which is nearly all, there is nothing to say.
    private void WriteLifeCycle(LifeCycleModel lifeCycle)
    {
        var (retracted, disputed, successor) = lifeCycle;
        if (retracted is not null) _line.Key("retracted").Text(retracted);
        if (disputed is not null) _line.Key("disputed").Text(disputed);
        if (successor is not null) _line.Key("supersededBy").Text(successor);
    }

    private void WriteProof(Conclusion conclusion)
    {
        if (conclusion.IsDuringSeveral) _line.Key("duringSeveral").Boolean(true);
        _line.Key("rule").Text(conclusion.Rule).Key("premises").BeginArray();
        foreach (var premise in conclusion.Premises) _line.Text(premise);
        _line.EndArray();
        WriteConditions(conclusion);
        WriteEvidence(_derivedEvidence.Of(conclusion, out var hasMore));
        if (hasMore) _line.Key("moreEvidence").Boolean(true);
    }

    private void WriteConditions(Conclusion conclusion)
    {
        var conditions = conclusion.Conditions.ToList();
        if (conditions.Count == 0) return;

        _line.Key("conditions").BeginArray();
        foreach (var condition in conditions) _line.Text(condition);
        _line.EndArray();
    }

    private void WriteEvidence(IEnumerable<EvidenceModel> evidence)
    {
        _line.Key("evidence").BeginArray();
        foreach (var item in evidence)
        {
            _line.BeginObject().Key("document").Text(item.Document);
            if (item.Quote is null) _line.Key("start").Null().Key("end").Null().Key("line").Null();
            else _line.Key("start").Number(item.Start).Key("end").Number(item.End).Key("line").Number(item.Line);
            _line.Key("text").Text(item.TextIn(_knowledge.Texts)).EndObject();
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

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Deriving;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes entities and statements. What is plain (see <see cref="ExportedStatement.IsPlain"/>) is a triple that queries read
/// directly; every statement is a node of its own too, which tells how sure it is, who says so and what it rests on.
/// </summary>
internal sealed class RdfFacts
{
    private readonly RdfNames _names;
    private readonly EntityLibraries _libraries;
    private readonly IRdfWriter _writer;
    private readonly RdfValues _values;

    // Of entities that overlays add to, what files say already: every triple is in one graph.
    private readonly Dictionary<string, HashSet<(string Predicate, RdfTerm Value)>> _plainOfCorrected = new(StringComparer.Ordinal);

    public RdfFacts(RdfNames names, EntityLibraries libraries, IRdfWriter writer)
    {
        _names = names;
        _libraries = libraries;
        _writer = writer;
        _values = new RdfValues(names, writer);
    }

    public void Write(FactFileModel file)
    {
        _writer.BeginGraph(_names.FactGraph(file.Path));
        foreach (var entity in file.Entities) Write(entity);
    }

    /// <summary>Writes what overlays add to imported entities, which stands in files, and so in graphs, of their own.</summary>
    public void WriteOverlays(ExportedKnowledge knowledge)
    {
        foreach (var overlay in knowledge.Entities.SelectMany(ExportedKnowledge.StatedOf).Where(IsAdded).GroupBy(statement => statement.Model.Overlay!).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            _writer.BeginGraph(_names.FactGraph(overlay.Key));
            foreach (var statement in overlay) Write(statement, _plainOfCorrected[statement.Subject.Id]);
        }
    }

    /// <summary>Writes what follows, in a graph that can be dropped, left out of a query, or replaced as a whole.</summary>
    public void WriteDerived(ExportedKnowledge knowledge)
    {
        _writer.BeginGraph(_names.DerivedGraph);
        foreach (var entity in knowledge.Entities) WriteDerived(entity, knowledge.Conclusions);
    }

    private void WriteDerived(EntityModel entity, Conclusions conclusions)
    {
        HashSet<(string Relation, string? Object)>? plain = null;
        foreach (var statement in conclusions.Of(entity.Id))
        {
            plain ??= [.. ExportedKnowledge.StatedOf(entity).Where(stated => stated.IsPlain).Select(EdgeOf)];
            var iri = _names.Entity(entity.Id);
            var predicate = _names.Predicate(statement.Model.Predicate);
            var value = _values.Write(statement.Model.Value, statement.Id);
            if (statement.IsPlain && plain.Add(EdgeOf(statement))) _writer.Write(iri, predicate, value);
            Write(statement, iri, predicate, value);
        }
    }

    private static (string Relation, string? Object) EdgeOf(ExportedStatement statement) =>
        (statement.Model.Predicate.Name, statement.ObjectId);

    private void Write(EntityModel entity)
    {
        var iri = _names.Entity(entity.Id);
        _writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(_names.Type(entity.Type)));
        if (entity.Label() is { } label) _writer.Write(iri, Rdfs.Label, RdfTerm.String(label));
        _writer.Write(iri, KgenTerms.Reported, RdfTerm.Boolean(entity.IsReported));
        WriteLifeCycle(iri, entity.LifeCycle);
        if (_libraries.Of(entity.Id) is { } library) _writer.Write(iri, KgenTerms.From, RdfTerm.Resource(_names.Library(library.Name)));
        LinkEvidence(iri, entity.Evidence);

        var plain = new HashSet<(string Predicate, RdfTerm Value)>();
        foreach (var statement in ExportedKnowledge.StatedOf(entity).Where(statement => !IsAdded(statement))) Write(statement, plain);
        if (entity.Statements.Any(statement => statement.Overlay is not null)) _plainOfCorrected.Add(entity.Id, plain);
    }

    private static bool IsAdded(ExportedStatement statement) => statement.Model.Overlay is not null;

    private void Write(ExportedStatement statement, HashSet<(string Predicate, RdfTerm Value)> plain)
    {
        var iri = _names.Entity(statement.Subject.Id);
        var predicate = _names.Predicate(statement.Model.Predicate);
        var value = _values.Write(statement.Model.Value, statement.Id);
        if (statement.IsPlain && plain.Add((predicate, value))) _writer.Write(iri, predicate, value);
        Write(statement, iri, predicate, value);
    }

    private void Write(ExportedStatement statement, string subject, string predicate, RdfTerm value)
    {
        var iri = _names.Statement(statement.Id);
        var model = statement.Model;
        _writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(RdfTerms.Statement));
        _writer.Write(iri, RdfTerms.Subject, RdfTerm.Resource(subject));
        _writer.Write(iri, RdfTerms.Predicate, RdfTerm.Resource(predicate));
        _writer.Write(iri, RdfTerms.Object, value);
        _writer.Write(iri, KgenTerms.Asserted, RdfTerm.Boolean(model.IsAsserted));
        _writer.Write(iri, KgenTerms.Certainty, RdfTerm.String(model.Certainty.Word()));
        _writer.Write(iri, KgenTerms.Basis, RdfTerm.String(model.Basis.Word()));
        if (model.AttributedTo is { } source) _writer.Write(iri, Prov.WasAttributedTo, RdfTerm.Resource(_names.Entity(source)));
        if (model.During is { } during) _writer.Write(iri, KgenTerms.During, new RdfTerm(during, OtherDatatypes.Edtf));
        WriteProof(iri, statement.Conclusion);
        if (model.Note is { } note) _writer.Write(iri, KgenTerms.Note, RdfTerm.String(note));
        if (model.Unsourced is { } reason) _writer.Write(iri, KgenTerms.Unsourced, RdfTerm.String(reason));
        WriteLifeCycle(iri, model.LifeCycle);
        foreach (var (qualifier, content) in model.Qualifiers)
        {
            _writer.Write(iri, _names.Qualifier(qualifier.Name), _values.Write(content, statement.Id, qualifier.Name));
        }

        LinkEvidence(iri, statement.Evidence);
    }

    private void WriteProof(string iri, Conclusion? conclusion)
    {
        _writer.Write(iri, KgenTerms.Derived, RdfTerm.Boolean(conclusion is not null));
        if (conclusion is null) return;

        if (conclusion.IsDuringSeveral) _writer.Write(iri, KgenTerms.DuringSeveral, RdfTerm.Boolean(true));
        _writer.Write(iri, KgenTerms.Rule, RdfTerm.String(conclusion.Rule));
        foreach (var premise in conclusion.Premises.Distinct())
        {
            _writer.Write(iri, Prov.WasDerivedFrom, RdfTerm.Resource(_names.Statement(premise)));
        }

        foreach (var condition in conclusion.Conditions.Distinct()) _writer.Write(iri, KgenTerms.Condition, RdfTerm.String(condition));
    }

    private void WriteLifeCycle(string iri, LifeCycleModel lifeCycle)
    {
        var (retracted, disputed, successor) = lifeCycle;
        if (retracted is not null) _writer.Write(iri, KgenTerms.Retracted, RdfTerm.String(retracted));
        if (disputed is not null) _writer.Write(iri, KgenTerms.Disputed, RdfTerm.String(disputed));
        if (successor is not null) _writer.Write(iri, KgenTerms.SupersededBy, RdfTerm.Resource(_names.Entity(successor)));
    }

    private void LinkEvidence(string subject, EquatableArray<EvidenceModel> evidence)
    {
        foreach (var iri in evidence.Select(_names.Evidence).Distinct())
        {
            _writer.Write(subject, Prov.WasDerivedFrom, RdfTerm.Resource(iri));
        }
    }
}

using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.GraphMl;

/// <summary>
/// Writes a knowledge base as GraphML (graphml.graphdrawing.org): entities are nodes with the asserted values of their properties, statements of
/// relations are edges with all that is known of them.
/// </summary>
internal sealed class GraphMlExport
{
    private readonly ExportedKnowledge _knowledge;
    private readonly TextWriter _writer;
    private readonly GraphMlKeys _nodeKeys = GraphMlKeys.OfNodes();
    private readonly GraphMlKeys _edgeKeys = GraphMlKeys.OfEdges();

    private GraphMlExport(ExportedKnowledge knowledge, TextWriter writer)
    {
        (_knowledge, _writer) = (knowledge, writer);
        foreach (var property in knowledge.Schema.Properties) _nodeKeys.Add(property.Name, property.Type.Kind, property.Cardinality.IsMany);
        foreach (var qualifier in knowledge.Schema.Relations.SelectMany(relation => relation.Qualifiers)) _edgeKeys.Add(qualifier.Name, qualifier.Type.Kind, isMany: false);
    }

    /// <summary>Writes the keys, the nodes, then the edges.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer) => new GraphMlExport(knowledge, writer).Write();

    private void Write()
    {
        _writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        foreach (var declaration in _nodeKeys.Declarations.Concat(_edgeKeys.Declarations)) _writer.Write("  " + declaration + "\n");
        _writer.Write("  <graph id=\"knowledge\" edgedefault=\"directed\">\n");
        foreach (var entity in _knowledge.Entities) Write(entity);
        foreach (var statement in _knowledge.Statements.Where(statement => statement.ObjectId is not null)) WriteEdge(statement);
        _writer.Write("  </graph>\n</graphml>\n");
    }

    private void Write(EntityModel entity)
    {
        _writer.Write("    <node id=\"" + Escape.ForXml(entity.Id) + "\">");
        var data = new GraphMlData(_writer, _nodeKeys);
        data.Text("type", entity.Type).Text("label", entity.Label()).Boolean("reported", entity.IsReported);
        Write(data, entity.LifeCycle);
        var asserted = entity.Statements.Where(statement => statement.IsAsserted && statement.Predicate is PropertyModel).ToList();
        foreach (var property in asserted.GroupBy(statement => statement.Predicate.Name)) data.Values(property.Key, property.Select(statement => statement.Value));
        data.Texts("evidence", entity.Evidence.Concat(asserted.SelectMany(statement => statement.Evidence)).Select(EvidenceText.Of).Distinct());
        data.Texts("unsourced", asserted.Select(statement => statement.Unsourced).OfType<string>().Distinct());
        var library = _knowledge.Libraries.Of(entity.Id);
        data.Text("library", library?.Name).Text("library-version", library?.Version);
        _writer.Write("</node>\n");
    }

    private void WriteEdge(ExportedStatement statement)
    {
        var model = statement.Model;
        var isSymmetric = model.Predicate is RelationModel { IsSymmetric: true };
        var direction = isSymmetric ? " directed=\"false\"" : string.Empty;
        _writer.Write("    <edge id=\"" + Escape.ForXml(statement.Id) + "\" source=\"" + Escape.ForXml(statement.Subject.Id)
            + "\" target=\"" + Escape.ForXml(statement.ObjectId!) + "\"" + direction + ">");
        var data = new GraphMlData(_writer, _edgeKeys);
        data.Text("relation", model.Predicate.Name).Boolean("plain", statement.IsPlain);
        if (isSymmetric) data.Boolean("symmetric", true);
        data.Boolean("asserted", model.IsAsserted).Boolean("reported", statement.Subject.IsReported);
        data.Text("certainty", model.Certainty.Word()).Text("basis", model.Basis.Word());
        data.Text("attributed-to", model.AttributedTo).Text("during", model.During).Text("note", model.Note).Text("unsourced", model.Unsourced);
        Write(data, model.LifeCycle);
        data.Boolean("derived", statement.Conclusion is not null);
        if (statement.Conclusion is { } conclusion)
        {
            data.Boolean("during-several", conclusion.IsDuringSeveral).Text("rule", conclusion.Rule);
            data.Texts("premises", conclusion.Premises).Texts("conditions", conclusion.Conditions);
        }

        foreach (var (qualifier, value) in model.Qualifiers) data.Values(qualifier.Name, [value]);
        data.Texts("evidence", statement.Evidence.Select(EvidenceText.Of));
        data.Text("overlay", model.Overlay);
        _writer.Write("</edge>\n");
    }

    private static void Write(GraphMlData data, LifeCycleModel lifeCycle) =>
        data.Text("retracted", lifeCycle.Retracted).Text("disputed", lifeCycle.Disputed).Text("superseded-by", lifeCycle.SupersededBy);
}

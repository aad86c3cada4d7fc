using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>Writes the schema: the tree of types, properties, relations and qualifiers, and the libraries that are imported.</summary>
internal sealed class RdfSchema(RdfNames names, IRdfWriter writer)
{
    public void Write(SchemaModel schema)
    {
        writer.BeginGraph(names.SchemaGraph);
        foreach (var type in schema.Types) Write(type);

        // The schema may give a type a property of a name that the built-in type has too.
        foreach (var group in schema.Properties.GroupBy(property => property.Name)) Write([.. group], property => property.Of);
        foreach (var group in schema.Relations.GroupBy(relation => relation.Name)) Write([.. group], relation => relation.From);
        foreach (var relation in schema.Relations) WriteObjects(relation);
        foreach (var qualifier in Qualifiers(schema)) Describe(names.Qualifier(qualifier), RdfTerms.Property, qualifier, []);
        foreach (var library in schema.Imports) Write(library);
    }

    private void Write(TypeModel type)
    {
        Describe(names.Type(type.Name), Rdfs.Class, type.Name, Summaries(type.Summary));
        if (type.Extends is { } parent) Link(names.Type(type.Name), Rdfs.SubClassOf, names.Type(parent));
    }

    private void Write(LibraryModel library)
    {
        var iri = names.Library(library.Name);
        Describe(iri, KgenTerms.Library, library.Name, []);
        if (library.Version is { } version) writer.Write(iri, KgenTerms.Version, RdfTerm.String(version));
    }

    private void Write<T>(T[] namesakes, System.Func<T, EquatableArray<string>> subjects)
        where T : PredicateModel
    {
        var iri = names.Predicate(namesakes[0]);
        Describe(iri, RdfTerms.Property, namesakes[0].Name, namesakes.SelectMany(item => Summaries(item.Summary)));
        foreach (var type in namesakes.SelectMany(item => subjects(item)).Distinct()) Link(iri, SchemaOrg.DomainIncludes, names.Type(type));
        foreach (var role in namesakes.Select(item => item.Role).Where(role => role != Role.None).Distinct())
        {
            writer.Write(iri, KgenTerms.Role, RdfTerm.String(role.Word()));
        }
    }

    private void WriteObjects(RelationModel relation)
    {
        var iri = names.Predicate(relation);
        if (relation.IsSymmetric) Link(iri, RdfTerms.Type, Owl.SymmetricProperty);
        foreach (var type in relation.To) Link(iri, SchemaOrg.RangeIncludes, names.Type(type));
    }

    private void Describe(string iri, string type, string label, IEnumerable<string> comments)
    {
        Link(iri, RdfTerms.Type, type);
        writer.Write(iri, Rdfs.Label, RdfTerm.String(label));
        foreach (var comment in comments.Distinct()) writer.Write(iri, Rdfs.Comment, RdfTerm.String(comment));
    }

    private void Link(string subject, string predicate, string target) => writer.Write(subject, predicate, RdfTerm.Resource(target));

    private static IEnumerable<string> Summaries(string? summary) => summary is null ? [] : [summary];

    private static IEnumerable<string> Qualifiers(SchemaModel schema) => schema.Properties
        .Concat<PredicateModel>(schema.Relations)
        .SelectMany(predicate => predicate.Qualifiers)
        .Select(qualifier => qualifier.Name)
        .Distinct();
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// What hovering over an entity shows: its label, what matters most of it, the words that it rests on, and where it is in the
/// facts. Of other entities only ids and C# names are used, never their labels: those may change without this file being emitted
/// again.
/// </summary>
internal static class EntityDocs
{
    // More would cost the compiler more time than it helps the reader.
    private const int FactsShown = 3;
    private const int ValueLimit = 80;
    private const int QuoteLimit = 160;

    public static void Write(
        IndentedWriter writer, CSharpTypes types, SchemaIndex schema, string path, EntityModel entity, FactFileContext context)
    {
        var summary = Docs.EndSentence(Escape.XmlText(LabelOf(entity)));
        foreach (var statement in MostImportant(entity))
        {
            var value = Describe(types, schema, statement, context);
            summary += Docs.EndSentence($" {Docs.Words(statement.Predicate.Name)}: {value}");
        }

        writer.WriteSummary(summary);
        var reported = entity.IsReported ? "Reported, not asserted. " : string.Empty;
        writer.WriteRemarks(Quote(entity) + reported + Docs.Code($"{path}: {entity.Id}"));
    }

    /// <summary>The value that a typed member shows, or null.</summary>
    public static ValueModel? AssertedValue(EntityModel entity, PropertyModel property)
    {
        foreach (var statement in entity.Statements)
        {
            if (statement.IsAsserted && statement.Predicate.Name == property.Name) return statement.Value;
        }

        return null;
    }

    private static string LabelOf(EntityModel entity)
    {
        foreach (var statement in entity.Statements)
        {
            if (statement is { IsAsserted: true, Predicate.Role: Role.Label, Value: ValueModel.String label }) return label.Value;
        }

        return entity.Id;
    }

    /// <summary>The words of a quotation first, then relations, then properties; what is required before what is not.</summary>
    private static IEnumerable<StatementModel> MostImportant(EntityModel entity) => entity.Statements
        .Where(statement => statement.IsAsserted && statement.Predicate.Role is not (Role.Label or Role.Alias or Role.Modality))
        .GroupBy(statement => statement.Predicate.Name)
        .Select(statements => statements.First())
        .OrderBy(Rank)
        .Take(FactsShown);

    private static int Rank(StatementModel statement) => statement.Predicate switch
    {
        { Role: Role.Text } => 0,
        RelationModel { Cardinality.IsRequired: true } => 1,
        RelationModel => 2,
        { Cardinality.IsRequired: true } => 3,
        _ => 4,
    };

    private static string Describe(CSharpTypes types, SchemaIndex schema, StatementModel statement, FactFileContext context)
    {
        if (statement.Value is not ValueModel.Reference reference) return Escape.XmlText(Readable(statement.Value), ValueLimit);

        return context.Find(reference.Id) is { CSharpName: { } member } target && schema.Schema.FindType(target.Type) is { } type
            ? Docs.See($"{types.Named(type.CSharpName)}.{CSharpNames.Identifier(member)}")
            : Docs.Code(reference.Id);
    }

    private static string Readable(ValueModel value) => value switch
    {
        ValueModel.Quantity quantity => ValueText.ToRuntime(quantity).ToString(),
        ValueModel.Point point => ValueText.ToRuntime(point).ToString(),
        _ => value.ToCanonicalText(),
    };

    private static string Quote(EntityModel entity)
    {
        if (FirstEvidence(entity) is not { } evidence) return string.Empty;

        var document = Docs.Code(evidence.Document);
        return evidence.Quote is null ? $"({document}) " : $"“{Escape.XmlText(evidence.Quote, QuoteLimit)}” ({document}) ";
    }

    private static EvidenceModel? FirstEvidence(EntityModel entity)
    {
        if (entity.Evidence.Count > 0) return entity.Evidence[0];

        foreach (var statement in entity.Statements)
        {
            if (statement.Evidence.Count > 0) return statement.Evidence[0];
        }

        return null;
    }
}

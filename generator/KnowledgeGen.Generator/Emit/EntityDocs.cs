using System;
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
internal sealed class EntityDocs(CSharpTypes types, SchemaModel schema, string path, FactFileContext context)
{
    // More would cost the compiler more time than it helps the reader.
    private const int FactsShown = 3;
    private const int ValueLimit = 80;
    private const int QuoteLimit = 160;

    /// <summary>Writes the comment of an entity.</summary>
    public void Write(IndentedWriter writer, EntityModel entity)
    {
        var label = Label(entity);
        var words = label.Length == 0 ? Words(entity) : string.Empty;
        var facts = KeyFact.Of(entity).Where(fact => words.Length == 0 || !IsTitle(fact.Statement)).Take(FactsShown);
        var sentences = new List<string>
        {
            label.Length > 0 ? label : words.Length > 0 ? words : Docs.Code(entity.Id),
            Became(entity.LifeCycle),
            Status(entity),
        };
        sentences.AddRange(facts.Select(Describe));
        var summary = string.Join(" ", sentences.Where(sentence => sentence.Length > 0).Select(Docs.EndSentence));

        writer.WriteSummary(summary);
        writer.WriteRemarks(Source(entity, summary) + Docs.Code($"{path}: {entity.Id}"));
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

    private static string Label(EntityModel entity) =>
        AssertedValue(entity, Role.Label) is ValueModel.String label ? Plain(label.Value) : string.Empty;

    private static string Words(EntityModel entity) =>
        entity.Statements.FirstOrDefault(IsTitle) is { Value: ValueModel.String words } statement && Plain(words.Value).Length > 0
            ? Docs.Quoted(words.Value, QuoteLimit) + Remarks(statement) : string.Empty;

    // What an entity without a label starts with is not told twice.
    private static bool IsTitle(StatementModel statement) => statement is { IsAsserted: true, Predicate.Role: Role.Text };

    private static string Became(LifeCycleModel lifeCycle)
    {
        if (lifeCycle.Retracted is { } retracted) return "Retracted: " + Plain(retracted);
        return lifeCycle.Disputed is { } disputed ? "Disputed: " + Plain(disputed) : string.Empty;
    }

    /// <summary>How the document speaks of what it does not assert, and whether it denies it.</summary>
    private static string Status(EntityModel entity)
    {
        var polarity = IsPlain(AssertedValue(entity, Role.Polarity)) ? string.Empty : Word(entity, Role.Polarity);
        if (!entity.IsReported || entity.LifeCycle.Retracted is not null) return polarity.Length == 0 ? string.Empty : "Polarity: " + polarity;

        var modality = Word(entity, Role.Modality);
        if (modality.Length == 0) return "Reported, not asserted";
        return "Reported: " + modality + (polarity.Length == 0 ? string.Empty : ", " + polarity);
    }

    // Of a polarity the value that the schema lists first goes without saying.
    private static bool IsPlain(ValueModel? polarity) => polarity is ValueModel.Enum { Index: 0 };

    private static string Word(EntityModel entity, Role role) =>
        AssertedValue(entity, role) is ValueModel.Enum word ? Escape.XmlText(word.Value) : string.Empty;

    private static ValueModel? AssertedValue(EntityModel entity, Role role) =>
        entity.Statements.FirstOrDefault(statement => statement.IsAsserted && statement.Predicate.Role == role)?.Value;

    private string Describe(KeyFact fact)
    {
        var statement = fact.Statement;
        var more = fact.More > 0 ? FormattableString.Invariant($" and {fact.More} more") : string.Empty;
        return $"{Docs.Words(statement.Predicate.Name)}: {Value(statement)}{Remarks(statement)}{more}";
    }

    private string Value(StatementModel statement) => statement switch
    {
        { Value: ValueModel.Reference reference } => See(reference.Id),
        { Value: ValueModel.String words, Predicate.Role: Role.Text } => Docs.Quoted(words.Value, ValueLimit),
        { Value: ValueModel.Quantity quantity } => Plain(ValueText.ToRuntime(quantity).ToString()),
        { Value: ValueModel.Point point } => Plain(ValueText.ToRuntime(point).ToString()),
        _ => Plain(statement.Value.ToCanonicalText()),
    };

    private string See(string id) =>
        context.Find(id) is { CSharpName: { } member } target && schema.FindType(target.Type) is { } type
            ? Docs.See($"{types.Holder(type, target)}.{CSharpNames.Identifier(member)}")
            : Docs.Code(id);

    /// <summary>Whatever keeps a statement from being what the document plainly says.</summary>
    private static string Remarks(StatementModel statement)
    {
        var remarks = new List<string>();
        if (statement.Certainty == StatementCertainty.Probable) remarks.Add("probable");
        if (statement.Certainty == StatementCertainty.Possible) remarks.Add("possible");
        if (statement.Basis == StatementBasis.Inferred) remarks.Add("inferred");
        if (statement.AttributedTo is { } source) remarks.Add("according to " + Docs.Code(source));
        if (statement.During is { } during) remarks.Add("during " + Escape.XmlText(during));
        if (statement.LifeCycle.Retracted is not null) remarks.Add("retracted");
        if (statement.LifeCycle.Disputed is not null) remarks.Add("disputed");
        return remarks.Count == 0 ? string.Empty : " (" + string.Join(", ", remarks) + ")";
    }

    // A full stop or another fact follows.
    private static string Plain(string text) => Escape.XmlText(text.TrimEnd(',', ';', ':', ' '), ValueLimit);

    private static string Source(EntityModel entity, string summary)
    {
        if (FirstEvidence(entity) is not { } evidence) return string.Empty;

        var words = evidence.Quote is null ? string.Empty : Docs.Quoted(evidence.Quote, QuoteLimit);
        var isShown = summary.IndexOf(words, StringComparison.Ordinal) >= 0;
        return (isShown ? string.Empty : words + " ") + $"({Docs.Code(evidence.Document)}) ";
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

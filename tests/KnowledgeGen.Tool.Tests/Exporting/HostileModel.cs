using System;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>
/// Puts texts into every place of a model that text can reach, among them texts that the reader of YAML refuses: exports do not rely on it.
/// </summary>
internal static class HostileModel
{
    /// <summary>What ends a literal, a line or a comment somewhere, and what only looks like it does.</summary>
    public static readonly string[] Texts =
    [
        "\"quoted\" 'single' `tick`",
        "back\\slash\\",
        "\\u0022 \\u0027 \\u005C \\U00000027 \\\\u0027",
        "a\nb\rc\r\nd\u0085e\u2028f\u2029g",
        "\t\b\f\v\0\u001b\u007f",
        "\u202Ebidi\u202C\u2066x\u2069\u200F\u200D\uFEFF",
        "😀𝒳\U000E0001\U0010FFFF\uE000\uFFFE",
        "> <urn:x> <urn:y> .\n<urn:a> <urn:b> <urn:c> .",
        "'}] AS row MATCH (n) DETACH DELETE n; //",
        "=cmd|' /C calc'!A0,\"x\",\r\n+1,-1,@SUM(A1)",
        "${x} {{y}} %s %00 $1 --; /* */",
        "%%{init: {\"theme\": \"forest\"}}%%",
        " around ",
        "",
    ];

    /// <summary>The archive with a text wherever a string was.</summary>
    public static KnowledgeCompilation With(KnowledgeCompilation compilation, string text) =>
        compilation with { Model = With(compilation.Model, text) };

    private static KnowledgeModel With(KnowledgeModel model, string text) => new(
        With(model.Schema, text),
        Map(model.Files, file => new FactFileModel(file.Path + text, Map(file.Entities, entity => With(entity, text)))),
        Map(model.Documents, document => document.IsDeclared ? document : document with { Id = DocumentId(text) }))
    {
        Derivation = With(model.Derivation, text),
    };

    private static DerivationModel With(DerivationModel derivation, string text) => derivation with
    {
        Rules = Map(derivation.Rules, _ => text),
        Qualifications = Map(derivation.Qualifications, qualification => qualification with { During = text, Dates = Map(qualification.Dates, _ => text) }),
    };

    private static SchemaModel With(SchemaModel schema, string text) => new(
        Map(schema.Types, type => type with { Summary = text }),
        Map(schema.Properties, property => property with { Summary = text }),
        Map(schema.Relations, relation => relation with { Summary = text }));

    private static EntityModel With(EntityModel entity, string text) => entity with
    {
        Evidence = Map(entity.Evidence, evidence => With(evidence, text)),
        Statements = Map(entity.Statements, statement => With(statement, text)),
    };

    private static StatementModel With(StatementModel statement, string text) => statement with
    {
        Value = With(statement.Value, text),
        Note = statement.Note is null ? null : text,
        Unsourced = statement.Unsourced is null ? null : text,
        Qualifiers = Map(statement.Qualifiers, qualifier => qualifier with { Value = With(qualifier.Value, text) }),
        Evidence = Map(statement.Evidence, evidence => With(evidence, text)),
    };

    private static EvidenceModel With(EvidenceModel evidence, string text) => evidence.Quote is null
        ? evidence
        : evidence with { Quote = text, Document = DocumentId(text) };

    // The id is the name of a file.
    private static string DocumentId(string text) => text.Replace('/', '-') + "x";

    private static ValueModel With(ValueModel value, string text) => value switch
    {
        ValueModel.String => new ValueModel.String(text),
        ValueModel.Url => new ValueModel.Url(text),
        ValueModel.Enum word => new ValueModel.Enum(text, word.Index),
        ValueModel.Date => new ValueModel.Date(text),
        _ => value,
    };

    private static EquatableArray<T> Map<T>(EquatableArray<T> items, Func<T, T> map) => items.Select(map).ToEquatableArray();
}

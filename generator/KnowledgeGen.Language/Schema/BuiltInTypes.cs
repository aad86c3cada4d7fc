using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>Decides whether the built-in type is worth a C# class.</summary>
public static class BuiltInTypes
{
    /// <summary>
    /// The schema without the built-in type <c>document</c> where neither the schema nor a fact makes use of it: a project may
    /// then have a class <c>Document</c> of its own.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasEntities">Whether there are entities of the type.</param>
    /// <param name="questions">What is asked.</param>
    public static SchemaModel LeaveOutUnused(SchemaModel schema, bool hasEntities, EquatableArray<QuestionModel> questions)
    {
        if (hasEntities || IsMentioned(schema) || questions.Any(IsMentionedBy)) return schema;
        return new SchemaModel(
            schema.Types.Where(type => type.Name != BuiltInDocument.TypeName).ToEquatableArray(),
            schema.Properties.Where(property => !property.Of.Contains(BuiltInDocument.TypeName)).ToEquatableArray(),
            schema.Relations)
        {
            Rules = schema.Rules,
            Imports = schema.Imports,
        };
    }

    private static bool IsMentionedBy(QuestionModel question) => question.Given.Any(given => given.Type == BuiltInDocument.TypeName)
        || question.Find.Any(place => question.Pattern.Variables[place].Types.Contains(BuiltInDocument.TypeName))
        || question.Pattern.Atoms.Any(atom => atom switch
        {
            AtomModel.OfType ofType => ofType.Type == BuiltInDocument.TypeName,
            AtomModel.Stated { IsRelation: false } stated => BuiltInDocument.HasProperty(stated.Predicate),
            _ => false,
        });

    private static bool IsMentioned(SchemaModel schema) =>
        schema.FindType(BuiltInDocument.TypeName) is not { } type
        || type.Extends is not null
        || type.IsAbstract
        || type.Summary != BuiltInDocument.Summary
        || schema.Properties.Any(property => property.Of.Contains(BuiltInDocument.TypeName) && !BuiltInDocument.IsBuiltIn(property))
        || schema.Relations.Any(relation => relation.From.Contains(BuiltInDocument.TypeName) || relation.To.Contains(BuiltInDocument.TypeName));
}

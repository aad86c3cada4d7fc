using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>What is wrong with rules that only all facts together show.</summary>
internal static class ReasoningFindings
{
    public static IEnumerable<Diagnostic> Of(SchemaResult schema, EntityTable table, Derivation derivation)
    {
        foreach (var finding in CheckConstants(schema.Constants, schema.Schema, table)) yield return finding;
        if (derivation.Exploding is not { } exploding) yield break;

        var place = schema.Places.First(place => place.Name == exploding.Name && place.IsRelation == exploding.IsRelation);
        yield return new Diagnostic(
            Rules.TooManyConclusions,
            place.Location,
            (exploding.IsRelation ? "What '" + exploding.Name + "' says of itself" : "Rule '" + exploding.Name + "'")
                + " leads too far: all rules together conclude more than " + Number(ReasoningLimits.Statements)
                + " statements, or its conditions were tried on more than " + Number(ReasoningLimits.Steps)
                + " combinations, " + Number(ReasoningLimits.StepsPerStatement) + " more for each statement and "
                + Number(ReasoningLimits.StepsPerConclusion) + " for each conclusion; "
                + (exploding.IsRelation
                    ? "let fewer statements lead on to each other, or at fewer different times, or take out what it says of itself."
                    : "add a condition that narrows it."),
            default);
    }

    /// <summary>Checks the entities that conditions name: that there are such, and of types that fit.</summary>
    public static IEnumerable<Diagnostic> CheckConstants(IEnumerable<PatternConstant> constants, SchemaModel schema, EntityTable table)
    {
        foreach (var constant in constants)
        {
            if (table.Find(constant.Id) is not { } entity)
            {
                var advice = table.FindFormer(constant.Id) is { } renamed
                    ? ", but '" + renamed.Id + "' was called so; write that."
                    : Spelling.Suggestion(constant.Id, table.Ids);
                yield return new Diagnostic(Rules.UnknownEntity, constant.Location, "There is no entity '" + Escape.ForMessage(constant.Id) + "'" + advice, default);
            }
            else if (constant.Types.Count > 0 && !schema.IsOneOf(entity.Type, constant.Types))
            {
                yield return new Diagnostic(
                    Rules.PatternTypeClash,
                    constant.Location,
                    "'" + constant.Id + "' is a '" + Escape.ForMessage(entity.Type) + "', where a '" + string.Join("' or '", constant.Types) + "' is wanted.",
                    default);
            }
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds the <c>rules</c> of a schema.</summary>
internal static class RuleBinder
{
    /// <summary>The greatest number of conditions of a rule.</summary>
    public const int MaxConditions = 64;

    /// <summary>Binds all rules, those that are understood.</summary>
    /// <param name="declarations">The rules.</param>
    /// <param name="schema">All else of the schema.</param>
    /// <param name="constants">Takes the entities that they name.</param>
    public static EquatableArray<RuleModel> Bind(
        IReadOnlyList<Declaration> declarations, SchemaModel schema, List<PatternConstant> constants) =>
        declarations.Select(declaration => Bind(declaration, schema, constants)).OfType<RuleModel>().ToEquatableArray();

    private static RuleModel? Bind(Declaration declaration, SchemaModel schema, List<PatternConstant> constants)
    {
        var bag = declaration.File.Bag;
        var keys = new KeyReader(declaration.Body, "rule '" + declaration.Name + "'", bag, Rules.WrongSchemaShape);
        var conditions = keys.TakeScalars("if");
        var conclusion = keys.TakeScalar("then");
        var summary = keys.TakeScalar("summary")?.Value;
        var includesReported = keys.TakeFlag("reported");
        keys.ReportOthers(Rules.UnknownSchemaKey);
        if (conditions.Count == 0 || conclusion is null)
        {
            ReportMissing(conditions.Count == 0 ? "if" : "then", keys, declaration);
            return null;
        }

        if (conditions.Count > MaxConditions)
        {
            declaration.Report(
                Rules.InvalidPattern,
                conditions[MaxConditions].Range,
                "A rule has at most " + MaxConditions.ToString(CultureInfo.InvariantCulture) + " conditions; conclude a part of them in a rule of its own.");
            return null;
        }

        var binder = new PatternBinder(schema, bag, declaration.File.Syntax.Text);
        var atoms = binder.BindBody(conditions);
        if (binder.HasMistakes) return null;

        var head = binder.BindHead(conclusion);
        if (head is null || binder.HasMistakes) return null;

        ReportVariablesUsedOnce(binder, bag);
        constants.AddRange(binder.Constants);
        var body = new PatternModel(binder.Variables.ToModels(), atoms.ToEquatableArray());
        return new RuleModel(declaration.Name, summary, body, head, includesReported) { Library = declaration.Library };
    }

    private static void ReportMissing(string key, KeyReader keys, Declaration declaration)
    {
        if (keys.HasWrongShape) return;
        if (keys.Take(key)?.Value is YamlSequence { Items.Count: 0 })
        {
            declaration.Report(Rules.WrongSchemaShape, keys.RangeOfKey(key), "'" + key + "' of rule '" + declaration.Name + "' is empty; write one condition at least, as in '[X inside Y]'.");
            return;
        }

        if (keys.IsThereOrMisspelt(key)) return;
        declaration.Report(
            Rules.MissingSchemaKey,
            declaration.Key.Range,
            "'" + key + "' is missing on rule '" + declaration.Name + "'; write '{ if: [X inside Y, Y inside Z], then: X inside Z }'.");
    }

    // A name written like a variable by mistake would make the rule hold of everything.
    private static void ReportVariablesUsedOnce(PatternBinder binder, DiagnosticBag bag)
    {
        foreach (var variable in binder.Variables.All)
        {
            if (variable.Uses > 1) continue;
            bag.Report(
                Rules.VariableUsedOnce,
                variable.FirstRange,
                variable.AdviceOnOneUse);
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Questions;

/// <summary>Binds the path that a question asks for.</summary>
/// <param name="schema">The schema.</param>
/// <param name="bag">Where to report.</param>
/// <param name="variables">The variables that are given.</param>
/// <param name="constants">Takes the entities that the path names.</param>
internal sealed class PathBinder(SchemaModel schema, DiagnosticBag bag, PatternVariables variables, List<PatternConstant> constants)
{
    private static readonly string[] Ends = ["from", "to"];
    private static readonly string[] Directions = ["forward", "backward", "either"];

    /// <summary>Binds the path; null where it is not understood, which is reported.</summary>
    public PathModel? Bind(YamlEntry entry)
    {
        var keys = new KeyReader(entry.Value, "'path'", bag, Rules.WrongQuestionShape);
        var ends = Ends.Select(key => (Key: key, Scalar: keys.TakeScalar(key))).ToList();
        var along = BindAlong(keys);
        var direction = BindDirection(keys.TakeScalar("direction"));
        keys.ReportOthers(Rules.UnknownQuestionKey);
        if (keys.HasWrongShape) return null;

        var terms = new List<TermModel?>();
        foreach (var (key, scalar) in ends)
        {
            if (scalar is not null) terms.Add(BindEnd(scalar));
            else if (!keys.IsThereOrMisspelt(key)) bag.Report(Rules.MissingQuestionKey, entry.Key.Range, "'" + key + "' is missing on 'path'; write 'path: { from: Start, to: End }'.");
        }

        return terms.Count == 2 && terms[0] is { } from && terms[1] is { } to ? new PathModel(from, to, along, direction) : null;
    }

    private EquatableArray<string> BindAlong(KeyReader keys)
    {
        var relations = new List<string>();
        foreach (var scalar in keys.TakeScalars("along"))
        {
            if (BindRelation(scalar) is not { } relation) continue;
            if (relations.Contains(relation)) ReportShape(scalar.Range, "'" + relation + "' is in 'along' already; take it out.");
            else relations.Add(relation);
        }

        if (keys.Take("along")?.Value is YamlSequence { Items.Count: 0 } none)
        {
            ReportShape(none.Range, "'along' is empty, and a path follows something; name a relation, or take 'along' out to follow all.");
        }

        return relations.ToEquatableArray();
    }

    private TermModel? BindEnd(YamlScalar scalar)
    {
        var word = new PatternToken(scalar.Value.Length == 0 ? "_" : scalar.Value, scalar.Range, IsQuoted: false);
        if (word.IsVariable)
        {
            if (variables.Find(word) is { Kind: null } variable)
            {
                variables.Uses(word);
                return new TermModel.Variable(variable.Index);
            }

            ReportShape(scalar.Range, "'" + word.Text + "' is no entity that is given; add it to 'given', as in 'given: { " + word.Text + ": " + schema.ExampleType() + " }'.");
            return null;
        }

        if (KebabCase.IsValid(scalar.Value))
        {
            constants.Add(new PatternConstant(scalar.Value, default, bag.LocationOf(scalar.Range)));
            return new TermModel.Entity(scalar.Value);
        }

        ReportShape(scalar.Range, "'" + Escape.ForMessage(scalar.Value) + "' is neither a variable, which starts with a capital letter, nor an id.");
        return null;
    }

    private string? BindRelation(YamlScalar scalar)
    {
        var relations = schema.Relations.Select(relation => relation.Name).ToList();
        if (relations.Contains(scalar.Value)) return scalar.Value;

        var inverse = schema.Relations.FirstOrDefault(relation => relation.Inverse?.Name == scalar.Value);
        bag.Report(
            Rules.UnknownInPattern,
            scalar.Range,
            inverse is null
                ? "There is no relation '" + Escape.ForMessage(scalar.Value) + "'" + bag.Suggestion(scalar.Value, relations)
                : "A path follows relations by their own names, and '" + scalar.Value + "' is the inverse of '" + inverse.Name + "'; write that, with 'direction: backward' or 'direction: either'.");
        return null;
    }

    private PathDirection BindDirection(YamlScalar? scalar)
    {
        switch (scalar?.Value)
        {
            case null or "forward": return PathDirection.Forward;
            case "backward": return PathDirection.Backward;
            case "either": return PathDirection.Either;
            default:
                ReportShape(scalar!.Range, "'direction' is 'forward', 'backward' or 'either', not '" + Escape.ForMessage(scalar.Value) + "'" + bag.Suggestion(scalar.Value, Directions));
                return PathDirection.Forward;
        }
    }

    private void ReportShape(Text.TextRange range, string message) => bag.Report(Rules.WrongQuestionShape, range, message);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Questions;

/// <summary>Binds one question.</summary>
/// <param name="schema">The schema.</param>
/// <param name="bag">Where to report.</param>
/// <param name="text">The characters of the file.</param>
/// <param name="constants">Takes the entities that the question names.</param>
internal sealed class QuestionBinder(SchemaModel schema, DiagnosticBag bag, string text, List<PatternConstant> constants)
{
    /// <summary>The kinds of values that can be given.</summary>
    internal static readonly string[] GivenKinds = ["string", "integer", "decimal", "boolean", "date"];

    private static readonly Regex TupleMember = new(
        "^(Item[0-9]+|Rest|CompareTo|Deconstruct|Equals|GetHashCode|ToString)$", RegexOptions.CultureInvariant);

    private readonly PatternBinder _patterns = new(schema, bag, text);
    private readonly List<GivenModel> _given = [];

    /// <summary>Binds the question; null where it is not understood, which is reported.</summary>
    public BoundQuestion? Bind(YamlEntry entry)
    {
        var name = entry.Key.Value;
        var count = bag.Count;
        var keys = new KeyReader(entry.Value, "question '" + name + "'", bag, Rules.WrongQuestionShape);
        var ask = keys.TakeScalar("ask");
        BindGiven(keys.Take("given"));
        var find = keys.TakeScalars("find");
        var where = keys.TakeScalars("where");
        var path = keys.Take("path");
        var asOf = keys.TakeScalar("as-of");
        var isPossibly = keys.TakeFlag("possibly");
        var isReported = keys.TakeFlag("reported");
        var expect = keys.Take("expect");
        keys.ReportOthers(Rules.UnknownQuestionKey);
        if (keys.HasWrongShape || !HasAll(keys, entry.Key, ask, find, where, path)) return null;

        var atoms = _patterns.BindBody(where);
        var foundAll = BindFind(find);
        var pathModel = path is { } wanted ? new PathBinder(schema, bag, _patterns.Variables, constants).Bind(wanted) : null;
        var date = asOf is null ? null : BindAsOf(asOf);
        if (isPossibly && asOf is null && !keys.IsMisspelt("as-of")) ReportShape(keys.RangeOfKey("possibly"), "'possibly' says how sure it must be that statements hold on a date; add 'as-of', or take it out.");
        ReportNames(_given.Select(given => given.Variable), "given");
        if (foundAll.Count > 1) ReportNames(foundAll, "found");
        if (!bag.HasErrorsSince(count)) ReportUnused();
        var variables = _patterns.Variables.ToModels();
        if (_patterns.HasMistakes || bag.HasErrorsSince(count)) return null;

        var expectations = new ExpectationBinder(schema, bag, constants, name, _given, foundAll.Select(place => variables[place]).ToList(), variables, pathModel is not null);
        var (cases, places) = expectations.Bind(expect, entry.Key);
        constants.AddRange(_patterns.Constants);
        var model = new QuestionModel(
            name,
            CSharpName.FromId(name),
            ask!.Value.Trim(),
            new PatternModel(variables, atoms.ToEquatableArray()),
            _given.ToEquatableArray(),
            foundAll.ToEquatableArray(),
            pathModel,
            date,
            isPossibly,
            isReported,
            cases);
        return new BoundQuestion(model, new QuestionPlace(bag.LocationOf(entry.Key.Range), places));
    }

    private bool HasAll(KeyReader keys, YamlKey key, YamlScalar? ask, IReadOnlyList<YamlScalar> find, IReadOnlyList<YamlScalar> where, YamlEntry? path)
    {
        var missing = ask is null || string.IsNullOrWhiteSpace(ask.Value) ? "ask"
            : path is not null ? null
            : find.Count == 0 ? "find"
            : where.Count == 0 ? "where"
            : null;
        if (path is not null && (find.Count > 0 || where.Count > 0))
        {
            ReportShape(path.Value.Key.Range, "A question asks for a path, or for what meets conditions, not for both; take 'path' or 'find' and 'where' out.");
            return false;
        }

        if (where.Count > RuleBinder.MaxConditions)
        {
            ReportShape(where[RuleBinder.MaxConditions].Range, "A question has at most 64 conditions; conclude a part of them in a rule.");
            return false;
        }

        if (missing is null) return true;
        if (keys.Take(missing)?.Value is YamlSequence { Items.Count: 0 })
        {
            ReportShape(keys.RangeOfKey(missing), "'" + missing + "' is empty; write " + (missing == "find" ? "the variable that makes an answer." : "one condition at least."));
            return false;
        }

        if (keys.IsThereOrMisspelt(missing) && !(missing == "ask" && ask is not null)) return false;

        bag.Report(
            Rules.MissingQuestionKey,
            key.Range,
            "'" + missing + "' is missing on question '" + key.Value + "'; write 'ask: Who lives there?', 'find: Person' and 'where: [Person lives-in oslo]'.");
        return false;
    }

    private void BindGiven(YamlEntry? entry)
    {
        if (entry is not { } given || given.Value is YamlScalar { IsMissing: true }) return;
        if (given.Value is not YamlMapping mapping)
        {
            ReportShape(given.Value.Range, "'given' says of what types variables are, as in 'given: { Place: " + schema.ExampleType() + " }'; found " + KeyReader.Describe(given.Value) + ".");
            return;
        }

        foreach (var (key, value) in mapping.Entries) BindGiven(key, value);
    }

    private void BindGiven(YamlKey key, YamlNode node)
    {
        var word = new PatternToken(key.Value, key.Range, IsQuoted: false);
        if (!word.IsVariable)
        {
            ReportShape(key.Range, "'" + Escape.ForMessage(key.Value) + "' is given, so it must be a variable, which starts with a capital letter.");
            return;
        }

        if (node is not YamlScalar { IsMissing: false } type)
        {
            ReportShape(node is YamlScalar ? key.Range : node.Range, "Expected a type for '" + key.Value + "', but found " + KeyReader.Describe(node) + ".");
            return;
        }

        if (schema.FindType(type.Value) is { } entityType)
        {
            _given.Add(new GivenModel(_patterns.Variables.Declare(word, entityType.Name, kind: null).Index, entityType.Name, null));
        }
        else if (Array.IndexOf(GivenKinds, type.Value) >= 0)
        {
            var kind = ValueTypeBinder.KindOf(type.Value);
            _given.Add(new GivenModel(_patterns.Variables.Declare(word, type: null, kind).Index, null, kind));
        }
        else
        {
            bag.Report(
                Rules.UnknownInPattern,
                type.Range,
                "There is no type '" + Escape.ForMessage(type.Value) + "' that can be given"
                    + bag.Suggestion(type.Value, schema.Types.Select(model => model.Name).Concat(GivenKinds)));
        }
    }

    private List<int> BindFind(IReadOnlyList<YamlScalar> find)
    {
        var places = new List<int>();
        foreach (var scalar in find)
        {
            var word = new PatternToken(scalar.Value, scalar.Range, IsQuoted: false);
            if (scalar.Value.Length == 0 || !word.IsVariable)
            {
                ReportShape(scalar.Range, "'" + Escape.ForMessage(scalar.Value) + "' is to be found, so it must be a variable of the conditions, which starts with a capital letter.");
            }
            else if (_patterns.Variables.Find(word) is not { } variable)
            {
                // A condition with a mistake may have been the one that names it.
                if (!_patterns.HasMistakes) bag.Report(Rules.UnboundVariable, scalar.Range, PatternBinder.Unbound(word.Text, "'find'"));
            }
            else if (places.Contains(variable.Index))
            {
                ReportShape(scalar.Range, "'" + word.Text + "' is in 'find' already; take it out.");
            }
            else
            {
                _patterns.Variables.Uses(word);
                places.Add(variable.Index);
            }
        }

        return places;
    }

    private TermModel? BindAsOf(YamlScalar scalar)
    {
        var word = new PatternToken(scalar.Value.Length == 0 ? "_" : scalar.Value, scalar.Range, IsQuoted: false);
        if (!word.IsVariable || EdtfDate.TryParse(scalar.Value, out _))
        {
            return LiteralBinder.BindDate(scalar, bag) is { } edtf ? new TermModel.Literal(new ValueModel.Date(edtf)) : null;
        }

        if (_patterns.Variables.Find(word) is { Kind: ValueKind.Date } variable && _given.Any(given => given.Variable == variable.Index))
        {
            _patterns.Variables.Uses(word);
            return new TermModel.Variable(variable.Index);
        }

        ReportShape(scalar.Range, "'" + word.Text + "' is no date that is given; write a date, or add 'given: { " + word.Text + ": date }'.");
        return null;
    }

    // Of two that are parameters, or parts of an answer, C# must be able to tell the names apart; those of a tuple's own members it refuses.
    private void ReportNames(IEnumerable<int> places, string what)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var variable = _patterns.Variables.All[place];
            var name = CSharpName.FromText(variable.Name);
            if (names.Add(name) && (what == "given" || !TupleMember.IsMatch(name))) continue;
            ReportShape(variable.FirstRange, "'" + variable.Name + "' is " + what + ", and '" + name + "' is the C# name of something else there; give the variable another name.");
        }
    }

    private void ReportUnused()
    {
        foreach (var variable in _patterns.Variables.All)
        {
            var isGiven = _given.Any(given => given.Variable == variable.Index);
            if (variable.Uses > (isGiven ? 0 : 1)) continue;
            bag.Report(
                Rules.VariableUsedOnce,
                variable.FirstRange,
                isGiven
                    ? "'" + variable.Name + "' is given, but nothing depends on it; use it in a condition, or take it out."
                    : variable.AdviceOnOneUse);
        }
    }

    private void ReportShape(Text.TextRange range, string message) => bag.Report(Rules.WrongQuestionShape, range, message);
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Patterns;

/// <summary>
/// Binds conditions such as <c>X part-of Y</c>, <c>X is city</c> and <c>A &lt; B</c> against a schema. What is not understood is reported and
/// left out.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="bag">Where to report.</param>
/// <param name="text">The characters of the file.</param>
internal sealed class PatternBinder(SchemaModel schema, DiagnosticBag bag, string text)
{
    private const string TypeExample = "* is type";
    private const string ValueExample = "X property *";
    private const string TimeExample = "X relation Y during *";

    private const string Forms = "'X relation Y', 'X property value', 'X is type' or 'A < B', with 'not' before the first three if need be";

    private static readonly Dictionary<string, Comparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = Comparison.Equal,
        ["!="] = Comparison.Different,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.LessOrEqual,
        [">"] = Comparison.Greater,
        [">="] = Comparison.GreaterOrEqual,
    };

    private static readonly Dictionary<string, string> OtherSigns = new(StringComparer.Ordinal)
    {
        ["=="] = "=",
        ["<>"] = "!=",
        ["=<"] = "<=",
        ["=>"] = ">=",
    };

    private readonly PatternVariables _variables = new(schema, bag);
    private readonly List<PatternConstant> _constants = [];

    /// <summary>Whether something was reported, so that what follows from what was left out need not be.</summary>
    public bool HasMistakes { get; private set; }

    /// <summary>The entities that the conditions name, with where they stand.</summary>
    public IReadOnlyList<PatternConstant> Constants => _constants;

    /// <summary>The variables so far.</summary>
    public PatternVariables Variables => _variables;

    /// <summary>Binds conditions that must hold together.</summary>
    public List<AtomModel> BindBody(IEnumerable<YamlScalar> conditions)
    {
        var atoms = new List<(int Place, AtomModel Atom)>();
        var later = new List<(int Place, List<PatternToken> Tokens)>();
        var place = 0;
        foreach (var condition in conditions)
        {
            var tokens = PatternToken.Split(condition, text);
            place++;
            if (ReportUnclosed(tokens) || ReportOtherSign(tokens)) continue;

            // Comparisons last: what they compare is known by then.
            if (tokens.Count == 3 && Comparisons.ContainsKey(tokens[1].Text) && !tokens[1].IsQuoted) later.Add((place, tokens));
            else if (BindAtom(tokens, condition.Range) is { } atom) atoms.Add((place, atom));
        }

        foreach (var (at, tokens) in later)
        {
            if (BindComparison(tokens) is { } atom) atoms.Add((at, atom));
        }

        CheckNegations(atoms.Select(pair => pair.Atom));
        return atoms.OrderBy(pair => pair.Place).Select(pair => pair.Atom).ToList();
    }

    /// <summary>Binds a conclusion: a statement of a relation.</summary>
    public AtomModel.Stated? BindHead(YamlScalar conclusion)
    {
        var tokens = PatternToken.Split(conclusion, text);
        if (ReportUnclosed(tokens)) return null;
        if (tokens.Count != 3 || tokens[0].Is("not") || tokens[1].Is("is") || Comparisons.ContainsKey(tokens[1].Text))
        {
            Report(Rules.InvalidPattern, conclusion.Range, "'" + Escape.ForMessage(conclusion.Value) + "' is not a conclusion; write 'X relation Y'.");
            return null;
        }

        if (FindRelation(tokens[1].Text) is not { } found)
        {
            if (schema.Properties.Any(property => property.Name == tokens[1].Text))
            {
                Report(
                    Rules.InvalidPattern,
                    tokens[1].Range,
                    "A rule concludes how entities are related, and '" + tokens[1].Text + "' is a property; name a relation.");
            }
            else
            {
                ReportUnknown(tokens[1], withProperties: false);
            }

            return null;
        }

        _variables.BindsNothing = true;
        var atom = BindStated(tokens, found.Relation, found.IsInverse, isNegated: false, isHead: true);
        _variables.BindsNothing = false;
        return atom;
    }

    private bool ReportUnclosed(List<PatternToken> tokens)
    {
        if (tokens.Count == 0 || !tokens[tokens.Count - 1].IsUnclosed) return false;

        var word = tokens[tokens.Count - 1];
        Report(Rules.InvalidPattern, word.Range, "The text '" + Escape.ForMessage(word.Text) + "' does not end; write a quotation mark behind it.");
        return true;
    }

    private bool ReportOtherSign(List<PatternToken> tokens)
    {
        if (tokens.Count != 3 || tokens[1].IsQuoted || !OtherSigns.TryGetValue(tokens[1].Text, out var sign)) return false;

        Report(Rules.InvalidPattern, tokens[1].Range, "'" + tokens[1].Text + "' compares nothing here; write '" + sign + "'.");
        return true;
    }

    private AtomModel? BindAtom(List<PatternToken> tokens, TextRange range)
    {
        var isNegated = tokens.Count > 0 && tokens[0].Is("not");
        var words = isNegated ? tokens.Skip(1).ToList() : tokens;
        var hasTime = words.Count == 5 && words[3].Is("during");
        if (words.Count != 3 && !hasTime)
        {
            var wanted = words.Count == 4 && words[3].Is("during") ? "'during' is followed by a variable for the time" : "write " + Forms;
            Report(Rules.InvalidPattern, range, "'" + Escape.ForMessage(string.Join(" ", tokens.Select(token => token.Text))) + "' is not a condition; " + wanted + ".");
            return null;
        }

        if (words[1].Is("is")) return BindType(words, isNegated, range);
        if (FindRelation(words[1].Text) is { } found) return BindStated(words, found.Relation, found.IsInverse, isNegated, isHead: false);

        var properties = schema.Properties.Where(property => property.Name == words[1].Text).ToList();
        if (properties.Count > 0)
        {
            // Built-in types may have a property of the same name.
            var property = properties[0] with { Of = properties.SelectMany(same => same.Of).ToEquatableArray() };
            return BindStated(words, property, isInverse: false, isNegated, isHead: false);
        }

        ReportUnknown(words[1], withProperties: true);
        return null;
    }

    private AtomModel.Stated? BindStated(List<PatternToken> words, PredicateModel predicate, bool isInverse, bool isNegated, bool isHead)
    {
        var relation = predicate as RelationModel;
        var subjects = relation?.From ?? ((PropertyModel)predicate).Of;
        var (first, last) = isInverse ? (words[2], words[0]) : (words[0], words[2]);
        _variables.Narrows = !isNegated && !isHead;
        var subject = BindEntity(first, subjects, predicate.Name, isHead);
        var value = relation is null
            ? BindValue(last, ((PropertyModel)predicate).Type, predicate.Name)
            : BindEntity(last, relation.To, predicate.Name, isHead);
        TermModel.Variable? during = null;
        if (words.Count == 5)
        {
            if (!words[4].IsVariable)
            {
                Report(
                    Rules.InvalidPattern,
                    words[4].Range,
                    "'during' is followed by a variable such as 'T', not by '" + Escape.ForMessage(words[4].Text) + "'; compare it in a condition of its own.");
                return null;
            }

            during = _variables.BindValue(words[4], ValueKind.Date, isNegated);
            if (Checked(during) is null) return null;
            _variables.All[during!.Index].TimeUses++;
        }

        return subject is null || value is null
            ? null
            : new AtomModel.Stated(predicate.Name, relation is not null, subject, value, during, isNegated);
    }

    private AtomModel.OfType? BindType(List<PatternToken> words, bool isNegated, TextRange range)
    {
        if (words.Count != 3)
        {
            Report(Rules.InvalidPattern, range, "A type holds at any time; take 'during' out.");
            return null;
        }

        if (schema.FindType(words[2].Text) is not { } type || words[2].IsQuoted)
        {
            Report(
                Rules.UnknownInPattern,
                words[2].Range,
                "There is no type '" + Escape.ForMessage(words[2].Text) + "'" + Spelling.Suggestion(words[2].Text, schema.Types.Select(model => model.Name)));
            return null;
        }

        _variables.Narrows = !isNegated;
        var types = new[] { type.Name }.ToEquatableArray();
        return BindEntity(words[0], types, "is", isHead: false) is { } entity ? new AtomModel.OfType(type.Name, entity, isNegated) : null;
    }

    private AtomModel.Compared? BindComparison(List<PatternToken> words)
    {
        var comparison = Comparisons[words[1].Text];
        var (left, right) = (_variables.Find(words[0]), _variables.Find(words[2]));
        foreach (var (word, found) in new[] { (words[0], left), (words[2], right) })
        {
            if (!word.IsVariable || found is not null) continue;
            if ((left ?? right) is { } other && !MayCompare(other.Kind, comparison)) break;

            Report(Rules.UnboundVariable, word.Range, UnboundIn(word, left ?? right));
            return null;
        }

        if ((left ?? right) is not { } known)
        {
            Report(Rules.InvalidPattern, words[0].Range, "A comparison has a variable on one side at least.");
            return null;
        }

        if (!MayCompare(known.Kind, comparison) || (left is not null && right is not null && !AreComparable(left, right)))
        {
            Report(
                Rules.PatternTypeClash,
                words[1].Range,
                "'" + words[1].Text + "' cannot compare " + Describe(left ?? right!) + (left is null || right is null ? string.Empty : " with " + Describe(right))
                    + "; dates and numbers have an order, all else is '=' or '!='.");
            return null;
        }

        var terms = new TermModel?[2];
        for (var i = 0; i < 2; i++)
        {
            var word = words[2 * i];
            terms[i] = word.IsVariable ? new TermModel.Variable((i == 0 ? left : right)!.Index)
                : known.Kind is { } kind ? BindValue(word, TypeToCompare(word, kind, known.Type), words[1].Text)
                : BindEntity(word, known.Types, words[1].Text, isHead: false);
        }

        if (left is not null) _variables.Uses(words[0]);
        if (right is not null) _variables.Uses(words[2]);
        return terms[0] is { } first && terms[1] is { } second ? new AtomModel.Compared(first, comparison, second) : null;
    }

    // What looks like a variable may be meant for a value.
    private static string UnboundIn(PatternToken word, PatternVariable? other) =>
        other?.Kind is ValueKind.Duration && Duration.TryParse(word.Text, out _) ? MeantForValue(word.Text, "a duration")
        : other?.Kind is ValueKind.Date && EdtfDate.TryParse(word.Text, out _) ? MeantForValue(word.Text, "a date")
        : Unbound(word.Text, "a comparison", other is { Kind: null } ? TypeExample : ValueExample);

    private static string MeantForValue(string text, string what) =>
        "'" + text + "' starts with a capital letter, so it is a variable, and no condition says what it may be; write '\"" + text + "\"' for " + what + ".";

    private TermModel? BindEntity(PatternToken word, EquatableArray<string> types, string where, bool isHead)
    {
        if (word.IsAnything && !isHead) return TermModel.Anything.Instance;
        if (word.IsVariable) return Checked(_variables.BindEntity(word, types, where));
        if (word.IsQuoted || !Names.KebabCase.IsValid(word.Text))
        {
            Report(
                Rules.InvalidPattern,
                word.Range,
                "'" + Escape.ForMessage(word.Text) + "' is neither a variable, which starts with a capital letter, nor an id"
                    + (isHead ? "." : ", nor '_' for anything."));
            return null;
        }

        _constants.Add(new PatternConstant(word.Text, types, bag.LocationOf(word.Range)));
        return new TermModel.Entity(word.Text);
    }

    private TermModel? BindValue(PatternToken word, ValueTypeModel type, string where)
    {
        if (word.IsAnything) return TermModel.Anything.Instance;
        if (word.IsVariable) return Checked(_variables.BindValue(word, type.Kind, isNegated: !_variables.Narrows, type));

        var count = bag.Count;
        if (word.IsQuoted && (IsNumber(type.Kind) || type.Kind is ValueKind.Boolean))
        {
            Report(
                Rules.PatternTypeClash,
                word.Range,
                "'\"" + Escape.ForMessage(word.Text) + "\"' is a text, where a value of type '" + ValueTypeBinder.NameOf(type.Kind) + "' is wanted; take the quotation marks out.");
            return null;
        }

        var value = type.Kind is ValueKind.Point
            ? null
            : LiteralBinder.Bind(new YamlScalar(word.Text, word.IsQuoted ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain, word.Range), type, new Subject(where), bag);
        if (type.Kind is ValueKind.Point) Report(Rules.InvalidPattern, word.Range, "A point cannot be written here; use a variable or '_'.");
        HasMistakes |= bag.Count > count;
        return value is null ? null : new TermModel.Literal(value);
    }

    private TermModel? Checked(TermModel? term)
    {
        HasMistakes |= term is null;
        return term;
    }

    private void CheckNegations(IEnumerable<AtomModel> atoms)
    {
        foreach (var atom in atoms)
        {
            var during = (atom as AtomModel.Stated)?.During;
            var isNegated = atom is AtomModel.Stated { IsNegated: true } or AtomModel.OfType { IsNegated: true };
            if (!isNegated) continue;

            foreach (var variable in atom.Terms.OfType<TermModel.Variable>())
            {
                var (name, isBound, range) = _variables.State(variable.Index);
                if (isBound) continue;
                var example = ReferenceEquals(variable, during) ? TimeExample : _variables.All[variable.Index].Kind is null ? TypeExample : ValueExample;
                Report(Rules.UnboundVariable, range, Unbound(name, "a condition with 'not'", example));
            }
        }
    }

    /// <summary>What to say of a variable that nothing gives a value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="example">A condition that gives it one, with <c>*</c> for its name.</param>
    public static string Unbound(string name, string where, string example = TypeExample) =>
        "'" + name + "' stands in " + where + ", but in no condition that says what it may be; add one, such as '" + example.Replace("*", name) + "'.";

    private (RelationModel Relation, bool IsInverse)? FindRelation(string name)
    {
        foreach (var relation in schema.Relations)
        {
            if (relation.Name == name) return (relation, false);
            if (relation.Inverse?.Name == name) return (relation, true);
        }

        return null;
    }

    private void ReportUnknown(PatternToken word, bool withProperties)
    {
        var candidates = schema.Relations.Select(relation => relation.Name).Concat(schema.Relations.Select(relation => relation.Inverse?.Name).OfType<string>());
        if (withProperties) candidates = candidates.Concat(schema.Properties.Select(property => property.Name));
        Report(
            Rules.UnknownInPattern,
            word.Range,
            "There is no " + (withProperties ? "property or relation" : "relation") + " '" + Escape.ForMessage(word.Text) + "'"
                + Spelling.Suggestion(word.Text, candidates));
    }

    private void Report(Rule rule, TextRange range, string message)
    {
        HasMistakes = true;
        bag.Report(rule, range, message);
    }

    // A whole number is compared with any.
    private static ValueTypeModel TypeToCompare(PatternToken word, ValueKind kind, ValueTypeModel? type) =>
        kind is ValueKind.Integer && word.Text.Contains(".") ? new ValueTypeModel(ValueKind.Decimal) : type ?? new ValueTypeModel(kind);

    private static bool MayCompare(ValueKind? kind, Comparison comparison) =>
        comparison is Comparison.Equal or Comparison.Different || kind is ValueKind.Date or ValueKind.Integer or ValueKind.Decimal;

    private static bool AreComparable(PatternVariable left, PatternVariable right) =>
        (left.Kind == right.Kind && (left.Kind is not ValueKind.Enum || left.Type?.EnumValues == right.Type?.EnumValues)) || (IsNumber(left.Kind) && IsNumber(right.Kind)) || (IsText(left.Kind) && IsText(right.Kind));

    private static bool IsNumber(ValueKind? kind) => kind is ValueKind.Integer or ValueKind.Decimal;

    private static bool IsText(ValueKind? kind) => kind is ValueKind.String or ValueKind.Text;

    private static string Describe(PatternVariable variable) =>
        "'" + variable.Name + "', " + (variable.Kind is { } kind ? "a value of type '" + ValueTypeBinder.NameOf(kind) + "'" : "an entity");
}

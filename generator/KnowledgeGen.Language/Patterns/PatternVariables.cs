using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Patterns;

/// <summary>The variables of a pattern: what each may stand for, as its conditions say.</summary>
internal sealed class PatternVariables(SchemaModel schema, DiagnosticBag bag)
{
    private const int MaxListed = 4;

    private readonly List<PatternVariable> _all = [];
    private readonly Dictionary<string, PatternVariable> _byName = new(StringComparer.Ordinal);

    /// <summary>Whether the condition that is being bound says what a variable may be; a negated one and a conclusion do not.</summary>
    public bool Narrows { get; set; } = true;

    /// <summary>Whether variables that nothing named before are mistakes here.</summary>
    public bool BindsNothing { get; set; }

    public IReadOnlyList<PatternVariable> All => _all;

    /// <summary>The variable of that name, or null.</summary>
    public PatternVariable? Find(PatternToken word) => word.IsVariable && _byName.TryGetValue(word.Text, out var variable) ? variable : null;

    /// <summary>Adds a variable that is given: an entity of a type, or a value of a kind.</summary>
    public PatternVariable Declare(PatternToken word, string? type, ValueKind? kind)
    {
        var concrete = type is null
            ? []
            : schema.Types.Where(model => !model.IsAbstract && schema.IsA(model.Name, type)).Select(model => model.Name).ToList();
        var variable = new PatternVariable(word.Text, _all.Count, kind, kind is { } value ? new ValueTypeModel(value) : null, concrete, word.Range)
        {
            IsBound = true,
            Types = type is null ? default : new[] { type }.ToEquatableArray(),
        };
        _all.Add(variable);
        _byName.Add(word.Text, variable);
        return variable;
    }

    public (string Name, bool IsBound, TextRange Range) State(int index) => (_all[index].Name, _all[index].IsBound, _all[index].FirstRange);

    /// <summary>Counts a use that says nothing of what the variable may be.</summary>
    public void Uses(PatternToken word) => _byName[word.Text].Uses++;

    /// <summary>A variable that stands for an entity of one of some types; null where it cannot, which is reported.</summary>
    public TermModel.Variable? BindEntity(PatternToken word, EquatableArray<string> types, string where)
    {
        if (Take(word, kind: null, type: null) is not { } variable) return null;

        // An end without types is a mistake of its own.
        variable.IsBound |= Narrows;
        if (types.Count == 0) return new TermModel.Variable(variable.Index);

        var fitting = variable.Concrete.Where(type => schema.IsOneOf(type, types)).ToList();
        if (fitting.Count == 0)
        {
            bag.Report(
                Rules.PatternTypeClash,
                word.Range,
                "'" + word.Text + "' cannot be both " + Words(variable.Types) + " and " + Words(types) + ", as '" + where + "' wants.");
            return null;
        }

        if (BindsNothing && fitting.Count < variable.Concrete.Count)
        {
            var other = variable.Concrete.First(type => !fitting.Contains(type));
            bag.Report(
                Rules.PatternTypeClash,
                word.Range,
                "'" + word.Text + "' may be a '" + other + "', which '" + where + "' does not have at that end; add a condition such as '"
                    + word.Text + " is " + types[0] + "'.");
            return null;
        }

        if (!Narrows) return new TermModel.Variable(variable.Index);

        if (fitting.Count < variable.Concrete.Count) variable.Types = types;
        variable.Concrete = fitting;
        return new TermModel.Variable(variable.Index);
    }

    /// <summary>A variable that stands for a value; null where it cannot, which is reported.</summary>
    public TermModel.Variable? BindValue(PatternToken word, ValueKind kind, bool isNegated, ValueTypeModel? type = null)
    {
        if (Take(word, kind, type) is not { } variable) return null;

        variable.IsBound |= !isNegated;
        return new TermModel.Variable(variable.Index);
    }

    public EquatableArray<VariableModel> ToModels() => _all
        .Select(variable => new VariableModel(
            variable.Name, variable.Kind is null ? variable.Concrete.ToEquatableArray() : default, variable.Kind)
        {
            Type = variable.Kind is { } kind ? variable.Type ?? new ValueTypeModel(kind) : null,
        })
        .ToEquatableArray();

    private PatternVariable? Take(PatternToken word, ValueKind? kind, ValueTypeModel? type)
    {
        if (!_byName.TryGetValue(word.Text, out var variable))
        {
            if (BindsNothing)
            {
                bag.Report(Rules.UnboundVariable, word.Range, PatternBinder.Unbound(word.Text, "the conclusion"));
                return null;
            }

            var concrete = schema.Types.Where(model => !model.IsAbstract).Select(model => model.Name).ToList();
            variable = new PatternVariable(word.Text, _all.Count, kind, type, concrete, word.Range);
            _all.Add(variable);
            _byName.Add(word.Text, variable);
        }
        else if (!IsOfKind(variable.Kind, kind))
        {
            bag.Report(
                Rules.PatternTypeClash,
                word.Range,
                "'" + word.Text + "' cannot be both " + Words(variable.Kind) + " and " + Words(kind) + ".");
            return null;
        }

        else if (kind is ValueKind.Enum && type is not null && variable.Type is { } known && known.EnumValues != type.EnumValues)
        {
            bag.Report(
                Rules.PatternTypeClash,
                word.Range,
                "'" + word.Text + "' cannot be a value of two enums, '" + Words(known.EnumValues.Take(MaxListed)) + "' and '" + Words(type.EnumValues.Take(MaxListed)) + "'.");
            return null;
        }

        variable.Uses++;
        return variable;
    }

    private static bool IsOfKind(ValueKind? one, ValueKind? other) =>
        one == other || (one is ValueKind.String or ValueKind.Text && other is ValueKind.String or ValueKind.Text);

    private static string Words(IEnumerable<string> values) => string.Join(", ", values);

    private static string Words(ValueKind? kind) => kind is { } value ? "a value of type '" + ValueTypeBinder.NameOf(value) + "'" : "an entity";

    private static string Words(EquatableArray<string> types) => types.Count == 0 ? "an entity" : "a '" + string.Join("' or '", types) + "'";
}

/// <summary>A variable while its pattern is bound.</summary>
internal sealed class PatternVariable(
    string name, int index, ValueKind? kind, ValueTypeModel? type, List<string> concrete, TextRange firstRange)
{
    public string Name { get; } = name;

    public int Index { get; } = index;

    /// <summary>The kind of value; null for an entity.</summary>
    public ValueKind? Kind { get; } = kind;

    /// <summary>The type of the value, where the property tells.</summary>
    public ValueTypeModel? Type { get; } = type;

    /// <summary>The types that entities may be of that it stands for, of those that are not abstract.</summary>
    public List<string> Concrete { get; set; } = concrete;

    /// <summary>The types that the last condition named that narrowed it, for messages.</summary>
    public EquatableArray<string> Types { get; set; }

    public TextRange FirstRange { get; } = firstRange;

    /// <summary>Whether a condition says what it is.</summary>
    public bool IsBound { get; set; }

    /// <summary>How often it stands in the pattern.</summary>
    public int Uses { get; set; }

    /// <summary>How often it stands behind <c>during</c>.</summary>
    public int TimeUses { get; set; }

    /// <summary>What to do where it stands in one place only, which says nothing.</summary>
    public string AdviceOnOneUse => TimeUses > 0
        ? "'" + Name + "' stands here only, so it asks for some one date, whichever it is; compare it, or take 'during " + Name + "' out."
        : "'" + Name + "' starts with a capital letter, so it is a variable, and it stands here only: it may be anything; write '_' for that, or an id in small letters.";
}

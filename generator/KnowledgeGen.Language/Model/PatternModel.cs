using System.Collections.Generic;

namespace KnowledgeGen.Language.Model;

/// <summary>
/// Conditions that entities and values meet together: the body of a rule, or what a question asks. Variables are known by their places in the
/// list.
/// </summary>
/// <param name="Variables">The variables, in the order in which they are first named.</param>
/// <param name="Atoms">The conditions, in the order in which they are written.</param>
public sealed record PatternModel(EquatableArray<VariableModel> Variables, EquatableArray<AtomModel> Atoms);

/// <summary>What a variable may stand for.</summary>
/// <param name="Name">The name, which starts with a capital letter.</param>
/// <param name="Types">The types of entities; empty where it stands for a value.</param>
/// <param name="Kind">The kind of value; null where it stands for an entity.</param>
public sealed record VariableModel(string Name, EquatableArray<string> Types, ValueKind? Kind)
{
    /// <summary>The type of the value; null for an entity.</summary>
    public ValueTypeModel? Type { get; init; }
}

/// <summary>A place in a condition.</summary>
public abstract record TermModel
{
    private TermModel()
    {
    }

    /// <summary>A variable.</summary>
    /// <param name="Index">Its place in the list of variables.</param>
    public sealed record Variable(int Index) : TermModel;

    /// <summary>Anything, whatever it is: <c>_</c>.</summary>
    public sealed record Anything : TermModel
    {
        /// <summary>The only one.</summary>
        public static readonly Anything Instance = new();
    }

    /// <summary>An entity.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record Entity(string Id) : TermModel;

    /// <summary>A value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Literal(ValueModel Value) : TermModel;
}

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    Different,

    /// <summary>Less; of dates, certainly before.</summary>
    Less,

    /// <summary>Less or equal; of dates, certainly not after.</summary>
    LessOrEqual,

    /// <summary>Greater; of dates, certainly after.</summary>
    Greater,

    /// <summary>Greater or equal; of dates, certainly not before.</summary>
    GreaterOrEqual,
}

/// <summary>One condition.</summary>
public abstract record AtomModel
{
    private AtomModel()
    {
    }

    /// <summary>The terms of the condition.</summary>
    public abstract IEnumerable<TermModel> Terms { get; }

    /// <summary>There is a statement of a property or relation, stated or derived; or, negated, there is none.</summary>
    /// <param name="Predicate">The name of the property or relation.</param>
    /// <param name="IsRelation">Which of the two it is.</param>
    /// <param name="Subject">The subject.</param>
    /// <param name="Value">The value or object.</param>
    /// <param name="During">The variable for when it holds; null where the condition does not ask.</param>
    /// <param name="IsNegated">Whether there must be none.</param>
    public sealed record Stated(
        string Predicate, bool IsRelation, TermModel Subject, TermModel Value, TermModel.Variable? During, bool IsNegated) : AtomModel
    {
        /// <inheritdoc/>
        public override IEnumerable<TermModel> Terms
        {
            get
            {
                yield return Subject;
                yield return Value;
                if (During is not null) yield return During;
            }
        }
    }

    /// <summary>An entity is of a type, or, negated, is not.</summary>
    /// <param name="Type">The type.</param>
    /// <param name="Entity">The entity.</param>
    /// <param name="IsNegated">Whether it must not be.</param>
    public sealed record OfType(string Type, TermModel Entity, bool IsNegated) : AtomModel
    {
        /// <inheritdoc/>
        public override IEnumerable<TermModel> Terms => [Entity];
    }

    /// <summary>Two entities or values compare so.</summary>
    /// <param name="Left">The one on the left.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Right">The one on the right.</param>
    public sealed record Compared(TermModel Left, Comparison Comparison, TermModel Right) : AtomModel
    {
        /// <inheritdoc/>
        public override IEnumerable<TermModel> Terms => [Left, Right];
    }
}

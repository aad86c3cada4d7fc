using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>A place in a condition of a question; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QuestionTerm
{
    private Entity? _entity;

    /// <summary>Anything, whatever it is.</summary>
    public static readonly QuestionTerm Anything = new();

    private QuestionTerm()
    {
    }

    /// <summary>The number of the variable; -1 where it is none.</summary>
    internal int VariableIndex { get; private init; } = -1;

    /// <summary>The id of the entity, or null.</summary>
    internal string? Id { get; private init; }

    /// <summary>The value, or null.</summary>
    internal TermValue? Value { get; private init; }

    /// <summary>The entity, or null where there is none of that id.</summary>
    internal Entity? EntityIn(KnowledgeStore store) => Id is null ? null : _entity ??= store.Find(Id);

    /// <summary>A variable.</summary>
    /// <param name="index">Its number.</param>
    public static QuestionTerm Variable(int index) => new() { VariableIndex = index };

    /// <summary>An entity.</summary>
    /// <param name="id">Its id.</param>
    public static QuestionTerm Entity(string id) => new() { Id = id ?? throw new ArgumentNullException(nameof(id)) };

    /// <summary>A value.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its canonical text.</param>
    /// <param name="index">Of an enum the place of the value in the schema's list.</param>
    public static QuestionTerm Literal(LiteralKind kind, string text, int index = 0) => new() { Value = new TermValue(kind, text, index) };
}

/// <summary>A value while a question is answered: two are the same where their texts are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its canonical text.</param>
/// <param name="Index">Of an enum its place in the schema's list.</param>
internal sealed record TermValue(LiteralKind Kind, string Text, int Index)
{
    /// <summary>The value of a statement of a property.</summary>
    public static TermValue Of(Statement statement)
    {
        var (kind, number, text) = (statement.Predicate.Kind, statement.StoredNumber, statement.StoredText);
        var canonical = StoredValue.Canonical(kind, statement.Predicate.EnumValues, number, text);
        return new(kind is LiteralKind.Text ? LiteralKind.String : kind, canonical, kind is LiteralKind.Enum ? (int)number : 0);
    }

    /// <summary>A value that somebody gives.</summary>
    public static TermValue Of(object value) => value switch
    {
        string text => new(LiteralKind.String, text, 0),
        long number => new(LiteralKind.Integer, StoredValue.Canonical(LiteralKind.Integer, [], number, null), 0),
        bool truth => new(LiteralKind.Boolean, truth ? "true" : "false", 0),
        decimal number => new(LiteralKind.Decimal, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 0),
        EdtfDate date => new(LiteralKind.Date, date.ToString(), 0),
        _ => throw new ArgumentException("A question takes no value of this type.", nameof(value)),
    };

    /// <summary>The value as the C# type of its kind.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T Read<T>() => StoredValue.Read<T>(Kind, Kind switch
    {
        LiteralKind.Boolean => Text == "true" ? 1 : 0,
        LiteralKind.Integer => long.Parse(Text, System.Globalization.CultureInfo.InvariantCulture),
        _ => Index,
    }, Text);
}

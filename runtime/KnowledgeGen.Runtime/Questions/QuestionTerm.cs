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

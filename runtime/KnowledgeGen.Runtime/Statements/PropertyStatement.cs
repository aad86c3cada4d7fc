using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>One value of a property.</summary>
/// <typeparam name="TSubject">The class of the subject.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public class PropertyStatement<TSubject, TValue> : Statement
    where TSubject : Entity
{
    /// <summary>Generated code passes on what the store gives it.</summary>
    /// <param name="key">Where the statement is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PropertyStatement(StatementKey key)
        : base(key)
    {
    }

    /// <summary>The entity that it is about.</summary>
    public new TSubject Subject => (TSubject)base.Subject;

    /// <summary>The value.</summary>
    public new TValue Value => ReadValue<TValue>();
}

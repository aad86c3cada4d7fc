using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>
/// Marks a generated member whose uses a build warns of. Where <see cref="ObsoleteAttribute"/> has no id of its own, before .NET 5, this stands
/// for it; of statements it stands everywhere. The analyzer that comes with the generator reads it.
/// </summary>
/// <param name="diagnosticId">The id of the rule, such as <c>KG5001</c>.</param>
/// <param name="message">What became of it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class LifeCycleAttribute(string diagnosticId, string message) : Attribute
{
    /// <summary>The id of the rule.</summary>
    public string DiagnosticId { get; } = diagnosticId;

    /// <summary>What became of it.</summary>
    public string Message { get; } = message;

    /// <summary>The member of the entity that it is about; null where it is about the entity as a whole.</summary>
    public string? Member { get; set; }
}

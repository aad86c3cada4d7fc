using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Marks a generated enum: it has the values that the schema lists and no others, so that a switch can be complete.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Enum)]
public sealed class ClosedEnumAttribute : Attribute
{
}

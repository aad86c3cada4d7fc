namespace KnowledgeGen.Language.Surface;

/// <summary>A type or member of the generated C# that the facts or the schema name.</summary>
/// <param name="Name">Its name after those of the classes that it is in, such as <c>Person.AdaLovelace</c>.</param>
/// <param name="Type">
/// What it is, as C# writes it without namespaces: the type of its value, the base of a class, the types of a method's parameters and
/// answers. Code that compiles against it may not against another one.
/// </param>
/// <param name="MayBeNull">Whether it is a reference that may be null.</param>
public readonly record struct CSharpMember(string Name, string Type, bool MayBeNull = false)
{
    /// <summary>
    /// Whether code that uses this one can use another one in its place: it is the same, or a reference that may be null is now one that may not.
    /// </summary>
    public bool IsReplacedBy(CSharpMember other) => Type == other.Type || (MayBeNull && !other.MayBeNull && Type == other.Type + "?");
}

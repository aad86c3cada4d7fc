using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>The entities that a fact file declares, in its order.</summary>
/// <param name="RelativePath">The file's path relative to the knowledge base.</param>
/// <param name="Entities">The declarations.</param>
public sealed record FileDeclarations(string RelativePath, EquatableArray<EntityDeclaration> Entities)
{
    /// <summary>The name of the library that the file is of, or null.</summary>
    public string? Library { get; init; }

    /// <summary>Whether it corrects imported entities and declares none.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Whether it is a part of the library that is not imported, so that its entities are not there.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The name of the part of the library that it is.</summary>
    public string Part { get; init; } = string.Empty;
}

/// <summary>An entity as far as other files need to know it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The type under which it stands, whether or not the schema has it.</param>
/// <param name="Member">The C# name that the curator chose, or null.</param>
/// <param name="Location">Where its id stands.</param>
public sealed record EntityDeclaration(string Id, string Type, string? Member, SourceLocation Location)
{
    /// <summary>What became of it; whether its successor is there is not known yet.</summary>
    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    /// <summary>Where the file says so.</summary>
    public EquatableArray<LifeCyclePlace> LifeCyclePlaces { get; init; }

    /// <summary>The ids that it had before.</summary>
    public EquatableArray<FormerIdDeclaration> Formerly { get; init; }
}

/// <summary>An id that an entity had before.</summary>
/// <param name="Id">The id, in the right form.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FormerIdDeclaration(string Id, SourceLocation Location);

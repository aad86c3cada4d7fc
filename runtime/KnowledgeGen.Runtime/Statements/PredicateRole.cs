namespace KnowledgeGen;

/// <summary>What a property or relation is for.</summary>
public enum PredicateRole
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>The name by which an entity is shown.</summary>
    Label,

    /// <summary>Another name of the entity.</summary>
    Alias,

    /// <summary>The words of the entity, such as those of a quotation.</summary>
    Text,

    /// <summary>When the entity is or happens.</summary>
    Time,

    /// <summary>Where the entity is or happens.</summary>
    Place,

    /// <summary>Whether the entity is asserted or merely reported.</summary>
    Modality,

    /// <summary>The tense of an event.</summary>
    Tense,

    /// <summary>Whether the entity is affirmed or denied.</summary>
    Polarity,
}

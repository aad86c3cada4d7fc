namespace KnowledgeGen;

/// <summary>How what was searched for matches, the best way first.</summary>
public enum SearchMatch
{
    /// <summary>It is the entity's label.</summary>
    Label,

    /// <summary>It is another name of the entity.</summary>
    Alias,

    /// <summary>All its words are in the entity's names.</summary>
    NameWords,

    /// <summary>All its words are in the entity's names and texts.</summary>
    TextWords,

    /// <summary>All its words are there, but the last one only as the start of a word.</summary>
    Prefix,
}

namespace KnowledgeGen;

/// <summary>How sure a statement is.</summary>
public enum Certainty
{
    /// <summary>The source says so without doubt.</summary>
    Certain,

    /// <summary>The source says that it is likely.</summary>
    Probable,

    /// <summary>The source says that it may be.</summary>
    Possible,
}

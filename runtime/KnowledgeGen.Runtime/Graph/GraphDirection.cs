namespace KnowledgeGen;

/// <summary>Which way edges are walked.</summary>
public enum GraphDirection
{
    /// <summary>From subject to object; those of symmetric relations both ways.</summary>
    Outgoing,

    /// <summary>From object to subject; those of symmetric relations both ways.</summary>
    Incoming,

    /// <summary>Both ways.</summary>
    Either,
}

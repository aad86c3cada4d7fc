namespace KnowledgeGen;

/// <summary>Who says so: the document or the curator.</summary>
public enum Basis
{
    /// <summary>The document says it.</summary>
    Stated,

    /// <summary>The curator concludes it and says why in a note.</summary>
    Inferred,
}

namespace KnowledgeGen;

/// <summary>Who says so: the document, the curator, or a rule.</summary>
public enum Basis
{
    /// <summary>The document says it.</summary>
    Stated,

    /// <summary>The curator concludes it and says why in a note.</summary>
    Inferred,

    /// <summary>The compiler derives it from other statements.</summary>
    Derived,
}

namespace KnowledgeGen;

/// <summary>
/// The answer to a question about values that are only partly known. The numeric order No &lt; Possibly &lt; Certainly is part of
/// the contract, so that the smaller of two answers is their conjunction (Kleene's strong three-valued logic).
/// </summary>
public enum Truth
{
    /// <summary>What the values state rules it out.</summary>
    No = 0,

    /// <summary>Some reading of the values makes it true, and another makes it false or the values are marked as
    /// doubtful.</summary>
    Possibly = 1,

    /// <summary>Every reading of the values makes it true.</summary>
    Certainly = 2,
}

namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A statement with neither evidence nor a reason for having none.</summary>
    public static readonly Rule NoEvidence = Error("KG4101", "No evidence");

    /// <summary>An inference whose reasoning is not given.</summary>
    public static readonly Rule InferredWithoutNote = Error("KG4102", "Inferred without a note");

    /// <summary>Evidence that says no document and stands in a file without <c>source</c>.</summary>
    public static readonly Rule NoSource = Error("KG4103", "No source document");

    /// <summary>A statement with evidence that says it has none.</summary>
    public static readonly Rule EvidenceAndUnsourced = Error("KG4104", "Evidence and unsourced at once");

    /// <summary>A document whose text is known is cited without quoting it.</summary>
    public static readonly Rule CitedWhole = Error("KG4106", "Words are missing");

    /// <summary>A verbatim value that its own evidence does not hold.</summary>
    public static readonly Rule VerbatimNotInEvidence = Error("KG4107", "Verbatim value is not in its evidence");

    /// <summary>A number, date or name that the evidence of a statement does not hold.</summary>
    public static readonly Rule ValueNotInEvidence = Warning("KG4201", "Value is not in its evidence");

    /// <summary>The words that a gap leaves out deny something.</summary>
    public static readonly Rule NegationSkipped = Warning("KG4202", "Gap skips a negation");

    /// <summary>A gap leaves out more than a reader would think.</summary>
    public static readonly Rule MuchSkipped = Warning("KG4203", "Gap skips very much");

    /// <summary>A document is not named by an id, or two documents have the same id.</summary>
    public static readonly Rule InvalidDocument = Error("KG4108", "Invalid document file");

    /// <summary>More than one lock file.</summary>
    public static readonly Rule SeveralLocks = Error("KG4109", "Several lock files");
}

namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>Two values at one time where the schema allows one.</summary>
    public static readonly Rule TwoAtOneTime = Error("KG3401", "Two at one time");

    /// <summary>Two values that are perhaps of one time where the schema allows one.</summary>
    public static readonly Rule PerhapsTwoAtOneTime = Warning("KG3402", "Perhaps two at one time");

    /// <summary>Two relations that exclude each other, between the same entities at one time.</summary>
    public static readonly Rule DisjointRelations = Error("KG3403", "Relations exclude each other");

    /// <summary>Two relations that exclude each other, between the same entities and perhaps at one time.</summary>
    public static readonly Rule PerhapsDisjointRelations = Warning("KG3404", "Relations may exclude each other");

    /// <summary>A date that is after one that it cannot be after.</summary>
    public static readonly Rule WrongOrder = Error("KG3405", "Dates in the wrong order");

    /// <summary>A date that is not certain and is perhaps after one that it cannot be after.</summary>
    public static readonly Rule PerhapsWrongOrder = Warning("KG3406", "Dates perhaps in the wrong order");

    /// <summary>A relation that leads back to where it started, although it is acyclic.</summary>
    public static readonly Rule Circle = Error("KG3407", "Relation leads in a circle");

    /// <summary>A fact states what only rules conclude.</summary>
    public static readonly Rule DerivedStated = Error("KG3408", "Stated although it is only concluded");
}

namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>Something that is no condition or conclusion of a rule or question.</summary>
    public static readonly Rule InvalidPattern = Error("KG2101", "Not a condition");

    /// <summary>A property, relation or type in a condition that the schema does not have.</summary>
    public static readonly Rule UnknownInPattern = Error("KG2102", "Unknown name in a condition");

    /// <summary>A variable that no condition gives a value.</summary>
    public static readonly Rule UnboundVariable = Error("KG2103", "Variable without a value");

    /// <summary>A rule that denies what it helps to conclude.</summary>
    public static readonly Rule UnstratifiedRule = Error("KG2104", "Rule denies or dates what it concludes");

    /// <summary>An entity or value of one type where a condition wants another.</summary>
    public static readonly Rule PatternTypeClash = Error("KG2105", "Types in conditions clash");

    /// <summary>A variable that stands in one place only.</summary>
    public static readonly Rule VariableUsedOnce = Warning("KG2106", "Variable used once");
}

namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A literal where an entity's id is wanted, and that is none.</summary>
    public static readonly Rule UnknownIdInCode = Error("KG8001", "Unknown entity id in C#");

    /// <summary>A literal where an entity's id is wanted, although there is a constant for it.</summary>
    public static readonly Rule IdWithoutConstant = Info("KG8002", "Entity id without its constant");

    /// <summary>A switch over entity types or a generated enum that leaves some out.</summary>
    public static readonly Rule IncompleteSwitch = Warning("KG8003", "Switch is not complete");
}

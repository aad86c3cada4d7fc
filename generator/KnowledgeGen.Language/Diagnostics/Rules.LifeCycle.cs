namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A fact that is not held any more is used.</summary>
    public static readonly Rule Retracted = Warning("KG5001", "Fact is retracted");

    /// <summary>A fact that may not be right is used.</summary>
    public static readonly Rule Disputed = Warning("KG5002", "Fact is disputed");

    /// <summary>A fact is used that another one has taken the place of.</summary>
    public static readonly Rule Superseded = Warning("KG5003", "Fact is superseded");

    /// <summary>An entity is called by an id that it had before.</summary>
    public static readonly Rule Renamed = Warning("KG5004", "Entity was renamed");

    /// <summary>All documents that a fact rests on are retracted.</summary>
    public static readonly Rule RestsOnRetracted = Warning("KG5007", "Fact rests on a retracted document");

    /// <summary>Entities that are superseded by each other.</summary>
    public static readonly Rule SupersededInCircle = Error("KG5005", "Superseded in a circle");

    /// <summary>A former id that is another entity's, now or formerly.</summary>
    public static readonly Rule FormerIdInUse = Error("KG5006", "Former id is in use");
}

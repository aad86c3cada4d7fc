namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A comment that speaks to the compiler and that it does not understand.</summary>
    public static readonly Rule InvalidIgnore = Error("KG0010", "Comment is not understood");

    /// <summary>A comment that takes findings out and does not say why.</summary>
    public static readonly Rule IgnoreWithoutReason = Error("KG0011", "Ignored without a reason");

    /// <summary>A comment that takes out what is not there.</summary>
    public static readonly Rule UnusedIgnore = Warning("KG0012", "Nothing to ignore");
}

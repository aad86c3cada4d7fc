namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>Two things of the knowledge base would have the same C# name in one place.</summary>
    public static readonly Rule NameClash = Error("KG6001", "C# name clash");

    /// <summary>A <c>member</c> or <c>plural</c> that is no C# identifier.</summary>
    public static readonly Rule InvalidMemberName = Error("KG6002", "Invalid C# name");

    /// <summary>An MSBuild property whose value cannot be used in C#.</summary>
    public static readonly Rule InvalidProjectProperty = Error("KG6003", "Invalid MSBuild property");

    /// <summary>An MSBuild property that starts like one of ours and is none.</summary>
    public static readonly Rule UnknownProjectProperty = Warning("KG6004", "Unknown MSBuild property");
}

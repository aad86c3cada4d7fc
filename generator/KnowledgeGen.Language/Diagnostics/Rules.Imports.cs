namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>An import of a library that the project does not refer to.</summary>
    public static readonly Rule UnknownLibrary = Error("KG2201", "Unknown fact library");

    /// <summary>A part of a library that it does not have.</summary>
    public static readonly Rule UnknownPart = Error("KG2202", "Unknown part of a library");

    /// <summary>An imported part that refers to one that is left out.</summary>
    public static readonly Rule PartIsNeeded = Error("KG2203", "Part of a library is needed");

    /// <summary>A declaration that would change what a library was compiled with.</summary>
    public static readonly Rule LibraryIsCompiled = Error("KG2204", "Library cannot be changed");

    /// <summary>A library whose evidence has no places, because it comes without a lock.</summary>
    public static readonly Rule LibraryWithoutLock = Warning("KG2205", "Library without a lock");

    /// <summary>Something in an overlay that no imported fact is.</summary>
    public static readonly Rule NothingToCorrect = Error("KG3501", "Nothing to correct");

    /// <summary>An overlay that corrects an imported fact without a reason.</summary>
    public static readonly Rule CorrectionWithoutReason = Error("KG3502", "Correction without a reason");

    /// <summary>A key of an entity that an overlay cannot change.</summary>
    public static readonly Rule OverlayCannotChange = Error("KG3503", "Overlay cannot change that");

    /// <summary>An imported fact that is corrected a second time.</summary>
    public static readonly Rule CorrectedTwice = Error("KG3504", "Corrected twice");
}

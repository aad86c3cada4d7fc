using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>Parts of a difference in words, not escaped.</summary>
internal static class DifferenceWords
{
    private const string Nothing = "nothing";

    /// <summary>The words of each step.</summary>
    public static string Of(VersionStep step) => step switch
    {
        VersionStep.Major => "major",
        VersionStep.Minor => "minor",
        VersionStep.Patch => "patch",
        _ => "none",
    };

    /// <summary>What became of something, in one word.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };

    /// <summary>What is said differently.</summary>
    public static string OfDetail(DetailChange detail) => detail.What + ": " + (detail.Before ?? Nothing) + " → " + (detail.After ?? Nothing);

    /// <summary>A member with what it is and was.</summary>
    public static string OfMember(MemberChange change) => change switch
    {
        { Before: { } before, After: { } after } => change.Name + ": " + before.Type + " → " + after.Type,
        _ => change.Name + ": " + (change.Before ?? change.After)!.Value.Type,
    };

    /// <summary>Why a step is proposed.</summary>
    public static string Why(KnowledgeDifference difference) => difference.Step switch
    {
        VersionStep.Major => Counting.Of(difference.BrokenMembers.Count(), "C# member is removed, retyped or renumbered", "C# members are removed, retyped or renumbered"),
        VersionStep.Minor => "something is new or not to be used any more, and code compiles as before",
        VersionStep.Patch => "facts are corrected, and code compiles as before",
        _ => "there is no difference",
    };

    /// <summary>How much differs, in one line.</summary>
    public static string Summary(KnowledgeDifference difference) => string.Join(
        ", ",
        Parts(difference).Append("proposed version step: " + Of(difference.Step) + " (" + Why(difference) + ")"));

    private static IEnumerable<string> Parts(KnowledgeDifference difference)
    {
        var derived = difference.Statements.Count(change => change.IsDerived);
        if (difference.Entities.Count > 0) yield return Counting.Of(difference.Entities.Count, "entity", "entities");
        if (difference.Statements.Count > derived) yield return Counting.Of(difference.Statements.Count - derived, "statement", "statements");
        if (derived > 0) yield return Counting.Of(derived, "conclusion", "conclusions");
        if (difference.Evidence.Count > 0) yield return "evidence of " + difference.Evidence.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (difference.Members.Count > 0) yield return Counting.Of(difference.Members.Count, "C# member", "C# members");
    }
}

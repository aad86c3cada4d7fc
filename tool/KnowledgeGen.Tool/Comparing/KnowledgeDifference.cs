using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Surface;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>What became of something from one knowledge base to another.</summary>
internal enum ChangeKind
{
    /// <summary>Only the later one has it.</summary>
    Added,

    /// <summary>Only the earlier one has it.</summary>
    Removed,

    /// <summary>Both have it, and say different things of it.</summary>
    Changed,
}

/// <summary>What differs between two knowledge bases, each list in the ordinal order of ids or names.</summary>
/// <param name="Entities">The entities.</param>
/// <param name="Statements">The statements, those of the facts and those that follow.</param>
/// <param name="Evidence">The evidence of entities and statements that both have.</param>
/// <param name="Members">The generated C#.</param>
internal sealed record KnowledgeDifference(
    IReadOnlyList<EntityChange> Entities,
    IReadOnlyList<StatementChange> Statements,
    IReadOnlyList<EvidenceChange> Evidence,
    IReadOnlyList<MemberChange> Members)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsEmpty => Entities.Count + Statements.Count + Evidence.Count + Members.Count == 0;

    /// <summary>The members that code can no longer use as it did.</summary>
    public IEnumerable<MemberChange> BrokenMembers => Members.Where(member => member.IsBreaking);

    /// <summary>The step of a version that says as much as this difference does.</summary>
    public VersionStep Step
    {
        get
        {
            if (IsEmpty) return VersionStep.None;
            if (BrokenMembers.Any()) return VersionStep.Major;
            return Entities.Any(entity => entity.IsNewToUsers) || Statements.Any(statement => statement.IsNewToUsers) || Members.Count > 0
                ? VersionStep.Minor
                : VersionStep.Patch;
        }
    }
}

/// <summary>A step of Semantic Versioning 2.0.0.</summary>
internal enum VersionStep
{
    /// <summary>There is nothing to release.</summary>
    None,

    /// <summary>Something is put right.</summary>
    Patch,

    /// <summary>Something is new, or not to be used any more.</summary>
    Minor,

    /// <summary>Code that compiled may not any more.</summary>
    Major,
}

/// <summary>What is said differently of something that both have.</summary>
/// <param name="What">What it is, as the fact language calls it.</param>
/// <param name="Before">What was said; null for nothing.</param>
/// <param name="After">What is said now; null for nothing.</param>
internal sealed record DetailChange(string What, string? Before, string? After)
{
    private static readonly HashSet<string> LifeCycle = [Details.Retracted, Details.Disputed, Details.SupersededBy];

    /// <summary>Whether it tells users that something is not to be used any more, or may not be.</summary>
    public bool IsDeprecation => After is not null && LifeCycle.Contains(What);
}

/// <summary>An entity that was added, removed or changed in more than its statements.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">Its id: the later one, where there is one.</param>
/// <param name="Label">Its label; null where it has none.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Details">What is said differently of it.</param>
internal sealed record EntityChange(ChangeKind Kind, string Id, string? Label, string Type, IReadOnlyList<DetailChange> Details)
{
    public bool IsNewToUsers => Kind == ChangeKind.Added || Details.Any(detail => detail.IsDeprecation);
}

/// <summary>A statement that was added, removed or changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">Its id: the later one, where there is one.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="IsDerived">Whether it follows from others.</param>
/// <param name="Details">What is said differently.</param>
/// <param name="Receipts">Of an added one, what it rests on.</param>
internal sealed record StatementChange(
    ChangeKind Kind, string Id, string Sentence, bool IsDerived, IReadOnlyList<DetailChange> Details, IReadOnlyList<string> Receipts)
{
    public bool IsNewToUsers => Kind == ChangeKind.Added || Details.Any(detail => detail.IsDeprecation);
}

/// <summary>Evidence that differs.</summary>
/// <param name="Id">The id of the entity or statement.</param>
/// <param name="Added">What it rests on now and did not before.</param>
/// <param name="Removed">What it rested on before and does not now.</param>
internal sealed record EvidenceChange(string Id, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

/// <summary>A type or member of the generated C# that differs.</summary>
/// <param name="Before">What it was; null where there was none.</param>
/// <param name="After">What it is now; null where there is none.</param>
internal sealed record MemberChange(CSharpMember? Before, CSharpMember? After)
{
    public string Name => (After ?? Before)!.Value.Name;

    /// <summary>Whether code that uses it may not compile any more.</summary>
    public bool IsBreaking => Before is { } before && (After is not { } after || !before.IsReplacedBy(after));
}

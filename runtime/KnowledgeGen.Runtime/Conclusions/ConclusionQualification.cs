namespace KnowledgeGen;

/// <summary>How far derived statements can be relied on, and when they hold.</summary>
/// <param name="certainty">How sure they are.</param>
/// <param name="attributedTo">The row of the entity that says so; -1 for nobody.</param>
/// <param name="during">When they hold, or null.</param>
/// <param name="isDuringSeveral">Whether they hold while several dates do that EDTF cannot write as one.</param>
internal sealed class ConclusionQualification(Certainty certainty, int attributedTo, string? during, bool isDuringSeveral)
{
    public Certainty Certainty { get; } = certainty;

    public int AttributedTo { get; } = attributedTo;

    public string? During { get; } = during;

    public bool IsDuringSeveral { get; } = isDuringSeveral;

    public bool IsAsserted => Certainty == Certainty.Certain && AttributedTo < 0;

    public static ConclusionQualification Read(ref PackedReader reader)
    {
        var certainty = (Certainty)reader.Number();
        var attributedTo = reader.Number() - 1;
        var isDuringSeveral = reader.Number() != 0;
        var length = reader.Number();
        return new(certainty, attributedTo, length == 0 ? null : reader.Text(length), isDuringSeveral);
    }
}

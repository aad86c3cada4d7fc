namespace KnowledgeGen;

/// <summary>How far derived statements can be relied on, and when they hold.</summary>
/// <param name="certainty">How sure they are.</param>
/// <param name="attributedTo">The row of the entity that says so; -1 for nobody.</param>
/// <param name="during">The EDTF dates while all of which they hold; none where that is not said.</param>
internal sealed class ConclusionQualification(Certainty certainty, int attributedTo, string[] during)
{
    public Certainty Certainty { get; } = certainty;

    public int AttributedTo { get; } = attributedTo;

    public string[] During { get; } = during;

    public bool IsAsserted => Certainty == Certainty.Certain && AttributedTo < 0;

    public static ConclusionQualification Read(ref PackedReader reader)
    {
        var certainty = (Certainty)reader.Number();
        var attributedTo = reader.Number() - 1;
        var during = new string[reader.Number()];
        for (var i = 0; i < during.Length; i++) during[i] = reader.Text(reader.Number());
        return new(certainty, attributedTo, during);
    }
}

namespace KnowledgeGen;

/// <summary>The algebra of <see cref="AllenRelations"/>.</summary>
public static class AllenRelationsExtensions
{
    /// <summary>How the other interval may stand to the first.</summary>
    /// <param name="relations">How the first may stand to the other.</param>
    public static AllenRelations Inverse(this AllenRelations relations)
    {
        // The relations stand in such an order that each is as far from the start as its inverse is from the end.
        var inverse = 0;
        for (var place = 0; place < AllenComposition.RelationCount; place++)
        {
            inverse = (inverse << 1) | (((int)relations >> place) & 1);
        }

        return (AllenRelations)inverse;
    }

    /// <summary>
    /// How a first interval may stand to a third (Allen 1983, figure 4: what follows by transitivity). Nothing but what the two sets say is
    /// known of the three.
    /// </summary>
    /// <param name="relations">How the first may stand to the second.</param>
    /// <param name="next">How the second may stand to the third.</param>
    public static AllenRelations Compose(this AllenRelations relations, AllenRelations next) => AllenComposition.Of(relations, next);

    /// <summary>Whether exactly one relation is left.</summary>
    /// <param name="relations">The relations.</param>
    public static bool IsSingle(this AllenRelations relations) => relations != 0 && (relations & (relations - 1)) == 0;
}

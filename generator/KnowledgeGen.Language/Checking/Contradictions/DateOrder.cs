using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>Tells whether a date is after one that it cannot be after.</summary>
internal static class DateOrder
{
    private static readonly char[] Doubts = ['?', '~', '%'];

    /// <summary>
    /// Certainly where every reading of both dates says so; possibly where that is so but for the marks of doubt. Two dates of which the
    /// coarser holds the finer are in order.
    /// </summary>
    public static Truth IsWrong(Claim earlier, Claim later)
    {
        if (earlier.Value is not ValueModel.Date first || later.Value is not ValueModel.Date second) return Truth.No;
        if (WithoutDoubts(second.Edtf).Before(WithoutDoubts(first.Edtf)) != Truth.Certainly) return Truth.No;
        return EdtfDate.Parse(second.Edtf).Before(EdtfDate.Parse(first.Edtf));
    }

    private static EdtfDate WithoutDoubts(string edtf) =>
        EdtfDate.Parse(edtf.IndexOfAny(Doubts) < 0 ? edtf : string.Concat(edtf.Split(Doubts)));
}

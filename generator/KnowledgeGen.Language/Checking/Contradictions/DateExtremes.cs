using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>
/// Of some dates the two that decide whether any is out of order: the one that starts last, and the one that is over first. Each is kept twice, once of all
/// and once of those without a mark of doubt, because only these are certainly wrong.
/// </summary>
internal sealed class DateExtremes
{
    /// <summary>No dates.</summary>
    public static readonly DateExtremes None = new();

    private DatedClaim? _lastToStart;
    private DatedClaim? _lastToStartWithoutDoubt;
    private DatedClaim? _firstOver;
    private DatedClaim? _firstOverWithoutDoubt;

    /// <summary>A single date; what is none is left out.</summary>
    public static DateExtremes Of(Claim claim)
    {
        var extremes = new DateExtremes();
        extremes.Add(claim);
        return extremes;
    }

    /// <summary>Adds a date; what is none is left out. Of equal ones the first stays.</summary>
    public void Add(Claim claim)
    {
        if (claim.Value is not ValueModel.Date { Edtf: var edtf }) return;

        var added = new DatedClaim(claim, EdtfDate.Parse(edtf));
        _lastToStart = LastToStart(_lastToStart, added);
        _firstOver = FirstOver(_firstOver, added);
        if (added.IsDoubtful) return;

        _lastToStartWithoutDoubt = LastToStart(_lastToStartWithoutDoubt, added);
        _firstOverWithoutDoubt = FirstOver(_firstOverWithoutDoubt, added);
    }

    /// <summary>
    /// Two dates of which the one is after the other, though it cannot be: certainly where every reading of both says so; possibly where that
    /// is so but for the marks of doubt. Two dates of which the coarser holds the finer are in order. Null where all are.
    /// </summary>
    /// <param name="earlier">The dates that are not after any of the others.</param>
    /// <param name="later">The others.</param>
    public static (Claim Earlier, Claim Later, Truth IsWrong)? FindWrong(DateExtremes earlier, DateExtremes later) =>
        Compare(earlier._lastToStartWithoutDoubt, later._firstOverWithoutDoubt, Truth.Certainly)
        ?? Compare(earlier._lastToStart, later._firstOver, Truth.Possibly);

    private static (Claim Earlier, Claim Later, Truth IsWrong)? Compare(DatedClaim? earlier, DatedClaim? later, Truth truth) =>
        earlier?.FirstDay is { } start && later?.LastDay is { } end && end < start ? (earlier.Claim, later.Claim, truth) : null;

    private static DatedClaim LastToStart(DatedClaim? known, DatedClaim added) =>
        known is null || (added.FirstDay ?? long.MinValue) > (known.FirstDay ?? long.MinValue) ? added : known;

    private static DatedClaim FirstOver(DatedClaim? known, DatedClaim added) =>
        known is null || (added.LastDay ?? long.MaxValue) < (known.LastDay ?? long.MaxValue) ? added : known;

    /// <summary>A claim with its date, which is parsed once.</summary>
    private sealed class DatedClaim(Claim claim, EdtfDate date)
    {
        public Claim Claim { get; } = claim;

        // A mark of doubt moves neither end; no day is known where one is open.
        public long? FirstDay { get; } = date.Earliest?.DayNumber;

        public long? LastDay { get; } = date.Latest?.DayNumber;

        public bool IsDoubtful { get; } = date.IsApproximate || date.IsUncertain;
    }
}

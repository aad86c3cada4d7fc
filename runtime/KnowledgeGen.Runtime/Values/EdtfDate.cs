using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace KnowledgeGen;

/// <summary>
/// A date as exact as it is known, written in the Extended Date/Time Format (EDTF, Library of Congress, 4 February 2019, levels 0
/// to 2; ISO 8601-2:2019): <c>2013-02-04</c>, <c>2013-01</c>, <c>2013~</c>, <c>XXXX-01-11</c>, <c>2013-02-02/2013-02-03</c>,
/// <c>2012-04/..</c>.
/// </summary>
/// <remarks>
/// <para><b>What a date means.</b> A date that is no interval stands for <em>one moment on one unknown day</em> within what it
/// states: <c>2013-02</c> is some day of February 2013, not the month as a whole (that is <c>2013-02-01/2013-02-28</c>). An
/// interval stands for <em>every day</em> from a day that its start may mean to a day, not earlier, that its end may mean. An
/// end written <c>..</c> is open: the stretch has no end on that side. An end that is left out is unknown: it may be any day
/// there, or none. A set in <c>[ ]</c> is one of its members, a set in <c>{ }</c> all of them.</para>
/// <para><b>The day is the smallest unit that is compared.</b> A time of day is kept and shown, and its day is the day as
/// written, in its own time zone.</para>
/// <para><b>Approximate and uncertain dates</b> keep the bounds of the date as stated: <c>2013~</c> is bounded by 2013-01-01 and
/// 2013-12-31, since nobody knows how far "about" reaches. Comparisons with them are never <see cref="Truth.Certainly"/>, and
/// their <see cref="Truth.No"/> means "not by the dates as stated".</para>
/// <para><b>Not supported</b>, since EDTF leaves them out: week and ordinal dates, basic format (20130204), fractions of seconds,
/// durations as ends of intervals, times in intervals and sets. Years have at most 15 digits, texts at most 1,000
/// characters.</para>
/// <para>Immutable. Two dates are equal if their texts are.</para>
/// </remarks>
[DebuggerDisplay("{_text,nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(EdtfDateJsonConverter))]
#endif
public sealed partial class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>, IComparable
{
    private readonly string _text;
    private readonly IntervalEnd _start;
    private readonly IntervalEnd _end;
    private readonly SetMember[]? _members;
    private readonly bool _isOneOf;

    /// <summary>Everything the date says has happened (outer), each as alternatives of which one is true (inner).</summary>
    private readonly DateSpan[][] _spans;

    private EdtfDate(
        string text,
        DateSpan[][] spans,
        SimpleDate? simple,
        IntervalEnd start,
        IntervalEnd end,
        SetMember[]? members,
        bool isOneOf)
    {
        _text = text;
        _spans = spans;
        Simple = simple;
        _start = start;
        _end = end;
        _members = members;
        _isOneOf = isOneOf;
        (_earliest, _latest) = BoundsOf(spans);
    }

    internal SimpleDate? Simple { get; }

    /// <summary>Whether the date, or a part of it, is marked as approximate: <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => Any(static date => date.Simple!.IsApproximate);

    /// <summary>Whether the date, or a part of it, is marked as uncertain: <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => Any(static date => date.Simple!.IsUncertain);

    /// <summary>Whether the date, or a part of it, leaves digits unspecified: <c>201X</c>, <c>2013-02-XX</c>,
    /// <c>1950S2</c>.</summary>
    public bool HasUnspecified => Any(static date => date.Simple!.HasUnspecified);

    /// <summary>Whether the date is a stretch of time with a start and an end, written with <c>/</c>.</summary>
    public bool IsInterval => Simple is null && _members is null;

    /// <summary>Whether the date is a set: <c>[ ]</c>, one of its members, or <c>{ }</c>, all of them.</summary>
    public bool IsSet => _members is not null;

    /// <summary>The start of an interval; null where it is open or unknown, and for a date that is no interval.</summary>
    public EdtfDate? Start => _start.Date;

    /// <summary>The end of an interval; null where it is open or unknown, and for a date that is no interval.</summary>
    public EdtfDate? End => _end.Date;

    /// <summary>Whether the date is an interval without a start: <c>../2013</c>.</summary>
    public bool HasOpenStart => _start.IsOpen;

    /// <summary>Whether the date is an interval without an end: <c>2012-04/..</c>.</summary>
    public bool HasOpenEnd => _end.IsOpen;

    /// <summary>The smallest unit that is known; of an interval or a set that of its least precise part.</summary>
    public EdtfPrecision Precision
    {
        get
        {
            var coarsest = EdtfPrecision.Second;
            Any(date =>
            {
                coarsest = date.Simple!.Precision < coarsest ? date.Simple.Precision : coarsest;
                return false;
            });
            return coarsest;
        }
    }

    /// <summary>The first day that the date may reach; null where no day bounds it: an open or unknown start, an unknown
    /// year.</summary>
    public EdtfDay? Earliest => _earliest <= DaySet.AnyPast ? null : EdtfDay.FromNumber(_earliest);

    /// <summary>The last day that the date may reach; null where no day bounds it: an open or unknown end, an unknown
    /// year.</summary>
    public EdtfDay? Latest => _latest >= DaySet.AnyFuture ? null : EdtfDay.FromNumber(_latest);

    /// <summary>The date of one known day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has more than four digits, which EDTF cannot write with a
    /// month.</exception>
    public static EdtfDate FromDay(EdtfDay day) =>
        TryParse(day.ToString(), out var date) ? date : throw new ArgumentOutOfRangeException(nameof(day));

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The date, without white space around it.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not EDTF; the message says where, why and what was probably
    /// meant.</exception>
    public static EdtfDate Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return EdtfParser.Parse(text, out var error) ?? throw error.ToException("a date", text);
    }

    /// <summary>Reads EDTF; false for a text that is null or not EDTF.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date) =>
        TryParse(text, out date, out _);

    /// <summary>Reads EDTF, or says why the text is none.</summary>
    internal static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date, out ValueError error)
    {
        date = EdtfParser.Parse(text ?? string.Empty, out error);
        return date is not null;
    }

    /// <summary>The EDTF text, exactly as it was read. It is also the form for storage.</summary>
    public override string ToString() => _text;

    /// <summary>The date in plain English, the same under every culture: "4 February 2013", "about 2013", "2 to 3 February 2013",
    /// "11 January, year unknown", "since April 2012", "February 2013 (uncertain)".</summary>
    public string ToWords() =>
        Simple is not null ? EdtfWords.Of(Simple)
        : _members is not null ? EdtfWords.Of(_isOneOf, _members)
        : EdtfWords.Of(_start, _end);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] EdtfDate? other) =>
        other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Whether both texts are the same.</summary>
    public static bool operator ==(EdtfDate? left, EdtfDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    /// <summary>Every day from one to another, which is not earlier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">EDTF cannot write one of the days; see <see cref="FromDay"/>.</exception>
    internal static EdtfDate Stretch(EdtfDay first, EdtfDay last) => Parse($"{FromDay(first)}/{FromDay(last)}");

    internal static EdtfDate OfSimple(string text, SimpleDate date) =>
        new(text, [[DateSpan.Moment(date.Days)]], date, default, default, null, false);

    internal static EdtfDate OfInterval(string text, IntervalEnd start, IntervalEnd end, DateSpan span) =>
        new(text, [[span]], null, start, end, null, false);

    internal static EdtfDate OfSet(string text, bool isOneOf, SetMember[] members)
    {
        var spans = Array.ConvertAll(members, member => isOneOf ? OneMoment(member) : Everything(member));
        DateSpan[][] pieces = isOneOf ? [spans] : Array.ConvertAll(spans, static span => new[] { span });
        return new(text, pieces, null, default, default, members, isOneOf);
    }

    private static DateSpan OneMoment(SetMember member) => member.IsRange
        ? DateSpan.Moment(DaySet.Range(
            member.First?.Simple!.Days.Min ?? DaySet.AnyPast,
            member.Last?.Simple!.Days.Max ?? DaySet.AnyFuture))
        : DateSpan.Moment(member.First!.Simple!.Days);

    private static DateSpan Everything(SetMember member) => member.IsRange
        ? DateSpan.Stretch(
            member.First?.Simple!.Days ?? DaySet.Range(DaySet.Always, DaySet.Always),
            member.Last?.Simple!.Days ?? DaySet.Range(DaySet.Forever, DaySet.Forever))
        : DateSpan.Moment(member.First!.Simple!.Days);

    /// <summary>Whether one of the simple dates in this date meets the condition.</summary>
    private bool Any(Func<EdtfDate, bool> condition)
    {
        if (Simple is not null)
        {
            return condition(this);
        }
        if (_members is null)
        {
            return (Start is not null && condition(Start)) || (End is not null && condition(End));
        }
        foreach (var member in _members)
        {
            if ((member.First is not null && condition(member.First))
                || (member.IsRange && member.Last is not null && condition(member.Last)))
            {
                return true;
            }
        }
        return false;
    }
}

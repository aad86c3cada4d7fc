using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;

namespace KnowledgeGen;

/// <summary>
/// The entities that have a date by the role <c>time</c>, in the order of their dates: of a property with that role, or of a relation with it
/// the dates of the entity that it leads to. Only asserted statements of entities that are not reported date anything, unless
/// <see cref="IncludeReported"/> was asked for.
/// </summary>
/// <typeparam name="T">The class of the entities.</typeparam>
/// <remarks>
/// <para>An entity is there once for each of its dates. Statements that give it the same date share an entry.</para>
/// <para>The order is total. It goes by the first day that a date may reach, where no day bounds it the date comes last; then by the last day
/// in the same way; then by the order of the fact files. It is an order for lists: of dates that overlap, who is first in it may in fact be
/// later, which <see cref="EdtfDate.Before"/> and <see cref="EdtfDate.RelationsTo"/> tell.</para>
/// <para>Members make timelines of more or fewer entries; in which order they are called does not matter. The entries are found when they are
/// first asked for, in one pass over the statements with the role and a sort. Everything is immutable and safe to use from several
/// threads.</para>
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public sealed class Timeline<T> : IReadOnlyList<TimelineEntry<T>>
    where T : Entity
{
    private readonly TimelineSource _source;
    private readonly Func<EdtfDate, bool>? _condition;
    private TimelineEntry<T>[]? _entries;

    internal Timeline(TimelineSource source, Func<EdtfDate, bool>? condition = null)
    {
        _source = source;
        _condition = condition;
    }

    /// <summary>The number of entries.</summary>
    public int Count => Entries.Length;

    /// <summary>The entities of the class that have no date at all, whatever the timeline was narrowed to, in the order of the fact files.</summary>
    public EntityList<T> Undated => _source.Undated<T>();

    private TimelineEntry<T>[] Entries => _entries ??= FindEntries();

    /// <summary>The entry at a position from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public TimelineEntry<T> this[int index] => (uint)index < (uint)Entries.Length
        ? Entries[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Entries.Length} entries.");

    /// <summary>With what statements date that are not asserted, and with entities that are merely reported.</summary>
    public Timeline<T> IncludeReported() => new(_source.WithReported(), _condition);

    /// <summary>With what derived statements date.</summary>
    public Timeline<T> IncludeDerived() => new(_source.WithDerived(), _condition);

    /// <summary>The entities of a class.</summary>
    /// <typeparam name="TOther">The class.</typeparam>
    public Timeline<TOther> Of<TOther>()
        where TOther : T => new(_source, _condition);

    /// <summary>What lies between two days: every day of it, from the first to the last of them.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="atLeast">How sure it must be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or a year has more than four digits.</exception>
    public Timeline<T> Between(EdtfDay first, EdtfDay last, Truth atLeast = Truth.Certainly) => last < first
        ? throw new ArgumentOutOfRangeException(nameof(last), last, "The last day is before the first.")
        : During(EdtfDate.Stretch(first, last), atLeast);

    /// <summary>What is over on a day before a date starts.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast">How sure it must be.</param>
    public Timeline<T> Before(EdtfDate date, Truth atLeast = Truth.Certainly) => Where(NotNull(date).After, atLeast);

    /// <summary>What starts on a day after a date is over.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast">How sure it must be.</param>
    public Timeline<T> After(EdtfDate date, Truth atLeast = Truth.Certainly) => Where(NotNull(date).Before, atLeast);

    /// <summary>That of which every day belongs to a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast">How sure it must be.</param>
    public Timeline<T> During(EdtfDate date, Truth atLeast = Truth.Certainly) => Where(NotNull(date).Contains, atLeast);

    /// <summary>What has a day in common with a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast">How sure it must be.</param>
    public Timeline<T> Overlapping(EdtfDate date, Truth atLeast = Truth.Certainly) => Where(NotNull(date).Overlaps, atLeast);

    /// <summary>Enumerates the entries.</summary>
    public IEnumerator<TimelineEntry<T>> GetEnumerator() => ((IEnumerable<TimelineEntry<T>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static EdtfDate NotNull(EdtfDate date) => date ?? throw new ArgumentNullException(nameof(date));

    private Timeline<T> Where(Func<EdtfDate, Truth> question, Truth atLeast)
    {
        var own = _condition;
        return new(_source, date => own?.Invoke(date) != false && question(date) >= atLeast);
    }

    private TimelineEntry<T>[] FindEntries()
    {
        var entries = new List<TimelineEntry<T>>();
        foreach (var dating in _source.Datings)
        {
            if (dating.Entity is T entity && _condition?.Invoke(dating.Date) != false) entries.Add(new TimelineEntry<T>(entity, dating));
        }

        return entries.ToArray();
    }
}

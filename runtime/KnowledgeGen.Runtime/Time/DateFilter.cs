using System;

namespace KnowledgeGen;

/// <summary>Which statements hold on a date.</summary>
internal sealed class DateFilter(EdtfDate date, Truth atLeast)
{
    public EdtfDate Date { get; } = date ?? throw new ArgumentNullException(nameof(date));

    /// <summary>How sure it must be that they hold then.</summary>
    public Truth AtLeast { get; } = atLeast;

    public bool Admits(Statement statement) => statement.HoldsOn(Date) >= AtLeast;

    public bool Admits(StatementKey key) => Admits(key.Make());
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>A difference for people, as <c>diff</c> marks it: <c>+</c> for what is new, <c>-</c> for what is gone, <c>~</c> for what has changed.</summary>
internal sealed class DifferenceText(TextWriter writer, TextStyle style)
{
    private bool _hasSections;

    public void Write(KnowledgeDifference difference)
    {
        Write("Entities", difference.Entities, change =>
        {
            Line(change.Kind, change.Id + "  " + (change.Label is null ? string.Empty : change.Label + ", ") + change.Type);
            Write(change.Details);
        });
        Write("Statements", difference.Statements.Where(change => !change.IsDerived).ToList(), Write);
        Write("Conclusions", difference.Statements.Where(change => change.IsDerived).ToList(), Write);
        Write("Evidence", difference.Evidence, change =>
        {
            Line(ChangeKind.Changed, change.Id);
            foreach (var receipt in change.Removed) Below(ChangeKind.Removed, receipt);
            foreach (var receipt in change.Added) Below(ChangeKind.Added, receipt);
        });
        Write("C#", difference.Members, change => Line(
            change.Before is null ? ChangeKind.Added : change.After is null ? ChangeKind.Removed : ChangeKind.Changed, DifferenceWords.OfMember(change)));
    }

    private void Write(StatementChange change)
    {
        Line(change.Kind, change.Sentence);
        Below(null, change.Id);
        Write(change.Details);
        foreach (var receipt in change.Receipts) Below(null, receipt);
    }

    private void Write<T>(string title, IReadOnlyList<T> changes, System.Action<T> write)
    {
        if (changes.Count == 0) return;
        if (_hasSections) writer.WriteLine();
        _hasSections = true;
        writer.WriteLine(style.Strong(title));
        foreach (var change in changes) write(change);
    }

    private void Write(IReadOnlyList<DetailChange> details)
    {
        foreach (var detail in details) Below(null, DifferenceWords.OfDetail(detail));
    }

    private void Line(ChangeKind kind, string text) => writer.WriteLine("  " + Mark(kind) + " " + Escape.ForTerminal(text));

    private void Below(ChangeKind? kind, string text) => writer.WriteLine("      " + (kind is { } known ? Mark(known) + " " : string.Empty) + Escape.ForTerminal(text));

    private string Mark(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => style.Name("+"),
        ChangeKind.Removed => style.Error("-"),
        _ => style.Warning("~"),
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>
/// A difference for the comment of a pull request, in GitHub Flavored Markdown. All foreign text is in code spans, where it is neither
/// markup nor the mention of somebody. A comment takes 65,536 characters: of each section the first ones are shown.
/// </summary>
internal sealed class DifferenceMarkdown(TextWriter writer)
{
    private const int MaxShown = 50;
    private const int MaxOpen = 10;
    private const int MaxText = 160;

    public void Write(KnowledgeDifference difference)
    {
        writer.Write("## Facts: ");
        writer.Write(difference.IsEmpty ? "no difference" : DifferenceWords.Of(difference.Step) + " change");
        writer.Write("\n");
        if (difference.IsEmpty) return;

        writer.Write("\nProposed version step: **" + DifferenceWords.Of(difference.Step) + "**, since " + DifferenceWords.Why(difference) + ".\n");
        WriteTable(difference);
        var broken = difference.BrokenMembers.ToList();
        Write("C# members that code can no longer use", broken, change => [Code(DifferenceWords.OfMember(change))]);
        Write("Entities", difference.Entities, change =>
            [Mark(change.Kind) + Code(change.Id) + " " + Code((change.Label is null ? string.Empty : change.Label + ", ") + change.Type), .. change.Details.Select(Detail)]);
        Write("Statements", difference.Statements.Where(change => !change.IsDerived).ToList(), Lines);
        Write("Conclusions", difference.Statements.Where(change => change.IsDerived).ToList(), Lines);
        Write("Evidence", difference.Evidence, change =>
            [Mark(ChangeKind.Changed) + Code(change.Id), .. change.Removed.Select(receipt => Mark(ChangeKind.Removed) + Code(receipt)), .. change.Added.Select(receipt => Mark(ChangeKind.Added) + Code(receipt))]);
        Write("Other C# members", difference.Members.Except(broken).ToList(), change => [Mark(change.Before is null ? ChangeKind.Added : ChangeKind.Changed) + Code(DifferenceWords.OfMember(change))]);
    }

    private static string[] Lines(StatementChange change) =>
        [Mark(change.Kind) + Code(change.Sentence), .. change.Details.Select(Detail), .. change.Receipts.Select(Code)];

    private void WriteTable(KnowledgeDifference difference)
    {
        writer.Write("\n| | added | removed | changed |\n|---|--:|--:|--:|\n");
        Row("entities", difference.Entities.Select(change => change.Kind));
        Row("statements", difference.Statements.Where(change => !change.IsDerived).Select(change => change.Kind));
        Row("conclusions", difference.Statements.Where(change => change.IsDerived).Select(change => change.Kind));
        Row("evidence", difference.Evidence.Select(_ => ChangeKind.Changed));
        Row("C# members", difference.Members.Select(change => change.Before is null ? ChangeKind.Added : change.After is null ? ChangeKind.Removed : ChangeKind.Changed));
    }

    private void Row(string name, IEnumerable<ChangeKind> kinds)
    {
        var counts = kinds.ToLookup(kind => kind);
        string Count(ChangeKind kind) => counts[kind].Count().ToString(CultureInfo.InvariantCulture);
        writer.Write("| " + name + " | " + Count(ChangeKind.Added) + " | " + Count(ChangeKind.Removed) + " | " + Count(ChangeKind.Changed) + " |\n");
    }

    private void Write<T>(string title, IReadOnlyList<T> changes, Func<T, IReadOnlyList<string>> lines)
    {
        if (changes.Count == 0) return;

        var isFolded = changes.Count > MaxOpen;
        writer.Write(isFolded ? "\n<details><summary>" + title + "</summary>\n\n" : "\n### " + title + "\n\n");
        foreach (var change in changes.Take(MaxShown))
        {
            var all = lines(change);
            for (var i = 0; i < all.Count; i++) writer.Write((i == 0 ? "- " : "  - ") + all[i] + "\n");
        }

        if (changes.Count > MaxShown) writer.Write("- and " + (changes.Count - MaxShown).ToString(CultureInfo.InvariantCulture) + " more\n");
        if (isFolded) writer.Write("\n</details>\n");
    }

    private static string Detail(DetailChange detail) => Code(DifferenceWords.OfDetail(detail));

    private static string Mark(ChangeKind kind) => DifferenceWords.Of(kind) + ": ";

    private static string Code(string text) => Escape.MarkdownCode(text, MaxText);
}

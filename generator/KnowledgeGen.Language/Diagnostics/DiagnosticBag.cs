using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>Collects the diagnostics of one file while a stage works on it.</summary>
public sealed class DiagnosticBag
{
    private readonly string _path;
    private readonly LineMap _lines;
    private readonly List<Diagnostic> _items = [];
    private int _suggestions;

    /// <summary>Starts an empty collection for a file.</summary>
    public DiagnosticBag(string path, LineMap lines)
    {
        _path = path;
        _lines = lines;
    }

    /// <summary>A collection for the same file without what was collected.</summary>
    public DiagnosticBag Empty() => new(_path, _lines);

    /// <summary>The number of diagnostics so far.</summary>
    public int Count => _items.Count;

    /// <summary>Whether an error is among the diagnostics after the first ones.</summary>
    /// <param name="count">How many are the first ones.</param>
    public bool HasErrorsSince(int count) => _items.Skip(count).Any(item => item.Rule.Severity == Severity.Error);

    /// <summary>Adds a diagnostic at a range of the file.</summary>
    public void Report(Rule rule, TextRange range, string message, params SourceLocation[] related) =>
        _items.Add(new Diagnostic(rule, LocationOf(range), message, related.ToEquatableArray()));

    /// <summary>Adds a diagnostic about the use of what is out of use.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="range">The use.</param>
    /// <param name="message">The message.</param>
    /// <param name="id">The id that is used.</param>
    public void ReportUse(Rule rule, TextRange range, string message, string id) =>
        _items.Add(new Diagnostic(rule, LocationOf(range), message) { OutOfUse = id });

    /// <summary>
    /// What <see cref="Spelling.Suggestion"/> says, for as many words as there are diagnostics shown of a file: to look through all candidates takes time.
    /// </summary>
    public string Suggestion(string word, IEnumerable<string> candidates) =>
        _suggestions++ < DiagnosticList.MaxPerFile ? Spelling.Suggestion(word, candidates) : ".";

    /// <summary>The location of a range of the file.</summary>
    public SourceLocation LocationOf(TextRange range) => SourceLocation.Create(_path, _lines, range);

    /// <summary>What was collected, in the order of places in the file.</summary>
    public EquatableArray<Diagnostic> ToEquatableArray() =>
        _items.OrderBy(
            item => item.Location.Range.Start).ThenBy(item => item.Rule.Id,
            System.StringComparer.Ordinal).ToEquatableArray();
}

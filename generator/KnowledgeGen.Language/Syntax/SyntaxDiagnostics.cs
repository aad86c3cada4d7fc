using System.Globalization;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>Collects what is wrong with a file up to the limit, and counts the rest.</summary>
internal sealed class SyntaxDiagnostics(string path, LineMap lines)
{
    private readonly DiagnosticBag _bag = new(path, lines);
    private TextRange _firstUnreported;
    private int _unreported;

    /// <summary>How many were reported.</summary>
    public int Count => _bag.Count;

    /// <summary>Whether another report is counted only, so that making its message is a waste.</summary>
    public bool IsFull => _bag.Count >= YamlLimits.Diagnostics;

    /// <summary>Adds a diagnostic, or counts it.</summary>
    public void Report(Rule rule, TextRange range, string message, TextRange? related = null)
    {
        if (IsFull) CountOnly(range);
        else if (related is null) _bag.Report(rule, range, message);
        else _bag.Report(rule, range, message, _bag.LocationOf(related.Value));
    }

    /// <summary>Adds a mistake, or counts it.</summary>
    public void Report(SyntaxMistake mistake) => Report(mistake.Rule, mistake.Range, mistake.Message);

    /// <summary>Counts a diagnostic that there is no room for.</summary>
    public void CountOnly(TextRange range)
    {
        if (_unreported++ == 0) _firstUnreported = range;
    }

    /// <summary>What was collected, with the count of what was not.</summary>
    public EquatableArray<Diagnostic> ToEquatableArray()
    {
        if (_unreported > 0)
        {
            var count = _unreported.ToString(CultureInfo.InvariantCulture);
            _bag.Report(Rules.TooManyDiagnostics, _firstUnreported,
                $"This file has {count} more syntax mistakes from here on; mend those above first.");
        }

        return _bag.ToEquatableArray();
    }
}

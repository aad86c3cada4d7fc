using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Reads the keys of one mapping by name, and reports those that nobody asked for. What it expects and does not find in shape it
/// reports and leaves out.
/// </summary>
internal sealed class KeyReader
{
    private readonly YamlMapping? _mapping;
    private readonly Subject _subject;
    private readonly DiagnosticBag _bag;
    private readonly Rule _shapeRule;
    private readonly List<string> _known = new(capacity: 12);
    private readonly bool[] _isTaken;
    private int _untaken;

    /// <param name="node">The mapping; an empty value counts as a mapping without keys.</param>
    /// <param name="subject">What the mapping says something of, as messages name it, such as <c>type 'person'</c>.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="shapeRule">The rule for a wrong shape.</param>
    public KeyReader(YamlNode node, Subject subject, DiagnosticBag bag, Rule shapeRule)
    {
        _subject = subject;
        _bag = bag;
        _shapeRule = shapeRule;
        _mapping = node as YamlMapping;
        _untaken = _mapping?.Entries.Count ?? 0;
        _isTaken = _untaken == 0 ? [] : new bool[_untaken];
        HasWrongShape = _mapping is null && node is not YamlScalar { IsMissing: true };
        if (HasWrongShape)
        {
            bag.Report(
                shapeRule,
                node.Range,
                "Expected keys with values for " + subject + ", but found " + Describe(node)
                + "; write it as 'key: value' lines or '{ key: value }'.");
        }
    }

    /// <summary>Whether there are no keys because something else stands there, which has been reported.</summary>
    public bool HasWrongShape { get; }

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Take(string key)
    {
        _known.Add(key);
        if (_mapping is null) return null;

        var entries = _mapping.Entries.AsSpan();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key.Value != key) continue;
            if (!_isTaken[i]) _untaken--;
            _isTaken[i] = true;
            return entries[i];
        }

        return null;
    }

    /// <summary>Names keys that may stand here and were not looked for, so that messages know of them.</summary>
    public void Know(IEnumerable<string> keys) => _known.AddRange(keys);

    /// <summary>Where a key stands that was found.</summary>
    public TextRange RangeOfKey(string key) => Take(key)?.Key.Range ?? default;

    /// <summary>The single value of a key, or null.</summary>
    public YamlScalar? TakeScalar(string key)
    {
        if (Take(key) is not { } entry) return null;
        if (entry.Value is YamlScalar { IsMissing: false } scalar) return scalar;
        ReportShape(entry, "one value");
        return null;
    }

    /// <summary>Whether a key says <c>true</c>; false where it is not there.</summary>
    public bool TakeFlag(string key) => TakeBoolean(key) ?? false;

    /// <summary>What a key says, <c>true</c> or <c>false</c>; null where it is not there.</summary>
    public bool? TakeBoolean(string key)
    {
        if (TakeScalar(key) is not { } scalar) return null;
        if (scalar.Value is "true" or "false") return scalar.Value == "true";
        var meant = BooleanWords.MeaningOf(scalar.Value);
        var advice = meant is null ? "." : meant.Value ? "; write 'true'." : "; write 'false'.";
        _bag.Report(
            _shapeRule,
            scalar.Range,
            "'" + key + "' of " + _subject + " is 'true' or 'false', not '" + Escape.ForMessage(scalar.Value) + "'" + advice);
        return meant;
    }

    /// <summary>The values of a key that takes one or a list of them.</summary>
    public IReadOnlyList<YamlScalar> TakeScalars(string key)
    {
        var result = new List<YamlScalar>();
        if (Take(key) is not { } entry) return result;

        if (entry.Value is YamlScalar { IsMissing: false } single)
        {
            result.Add(single);
        }
        else if (entry.Value is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                if (item is YamlScalar { IsMissing: false } scalar) result.Add(scalar);
                else _bag.Report(_shapeRule, item.Range, "Expected one value in the list '" + key + "' of " + _subject + ", but found " + Describe(item) + ".");
            }
        }
        else
        {
            ReportShape(entry, "one value or a list of values");
        }

        return result;
    }

    /// <summary>A C# name that the user chose, as it is or in kebab-case; null where there is none.</summary>
    public string? TakeMemberName(string key)
    {
        if (TakeScalar(key) is not { } scalar) return null;
        if (CSharpName.FromChoice(scalar.Value) is { } name) return name;
        _bag.Report(
            Rules.InvalidMemberName,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value)
            + "' is not a C# name; use ASCII letters, digits and '_', starting with a letter or with '_' and a digit, such as '"
            + Escape.ForMessage(CSharpName.FromText(scalar.Value)) + "'.");
        return null;
    }

    /// <summary>
    /// Whether a key that is not there was probably meant by one that is unknown. That one will be reported with a suggestion;
    /// that something is missing need not be said as well.
    /// </summary>
    public bool IsMisspelt(string key)
    {
        if (_mapping is null || _untaken == 0 || _mapping.Find(key) is not null) return false;

        for (var i = 0; i < _isTaken.Length; i++)
        {
            if (!_isTaken[i] && Spelling.Resembles(_mapping.Entries[i].Key.Value, key)) return true;
        }

        return false;
    }

    /// <summary>Whether a key is there, or was probably meant by one that is.</summary>
    public bool IsThereOrMisspelt(string key) => _mapping?.Find(key) is not null || IsMisspelt(key);

    /// <summary>Reports every key that was not taken.</summary>
    /// <param name="rule">The rule for it.</param>
    /// <param name="explain">The end of the sentence for a key that belongs elsewhere; null for a key of which it knows nothing.</param>
    public void ReportOthers(Rule rule, Func<string, string?>? explain = null)
    {
        for (var i = 0; i < _isTaken.Length && _untaken > 0; i++)
        {
            if (_isTaken[i]) continue;
            var key = _mapping!.Entries[i].Key;
            ReportUnknown(rule, key, explain?.Invoke(key.Value));
        }
    }

    /// <summary>What a node is, as messages name it.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar { IsMissing: true } => "nothing",
        YamlScalar scalar => "the value '" + Escape.ForMessage(scalar.Value) + "'",
        YamlSequence => "a list",
        _ => "keys with values",
    };

    private void ReportUnknown(Rule rule, YamlKey key, string? explanation)
    {
        if (CharacterScan.FindInvisible(key.Value) >= 0) return;

        var suggestion = Spelling.Nearest(key.Value, _known);
        var advice = explanation is not null ? explanation
            : suggestion is not null
            ? "; did you mean '" + suggestion + "'?"
            : "; known keys are " + string.Join(", ", _known.Distinct()) + ".";
        _bag.Report(rule, key.Range, "'" + Escape.ForMessage(key.Value) + "' is not a key of " + _subject + advice);
    }

    private void ReportShape(YamlEntry entry, string expected)
    {
        var range = entry.Value is YamlScalar { IsMissing: true } ? entry.Key.Range : entry.Value.Range;
        _bag.Report(
            _shapeRule,
            range,
            "Expected " + expected + " for '" + entry.Key.Value + "' of " + _subject + ", but found " + Describe(entry.Value)
            + ".");
    }
}

using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Reads <c>facts.lock</c> from its syntax tree.</summary>
internal sealed class FactsLockReader(YamlFile file, DiagnosticBag bag)
{
    private const string Rewrite = "run `kgen lock` to write it anew";

    public FactsLock Read()
    {
        if (FindConflictMarker(file.Text) is { } marker)
        {
            bag.Report(
                Rules.LockConflict,
                marker,
                "facts.lock holds the marks of a merge conflict: keep both sides or either, then run `kgen lock`.");
            return FactsLock.Empty;
        }

        if (file.Diagnostics.FirstOrDefault(IsNoMapping) is { } whole) Malformed(whole.Location.Range, "This is no facts.lock");
        return file.Root is { } root && IsKnownVersion(root) ? new FactsLock(ReadDocuments(root)) : FactsLock.Empty;
    }

    /// <summary>Whether the top of the file is no mapping, which is said of a lock in its own words.</summary>
    public static bool IsNoMapping(Diagnostic diagnostic) => ReferenceEquals(diagnostic.Rule, Rules.TopIsNotMapping);

    private static TextRange? FindConflictMarker(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (StartsWith(text, start, "<<<<<<<") || StartsWith(text, start, ">>>>>>>"))
            {
                return new TextRange(start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            }

            start = end + 1;
        }

        return null;
    }

    private static bool StartsWith(string text, int start, string mark) =>
        string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;

    private bool IsKnownVersion(YamlMapping root)
    {
        var expected = FactsLock.Version.ToString(CultureInfo.InvariantCulture);
        switch (root.Find("lock")?.Value)
        {
            case YamlScalar { IsMissing: false } version when version.Value == expected:
                return true;
            case YamlScalar { IsMissing: false } version:
                bag.Report(
                    Rules.LockVersion,
                    version.Range,
                    $"facts.lock has version '{Escape.ForMessage(version.Value)}' and this compiler reads version {expected}: "
                    + "use one version of KnowledgeGen for `kgen lock` and for the build.");
                return false;
            case { } other:
                Malformed(other.Range, "The key 'lock' of facts.lock needs a version number");
                return false;
            default:
                Malformed(new TextRange(root.Range.Start, root.Range.Start), "facts.lock lacks the key 'lock' with its version");
                return false;
        }
    }

    private LockedDocument[] ReadDocuments(YamlMapping root)
    {
        RejectOtherKeys(root, "facts.lock", "lock", "documents");
        if (root.Find("documents") is not { } documents)
        {
            Malformed(new TextRange(root.Range.Start, root.Range.Start), "facts.lock lacks the key 'documents'");
            return [];
        }

        if (documents.Value is not YamlMapping mapping)
        {
            Malformed(documents.Value.Range, "The key 'documents' of facts.lock needs a mapping");
            return [];
        }

        return mapping.Entries.Select(ReadDocument).OfType<LockedDocument>().ToArray();
    }

    private LockedDocument? ReadDocument(YamlEntry entry)
    {
        var name = $"document '{Escape.ForMessage(entry.Key.Value)}' in facts.lock";
        if (entry.Value is not YamlMapping mapping)
        {
            Malformed(entry.Value.Range, "The " + name + " needs a mapping");
            return null;
        }

        RejectOtherKeys(mapping, name, "sha256", "length", "spans");
        var sha256 = ReadField(mapping, entry, name, "sha256", "64 lower-case hexadecimal digits", value => IsHex(value, 64));
        var length = ReadField(mapping, entry, name, "length", "a number", value => TryReadNumber(value, out _));
        if (sha256 is null || length is null) return null;

        TryReadNumber(length, out var characters);
        return new LockedDocument(entry.Key.Value, sha256, characters, LockedDocument.Sort(ReadSpans(mapping, name, characters)));
    }

    private string? ReadField(
        YamlMapping mapping, YamlEntry document, string name, string key, string expected, System.Func<string, bool> isValid)
    {
        var field = mapping.Find(key);
        if (field?.Value is YamlScalar scalar && isValid(scalar.Value)) return scalar.Value;
        Malformed(field?.Value.Range ?? document.Key.Range, $"The key '{key}' of {name} needs {expected}");
        return null;
    }

    private LockedSpan[] ReadSpans(YamlMapping document, string name, int length)
    {
        switch (document.Find("spans")?.Value)
        {
            case null:
                return [];
            case YamlMapping spans:
                return spans.Entries.Select(entry => ReadSpan(entry, name, length)).OfType<LockedSpan>().ToArray();
            case { } other:
                Malformed(other.Range, "The key 'spans' of " + name + " needs a mapping");
                return [];
        }
    }

    private LockedSpan? ReadSpan(YamlEntry entry, string name, int length)
    {
        if (entry.Value is YamlScalar scalar && ParseSpan(entry.Key.Value, scalar.Value, length) is { } span) return span;
        Malformed(
            entry.Value.Range,
            $"The span of '{Escape.ForMessage(entry.Key.Value)}' of {name} is not of the form '530-561 line 4 1f2e3d4c5b6a7988' "
            + "within the document");
        return null;
    }

    private static LockedSpan? ParseSpan(string key, string value, int length)
    {
        var parts = value.Split(' ');
        if (parts.Length != 4 || parts[1] != "line" || !IsHex(parts[3], 16)) return null;

        var ends = parts[0].Split('-');
        if (ends.Length != 2 || !TryReadNumber(ends[0], out var start) || !TryReadNumber(ends[1], out var end)) return null;
        if (!TryReadNumber(parts[2], out var line) || line < 1 || start >= end || end > length) return null;
        return new LockedSpan(key, start, end, line, parts[3]);
    }

    private static bool TryReadNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsHex(string text, int length)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f'))) return false;
        }

        return text.Length == length;
    }

    private void RejectOtherKeys(YamlMapping mapping, string name, params string[] known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (System.Array.IndexOf(known, entry.Key.Value) >= 0) continue;
            Malformed(entry.Key.Range, $"The key '{Escape.ForMessage(entry.Key.Value)}' of {name} is unknown");
        }
    }

    private void Malformed(TextRange range, string what) => bag.Report(Rules.LockMalformed, range, what + ": " + Rewrite + ".");
}

using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// From folded words to the entities that have them in labels, aliases and texts. It is built on the first search and holds no
/// texts, only rows.
/// </summary>
internal sealed class SearchIndex
{
    private readonly KnowledgeStore _store;
    private readonly Dictionary<string, List<int>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _nameWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _allWords = new(StringComparer.Ordinal);
    private readonly string[] _sortedWords;

    public SearchIndex(KnowledgeStore store)
    {
        _store = store;
        foreach (var row in store.AllRows) AddEntity(row);

        _sortedWords = new string[_allWords.Count];
        _allWords.Keys.CopyTo(_sortedWords, 0);
        Array.Sort(_sortedWords, StringComparer.Ordinal);
    }

    public IReadOnlyList<SearchHit> Find(string text, int limit)
    {
        var words = TextFolding.Words(text);
        if (words.Count == 0 || limit <= 0) return [];

        var hits = new HitList(_store, limit);
        var phrase = string.Join(" ", words);
        hits.Add(RowsOf(_labels, phrase), SearchMatch.Label);
        hits.Add(RowsOf(_aliases, phrase), SearchMatch.Alias);
        if (!hits.IsFull) hits.Add(Intersect(_nameWords, words, words.Count), SearchMatch.NameWords);
        if (!hits.IsFull) hits.Add(Intersect(_allWords, words, words.Count), SearchMatch.TextWords);
        if (!hits.IsFull) hits.Add(PrefixMatches(words), SearchMatch.Prefix);
        return hits.ToArray();
    }

    private void AddEntity(int row)
    {
        var block = _store.BlockOf(row);
        for (var column = 0; column < block.ColumnCount; column++)
        {
            var code = block.CodeAt(column);
            var predicate = _store.Predicates[code >> 1];
            if (!predicate.IsText || (code & 1) != 0) continue;
            if (predicate.Role is not (PredicateRole.Label or PredicateRole.Alias or PredicateRole.Text)) continue;

            var texts = block.ColumnAt(column);
            texts.Slice(row & KnowledgeStore.BlockMask, out var first, out var count);
            for (var i = first; i < first + count; i++) AddText(row, predicate.Role, TextFolding.Words(texts.Text(i)!));
        }
    }

    private void AddText(int row, PredicateRole role, IReadOnlyList<string> words)
    {
        foreach (var word in words) Add(_allWords, word, row);
        if (role == PredicateRole.Text) return;

        foreach (var word in words) Add(_nameWords, word, row);
        Add(role == PredicateRole.Label ? _labels : _aliases, string.Join(" ", words), row);
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int row)
    {
        if (!index.TryGetValue(key, out var rows)) index[key] = rows = [];
        // Rows arrive in order, so a duplicate can only be the last one.
        if (rows.Count == 0 || rows[rows.Count - 1] != row) rows.Add(row);
    }

    private static List<int> RowsOf(Dictionary<string, List<int>> index, string key) =>
        index.TryGetValue(key, out var rows) ? rows : [];

    /// <summary>Finds the rows, in order, that have all of the first words.</summary>
    private static List<int> Intersect(Dictionary<string, List<int>> index, IReadOnlyList<string> words, int count)
    {
        var rows = RowsOf(index, words[0]);
        for (var i = 1; i < count && rows.Count > 0; i++) rows = Intersect(rows, RowsOf(index, words[i]));
        return rows;
    }

    private static List<int> Intersect(List<int> left, List<int> right)
    {
        var both = new List<int>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            if (left[i] == right[j])
            {
                both.Add(left[i++]);
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both;
    }

    private List<int> PrefixMatches(IReadOnlyList<string> words)
    {
        var prefix = words[words.Count - 1];
        var starting = new HashSet<int>();
        var first = Array.BinarySearch(_sortedWords, prefix, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _sortedWords.Length; i++)
        {
            if (!_sortedWords[i].StartsWith(prefix, StringComparison.Ordinal)) break;
            starting.UnionWith(_allWords[_sortedWords[i]]);
        }

        var rows = new List<int>(starting);
        rows.Sort();
        return words.Count == 1 ? rows : Intersect(rows, Intersect(_allWords, words, words.Count - 1));
    }

    /// <summary>Hits in the order in which they are added; of those added together, entities with shorter labels first.</summary>
    private sealed class HitList(KnowledgeStore store, int limit)
    {
        private readonly HashSet<int> _seen = [];
        private readonly List<SearchHit> _hits = [];

        public bool IsFull => _hits.Count >= limit;

        public void Add(List<int> rows, SearchMatch match)
        {
            var added = new List<(int Row, SearchHit Hit)>();
            foreach (var row in rows)
            {
                if (_seen.Add(row)) added.Add((row, new SearchHit(store.At(row), match)));
            }

            added.Sort(static (a, b) =>
            {
                var byLength = a.Hit.Entity.Label.Length.CompareTo(b.Hit.Entity.Label.Length);
                return byLength != 0 ? byLength : a.Row.CompareTo(b.Row);
            });
            foreach (var (_, hit) in added)
            {
                if (IsFull) return;
                _hits.Add(hit);
            }
        }

        public SearchHit[] ToArray() => _hits.ToArray();
    }
}

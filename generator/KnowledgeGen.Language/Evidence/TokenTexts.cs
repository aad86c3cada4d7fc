using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Numbers the distinct texts of a document's tokens from 0, quotation marks folded. Texts are compared where they stand: to copy
/// each token would cost more than all else that is done with it.
/// </summary>
internal sealed class TokenTexts
{
    // Nobody can write a document whose words all fall into one bucket.
    private static readonly uint Seed = unchecked((uint)Guid.NewGuid().GetHashCode());

    private readonly string _text;
    private readonly List<Entry> _entries = [];
    private int[] _buckets;

    /// <summary>Starts without any.</summary>
    /// <param name="text">The characters of the document.</param>
    /// <param name="expected">About how many distinct texts there will be.</param>
    public TokenTexts(string text, int expected)
    {
        _text = text;
        var size = 16;
        while (size < expected) size *= 2;
        _buckets = new int[size];
    }

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The distinct texts.</summary>
    public IEnumerable<string> All
    {
        get
        {
            foreach (var entry in _entries)
            {
                yield return Folding.FoldQuotationMarks(_text.Substring(entry.Start, entry.Length));
            }
        }
    }

    /// <summary>The number of the text of a token of the document, which is new or known.</summary>
    public int Add(Token token)
    {
        var length = token.End - token.Start;
        var hash = Hash(_text, token.Start, length);
        var known = Find(hash, _text, token.Start, length);
        if (known >= 0) return known;

        if (_entries.Count == _buckets.Length) Grow();
        _entries.Add(new Entry(token.Start, length, hash, BucketOf(hash) - 1));
        BucketOf(hash) = _entries.Count;
        return _entries.Count - 1;
    }

    /// <summary>The number of the text of a token of other words; -1 where the document does not have it.</summary>
    public int Find(string source, Token token)
    {
        var length = token.End - token.Start;
        return Find(Hash(source, token.Start, length), source, token.Start, length);
    }

    private int Find(uint hash, string source, int start, int length)
    {
        for (var number = BucketOf(hash) - 1; number >= 0;)
        {
            var entry = _entries[number];
            if (entry.Hash == hash && entry.Length == length && AreEqual(entry.Start, source, start, length)) return number;
            number = entry.Next;
        }

        return -1;
    }

    // Buckets hold numbers from 1, so that an empty one is 0.
    private ref int BucketOf(uint hash) => ref _buckets[hash & (uint)(_buckets.Length - 1)];

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var number = 0; number < _entries.Count; number++)
        {
            var entry = _entries[number];
            _entries[number] = entry with { Next = BucketOf(entry.Hash) - 1 };
            BucketOf(entry.Hash) = number + 1;
        }
    }

    private bool AreEqual(int start, string other, int otherStart, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (Folding.FoldQuotationMark(_text[start + i]) != Folding.FoldQuotationMark(other[otherStart + i])) return false;
        }

        return true;
    }

    private static uint Hash(string source, int start, int length)
    {
        var hash = Seed;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((((hash << 5) | (hash >> 27)) ^ Folding.FoldQuotationMark(source[i])) * 0x9E3779B1u);
        }

        return hash ^ (hash >> 15);
    }

    /// <summary>A text.</summary>
    /// <param name="Start">Where its first token starts in the document.</param>
    /// <param name="Length">Its length in UTF-16 code units.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Next">The number of the next text in the same bucket, or -1.</param>
    private readonly record struct Entry(int Start, int Length, uint Hash, int Next);
}

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace KnowledgeGen;

/// <summary>
/// The facts of one assembly. Generated code constructs it; programs go through the generated root class.
/// </summary>
/// <remarks>
/// An entity is known by its row: <c>block * 128 + place in the block</c>. Blocks are loaded one by one when something in them is
/// first asked for; everything is safe to use from several threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnowledgeStore
{
    internal const int BlockShift = 7;
    internal const int BlockSize = 1 << BlockShift;
    internal const int BlockMask = BlockSize - 1;
    internal const int FactsPart = 0;
    internal const int ReceiptsPart = 1;

    private readonly BlockDirectory _directory;
    private readonly Func<int, int, string> _load;
    private readonly BlockFacts?[] _facts;
    private readonly BlockReceipts?[] _receipts;
    private readonly Entity?[]?[] _entities;
    private readonly int[]?[] _rowsByType;
    private readonly EdgeIndex?[] _edges;
    private readonly Lazy<Dictionary<string, int>> _rowsById;
    private readonly Lazy<SearchIndex> _search;
    private readonly SourceDocument[] _documents;
    private readonly Lazy<Dictionary<string, SourceDocument>> _documentsById;
    private int[]? _allRows;

    /// <summary>Makes a store over generated tables and literals.</summary>
    /// <param name="types">The entity types, each after the one that it extends.</param>
    /// <param name="predicates">The properties, then the relations, in schema order.</param>
    /// <param name="directory">The packed list of blocks.</param>
    /// <param name="documents">The packed list of documents.</param>
    /// <param name="load">Returns the packed text of a block, given the block and the part of it.</param>
    public KnowledgeStore(
        EntityType[] types, Predicate[] predicates, string directory, string documents, Func<int, int, string> load)
    {
        Types = types;
        Predicates = predicates;
        for (var i = 0; i < types.Length; i++) types[i].Attach(types, i);
        for (var i = 0; i < predicates.Length; i++) predicates[i].Index = i;

        _load = load;
        _directory = new BlockDirectory(directory);
        _facts = new BlockFacts?[_directory.BlockCount];
        _receipts = new BlockReceipts?[_directory.BlockCount];
        _entities = new Entity?[]?[_directory.BlockCount];
        _rowsByType = new int[]?[types.Length];
        _edges = new EdgeIndex?[predicates.Length];
        _documents = ReadDocuments(documents);
        _rowsById = new(IndexIds);
        _search = new(() => new SearchIndex(this));
        _documentsById = new(IndexDocuments);
    }

    /// <summary>All entities, in the order of the files.</summary>
    public EntityList<Entity> Entities => new(this, AllRows, 0, AllRows.Length);

    /// <summary>The asserted statements of all entities that are not reported.</summary>
    public KnowledgeStatements Statements => new(this, includeReported: false);

    /// <summary>The documents that facts are drawn from, by id.</summary>
    public IReadOnlyList<SourceDocument> Documents => Array.AsReadOnly(_documents);

    internal EntityType[] Types { get; }

    internal Predicate[] Predicates { get; }

    internal int BlockCount => _directory.BlockCount;

    internal int EntityCount => _directory.EntityCount;

    internal int[] AllRows => _allRows ??= _directory.Rows(AllOf(Types.Length));

    /// <summary>The entities of a type.</summary>
    /// <param name="type">The index of the type.</param>
    /// <typeparam name="T">Its class.</typeparam>
    public EntityList<T> All<T>(int type)
        where T : Entity
    {
        var rows = _rowsByType[type] ??= _directory.Rows(TypesUnder(type));
        return new(this, rows, 0, rows.Length);
    }

    /// <summary>The entity at a row.</summary>
    /// <param name="row">The row; one without an entity is an error of the caller.</param>
    /// <typeparam name="T">Its class.</typeparam>
    public T At<T>(int row)
        where T : Entity => (T)EntityAt(row);

    /// <summary>The entity with an id.</summary>
    /// <param name="id">The id.</param>
    /// <typeparam name="T">The class that the entity must be of.</typeparam>
    /// <exception cref="KeyNotFoundException">No entity of that class has the id; the message names the nearest ids.</exception>
    public T Get<T>(string id)
        where T : Entity =>
        TryGet<T>(id, out var entity) ? entity : throw new KeyNotFoundException(NearestIds.Explain<T>(this, id));

    /// <summary>The entity with an id, as text that is parsed.</summary>
    /// <param name="id">The id.</param>
    /// <typeparam name="T">The class that the entity must be of.</typeparam>
    /// <exception cref="FormatException">No entity of that class has the id; the message names the nearest ids.</exception>
    public T Parse<T>(string id)
        where T : Entity =>
        TryGet<T>(id, out var entity) ? entity : throw new FormatException(NearestIds.Explain<T>(this, id));

    /// <summary>Finds the entity with an id.</summary>
    /// <param name="id">The id; null is nobody's.</param>
    /// <param name="entity">The entity; null where the answer is false.</param>
    /// <typeparam name="T">The class that the entity must be of.</typeparam>
    public bool TryGet<T>(string? id, [NotNullWhen(true)] out T? entity)
        where T : Entity
    {
        entity = id is not null && _rowsById.Value.TryGetValue(id, out var row) ? EntityAt(row) as T : null;
        return entity is not null;
    }

    /// <summary>Finds the entity with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The entity, or null.</returns>
    public Entity? Find(string id) => TryGet<Entity>(id, out var entity) ? entity : null;

    /// <summary>Finds entities by their labels, aliases and texts; case and accents do not matter.</summary>
    /// <param name="text">One or more words.</param>
    /// <param name="limit">The greatest number of hits.</param>
    /// <returns>The hits, the best ones first.</returns>
    public IReadOnlyList<SearchHit> Search(string text, int limit) =>
        _search.Value.Find(text ?? throw new ArgumentNullException(nameof(text)), limit);

    internal int Ordinal(int row) => _directory.Ordinal(row);

    internal EntityType TypeAt(int row) => Types[_directory.TypeOf(row)];

    internal string IdAt(int row) => Facts(row >> BlockShift).Id(row & BlockMask);

    internal Entity EntityAt(int row)
    {
        var block = row >> BlockShift;
        var entities = _entities[block] ?? AddBlock(block);
        return entities[row & BlockMask] ?? Intern(entities, row);
    }

    internal BlockFacts Facts(int block) => Volatile.Read(ref _facts[block]) ?? LoadFacts(block);

    internal BlockReceipts Receipts(int block) => Volatile.Read(ref _receipts[block]) ?? LoadReceipts(block);

    /// <summary>The edges of a relation by object; of a symmetric one by both ends.</summary>
    internal EdgeIndex Edges(int predicate) =>
        Volatile.Read(ref _edges[predicate]) ?? Publish(
            ref _edges[predicate], EdgeIndex.Build(this, predicate, Predicates[predicate].IsSymmetric));

    internal SourceDocument Document(string id) => _documentsById.Value[id];

    internal Predicate? FindPredicate(string name) => Array.Find(Predicates, predicate => predicate.Name == name);

    internal Statement StatementAt(int row, int index)
    {
        var predicate = Predicates[Facts(row >> BlockShift).Code[index] >> 1];
        return predicate.Create(new StatementKey(this, row, index));
    }

    private static T Publish<T>(ref T? slot, T made)
        where T : class => Interlocked.CompareExchange(ref slot, made, null) ?? made;

    private static bool[] AllOf(int count)
    {
        var all = new bool[count];
        for (var i = 0; i < count; i++) all[i] = true;
        return all;
    }

    private Entity?[] AddBlock(int block) => Publish(ref _entities[block], new Entity?[_directory.CountIn(block)]);

    private Entity Intern(Entity?[] entities, int row) =>
        Publish(ref entities[row & BlockMask], TypeAt(row).Create(new EntityKey(this, row)));

    private BlockFacts LoadFacts(int block) =>
        Publish(ref _facts[block], new BlockFacts(_load(block, FactsPart), block << BlockShift, Predicates));

    private BlockReceipts LoadReceipts(int block) => Publish(
        ref _receipts[block], new BlockReceipts(_load(block, ReceiptsPart), this, Facts(block), block << BlockShift));

    private bool[] TypesUnder(int type)
    {
        var wanted = new bool[Types.Length];
        wanted[type] = true;
        for (var i = type + 1; i < wanted.Length; i++) wanted[i] = Types[i].ParentIndex is >= 0 and var parent && wanted[parent];
        return wanted;
    }

    private Dictionary<string, int> IndexIds()
    {
        var rows = new Dictionary<string, int>(EntityCount, StringComparer.Ordinal);
        foreach (var row in AllRows) rows[IdAt(row)] = row;
        return rows;
    }

    private SourceDocument[] ReadDocuments(string data)
    {
        const int sha256Length = 64;
        var reader = new PackedReader(data);
        var count = reader.Number();
        var idLengths = new int[count];
        var textLengths = new int?[count];
        for (var i = 0; i < count; i++)
        {
            idLengths[i] = reader.Number();
            textLengths[i] = reader.Number() is > 0 and var length ? length - 1 : null;
        }

        var documents = new SourceDocument[count];
        for (var i = 0; i < count; i++)
        {
            var id = reader.Text(idLengths[i]);
            var sha256 = textLengths[i] is null ? null : reader.Text(sha256Length);
            documents[i] = new SourceDocument(this, id, sha256, textLengths[i]);
        }

        return documents;
    }

    private Dictionary<string, SourceDocument> IndexDocuments()
    {
        var byId = new Dictionary<string, SourceDocument>(_documents.Length, StringComparer.Ordinal);
        foreach (var document in _documents) byId[document.Id] = document;
        return byId;
    }
}

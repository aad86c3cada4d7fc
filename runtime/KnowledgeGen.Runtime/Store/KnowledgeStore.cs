using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace KnowledgeGen;

/// <summary>
/// The facts of one assembly. Generated code derives from it; programs go through the generated root class.
/// </summary>
/// <remarks>
/// <para>
/// An entity is known by its row: <c>block * 128 + place in the block</c>. Blocks are loaded one by one when something in them is
/// first asked for; everything is safe to use from several threads.
/// </para>
/// <para>
/// A program that touches one entity pays for what it touches: tables of types, predicates and documents are made when they are
/// first asked for, and the constructor does the same work however many entities there are.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KnowledgeStore
{
    internal const int BlockShift = 7;
    internal const int BlockSize = 1 << BlockShift;
    internal const int BlockMask = BlockSize - 1;

    internal readonly int PredicateCount;

    private readonly Block?[] _blocks;
    private readonly Entity?[]?[] _entities;
    private EntityType[]? _types;
    private Predicate[]? _predicates;
    private ILookup<string, Predicate>? _predicatesByName;
    private BlockDirectory? _directory;
    private int[]? _allRows;
    private int[]?[]? _rowsByType;
    private EdgeIndex?[]? _edges;
    private IdIndex? _ids;
    private SearchIndex? _search;
    private DocumentTable? _documents;
    private KnowledgeGraph? _graph;
    private Timeline<Entity>? _timeline;
    private ConclusionStore? _conclusions;
    private GraphIndex?[]? _closures;

    /// <summary>Makes a store over generated tables and literals.</summary>
    /// <param name="blockCount">The number of blocks.</param>
    /// <param name="predicateCount">The number of properties and relations.</param>
    protected KnowledgeStore(int blockCount, int predicateCount)
    {
        PredicateCount = predicateCount;
        _blocks = new Block?[blockCount];
        _entities = new Entity?[]?[blockCount];
    }

    /// <summary>Whether there are imported types. Only then anybody asks for <see cref="LibraryOf"/>.</summary>
    protected virtual bool HasImports => false;

    /// <summary>All entities, in the order of the files.</summary>
    public EntityList<Entity> Entities => new(this, AllRows, 0, AllRows.Length);

    /// <summary>The asserted statements of all entities that are not reported.</summary>
    public KnowledgeStatements Statements => new(this, includeReported: false);

    /// <summary>The documents that facts are drawn from, by id.</summary>
    public IReadOnlyList<SourceDocument> Documents => DocumentTable.All;

    /// <summary>The entities and the edges between them.</summary>
    public KnowledgeGraph Graph => _graph ??= new KnowledgeGraph(this);

    /// <summary>The entities that have a date, in order.</summary>
    public Timeline<Entity> Timeline => _timeline ??= new Timeline<Entity>(new TimelineSource(this));

    /// <summary>A property or relation.</summary>
    /// <param name="index">Its index.</param>
    public Predicate PredicateAt(int index) => Predicates[index];

    internal EntityType[] Types => _types ?? ReadTypes();

    internal Predicate[] Predicates => _predicates ?? ReadPredicates();

    internal int BlockCount => _blocks.Length;

    internal int EntityCount => Directory.EntityCount;

    internal int[] AllRows => _allRows ??= Directory.Rows(AllOf(Types.Length));

    private BlockDirectory Directory => _directory ??= new BlockDirectory(LoadDirectory());

    private DocumentTable DocumentTable => _documents ?? Publish(ref _documents, new DocumentTable(this, LoadDocuments()));

    /// <summary>The entities of a type.</summary>
    /// <param name="type">The index of the type.</param>
    /// <typeparam name="T">Its class.</typeparam>
    public EntityList<T> All<T>(int type)
        where T : Entity
    {
        _rowsByType ??= new int[]?[Types.Length];
        var rows = _rowsByType[type] ??= Directory.Rows(TypesUnder(type));
        return new(this, rows, 0, rows.Length);
    }

    /// <summary>The entities of a class.</summary>
    /// <typeparam name="T">A class of the schema or of a library that it imports, or <see cref="Entity"/>.</typeparam>
    /// <exception cref="ArgumentException">No type of the schema has that class.</exception>
    public EntityList<T> All<T>()
        where T : Entity
    {
        if (typeof(T) == typeof(Entity)) return new(this, AllRows, 0, AllRows.Length);
        var type = Array.FindIndex(Types, static type => type.Class == typeof(T));
        return type >= 0 ? All<T>(type) : throw new ArgumentException($"No type of this knowledge base has the class {typeof(T)}.");
    }

    /// <summary>Whether an entity as a whole is merely reported here, where a library may see it otherwise.</summary>
    /// <param name="entity">The entity, of any knowledge base.</param>
    public bool IsReported(Entity entity) => RowOf(entity) is >= 0 and var row ? BlockOf(row).IsReported(row & BlockMask) : entity.IsReported;

    /// <summary>From which number on members of a class read what this store says beyond the library whose class it extends.</summary>
    /// <param name="extended">The library's class.</param>
    public int FirstNumberBeyond(Type extended) => Array.Find(Types, type => type.Class == extended)?.Reach ?? 0;

    /// <summary>The entity at a row.</summary>
    /// <param name="row">The row; one without an entity is an error of the caller.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Entity At(int row)
    {
        if (_entities[row >> BlockShift] is { } entities && entities[row & BlockMask] is { } entity) return entity;
        return Make(row);
    }

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

    /// <summary>Finds the entity with an id, or with one that it had before.</summary>
    /// <param name="id">The id; null is nobody's.</param>
    /// <param name="entity">The entity; null where the answer is false.</param>
    /// <typeparam name="T">The class that the entity must be of.</typeparam>
    public bool TryGet<T>(string? id, [NotNullWhen(true)] out T? entity)
        where T : Entity
    {
        entity = id is not null && RowOf(id) is >= 0 and var row ? At(row) as T : null;
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
        (_search ??= new SearchIndex(this)).Find(text ?? throw new ArgumentNullException(nameof(text)), limit);

    /// <summary>A part of the packed data.</summary>
    /// <param name="part">Twice the block for its facts, and one more for its receipts.</param>
    /// <returns>The data; empty where the assembly was compiled without them.</returns>
    protected abstract string LoadData(int part);

    /// <summary>The id that an entity has now.</summary>
    /// <param name="id">One that it had before.</param>
    /// <returns>The id; the given one where no entity was called so.</returns>
    protected virtual string CurrentId(string id) => id;

    /// <summary>The store of the library that the entities of a block are imported from, or null.</summary>
    /// <param name="block">The block.</param>
    protected virtual KnowledgeStore? LibraryOf(int block) => null;

    /// <summary>The packed list of blocks.</summary>
    protected abstract string LoadDirectory();

    /// <summary>The packed list of documents.</summary>
    protected abstract string LoadDocuments();

    /// <summary>A part of the packed statements that are derived; see <see cref="ConclusionStore"/>.</summary>
    /// <param name="part">Its number.</param>
    /// <returns>The data; empty where the schema lets nothing be derived.</returns>
    protected virtual string LoadConclusions(int part) => string.Empty;

    /// <summary>The entity types, each after the one that it extends.</summary>
    protected abstract EntityType[] MakeTypes();

    /// <summary>The properties, then the relations, in schema order.</summary>
    protected abstract Predicate[] MakePredicates();

    /// <summary>Makes an entity.</summary>
    /// <param name="type">The index of its type, which is not abstract.</param>
    /// <param name="key">What its constructor wants.</param>
    protected abstract Entity MakeEntity(int type, EntityKey key);

    /// <summary>Makes a statement.</summary>
    /// <param name="predicate">The index of its predicate.</param>
    /// <param name="key">What its constructor wants.</param>
    protected abstract Statement MakeStatement(int predicate, StatementKey key);

    internal Statement StatementAt(StatementKey key) => MakeStatement(key.Code >> 1, key);

    internal int Ordinal(int row) => Directory.Ordinal(row);

    /// <summary>The type of the entity at a row; loads no block.</summary>
    internal EntityType TypeAt(int row) => Types[Directory.TypeOf(row)];

    /// <summary>
    /// Where an entity is here: one of this store, or one of a library that is imported. -1 where it is of another knowledge base.
    /// </summary>
    internal int RowOf(Entity entity)
    {
        if (ReferenceEquals((entity ?? throw new ArgumentNullException(nameof(entity))).Store, this)) return entity.Row;
        return HasImports && RowOf(entity.Id) is >= 0 and var row && ReferenceEquals(At(row), entity) ? row : -1;
    }

    /// <summary>Where an entity is here.</summary>
    /// <exception cref="ArgumentException">It is of another knowledge base.</exception>
    internal int RequireRow(Entity entity, string parameter)
    {
        _ = entity ?? throw new ArgumentNullException(parameter);
        return RowOf(entity) is >= 0 and var row ? row : throw new ArgumentException($"'{entity.Id}' is of another knowledge base.", parameter);
    }

    /// <summary>The number here of a predicate of this store or of a library's; -1 where entities of the type have none that means the same.</summary>
    internal int NumberOf(Predicate wanted, EntityType type)
    {
        _predicatesByName ??= Predicates.ToLookup(static predicate => predicate.Name, StringComparer.Ordinal);
        foreach (var predicate in _predicatesByName[wanted.Name])
        {
            if (ReferenceEquals(predicate, wanted) || predicate.Means(wanted, type)) return predicate.Index;
        }

        return -1;
    }

    internal bool IsOfType(Entity entity, int type)
    {
        for (var at = TypeAt(RowOf(entity)); ; at = Types[at.ParentIndex])
        {
            if (ReferenceEquals(at, Types[type])) return true;
            if (at.ParentIndex < 0) return false;
        }
    }

    internal string IdAt(int row) => BlockOf(row).Id(row & BlockMask);

    internal Block BlockOf(int row) => BlockAt(row >> BlockShift);

    internal Block BlockAt(int block) => _blocks[block] ?? Load(block);

    internal string LoadReceipts(int block) => LoadData((2 * block) + 1);

    internal string LoadPart(int part) => LoadConclusions(part);

    /// <summary>What is derived; null where the schema lets nothing be derived.</summary>
    internal ConclusionStore? Conclusions => _conclusions ?? ReadConclusions();

    /// <summary>Where the asserted statements of a relation lead, stated and derived ones.</summary>
    internal GraphIndex Closure(int predicate, GraphDirection direction)
    {
        _closures ??= new GraphIndex?[2 * PredicateCount];
        ref var closure = ref _closures[(2 * predicate) + (direction == GraphDirection.Outgoing ? 0 : 1)];
        return closure ??= MakeClosure(predicate, direction);
    }

    /// <summary>The edges of a relation by object; of a symmetric one by both ends.</summary>
    internal EdgeIndex Edges(int predicate)
    {
        _edges ??= new EdgeIndex?[PredicateCount];
        return _edges[predicate] ??= EdgeIndex.Build(this, predicate, Predicates[predicate].IsSymmetric);
    }

    internal SourceDocument Document(string id) => DocumentTable.Get(id);

    private int RowOf(string id) => Ids.Find(id) is >= 0 and var row ? row : Ids.Find(CurrentId(id));

    private IdIndex Ids => _ids ??= new IdIndex(this);

    private static T Publish<T>(ref T? slot, T made)
        where T : class => Interlocked.CompareExchange(ref slot, made, null) ?? made;

    private static bool[] AllOf(int count)
    {
        var all = new bool[count];
        for (var i = 0; i < count; i++) all[i] = true;
        return all;
    }

    // Entities are told apart by reference: of two threads that make the same one, the first one's stays.
    private Entity Make(int row)
    {
        var block = _blocks[row >> BlockShift] ?? Load(row >> BlockShift);
        var type = block.TypeOf(row & BlockMask);
        var made = HasImports ? Import(block, row, type) : MakeEntity(type, new EntityKey { Block = block, Row = row });
        return Interlocked.CompareExchange(ref block.Entities[row & BlockMask], made, null) ?? made;
    }

    // An imported entity is the library's own object, so that there is one wherever it is met. A newer library may have none of that id and class.
    private Entity Import(Block block, int row, int type)
    {
        var @class = Types[type];
        if (LibraryOf(row >> BlockShift) is { } library && library.Find(block.Id(row & BlockMask)) is { } entity && entity.GetType() == @class.Class) return entity;
        return MakeEntity(type, new EntityKey { Block = @class.IsForeign ? block.ReadBy(@class) : block, Row = row });
    }

    private Block Load(int block)
    {
        var made = new Block(this, block << BlockShift, LoadData(2 * block));
        var loaded = Interlocked.CompareExchange(ref _blocks[block], made, null) ?? made;
        _entities[block] = loaded.Entities;
        return loaded;
    }

    private EntityType[] ReadTypes()
    {
        var types = MakeTypes();
        for (var i = 0; i < types.Length; i++) types[i].Attach(this, types, i);
        return Publish(ref _types, types);
    }

    private Predicate[] ReadPredicates()
    {
        var predicates = MakePredicates();
        for (var i = 0; i < predicates.Length; i++) predicates[i].Index = i;
        return Publish(ref _predicates, predicates);
    }

    private ConclusionStore? ReadConclusions() =>
        LoadConclusions(0).Length == 0 ? null : Publish(ref _conclusions, new ConclusionStore(this));

    private GraphIndex MakeClosure(int predicate, GraphDirection direction)
    {
        var relations = new bool[PredicateCount];
        relations[predicate] = true;
        var filter = GraphFilter.Asserted with { Relations = relations, IncludesDerived = true, ReachesReported = direction == GraphDirection.Outgoing };
        return new GraphIndex(this, StoredEdge.Read(this, filter), filter, direction);
    }

    private bool[] TypesUnder(int type)
    {
        var wanted = new bool[Types.Length];
        wanted[type] = true;
        for (var i = type + 1; i < wanted.Length; i++) wanted[i] = Types[i].ParentIndex is >= 0 and var parent && wanted[parent];
        return wanted;
    }
}

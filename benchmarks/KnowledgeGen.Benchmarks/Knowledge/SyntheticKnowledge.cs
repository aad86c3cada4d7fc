using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>
/// A knowledge base of any size, the same on every machine: entities of four types in files of 100, every relation's objects within
/// the file or anywhere before it. Texts are about as long as people write them, and short enough for the static initialisers of 50,000
/// entities to stay below the 8 million characters of literals that an assembly can hold.
/// </summary>
internal sealed class SyntheticKnowledge
{
    public const int EntitiesInFile = 100;

    public static readonly string[] Statuses = ["planned", "open", "closed", "moved"];

    // Of a file: half persons, a fifth organizations, a fifth places, a tenth works.
    private static readonly (string Type, int Count)[] Mix = [("Person", 50), ("Organization", 20), ("Place", 20), ("Work", 10)];

    private static readonly string[] Starts = ["Mi", "An", "Lo", "Re", "Ka", "To", "Su", "Be", "Ha", "Vi", "Jo", "El", "Da", "Ni", "Ro", "Fe"];
    private static readonly string[] Ends = ["ra", "ders", "rel", "nata", "ven", "mas", "sann", "lin", "kon", "ola"];
    private static readonly string[] Families = ["Holt", "Marsh", "Stone", "Brook", "Field", "Lund", "Berg", "Winter", "Quill", "Ash", "Reed", "Vale"];
    private static readonly string[] Verbs = ["keeps", "founded", "paints", "repairs", "teaches", "maps", "lends", "prints"];
    private static readonly string[] Things = ["the old mill", "a small library", "garden tools", "river charts", "the night school", "song books", "clocks"];
    private static readonly string[] Places = ["by the river", "on the hill", "near the station", "in the harbour", "behind the church"];

    private readonly Random _random = new(20130204);
    private readonly List<SyntheticEntity> _entities = [];
    private readonly List<SyntheticEntity> _organizations = [];
    private readonly List<SyntheticEntity> _places = [];

    /// <summary>Makes a knowledge base.</summary>
    /// <param name="size">The number of entities, a multiple of 100.</param>
    public SyntheticKnowledge(int size)
    {
        var files = new List<SyntheticFile>();
        for (var i = 0; i < size / EntitiesInFile; i++) files.Add(MakeFile(i));
        Files = files;
    }

    public IReadOnlyList<SyntheticFile> Files { get; }

    /// <summary>All entities in the order of the files.</summary>
    public IReadOnlyList<SyntheticEntity> Entities => _entities;

    /// <summary>The person in the middle: what a first access reaches is neither first nor last.</summary>
    public SyntheticEntity Middle
    {
        get
        {
            var persons = _entities.Where(entity => entity.Type == "Person").ToList();
            return persons[persons.Count / 2];
        }
    }

    private SyntheticFile MakeFile(int index)
    {
        var name = "register-" + index.ToString("0000", CultureInfo.InvariantCulture);
        var document = new StringBuilder("The register, part ").Append(index).Append(".\n");
        var line = 2;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var entities = new List<SyntheticEntity>();
        foreach (var (type, count) in Mix)
        {
            for (var i = 0; i < count; i++) entities.Add(MakeEntity(type, names, document, ref line));
        }

        foreach (var entity in entities) Relate(entity, entities);
        return new SyntheticFile(name, document.ToString(), entities);
    }

    private SyntheticEntity MakeEntity(string type, HashSet<string> names, StringBuilder document, ref int line)
    {
        string name;
        do name = Pick(Starts) + Pick(Ends) + " " + Pick(Starts) + Pick(Ends).TrimEnd('s') + " " + Pick(Families);
        while (!names.Add(name));

        var number = _entities.Count.ToString("x", CultureInfo.InvariantCulture);
        var words = name.Split(' ');
        var id = (words[0] + "-" + words[2] + "-" + number).ToLowerInvariant();
        var (verb, thing) = (Pick(Verbs), Pick(Things));
        var entity = new SyntheticEntity
        {
            Id = id,
            Type = type,
            Member = CSharpName.FromId(id),
            Name = name,
            Alias = words[2] + " " + number,
            Summary = Pick(Verbs) + " " + Pick(Things) + " " + Pick(Places) + " since " + _random.Next(1200, 2026).ToString(CultureInfo.InvariantCulture),
            Since = new DateOnly(_random.Next(1900, 2026), _random.Next(1, 13), _random.Next(1, 29)),
            Size = _random.Next(1, 100_000),
            Rating = _random.Next(0, 500),
            Active = _random.Next(3) > 0,
            Status = Pick(Statuses),
        };

        // The words hold the numbers and the date, as those of facts do.
        var numbers = FormattableString.Invariant($" {entity.Size} {entity.RatingText} {entity.SinceText}");
        entity.Evidence = Quote(document, name + " " + verb + numbers, " " + thing + ".\n", ref line);
        entity.LocationEvidence = Quote(document, name + " lives here", ".\n", ref line);
        _entities.Add(entity);
        if (type == "Organization") _organizations.Add(entity);
        if (type == "Place") _places.Add(entity);
        return entity;
    }

    private static SyntheticQuote Quote(StringBuilder document, string words, string rest, ref int line)
    {
        var quote = new SyntheticQuote(words, document.Length, line++);
        document.Append(words).Append(rest);
        return quote;
    }

    private void Relate(SyntheticEntity entity, List<SyntheticEntity> near)
    {
        entity.MemberOf = Other(entity, near, _organizations);
        entity.LocatedIn = Other(entity, near, _places);
        entity.LinkedTo.Add(Other(entity, near, _entities));
        SyntheticEntity second;
        do second = Other(entity, near, _entities);
        while (second == entity.LinkedTo[0]);
        entity.LinkedTo.Add(second);
    }

    /// <summary>Picks one of the same file or, three times in ten, of any file up to this one.</summary>
    private SyntheticEntity Other(SyntheticEntity entity, List<SyntheticEntity> near, List<SyntheticEntity> all)
    {
        var type = ReferenceEquals(all, _organizations) ? "Organization" : ReferenceEquals(all, _places) ? "Place" : null;
        var close = near.Where(other => type is null || other.Type == type).ToList();
        while (true)
        {
            var pool = _random.Next(10) < 3 ? all : close;
            var other = pool[_random.Next(pool.Count)];
            if (other != entity || (close.Count == 1 && all.Count == 1)) return other;
        }
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}

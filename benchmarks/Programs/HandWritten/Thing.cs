using System;
using System.Collections.Generic;
using System.Linq;

namespace Things
{
    /// <summary>Anything of the register.</summary>
    public abstract class Thing
    {
        private static readonly List<Thing> None = new List<Thing>();

        private List<Thing>? _linkedFrom;

        /// <summary>The id.</summary>
        public string Id { get; set; } = "";

        /// <summary>The name.</summary>
        public string Name { get; set; } = "";

        /// <summary>Another name.</summary>
        public string? Alias { get; set; }

        /// <summary>What it is known for.</summary>
        public string Summary { get; set; } = "";

        /// <summary>Since when it is known.</summary>
        public DateOnly Since { get; set; }

        /// <summary>How large it is.</summary>
        public long Size { get; set; }

        /// <summary>How visitors rate it.</summary>
        public decimal Rating { get; set; }

        /// <summary>Whether it is still there.</summary>
        public bool Active { get; set; }

        /// <summary>How it stands.</summary>
        public Status Status { get; set; }

        /// <summary>What it belongs to.</summary>
        public Organization MemberOf { get; set; } = null!;

        /// <summary>Where it is.</summary>
        public Place LocatedIn { get; set; } = null!;

        /// <summary>What it has to do with.</summary>
        public Thing[] LinkedTo { get; set; } = Array.Empty<Thing>();

        /// <summary>Inverse of <see cref="LinkedTo"/>.</summary>
        public IReadOnlyList<Thing> LinkedFrom => _linkedFrom ?? None;

        /// <summary>What the entity as a whole rests on.</summary>
        public Evidence[] Evidence { get; set; } = Array.Empty<Evidence>();

        /// <summary>What <see cref="LocatedIn"/> rests on.</summary>
        public Evidence[] LocationEvidence { get; set; } = Array.Empty<Evidence>();

        /// <summary>All of them.</summary>
        public static List<Thing> All => Knowledge.All;

        /// <summary>The one with an id.</summary>
        public static Thing Get(string id) => Knowledge.Get(id);

        internal void AddLinkedFrom(Thing other) => (_linkedFrom ??= new List<Thing>()).Add(other);
    }

    /// <summary>Somebody.</summary>
    public sealed partial class Person : Thing
    {
    }

    /// <summary>A group of people.</summary>
    public sealed partial class Organization : Thing
    {
        /// <summary>Inverse of <see cref="Thing.MemberOf"/>.</summary>
        public List<Thing> Members { get; } = new List<Thing>();
    }

    /// <summary>Somewhere.</summary>
    public sealed partial class Place : Thing
    {
        /// <summary>Inverse of <see cref="Thing.LocatedIn"/>.</summary>
        public List<Thing> Contents { get; } = new List<Thing>();
    }

    /// <summary>Something made.</summary>
    public sealed partial class Work : Thing
    {
    }

    /// <summary>How something stands.</summary>
    public enum Status
    {
        /// <summary>Not there yet.</summary>
        Planned,

        /// <summary>There.</summary>
        Open,

        /// <summary>Not there any more.</summary>
        Closed,

        /// <summary>Elsewhere.</summary>
        Moved,
    }

    /// <summary>The words of a document that a statement rests on.</summary>
    public sealed class Evidence
    {
        /// <summary>Makes one.</summary>
        public Evidence(string document, string quote, int start, int end, int line)
        {
            Document = document;
            Quote = quote;
            Start = start;
            End = end;
            Line = line;
        }

        /// <summary>The document.</summary>
        public string Document { get; }

        /// <summary>The words.</summary>
        public string Quote { get; }

        /// <summary>Where they start.</summary>
        public int Start { get; }

        /// <summary>Where they end.</summary>
        public int End { get; }

        /// <summary>The line.</summary>
        public int Line { get; }
    }

    /// <summary>The register as a whole.</summary>
    public static partial class Knowledge
    {
        private static Dictionary<string, Thing>? _byId;

        /// <summary>All entities.</summary>
        public static List<Thing> All { get; } = Load();

        /// <summary>The entity with an id.</summary>
        public static Thing Get(string id)
        {
            _byId ??= All.ToDictionary(thing => thing.Id, StringComparer.Ordinal);
            return _byId[id];
        }

        /// <summary>The entities whose name or summary holds a text.</summary>
        public static IReadOnlyList<Thing> Search(string text) => All
            .Where(thing => thing.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || thing.Summary.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(thing => thing.Name.Length)
            .Take(20)
            .ToList();

        // Static fields of classes that refer to each other cannot set relations themselves, so this does, and the inverses too.
        private static List<Thing> Load()
        {
            var all = new List<Thing>(LoadAll());
            foreach (var thing in all)
            {
                thing.MemberOf.Members.Add(thing);
                thing.LocatedIn.Contents.Add(thing);
                foreach (var other in thing.LinkedTo) other.AddLinkedFrom(thing);
            }

            return all;
        }
    }
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
#if TYPED
using KnowledgeGen;
#endif

namespace Things
{
    /// <summary>What is measured of compiled facts and of hand-written objects alike: both have the same members.</summary>
    public static class Program
    {
        private const int TraversalStarts = 1000;

        public static void Main(string[] arguments)
        {
            switch (arguments[0])
            {
                case "first":
                    Clock.Once("first", static () => FirstAccess.Read().Length);
                    break;
                case "memory":
                    Clock.Sink += TouchHalf();
                    Memory.Print();
                    break;
                case "warm":
                    Cold();
                    Warm();
                    break;
            }
        }

        private static void Cold()
        {
            Clock.Once("all", Walk);
            Clock.Once("find-first", static () => Thing.Get(FirstAccess.Id).Name.Length);
            Clock.Once("search-first", static () => Search());
        }

        private static void Warm()
        {
            Clock.Warm("walk", Walk);
            Clock.Warm("hop", Hop);
            Clock.Warm("three-hops", ThreeHops);
            Clock.Warm("bfs", Breadth);
#if TYPED
            Clock.Warm("graph-bfs", static () => Knowledge.Graph.Reachable(Thing.All[0]).Count);
#endif
            var ids = Ids();
            Clock.Warm("find", () => Find(ids));
            Clock.Warm("search", static () =>
            {
                Clock.Sink += Search();
                return 1;
            });
            Clock.Warm("json", Json);
        }

        /// <summary>Reads all that is known of every entity.</summary>
        private static long Walk()
        {
            var count = 0;
            foreach (var thing in Thing.All)
            {
                Clock.Sink += Touch(thing);
                count++;
            }

            return count;
        }

        private static long TouchHalf()
        {
            var sum = 0L;
            var all = Thing.All;
            for (var i = 0; i < all.Count; i += 2) sum += Touch(all[i]);
            return sum;
        }

        private static long Touch(Thing thing)
        {
            var sum = thing.Id.Length + thing.Name.Length + (thing.Alias?.Length ?? 0) + thing.Summary.Length + thing.Size + (long)thing.Rating
                + (thing.Active ? 1 : 0) + (long)thing.Status + thing.Since.GetHashCode() + thing.MemberOf.GetHashCode() + thing.LocatedIn.GetHashCode();
            foreach (var other in thing.LinkedTo) sum += other.GetHashCode();
            return sum;
        }

        /// <summary>From place to place: each hop needs the one before.</summary>
        private static long Hop()
        {
            const int hops = 100_000;
            Thing at = Thing.All[0];
            for (var i = 0; i < hops; i += 2) at = at.LocatedIn.MemberOf;
            Clock.Sink += at.GetHashCode();
            return hops;
        }

        private static long ThreeHops()
        {
            var found = 0L;
            var all = Thing.All;
            for (var i = 0; i < TraversalStarts; i++)
            {
                foreach (var first in all[i * 7919 % all.Count].LinkedTo)
                {
                    foreach (var second in first.LinkedTo)
                    {
                        foreach (var third in second.LinkedTo) found += third.GetHashCode() & 1;
                    }
                }
            }

            Clock.Sink += found;
            return TraversalStarts;
        }

        private static long Breadth()
        {
            var start = Thing.All[0];
            var seen = new HashSet<Thing> { start };
            var queue = new Queue<Thing>();
            queue.Enqueue(start);
            while (queue.Count > 0)
            {
                var thing = queue.Dequeue();
                Visit(thing.MemberOf, seen, queue);
                Visit(thing.LocatedIn, seen, queue);
                foreach (var other in thing.LinkedTo) Visit(other, seen, queue);
            }

            return seen.Count;
        }

        private static void Visit(Thing thing, HashSet<Thing> seen, Queue<Thing> queue)
        {
            if (seen.Add(thing)) queue.Enqueue(thing);
        }

        private static string[] Ids()
        {
            var all = Thing.All;
            var ids = new string[TraversalStarts];
            for (var i = 0; i < ids.Length; i++) ids[i] = all[i * 7919 % all.Count].Id;
            return ids;
        }

        private static long Find(string[] ids)
        {
            foreach (var id in ids) Clock.Sink += Thing.Get(id).GetHashCode();
            return ids.Length;
        }

        private static long Search() => Knowledge.Search(FirstAccess.Word).Count;

        /// <summary>Writes every entity as JSON, other entities as their ids.</summary>
        private static long Json()
        {
            var buffer = new ArrayBufferWriter<byte>(1 << 16);
            using var json = new Utf8JsonWriter(buffer);
            var count = 0;
            foreach (var thing in Thing.All)
            {
                Write(json, thing);
                count++;
                json.Reset();
                Clock.Sink += buffer.WrittenCount;
                buffer.ResetWrittenCount();
            }

            return count;
        }

        private static void Write(Utf8JsonWriter json, Thing thing)
        {
            json.WriteStartObject();
            json.WriteString("id", thing.Id);
            json.WriteString("name", thing.Name);
            json.WriteString("alias", thing.Alias);
            json.WriteString("summary", thing.Summary);
            json.WriteString("since", thing.Since.ToString());
            json.WriteNumber("size", thing.Size);
            json.WriteNumber("rating", thing.Rating);
            json.WriteBoolean("active", thing.Active);
            json.WriteNumber("status", (int)thing.Status);
            json.WriteString("memberOf", thing.MemberOf.Id);
            json.WriteString("locatedIn", thing.LocatedIn.Id);
            json.WriteStartArray("linkedTo");
            foreach (var other in thing.LinkedTo) json.WriteStringValue(other.Id);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
        }
    }
}

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
        public static void Main(string[] arguments)
        {
            switch (arguments[0])
            {
                case "first":
                    Clock.Once("first", static () => FirstAccess.Read().Length);
                    break;
                case "hop":
                    Clock.Once("hop-first", static () => Hop(Shuffled()));
                    break;
                case "memory":
                    foreach (var index in Order.FirstHalf(Thing.All.Count)) Clock.Sink += Touch(Thing.All[index]);
                    Memory.Print(arguments[0]);
                    break;
                case "memory-scattered":
                    foreach (var index in Order.EveryOther(Thing.All.Count)) Clock.Sink += Touch(Thing.All[index]);
                    Memory.Print(arguments[0]);
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
            var starts = Shuffled();
            Clock.Warm("hop", () => Hop(starts));
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

        private static long Touch(Thing thing)
        {
            var sum = thing.Id.Length + thing.Name.Length + (thing.Alias?.Length ?? 0) + thing.Summary.Length + thing.Size + (long)thing.Rating
                + (thing.Active ? 1 : 0) + (long)thing.Status + thing.Since.GetHashCode() + thing.MemberOf.GetHashCode() + thing.LocatedIn.GetHashCode();
            foreach (var other in thing.LinkedTo) sum += other.GetHashCode();
            foreach (var other in thing.LinkedFrom) sum += other.GetHashCode();
            foreach (var evidence in thing.Evidence) sum += Touch(evidence);
            foreach (var evidence in OfLocation(thing)) sum += Touch(evidence);
            return sum;
        }

        private static long Touch(Evidence evidence) =>
            evidence.Quote!.Length + evidence.Start + evidence.End + evidence.Line + DocumentId(evidence).Length;

#if TYPED
        private static IReadOnlyList<Evidence> OfLocation(Thing thing) => thing.Statements.LocatedIn[0].Evidence;

        private static string DocumentId(Evidence evidence) => evidence.Document.Id;
#else
        private static IReadOnlyList<Evidence> OfLocation(Thing thing) => thing.LocationEvidence;

        private static string DocumentId(Evidence evidence) => evidence.Document;
#endif

        /// <summary>Every entity, in an order that no cache has foreseen.</summary>
        private static Thing[] Shuffled()
        {
            var all = Thing.All;
            return Array.ConvertAll(Order.Shuffled(all.Count), index => all[index]);
        }

        /// <summary>From each start two hops, of which the second needs the first.</summary>
        private static long Hop(Thing[] starts)
        {
            foreach (var start in starts) Clock.Sink += start.LocatedIn.MemberOf.GetHashCode();
            return 2 * starts.Length;
        }

        private static long ThreeHops()
        {
            var found = 0L;
            var all = Thing.All;
            foreach (var start in Order.Some(all.Count))
            {
                foreach (var first in all[start].LinkedTo)
                {
                    foreach (var second in first.LinkedTo)
                    {
                        foreach (var third in second.LinkedTo) found += third.GetHashCode() & 1;
                    }
                }
            }

            Clock.Sink += found;
            return Order.SomeCount;
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
            return Array.ConvertAll(Order.Some(all.Count), index => all[index].Id);
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

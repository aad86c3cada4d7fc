using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Things
{
    /// <summary>The same measurements of facts that are loaded at start-up and looked up in a dictionary.</summary>
    public static class Program
    {
        private static string _middle = "";
        private static string _word = "";
        private static Dictionary<string, Record> _byId = new Dictionary<string, Record>();
        private static Record[] _all = Array.Empty<Record>();

        public static void Main(string[] arguments)
        {
            var path = arguments[1];
            _middle = arguments[2];
            _word = arguments[3];
            switch (arguments[0])
            {
                case "first":
                    Clock.Once("first", () =>
                    {
                        Load(path);
                        var middle = _byId[_middle];
                        return middle.Name.Length + _byId[middle.LocatedIn].Name.Length;
                    });
                    break;
                case "hop":
                    Clock.Once("hop-first", () =>
                    {
                        Load(path);
                        return Hop(Shuffled());
                    });
                    break;
                case "memory":
                    Load(path);
                    Invert();
                    foreach (var index in Order.FirstHalf(_all.Length)) Clock.Sink += Touch(_all[index]);
                    Memory.Print(arguments[0]);
                    break;
                case "memory-scattered":
                    Load(path);
                    Invert();
                    foreach (var index in Order.EveryOther(_all.Length)) Clock.Sink += Touch(_all[index]);
                    Memory.Print(arguments[0]);
                    break;
                case "warm":
                    Clock.Once("all", () =>
                    {
                        Load(path);
                        Invert();
                        return Walk();
                    });
                    Clock.Once("find-first", () => _byId[_middle].Name.Length);
                    Clock.Once("search-first", Search);
                    Warm();
                    break;
            }
        }

        private static void Load(string path)
        {
            if (Directory.Exists(path))
            {
                _byId = FactYaml.Load(path);
                _all = _byId.Values.ToArray();
                return;
            }

            using var stream = File.OpenRead(path);
            _all = JsonSerializer.Deserialize<Record[]>(stream)!;
            _byId = _all.ToDictionary(record => record.Id);
        }

        // What is related to an entity is otherwise found by looking at all of them.
        private static void Invert()
        {
            foreach (var record in _all)
            {
                foreach (var other in record.LinkedTo) (_byId[other].LinkedFrom ??= new List<Record>()).Add(record);
            }
        }

        private static void Warm()
        {
            Clock.Warm("walk", Walk);
            var starts = Shuffled();
            Clock.Warm("hop", () => Hop(starts));
            Clock.Warm("three-hops", ThreeHops);
            Clock.Warm("bfs", Breadth);
            var ids = Array.ConvertAll(Order.Some(_all.Length), index => _all[index].Id);
            Clock.Warm("find", () =>
            {
                foreach (var id in ids) Clock.Sink += _byId[id].GetHashCode();
                return ids.Length;
            });
            Clock.Warm("search", static () =>
            {
                Clock.Sink += Search();
                return 1;
            });
            Clock.Warm("json", Json);
        }

        private static long Walk()
        {
            foreach (var record in _all) Clock.Sink += Touch(record);
            return _all.Length;
        }

        private static long Touch(Record record)
        {
            var sum = record.Id.Length + record.Name.Length + (record.Alias?.Length ?? 0) + record.Summary.Length + record.Size + (long)record.Rating
                + (record.Active ? 1 : 0) + record.Status.Length + record.Since.GetHashCode()
                + _byId[record.MemberOf].GetHashCode() + _byId[record.LocatedIn].GetHashCode();
            foreach (var other in record.LinkedTo) sum += _byId[other].GetHashCode();
            if (record.LinkedFrom is { } links) foreach (var other in links) sum += other.GetHashCode();
            return sum + Touch(record.Evidence!) + Touch(record.LocationEvidence!);
        }

        private static long Touch(Quote evidence) =>
            evidence.Words.Length + evidence.Start + evidence.End + evidence.Line + evidence.Document.Length;

        private static Record[] Shuffled() => Array.ConvertAll(Order.Shuffled(_all.Length), index => _all[index]);

        private static long Hop(Record[] starts)
        {
            foreach (var start in starts) Clock.Sink += _byId[_byId[start.LocatedIn].MemberOf].GetHashCode();
            return 2 * starts.Length;
        }

        private static long ThreeHops()
        {
            var found = 0L;
            foreach (var start in Order.Some(_all.Length))
            {
                foreach (var first in _all[start].LinkedTo)
                {
                    foreach (var second in _byId[first].LinkedTo)
                    {
                        foreach (var third in _byId[second].LinkedTo) found += _byId[third].GetHashCode() & 1;
                    }
                }
            }

            Clock.Sink += found;
            return Order.SomeCount;
        }

        private static long Breadth()
        {
            var start = _all[0];
            var seen = new HashSet<Record> { start };
            var queue = new Queue<Record>();
            queue.Enqueue(start);
            while (queue.Count > 0)
            {
                var record = queue.Dequeue();
                Visit(record.MemberOf, seen, queue);
                Visit(record.LocatedIn, seen, queue);
                foreach (var other in record.LinkedTo) Visit(other, seen, queue);
            }

            return seen.Count;
        }

        private static void Visit(string id, HashSet<Record> seen, Queue<Record> queue)
        {
            var record = _byId[id];
            if (seen.Add(record)) queue.Enqueue(record);
        }

        private static long Search() => _all
            .Where(record => record.Name.Contains(_word, StringComparison.OrdinalIgnoreCase)
                || record.Summary.Contains(_word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(record => record.Name.Length)
            .Take(20)
            .Count();

        private static long Json()
        {
            var buffer = new ArrayBufferWriter<byte>(1 << 16);
            using var json = new Utf8JsonWriter(buffer);
            foreach (var record in _all)
            {
                Write(json, record);
                json.Reset();
                Clock.Sink += buffer.WrittenCount;
                buffer.ResetWrittenCount();
            }

            return _all.Length;
        }

        private static void Write(Utf8JsonWriter json, Record record)
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            json.WriteString("name", record.Name);
            json.WriteString("alias", record.Alias);
            json.WriteString("summary", record.Summary);
            json.WriteString("since", record.Since);
            json.WriteNumber("size", record.Size);
            json.WriteNumber("rating", record.Rating);
            json.WriteBoolean("active", record.Active);
            json.WriteString("status", record.Status);
            json.WriteString("memberOf", record.MemberOf);
            json.WriteString("locatedIn", record.LocatedIn);
            json.WriteStartArray("linkedTo");
            foreach (var other in record.LinkedTo) json.WriteStringValue(other);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
        }
    }
}

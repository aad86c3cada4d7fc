using System.Collections.Generic;
using System.IO;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Things
{
    /// <summary>Loads the fact files themselves with YamlDotNet's deserializer.</summary>
    public static class FactYaml
    {
        public static Dictionary<string, Record> Load(string folder)
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            var records = new Dictionary<string, Record>();
            foreach (var path in Directory.GetFiles(folder, "*.facts.yaml"))
            {
                using var reader = File.OpenText(path);
                var file = deserializer.Deserialize<FactFile>(reader);
                Add(records, "Person", file.Person);
                Add(records, "Organization", file.Organization);
                Add(records, "Place", file.Place);
                Add(records, "Work", file.Work);
            }

            return records;
        }

        private static void Add(Dictionary<string, Record> records, string type, Dictionary<string, Entity>? entities)
        {
            if (entities is null) return;

            foreach (var (id, entity) in entities)
            {
                records.Add(id, new Record
                {
                    Id = id,
                    Type = type,
                    Name = entity.Name,
                    Alias = entity.Alias,
                    Summary = entity.Summary,
                    Since = entity.Since,
                    Size = entity.Size,
                    Rating = entity.Rating,
                    Active = entity.Active,
                    Status = entity.Status,
                    MemberOf = entity.MemberOf,
                    LocatedIn = entity.LocatedIn.To,
                    LinkedTo = entity.LinkedTo,
                    Evidence = new Quote { Words = entity.Evidence },
                    LocationEvidence = new Quote { Words = entity.LocatedIn.Evidence },
                });
            }
        }

        /// <summary>A fact file of the register.</summary>
        public sealed class FactFile
        {
            public string Source { get; set; } = "";

            public Dictionary<string, Entity>? Person { get; set; }

            public Dictionary<string, Entity>? Organization { get; set; }

            public Dictionary<string, Entity>? Place { get; set; }

            public Dictionary<string, Entity>? Work { get; set; }
        }

        /// <summary>An entity of the register.</summary>
        public sealed class Entity
        {
            public string Name { get; set; } = "";

            public string? Alias { get; set; }

            public string Summary { get; set; } = "";

            public string Since { get; set; } = "";

            public long Size { get; set; }

            public decimal Rating { get; set; }

            public bool Active { get; set; }

            public string Status { get; set; } = "";

            public string Evidence { get; set; } = "";

            public string MemberOf { get; set; } = "";

            public Location LocatedIn { get; set; } = new Location();

            public List<string> LinkedTo { get; set; } = new List<string>();
        }

        /// <summary>An edge with evidence of its own.</summary>
        public sealed class Location
        {
            public string To { get; set; } = "";

            public string Evidence { get; set; } = "";
        }
    }
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Things
{
    /// <summary>An entity as a JSON or YAML file has it; other entities are ids.</summary>
    public sealed class Record
    {
        public string Id { get; set; } = "";

        public string Type { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Alias { get; set; }

        public string Summary { get; set; } = "";

        public string Since { get; set; } = "";

        public long Size { get; set; }

        public decimal Rating { get; set; }

        public bool Active { get; set; }

        public string Status { get; set; } = "";

        public string MemberOf { get; set; } = "";

        public string LocatedIn { get; set; } = "";

        public List<string> LinkedTo { get; set; } = new List<string>();

        public Quote? Evidence { get; set; }

        public Quote? LocationEvidence { get; set; }

        /// <summary>Those that are linked to it; null where there are none.</summary>
        [JsonIgnore]
        public List<Record>? LinkedFrom { get; set; }
    }

    /// <summary>Words of a document.</summary>
    public sealed class Quote
    {
        public string Document { get; set; } = "";

        public string Words { get; set; } = "";

        public int Start { get; set; }

        public int End { get; set; }

        public int Line { get; set; }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>
/// Places that lie in each other on ten levels, and groups that control some of them for some years: a knowledge base from which something follows, the
/// same on every machine. Every place but one is part of another.
/// </summary>
internal sealed class PlaceTree
{
    public const string SchemaName = "places.schema.yaml";
    public const string QuestionsName = "places.questions.yaml";
    public const string GroupsName = "groups.facts.yaml";

    /// <summary>What the facts say, and nothing that follows from it.</summary>
    public const string PlainSchema = """
        types:
          thing: { abstract: true, summary: Anything of the map. }
          place: { extends: thing, summary: Somewhere. }
          group: { extends: thing, summary: A group of people. }
        properties:
          name: { of: thing, type: string, required: true, role: label, summary: The name. }
        relations:
          part-of:  { from: place, to: place, inverse: parts, acyclic: true, summary: What it lies in. }
          controls: { from: group, to: place, many: true, inverse: controllers, summary: Where it has the say. }

        """;

    private const int Levels = 10;
    private const int PlacesInFile = 100;
    private const int FirstYear = 1900;
    private const int Years = 90;
    private const int YearsOfControl = 5;

    private readonly int[] _ends = new int[Levels];

    /// <summary>Makes a knowledge base.</summary>
    /// <param name="size">The number of places.</param>
    public PlaceTree(int size)
    {
        for (var level = 0; level < Levels; level++) _ends[level] = (int)Math.Round(Math.Pow(size, (level + 1.0) / Levels));
        _ends[0] = 1;
    }

    /// <summary>The schema where being part of a part is being part of the whole.</summary>
    public static string ClosureSchema => PlainSchema.Replace("acyclic: true", "acyclic: true, transitive: true", StringComparison.Ordinal);

    /// <summary>The same, and a rule.</summary>
    public static string RuleSchema => ClosureSchema + """
        rules:
          controls-the-parts: { if: [X controls Y, Z part-of Y], then: X controls Z, summary: Who controls the whole controls its parts. }

        """;

    private int Size => _ends[^1];

    // What lies on the last level but one has parts of its own, about as many whatever it is.
    private int FirstWhole => _ends[^3];

    private int Wholes => _ends[^2] - _ends[^3];

    private int Controls => (Wholes / 10) + 1;

    /// <summary>The fact files, by name.</summary>
    public IEnumerable<(string Name, string Text)> FactFiles()
    {
        for (var first = 0; first < Size; first += PlacesInFile) yield return ($"places-{first / PlacesInFile:00000}.facts.yaml", Places(first));
        yield return (GroupsName, Groups());
    }

    /// <summary>Questions about a thousandth of the places, with the answers that the tree gives.</summary>
    public string Questions()
    {
        var cases = Enumerable.Range(0, (Size / 1000) + 1).ToList();
        var (parts, ways, controllers) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var number in cases)
        {
            var whole = FirstWhole + (int)((long)number * Wholes / cases.Count);
            var part = _ends[^2] + (int)((long)number * (Size - _ends[^2]) / cases.Count);
            var group = (int)((long)number * Controls / cases.Count);
            parts.Append(Case($"Whole: {Id(whole)}", Enumerable.Range(_ends[^2], Size - _ends[^2]).Where(place => ParentOf(place) == whole).Select(Id)));
            ways.Append(Case($"Place: {Id(part)}, Whole: {Id(0)}", Way(part).Select(Id)));
            controllers.Append(Case($"Place: {Id(ControlledBy(group))}, Day: {YearOf(group) + 2}-06-01", [GroupId(group)]));
        }

        return $$"""
            what-lies-in:
              ask: What lies in a place?
              given: { Whole: place }
              find: Place
              where: [Place part-of Whole]
              expect:
            {{parts}}
            by-which-places:
              ask: By which places does one lie in another?
              given: { Place: place, Whole: place }
              path: { from: Place, to: Whole, along: part-of }
              expect:
            {{ways}}
            who-controls:
              ask: Who controls a place on a day?
              given: { Place: place, Day: date }
              find: Group
              where: [Group controls Place]
              as-of: Day
              expect:
            {{controllers}}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>Writes schema, facts and questions into a folder.</summary>
    public void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, SchemaName), RuleSchema.ReplaceLineEndings("\n"));
        File.WriteAllText(Path.Combine(folder, QuestionsName), Questions());
        foreach (var (name, text) in FactFiles()) File.WriteAllText(Path.Combine(folder, name), text);
    }

    private string Places(int first)
    {
        var yaml = new StringBuilder("about: { unsourced: made up }\nplace:\n");
        for (var place = first; place < Math.Min(first + PlacesInFile, Size); place++)
        {
            yaml.Append("  ").Append(Id(place)).Append(":\n    name: Place ").Append(Number(place)).Append('\n');
            if (place > 0) yaml.Append("    part-of: ").Append(Id(ParentOf(place))).Append('\n');
        }

        return yaml.ToString();
    }

    private string Groups()
    {
        var yaml = new StringBuilder("about: { unsourced: made up }\ngroup:\n");
        for (var group = 0; group < Controls; group++)
        {
            yaml.Append("  ").Append(GroupId(group)).Append(":\n    name: Group ").Append(Number(group))
                .Append("\n    controls: { to: ").Append(Id(ControlledBy(group))).Append(", during: ")
                .Append(YearOf(group)).Append('/').Append(YearOf(group) + YearsOfControl).Append(" }\n");
        }

        return yaml.ToString();
    }

    private int ControlledBy(int group) => FirstWhole + (int)((long)group * Wholes / Controls);

    private static int YearOf(int group) => FirstYear + (group % Years);

    private int ParentOf(int place)
    {
        var level = Array.FindIndex(_ends, end => place < end);
        var above = level < 2 ? 0 : _ends[level - 2];
        return above + ((place - _ends[level - 1]) % (_ends[level - 1] - above));
    }

    private IEnumerable<int> Way(int place)
    {
        for (; place > 0; place = ParentOf(place)) yield return place;
        yield return 0;
    }

    private static string Case(string given, IEnumerable<string> answers) => $"    - {{ for: {{ {given} }}, answers: [{string.Join(", ", answers)}] }}\n";

    private static string Id(int place) => "place-" + Number(place);

    private static string GroupId(int group) => "group-" + Number(group);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

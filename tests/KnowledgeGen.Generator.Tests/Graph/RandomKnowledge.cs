using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Small knowledge bases at random, with uncertain dates, hedges, attributions, retractions and reported entities.</summary>
internal static class RandomKnowledge
{
    private const string Schema = """
        types: { any: { abstract: true }, thing: { extends: any }, place: { extends: any } }
        properties:
          name: { of: [thing, place], type: string, role: label }
          said: { of: thing, type: enum, values: [asserted, claimed], role: modality }
          motto: { of: [thing, place], type: string, many: true }
          size: { of: thing, type: integer }
          mass: { of: [thing, place], type: decimal, many: true }
          so: { of: place, type: enum, values: [so, not-so], role: polarity }
          happened: { of: [thing, place], type: date, many: true, role: time }
        relations:
          knows: { from: thing, to: [thing, place], many: true, inverse: known-by, sub-relation-of: met, qualifiers: { weight: integer } }
          home: { from: thing, to: place, inverse: { name: keeper, many: false } }
          at-time-of: { from: thing, to: [thing, place], many: true, role: time }
          near: { from: [thing, place], to: [thing, place], many: true, symmetric: true }
          part-of: { from: [thing, place], to: [thing, place], many: true, inverse: parts, transitive: true }
          far-from: { from: [thing, place], to: [thing, place], many: true }
          met: { from: [thing, place], to: [thing, place], many: true, symmetric: true }
        rules:
          in: { if: [X near Y, Y part-of Z], then: X part-of Z, reported: true }
          on: { if: [X knows Y, Y part-of Z, not X knows Z], then: X near Z }
          then: { if: [X knows Y, Y at-time-of Z], then: X at-time-of Z, reported: true }
          far: { if: [X is thing, Y is any, not Y is thing, not X home Y, not _ home Y, X size N, N > 5], then: X far-from Y, reported: true }
          alike: { if: [X mass M, Y mass M, X != Y, not X mass 2.250, not X knows Y], then: X far-from Y }
          since: { if: [X near Y during T, T != "2010~", X motto m1, not Y motto m0, not X knows Y during T, X != Y], then: Y far-from X }
        """;

    /// <summary>The schema of all of them.</summary>
    public static string SchemaText => Schema;

    private static readonly string[] Relations = ["knows", "near", "part-of", "at-time-of"];

    private static readonly string[] Dates =
        ["2010", "2010-05-05", "2009/2011", "2010-01-01/2010-12-31", "2010~", "2010-01-01/2012-12-31?", "../2010-06-01", "2010-06-01/..", "XXXX-05-05", "{2009,2011}", "[2009,2010]"];

    private static readonly string[] Masses = ["1.5", "1.50", "2", "2.0", "2.25"];

    public static KnowledgeModel Make(int seed) => Compile(MakeFiles(seed), questions: null).Model;

    public static KnowledgeCompilation Compile(EquatableArray<InputFile> facts, string? questions)
    {
        var files = new KnowledgeFiles(new[] { new InputFile("a.schema.yaml", "a.schema.yaml", Schema) }.ToEquatableArray(), facts, default, default)
        {
            Questions = questions is null ? default : new[] { new InputFile("a.questions.yaml", "a.questions.yaml", questions) }.ToEquatableArray(),
        };
        var compilation = KnowledgeCompiler.Compile(files, threads: 1);
        Assert.False(compilation.HasErrors, string.Join("\n", compilation.AllDiagnostics.Select(diagnostic => diagnostic.Message)) + "\n" + questions);
        return compilation;
    }

    public static EquatableArray<InputFile> MakeFiles(int seed)
    {
        var random = new Random(seed);
        var ids = Enumerable.Range(0, random.Next(2, 9)).Select(i => "e" + i).ToArray();
        var types = ids.Select(_ => random.Next(4) == 0 ? "place" : "thing").ToArray();
        var homes = new Queue<string>(ids.Where((_, i) => types[i] == "place"));
        var facts = new[] { "a.facts.yaml", "b.facts.yaml" }.Select((file, half) => new InputFile(file, file, "about: { unsourced: x }\n" + string.Concat(
            from type in new[] { "thing", "place" }
            let own = ids.Where((_, i) => types[i] == type && i * 2 / ids.Length == half).ToList()
            where own.Count > 0
            select type + ":\n" + string.Concat(own.Select(id => Entity(random, id, type, ids, homes))))));
        return facts.ToEquatableArray();
    }

    public static string AnyDate(Random random) => Dates[random.Next(Dates.Length)];

    private static string Entity(Random random, string id, string type, string[] ids, Queue<string> homes)
    {
        var facts = new List<string>();
        if (type == "thing" && random.Next(4) == 0) facts.Add("said: claimed");
        if (type == "place" && random.Next(5) == 0) facts.Add("so: not-so");
        if (random.Next(10) == 0) facts.Add("retracted: wrong");
        if (random.Next(10) == 0) facts.Add("disputed: doubtful");
        foreach (var relation in Relations)
        {
            if (type == "place" && relation is "knows" or "at-time-of") continue;

            Add(facts, relation, random.Next(3), i => Statement(random, i, "to: " + ids[random.Next(ids.Length)], ids, relation == "knows"));
        }

        Add(facts, "motto", random.Next(3), i => Statement(random, i, "value: m" + random.Next(2), ids));
        Add(facts, "happened", random.Next(3), i => Statement(random, i, $"value: \"{AnyDate(random)}\"", ids));
        Add(facts, "mass", random.Next(3), i => Statement(random, i, "value: " + Masses[random.Next(Masses.Length)], ids));
        if (type == "thing") Add(facts, "size", random.Next(2), i => Statement(random, i, "value: " + random.Next(9), ids));

        // A place has one keeper at most.
        if (type == "thing" && homes.Count > 0) Add(facts, "home", random.Next(2), i => Statement(random, i, "to: " + homes.Dequeue(), ids));

        return $"  {id}: {{ {string.Join(", ", facts)} }}\n";
    }

    private static void Add(List<string> facts, string name, int count, Func<int, string> statement)
    {
        if (count > 0) facts.Add($"{name}: [{string.Join(", ", Enumerable.Range(0, count).Select(statement))}]");
    }

    private static string Statement(Random random, int number, string value, string[] ids, bool isQualified = false)
    {
        var keys = new List<string> { value, "note: n" + number };
        if (isQualified && random.Next(3) == 0) keys.Add("weight: " + random.Next(9));
        if (random.Next(4) == 0) keys.Add("certainty: " + (random.Next(2) == 0 ? "probable" : "possible"));
        if (random.Next(6) == 0) keys.Add("according-to: " + ids[random.Next(ids.Length)]);
        if (random.Next(3) == 0) keys.Add("during: \"" + AnyDate(random) + "\"");
        if (random.Next(8) == 0) keys.Add("retracted: wrong");
        return "{ " + string.Join(", ", keys) + " }";
    }
}

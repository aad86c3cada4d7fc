using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Generator.Tests.Graph;

namespace KnowledgeGen.Generator.Tests.Questions;

/// <summary>A question as its text and as its parts.</summary>
internal sealed record RandomQuestion(
    string Name, List<string[]> Conditions, List<string> Find, string? Given, string? Argument, string? AsOf, bool IsPossibly, bool IsReported)
{
    private static readonly string[] Relations = ["knows", "known-by", "near", "part-of", "parts", "met"];

    public static RandomQuestion Make(Random random, int number, KnowledgeStore store)
    {
        var ids = store.Entities.Select(entity => entity.Id).ToArray();
        var variables = new[] { "A", "B", "C" };
        var conditions = new List<string[]>();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var relation = Any(Relations);

            // What an inverse leads to is of one type only, so that not every id will do.
            string[] condition = [Any(variables), relation, random.Next(6) switch { 0 => "_", 1 when relation is not "known-by" => Any(ids), _ => Any(variables) }];
            conditions.Add(random.Next(4) == 0 ? [.. condition, "during", "T" + left] : condition);
        }

        if (random.Next(3) == 0) conditions.Add([Any(variables), "size", random.Next(3) switch { 0 => "_", 1 => AnySize(), _ => "N1" }]);
        for (var left = random.Next(6) - 3; left > 0; left--) conditions.Add([Any(variables), "mass", Any(["M1", "M1", "M2", "1.500", "2"])]);
        for (var left = random.Next(5) - 2; left > 0; left--) conditions.Add([Any(variables), "motto", Any(["S1", "S2", "m0", "_"])]);
        if (random.Next(4) == 0) conditions.Add([Any(variables), "happened", Any(["D1", "D1", "2010", "_"])]);
        var bound = conditions.SelectMany(condition => condition).Where(word => word is ['A' or 'B' or 'C' or 'T' or 'N' or 'M' or 'S' or 'D', ..]).Distinct().ToList();
        var entities = bound.Where(word => word[0] is 'A' or 'B' or 'C').ToList();
        var (texts, dates) = (bound.Where(word => word[0] == 'S').ToList(), bound.Where(word => word[0] == 'D').ToList());
        var masses = bound.Where(word => word[0] == 'M').ToList();
        var (times, numbers) = (bound.Where(word => word[0] == 'T').ToList(), bound.Where(word => word[0] == 'N').ToList());
        if (entities.Count > 0 && random.Next(2) == 0)
        {
            string[] negated = ["not", Any(entities), Any(Relations), random.Next(2) == 0 ? "_" : Any(entities)];
            conditions.Add(times.Count > 0 && random.Next(2) == 0 ? [.. negated, "during", Any(times)] : negated);
        }

        if (entities.Count > 0 && random.Next(4) == 0) conditions.Add(["not", Any(entities), "size", numbers.Count > 0 && random.Next(2) == 0 ? Any(numbers) : AnySize()]);
        if (entities.Count > 0 && masses.Count > 0 && random.Next(4) == 0) conditions.Add(["not", Any(entities), "mass", Any([.. masses, "2.0"])]);
        if (masses.Count > 0 && random.Next(2) == 0) conditions.Add([Any(masses), Any(["<", "<=", ">=", ">", "=", "!="]), Any([.. masses, "1.50", "2"])]);
        if (entities.Count > 0 && random.Next(4) == 0) conditions.Add(["not", Any(entities), "motto", Any([.. texts, "m1"])]);
        if (texts.Count > 1 && random.Next(2) == 0) conditions.Add([texts[0], Any(["=", "!="]), texts[1]]);
        if (dates.Count > 0 && random.Next(2) == 0) conditions.Add([dates[0], Any(["<", "<=", ">=", ">", "=", "!="]), Any([.. times, "2010-06-01", "2010"])]);
        if (entities.Count > 0 && random.Next(3) == 0) conditions.Add([Any(entities), "is", Any(["thing", "any"])]);
        if (entities.Count > 0 && random.Next(5) == 0) conditions.Add(["not", Any(entities), "is", "thing"]);
        if (entities.Count > 1 && random.Next(2) == 0) conditions.Add([entities[0], "!=", entities[1]]);
        if (times.Count > 0 && random.Next(2) == 0) conditions.Add([Any(times), Any(["<", "<=", ">=", ">", "=", "!="]), Any(["2010-06-01", "2010-05-05"])]);
        if (times.Count > 1 && random.Next(2) == 0) conditions.Add([times[0], Any(["<", "<=", ">=", ">", "=", "!="]), times[1]]);
        if (numbers.Count > 0 && random.Next(2) == 0) conditions.Add([Any(numbers), Any(["<", "<=", ">=", ">", "=", "!="]), AnySize()]);
        var given = random.Next(3) == 0 && entities.Count > 0 ? entities[0] : null;
        var asOf = random.Next(3) == 0 ? RandomKnowledge.AnyDate(random) : null;
        return new RandomQuestion(
            "q" + number, conditions, bound, given, given is null ? null : Any(ids), asOf, asOf is not null && random.Next(2) == 0, random.Next(2) == 0);

        string Any(IReadOnlyList<string> words) => words[random.Next(words.Count)];

        string AnySize() => ((char)('0' + random.Next(9))).ToString();
    }

    public string ToYaml(IEnumerable<string> answers)
    {
        var rows = "[" + string.Join(", ", answers.Select(answer => "[" + string.Join(", ", answer.Split(' ').Select(term => "\"" + term + "\"")) + "]")) + "]";
        if (Find.Count == 1) rows = rows.Replace("[\"", "\"", StringComparison.Ordinal).Replace("\"]", "\"", StringComparison.Ordinal);
        if (rows is ['"', ..]) rows = "[" + rows[..^1].TrimStart('[') + "]";
        var expect = Given is null ? rows : $"{{ for: {{ {Given}: {Argument} }}, answers: {rows} }}";
        return $"{Name}:\n  ask: What?\n"
            + (Given is null ? string.Empty : $"  given: {{ {Given}: any }}\n")
            + $"  find: [{string.Join(", ", Find)}]\n"
            + $"  where: [{string.Join(", ", Conditions.Select(condition => string.Join(" ", condition)))}]\n"
            + (AsOf is null ? string.Empty : $"  as-of: \"{AsOf}\"\n")
            + (IsPossibly ? "  possibly: true\n" : string.Empty)
            + (IsReported ? "  reported: true\n" : string.Empty)
            + $"  expect: {expect}\n";
    }
}

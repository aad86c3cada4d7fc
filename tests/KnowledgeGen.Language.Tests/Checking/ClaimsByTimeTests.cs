using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Checking.Contradictions;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Many claims of relations that exclude each other, between the same two entities.</summary>
public sealed class ClaimsByTimeTests
{
    private const string Schema = """
        types: { person: {} }
        relations:
          loves: { from: person, to: person, many: true, disjoint: hates }
          hates: { from: person, to: person, many: true }
        """;

    [Fact]
    public void A_claim_is_compared_with_few_of_many()
    {
        var claims = ClaimsOf([.. Enumerable.Range(0, 3000).Select(i => Day(i % 1000, i))]);
        var comparisons = 0;
        var index = new ClaimsByTime(claims, (first, second) =>
        {
            comparisons++;
            return OneAtATime.Overlap(first, second);
        });

        foreach (var claim in claims) Assert.NotNull(index.FindRival(claim));
        Assert.InRange(comparisons, claims.Count, claims.Count * (ClaimsByTime.MaxCompared + 2));
    }

    [Fact]
    public void One_that_lasts_long_is_found_behind_many_that_are_over()
    {
        var claims = ClaimsOf(["1999/2100", .. Enumerable.Range(0, 500).Select(i => Day(i, 0)), "2050"]);

        Assert.Equal((claims[0], Truth.Certainly), new ClaimsByTime(claims.Take(501).ToList(), OneAtATime.Overlap).FindRival(claims[501]));
    }

    [Fact]
    public void Of_few_the_surest_and_then_the_first_is_found() => Prop.ForAll(AnyTimes, times =>
    {
        var claims = ClaimsOf(times);
        var (claim, others) = (claims[0], claims.Skip(1).ToList());
        var surest = others.Select(other => (Rival: other, IsClash: OneAtATime.Overlap(other, claim)))
            .OrderByDescending(pair => pair.IsClash).ThenBy(pair => pair.Rival.Number).FirstOrDefault();
        var expected = surest.IsClash == Truth.No ? ((Claim, Truth)?)null : surest;
        return new ClaimsByTime(others, OneAtATime.Overlap).FindRival(claim) == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_that_exclude_each_other_are_reported_once_each()
    {
        var times = Enumerable.Range(0, 400).Select(i => "{ to: bob, during: 2001/2002, note: n" + i + " }").ToList();
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema),
            ("a.facts.yaml", "about: { unsourced: x }\nperson: { ann: { loves: [" + string.Join(", ", times) + "], hates: [" + string.Join(", ", times) + "] }, bob: {} }"));

        Assert.Equal(400, compilation.AllDiagnostics.Count);
    }

    private static Arbitrary<string?[]> AnyTimes => (
        from year in Gen.Choose(10, 30)
        from length in Gen.Choose(0, 6)
        from form in Gen.Elements("20{0}", "20{0}/20{1}", "20{0}/20{1}", "20{0}~", "20{0}/..", "../20{0}", "XXXX-05-01", "{{20{0},20{1}}}", "")
        select form.Length == 0 ? null : string.Format(CultureInfo.InvariantCulture, form, year, year + length))
        .NonEmptyListOf().Select(list => list.Take(20).ToArray()).ToArbitrary();

    // Many days, and many times each.
    private static string Day(int day, int length) => new DateTime(2000, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + "/" + new DateTime(2000, 1, 1).AddDays(day + (length % 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Claim> ClaimsOf(string?[] times)
    {
        var edges = times.Select((time, i) => "{ to: bob, note: n" + i + (time is null ? " }" : ", during: '" + time + "' }"));
        var file = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema),
            ("a.facts.yaml", "about: { unsourced: x }\nperson: { ann: { loves: [" + string.Join(", ", edges) + "] }, bob: {} }")).Files.Single();
        var ann = file.Entities.Single(entity => entity.Id == "ann");
        return [.. Enumerable.Range(0, ann.Statements.Count).Select(i => new Claim(file, ann, i, i))];
    }
}

using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Many dates that <c>before</c> and <c>after</c> order.</summary>
public sealed class DateOrderTests
{
    private const string Schema = """
        types: { town: {}, person: {} }
        properties:
          born: { of: person, type: date, many: true, before: died }
          died: { of: person, type: date, many: true }
          founded: { of: town, type: date, many: true }
        relations:
          founded-after: { from: town, to: town, many: true, after: founded }
        """;

    private static readonly char[] Doubts = ['?', '~', '%'];

    [Fact]
    public void Of_each_date_at_most_one_other_is_reported()
    {
        var rules = Rules("person: { ann: { born: [" + Dates(2000, 300) + "], died: [" + Dates(1000, 300) + "] } }");
        Assert.Equal(Enumerable.Repeat("KG3405", 300), rules);
    }

    [Fact]
    public void Of_each_edge_at_most_one_pair_of_dates_is_reported()
    {
        var rules = Rules("town: { old: { founded: [" + Dates(2000, 300) + "] }, new: { founded: [" + Dates(1000, 300) + "], founded-after: [old] } }");
        Assert.Equal(["KG3405"], rules);
    }

    [Fact]
    public void The_pair_that_is_furthest_out_of_order_is_shown() => Compile("person: { ann: { born: 1980, died: [1975, 1950, 1950~, 1960] } }").Reports(
        "a.facts.yaml(2,43): error KG3405: 'born' of 'ann', '1980', is after 'died' of 'ann', '1950'; correct or retract one.");

    [Theory]
    [InlineData("1980", "[1990, 1950~]", "KG3406")]
    [InlineData("1980", "[1970, 1950~]", "KG3405")]
    [InlineData("1980", "[1990, ../1950]", "KG3405")]
    [InlineData("1980", "[1990, 1950/..]", null)]
    [InlineData("'[1980,2000]'", "[2010, 1970]", "KG3405")]
    [InlineData("'[1980,2000]'", "[2010, 1990]", null)]
    public void Doubts_and_open_ends_among_several_dates_count(string born, string died, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Rules("person: { ann: { born: " + born + ", died: " + died + " } }"));

    // The two dates that decide are found without comparing all; compared with each other, all come to the same.
    [Fact]
    public void What_is_reported_is_what_comparing_all_dates_finds() => Prop.ForAll(AnyDates, AnyDates, (born, died) =>
    {
        var expected = born.Select(one => died.Select(other => IsWrong(one, other)).Append(Truth.No).Max()).Where(truth => truth != Truth.No);
        var rules = Rules("person: { ann: { born: [" + Notes(born) + "], died: [" + Notes(died) + "] } }");
        return rules.Order(StringComparer.Ordinal).SequenceEqual(expected.Select(truth => truth == Truth.Certainly ? "KG3405" : "KG3406").Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    private static Truth IsWrong(string earlier, string later) =>
        Parse(string.Concat(later.Split(Doubts))).Before(Parse(string.Concat(earlier.Split(Doubts)))) == Truth.Certainly ? Parse(later).Before(Parse(earlier)) : Truth.No;

    private static EdtfDate Parse(string edtf) => EdtfDate.Parse(edtf);

    private static Arbitrary<string[]> AnyDates => (
        from year in Gen.Choose(1, 30)
        from other in Gen.Choose(0, 5)
        from form in Gen.Elements("20{0}", "20{0}", "20{0}?", "20{0}~", "20{0}-05", "20{0}-05-02%", "20{0}/20{1}", "20{0}/20{1}~", "../20{0}", "20{0}/..", "/20{0}", "20{0}/", "[20{0},20{1}]", "{{20{0},20{1}}}", "XXXX-01-11", "201X")
        select string.Format(CultureInfo.InvariantCulture, form, (year + 20).ToString(CultureInfo.InvariantCulture), (year + other + 20).ToString(CultureInfo.InvariantCulture)))
        .NonEmptyListOf().Select(list => list.Take(8).ToArray()).ToArbitrary();

    private static string Notes(string[] dates) => string.Join(", ", dates.Select((date, i) => "{ value: '" + date + "', note: n" + i + " }"));

    private static string Dates(int first, int count) => string.Join(", ", Enumerable.Range(first, count));

    private static string[] Rules(string facts) => [.. Compile(facts).AllDiagnostics.Select(diagnostic => diagnostic.Rule.Id)];

    private static KnowledgeCompilation Compile(string facts) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: x }\n" + facts));
}

using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class YearPatternTests
{
    [Fact]
    public void The_nearest_years_are_those_found_by_trying_all()
    {
        var patterns = Gen.Elements('X', 'X', '0', '1', '5', '9').ArrayOf(4).Select(digits => new string(digits)).ToArbitrary();

        Prop.ForAll(patterns, Gen.Elements(true, false).ToArbitrary(), Gen.Choose(-10_500, 10_500).ToArbitrary(), (digits, isNegative, limit) =>
        {
            var pattern = new YearPattern(digits, isNegative);
            var years = Enumerable.Range(isNegative ? 1 : 0, isNegative ? 9999 : 10_000)
                .Where(year => Matches(year, digits)).Select(year => isNegative ? -year : year).Order().ToList();
            return pattern.TryNext(limit, out var next) == years.Any(year => year >= limit)
                && pattern.TryPrevious(limit, out var previous) == years.Any(year => year <= limit)
                && (!years.Any(year => year >= limit) || next == years.First(year => year >= limit))
                && (!years.Any(year => year <= limit) || previous == years.Last(year => year <= limit));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static bool Matches(int year, string digits)
    {
        var text = year.ToString("0000", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 4).All(i => digits[i] == 'X' || digits[i] == text[i]);
    }
}

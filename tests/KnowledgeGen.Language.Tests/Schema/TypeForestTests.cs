using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Tests.Schema;

/// <summary>Who extends whom.</summary>
public sealed class TypeForestTests
{
    [Fact]
    public void Types_are_of_one_branch_where_walking_up_says_so() => Prop.ForAll(AnyParents, parents =>
    {
        var forest = Make(parents);
        return Enumerable.Range(0, parents.Length).All(one => Enumerable.Range(0, parents.Length).All(other =>
            forest.AreOfOneBranch(Name(one), Name(other)) == (Ancestors(parents, one).Contains(other) || Ancestors(parents, other).Contains(one))));
    }).QuickCheckThrowOnFailure();

    // Walking up from each would take ten thousand million steps.
    [Fact]
    public void A_deep_chain_is_asked_as_quickly_as_a_flat_one()
    {
        var forest = Make([.. Enumerable.Range(-1, 100_001), -1]);
        for (var i = 0; i <= 100_000; i++)
        {
            Assert.True(forest.AreOfOneBranch(Name(100_000 - i), Name(i)));
            Assert.False(forest.AreOfOneBranch(Name(i), Name(100_001)));
        }
    }

    private static Arbitrary<int[]> AnyParents => Gen.Choose(0, 100).ListOf()
        .Select(numbers => numbers.Take(20).Select((number, i) => (number % (i + 1)) - 1).ToArray()).ToArbitrary();

    private static TypeForest Make(int[] parents) => new(
        Enumerable.Range(0, parents.Length).Select(Name),
        Enumerable.Range(0, parents.Length).Where(i => parents[i] >= 0).ToDictionary(Name, i => Name(parents[i])));

    private static IEnumerable<int> Ancestors(int[] parents, int type)
    {
        for (var i = type; i >= 0; i = parents[i]) yield return i;
    }

    private static string Name(int number) => "t" + number.ToString(CultureInfo.InvariantCulture);
}

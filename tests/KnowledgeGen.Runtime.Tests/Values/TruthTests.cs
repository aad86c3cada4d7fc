namespace KnowledgeGen.Tests.Values;

public class TruthTests
{
    [Theory]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    [InlineData(Truth.No, Truth.Possibly, Truth.No, Truth.Possibly)]
    [InlineData(Truth.No, Truth.Certainly, Truth.No, Truth.Certainly)]
    [InlineData(Truth.Possibly, Truth.Possibly, Truth.Possibly, Truth.Possibly)]
    [InlineData(Truth.Possibly, Truth.Certainly, Truth.Possibly, Truth.Certainly)]
    [InlineData(Truth.Certainly, Truth.Certainly, Truth.Certainly, Truth.Certainly)]
    public void And_and_or_follow_Kleene(Truth left, Truth right, Truth and, Truth or)
    {
        Assert.Equal((and, and, or, or), (left.And(right), right.And(left), left.Or(right), right.Or(left)));
        Assert.Equal(left.And(right).Not(), left.Not().Or(right.Not()));
    }

    [Theory]
    [InlineData(Truth.No, Truth.Certainly, false, false)]
    [InlineData(Truth.Possibly, Truth.Possibly, true, false)]
    [InlineData(Truth.Certainly, Truth.No, true, true)]
    public void What_is_possible_stays_possible_when_negated(Truth truth, Truth negated, bool possible, bool certain) =>
        Assert.Equal((negated, possible, certain), (truth.Not(), truth.IsPossible(), truth.IsCertain()));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGen.Generator.Usage;

/// <summary>A label of a switch statement, or an arm of a switch expression.</summary>
/// <param name="Test">The pattern, or the constant.</param>
/// <param name="Guard">What comes after <c>when</c>.</param>
internal readonly record struct SwitchCase(IOperation Test, IOperation? Guard)
{
    /// <summary>What the case does with values.</summary>
    public Coverage Of(ValueSet values, PatternCoverage patterns)
    {
        var coverage = Test is IPatternOperation pattern ? patterns.Of(pattern, values) : PatternCoverage.OfConstant(Test, values);
        return Guard?.ConstantValue switch
        {
            null or { HasValue: true, Value: true } => coverage,
            { HasValue: true, Value: false } => Coverage.Nothing,
            _ => new Coverage(false, coverage.Any == false ? false : null, coverage.IsFew),
        };
    }
}

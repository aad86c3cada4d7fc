using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGen.Generator.Usage;

/// <summary>A label of a switch statement, or an arm of a switch expression.</summary>
/// <param name="Test">The pattern, or the constant.</param>
/// <param name="Guard">What comes after <c>when</c>.</param>
internal readonly record struct SwitchCase(IOperation Test, IOperation? Guard)
{
    /// <summary>The one value that the case is for, under no condition; null where it is for others.</summary>
    public object? Constant => Guard is not null ? null : Test switch
    {
        IConstantPatternOperation pattern => ConstantOf(pattern.Value),
        IPatternOperation => null,
        _ => ConstantOf(Test),
    };

    /// <summary>What the case is for, where any of several patterns will do: a case for each.</summary>
    public IEnumerable<SwitchCase> Alternatives()
    {
        var open = new Stack<IOperation>([Test]);
        while (open.Count > 0)
        {
            var test = open.Pop();
            if (Guard is null && test is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either)
            {
                open.Push(either.RightPattern);
                open.Push(either.LeftPattern);
            }
            else
            {
                yield return this with { Test = test };
            }
        }
    }

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

    private static object? ConstantOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value } ? value : null;
}

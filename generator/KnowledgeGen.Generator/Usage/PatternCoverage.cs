using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGen.Generator.Usage;

/// <summary>Finds what patterns do with sets of values.</summary>
/// <param name="types">The classes of entities.</param>
internal sealed class PatternCoverage(EntityTypes types)
{
    public Coverage Of(IPatternOperation pattern, ValueSet values) => pattern switch
    {
        IDiscardPatternOperation => Coverage.Full,
        IDeclarationPatternOperation { MatchesNull: true } => Coverage.Full,
        IDeclarationPatternOperation declaration => OfType(declaration.MatchedType, values),
        ITypePatternOperation type => OfType(type.MatchedType, values),
        IConstantPatternOperation constant => OfConstant(constant.Value, values),
        IRelationalPatternOperation relational => OfRelational(relational, values),
        INegatedPatternOperation negated => !Of(negated.Pattern, values),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Of(either.LeftPattern, values) | Of(either.RightPattern, values),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern, values) & Of(both.RightPattern, values),
        IRecursivePatternOperation recursive => OfRecursive(recursive, values),
        IListPatternOperation list => OfList(list, values),
        _ => Coverage.Unknown,
    };

    public static Coverage OfConstant(IOperation constant, ValueSet values)
    {
        if (constant.ConstantValue is not { HasValue: true, Value: var value }) return Coverage.Unknown;
        if (value is null) return new(false, values.MayBeNull);
        if (values.Constant is { } only) return only.Equals(value) ? Coverage.Full : Coverage.Nothing;
        if (IsEndless(values.Type)) return Coverage.Few;
        return HasSeveralValues(values.Type) ? Coverage.Some : new(null, true);
    }

    private static Coverage OfRelational(IRelationalPatternOperation pattern, ValueSet values)
    {
        if (pattern.Value.ConstantValue is not { HasValue: true, Value: IComparable limit }) return Coverage.Unknown;
        if (values.Constant is not { } only) return IsSigned(values.Type) ? Coverage.Some : Coverage.Unknown;
        if (only.GetType() != limit.GetType()) return Coverage.Unknown;

        var order = -limit.CompareTo(only);
        var isMatch = pattern.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            BinaryOperatorKind.GreaterThan => order > 0,
            _ => order >= 0,
        };
        return isMatch ? Coverage.Full : Coverage.Nothing;
    }

    private Coverage OfRecursive(IRecursivePatternOperation pattern, ValueSet values)
    {
        var positions = pattern.DeconstructionSubpatterns.Select(part => Of(part, new ValueSet(part.InputType, null, null)));
        var members = pattern.PropertySubpatterns.Select(part => Of(part.Pattern, ValueSet.OfMember(part.Member)));
        return positions.Concat(members).Aggregate(OfType(pattern.MatchedType, values), (all, part) => all & part);
    }

    private Coverage OfList(IListPatternOperation pattern, ValueSet values) =>
        pattern.Patterns.Length == 1 && pattern.Patterns[0] is ISlicePatternOperation { Pattern: null } ? OfType(pattern.InputType, values) : Coverage.Some;

    private Coverage OfType(ITypeSymbol? matched, ValueSet values)
    {
        if (values.Type is not INamedTypeSymbol type || matched is not INamedTypeSymbol) return Coverage.Unknown;
        if (IsOrHas(type, matched)) return UnlessNull(values);
        if (type.IsSealed || type.IsValueType) return Coverage.Nothing;
        if (type.TypeKind != TypeKind.Class || matched.TypeKind != TypeKind.Class) return Coverage.Unknown;
        if (!EntityTypes.IsA(matched, type)) return Coverage.Nothing;
        if (!type.IsAbstract) return new(false, null);

        // It is one of the classes below; where there is no other one, it is all of them.
        return types.ConcreteTypesOf(type).Any(other => !EntityTypes.IsA(other, matched)) ? Coverage.Some : Coverage.Unknown;
    }

    private static Coverage UnlessNull(ValueSet values) => values.MayBeNull switch
    {
        false => Coverage.Full,
        true => Coverage.Some,
        null => new(null, true),
    };

    private static bool IsOrHas(INamedTypeSymbol type, ITypeSymbol ancestor) =>
        EntityTypes.IsA(type, ancestor) || type.AllInterfaces.Contains(ancestor, SymbolEqualityComparer.Default);

    private static bool HasSeveralValues(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean
        || (type?.TypeKind == TypeKind.Enum && type.GetMembers().OfType<IFieldSymbol>().Count(field => field.IsConst) > 1);

    private static bool IsEndless(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String or SpecialType.System_UInt32 or SpecialType.System_UInt64 || IsSigned(type);

    private static bool IsSigned(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KnowledgeGen.Generator.Usage;

/// <summary>The values that a pattern is tried on.</summary>
/// <param name="Type">Their class or enum; where they may be null, that of the others.</param>
/// <param name="Constant">The value, where it is a single one.</param>
/// <param name="MayBeNull">Whether null is one of them; null where that is not known.</param>
internal readonly record struct ValueSet(ITypeSymbol? Type, object? Constant, bool? MayBeNull)
{
    public static ValueSet Of(INamedTypeSymbol type) => new(type, null, false);

    public static ValueSet Of(IFieldSymbol enumMember) => new(enumMember.Type, enumMember.ConstantValue, false);

    /// <summary>The values that a property or field can have.</summary>
    public static ValueSet OfMember(IOperation member)
    {
        if (member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) return new(nullable.TypeArguments[0], null, true);
        if (member.Type is { IsValueType: true }) return new(member.Type, null, false);

        var annotation = member switch
        {
            IPropertyReferenceOperation { Property: var property } => property.NullableAnnotation,
            IFieldReferenceOperation { Field: var field } => field.NullableAnnotation,
            _ => NullableAnnotation.None,
        };
        return new(member.Type, null, annotation switch
        {
            NullableAnnotation.Annotated => true,
            NullableAnnotation.NotAnnotated => false,
            _ => null,
        });
    }
}

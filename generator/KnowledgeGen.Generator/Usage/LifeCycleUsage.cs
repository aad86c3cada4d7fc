using System.Linq;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.Generator.Usage;

/// <summary>
/// Warns of facts that are out of use: of an entity where <c>Obsolete</c> cannot say so under an id of its own, and of a statement where C#
/// names both the entity and the member.
/// </summary>
/// <param name="attribute">The class of the mark.</param>
internal sealed class LifeCycleUsage(INamedTypeSymbol attribute)
{
    private const string Member = "Member";

    public void Analyze(OperationAnalysisContext context)
    {
        var reference = (IMemberReferenceOperation)context.Operation;
        if (reference.Member.IsStatic)
        {
            Report(context, reference.Member, member: null);
        }
        else if (EntityOf(reference.Instance) is { } entity)
        {
            Report(context, entity, reference.Member.Name);
        }
    }

    // Person.LaurentFabius.HoldsOffice, and Person.LaurentFabius.Statements.HoldsOffice.
    private static ISymbol? EntityOf(IOperation? instance)
    {
        while (instance is IConversionOperation conversion) instance = conversion.Operand;
        if (instance is not IPropertyReferenceOperation property) return null;
        if (property.Property.IsStatic) return property.Property;
        return property.Property.Name == "Statements" && property.Instance is IPropertyReferenceOperation { Property.IsStatic: true } inner ? inner.Property : null;
    }

    private void Report(OperationAnalysisContext context, ISymbol marked, string? member)
    {
        foreach (var mark in marked.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(mark.AttributeClass, attribute) || MemberOf(mark) != member) continue;
            if (mark.ConstructorArguments.Length != 2 || mark.ConstructorArguments[0].Value is not string id || Rules.Find(id) is not { } rule) continue;

            var what = member is null ? marked.ContainingType.Name + "." + marked.Name : marked.ContainingType.Name + "." + marked.Name + "." + member;
            var syntax = context.Operation.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostics.DescriptorOf(rule), syntax.GetLocation(), "'" + what + "' is " + mark.ConstructorArguments[1].Value));
        }
    }

    private static string? MemberOf(AttributeData mark) =>
        mark.NamedArguments.FirstOrDefault(argument => argument.Key == Member).Value.Value as string;
}

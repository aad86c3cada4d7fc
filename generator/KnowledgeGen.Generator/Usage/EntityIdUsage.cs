using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.Generator.Usage;

/// <summary>Checks constants that get to where <c>[EntityId]</c> wants an id.</summary>
/// <param name="types">The classes of entities.</param>
/// <param name="attribute">The attribute's class.</param>
internal sealed class EntityIdUsage(EntityTypes types, INamedTypeSymbol attribute)
{
    /// <summary>The property of a diagnostic that holds the constant to write, as an expression.</summary>
    public const string Constant = "Constant";

    public void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { Parameter: { } parameter } and ({ IsImplicit: false } or { ArgumentKind: ArgumentKind.ParamArray })) Check(context, parameter, argument.Value);
    }

    public void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (TargetOf(assignment.Target) is { } target) Check(context, target, assignment.Value);
    }

    public void AnalyzeInitializer(OperationAnalysisContext context)
    {
        var initializer = (ISymbolInitializerOperation)context.Operation;
        var targets = initializer switch
        {
            IFieldInitializerOperation field => field.InitializedFields.CastArray<ISymbol>(),
            IPropertyInitializerOperation property => property.InitializedProperties.CastArray<ISymbol>(),
            IParameterInitializerOperation parameter => ImmutableArray.Create<ISymbol>(parameter.Parameter),
            _ => ImmutableArray<ISymbol>.Empty,
        };
        if (targets.Length > 0) Check(context, targets[0], initializer.Value);
    }

    public void AnalyzeComparison(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return;
        if (TargetOf(comparison.LeftOperand) is { } left) Check(context, left, comparison.RightOperand);
        else if (TargetOf(comparison.RightOperand) is { } right) Check(context, right, comparison.LeftOperand);
    }

    /// <summary>Checks what a pattern compares with: <c>host is "x"</c>, <c>case "x":</c>, <c>{ Host: "x" }</c>.</summary>
    public void AnalyzePattern(OperationAnalysisContext context)
    {
        var pattern = (IConstantPatternOperation)context.Operation;
        if (TargetOf(pattern) is { } target) Check(context, target, pattern.Value);
    }

    public void AnalyzeCase(OperationAnalysisContext context)
    {
        if (context.Operation is ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation operation } clause
            && TargetOf(operation.Value) is { } target) Check(context, target, clause.Value);
    }

    private static ISymbol? TargetOf(IPatternOperation pattern) => pattern.Parent switch
    {
        IBinaryPatternOperation or INegatedPatternOperation => TargetOf((IPatternOperation)pattern.Parent),
        IPropertySubpatternOperation { Member: var member } => TargetOf(member),
        IIsPatternOperation { Value: var value } => TargetOf(value),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation { Value: var value } } => TargetOf(value),
        IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation { Value: var value } } => TargetOf(value),
        _ => null,
    };

    private static ISymbol? TargetOf(IOperation operation) => Unwrap(operation) switch
    {
        IFieldReferenceOperation { Field.IsConst: false } field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void Check(OperationAnalysisContext context, ISymbol target, IOperation value)
    {
        if (WantedBy(target) is not { } wanted || !types.IsEntity(wanted)) return;

        foreach (var operation in ChoicesOf(value))
        {
            // An empty string means nobody: many a field starts with it.
            if (operation.ConstantValue is { HasValue: true, Value: string { Length: > 0 } id }) Check(context, wanted, operation, id);
        }
    }

    // What an expression comes to: one of several where it has branches; of an array all elements are wanted.
    private static IEnumerable<IOperation> ChoicesOf(IOperation value) => Unwrap(value) switch
    {
        { ConstantValue.HasValue: true } constant => [constant],
        IConditionalOperation { WhenFalse: { } otherwise } choice => ChoicesOf(choice.WhenTrue).Concat(ChoicesOf(otherwise)),
        ICoalesceOperation coalesce => ChoicesOf(coalesce.Value).Concat(ChoicesOf(coalesce.WhenNull)),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.SelectMany(ChoicesOf),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => ChoicesOf(arm.Value)),
        _ => [],
    };

    private void Check(OperationAnalysisContext context, INamedTypeSymbol wanted, IOperation operation, string id)
    {
        var ids = types.IdsOf(wanted);
        if (ids.TryGetValue(id, out var constant))
        {
            // A constant that is named warns by itself.
            if (operation is not ILiteralOperation) return;

            if (LifeCycleOf(constant) is var (rule, reason)) Report(context, rule, operation, null, "'" + id + "' is " + reason);

            Report(context, Rules.IdWithoutConstant, operation, constant,
                "'" + id + "' has a constant, which a build checks: write '" + Expression(constant, SymbolDisplayFormat.MinimallyQualifiedFormat) + "'.");
        }
        else if (types.FindFormer(wanted, id) is { } renamed && LifeCycleOf(renamed)?.Rule == Rules.Renamed)
        {
            Report(context, Rules.Renamed, operation, ids[(string)renamed.ConstantValue!], "'" + id + "' is now called '" + renamed.ConstantValue + "'; write the new id.");
        }
        else if (types.HasEntities(wanted))
        {
            var nearest = Spelling.Nearest(id, ids.Keys);
            Report(context, Rules.UnknownIdInCode, operation, nearest is null ? null : ids[nearest],
                "There is no '" + wanted.Name + "' with the id '" + Escape.ForMessage(id) + "'" + (nearest is null ? "." : "; did you mean '" + nearest + "'?"));
        }
    }

    // The mark of an entity that is out of use: its rule and what it says.
    private static (Rule Rule, string Reason)? LifeCycleOf(IFieldSymbol constant)
    {
        foreach (var mark in constant.GetAttributes())
        {
            var arguments = mark.ConstructorArguments;
            var (id, reason) = mark.AttributeClass?.Name switch
            {
                "ObsoleteAttribute" when arguments.Length > 0 => (mark.NamedArguments.FirstOrDefault(argument => argument.Key == "DiagnosticId").Value.Value as string, arguments[0].Value as string),
                "LifeCycleAttribute" when arguments.Length > 1 => (arguments[0].Value as string, arguments[1].Value as string),
                _ => default,
            };
            if (id is not null && reason is not null && Rules.Find(id) is { } rule) return (rule, reason);
        }

        return null;
    }

    private INamedTypeSymbol? WantedBy(ISymbol target)
    {
        foreach (var data in target.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)) return data.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
        }

        return null;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    private static string Expression(IFieldSymbol constant, SymbolDisplayFormat format) =>
        constant.ContainingType.ContainingType.ToDisplayString(format) + "." + constant.ContainingType.Name + "." + CSharpNames.Identifier(constant.Name);

    private static void Report(OperationAnalysisContext context, Rule rule, IOperation operation, IFieldSymbol? constant, string message)
    {
        var properties = constant is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Constant, Expression(constant, SymbolDisplayFormat.FullyQualifiedFormat));
        context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostics.DescriptorOf(rule), operation.Syntax.GetLocation(), properties, message));
    }
}

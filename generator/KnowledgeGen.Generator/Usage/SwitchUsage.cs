using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace KnowledgeGen.Generator.Usage;

/// <summary>
/// Finds switches over classes of entities and generated enums that leave some out and do not say what to do with them. A <c>default</c> says so,
/// unless all that it does is to throw.
/// </summary>
/// <param name="types">The classes of entities.</param>
/// <param name="closedEnum">The class of the mark of generated enums, or null.</param>
internal sealed class SwitchUsage(EntityTypes types, INamedTypeSymbol? closedEnum)
{
    /// <summary>The property of a diagnostic that holds what is missing: full names, separated by bars.</summary>
    public const string Missing = "Missing";

    /// <summary>What stands before the name of a member of an enum there, and not before that of a class.</summary>
    public const string EnumMember = "=";

    private const int Shown = 5;

    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    public void AnalyzeStatement(OperationAnalysisContext context)
    {
        var operation = (ISwitchOperation)context.Operation;
        var clauses = operation.Cases.SelectMany(section => section.Clauses, (section, clause) => (Section: section, Clause: clause)).ToList();
        if (clauses.Any(pair => pair.Clause.CaseKind == CaseKind.Default && !Throws(pair.Section))) return;

        var handled = new Handled();
        foreach (var (_, clause) in clauses)
        {
            if (clause is ISingleValueCaseClauseOperation single) handled.Add(single.Value);
            else if (clause is IPatternCaseClauseOperation { Guard: null } pattern) handled.Add(pattern.Pattern);
        }

        var syntax = (SwitchStatementSyntax)operation.Syntax;
        Report(context, operation.Value.Type, handled, syntax.SwitchKeyword.GetLocation());
    }

    public void AnalyzeExpression(OperationAnalysisContext context)
    {
        var operation = (ISwitchExpressionOperation)context.Operation;
        if (operation.Arms.Any(arm => arm is { Guard: null, Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } } && arm.Value is not IThrowOperation && !IsThrow(arm.Value))) return;

        var handled = new Handled();
        foreach (var arm in operation.Arms)
        {
            if (arm.Guard is null) handled.Add(arm.Pattern);
        }

        var syntax = (SwitchExpressionSyntax)operation.Syntax;
        Report(context, operation.Value.Type, handled, syntax.SwitchKeyword.GetLocation());
    }

    private static bool Throws(ISwitchCaseOperation section) => section.Body.Length == 1 && section.Body[0] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    private static bool IsThrow(IOperation operation) => operation is IConversionOperation { Operand: IThrowOperation };

    private void Report(OperationAnalysisContext context, ITypeSymbol? type, Handled handled, Location location)
    {
        var missing = type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MissingOf(nullable.TypeArguments[0], handled),
            { } other => MissingOf(other, handled),
            null => ImmutableArray<ISymbol>.Empty,
        };
        if (missing.Length == 0) return;

        var names = missing.Take(Shown).Select(symbol => "'" + NameOf(symbol) + "'");
        var more = missing.Length > Shown ? " and " + (missing.Length - Shown) + " more" : string.Empty;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(
            Missing, string.Join("|", missing.Select(symbol => (symbol is IFieldSymbol ? EnumMember : string.Empty) + symbol.ToDisplayString(FullName))));
        context.ReportDiagnostic(Diagnostic.Create(
            RoslynDiagnostics.DescriptorOf(Rules.IncompleteSwitch),
            location,
            properties,
            "This switch leaves out " + string.Join(", ", names) + more + "; add what is missing, or a default that says what to do with the rest."));
    }

    private static string NameOf(ISymbol symbol) => symbol is IFieldSymbol field ? field.ContainingType.Name + "." + field.Name : symbol.Name;

    private ImmutableArray<ISymbol> MissingOf(ITypeSymbol type, Handled handled)
    {
        if (IsClosedEnum(type))
        {
            return type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst && !handled.Has(field)).ToImmutableArray<ISymbol>();
        }

        // A class without others below it is no choice.
        if (type is not INamedTypeSymbol named || !types.IsEntity(named) || types.ConcreteTypesOf(named) is not { Length: > 1 } concrete) return ImmutableArray<ISymbol>.Empty;

        return handled.HasTypes ? concrete.Where(candidate => !handled.Has(candidate)).ToImmutableArray<ISymbol>() : ImmutableArray<ISymbol>.Empty;
    }

    private bool IsClosedEnum(ITypeSymbol type) => type.TypeKind == TypeKind.Enum && closedEnum is not null
        && type.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, closedEnum));

    /// <summary>What the cases of a switch are about.</summary>
    private sealed class Handled
    {
        private readonly List<ITypeSymbol> _types = [];
        private readonly HashSet<object> _values = [];

        public bool HasTypes => _types.Count > 0;

        public bool Has(INamedTypeSymbol type) => _types.Any(handled => EntityTypes.IsA(type, handled));

        public bool Has(IFieldSymbol value) => value.ConstantValue is { } constant && _values.Contains(constant);

        public void Add(IOperation value)
        {
            if (value is { ConstantValue: { HasValue: true, Value: { } constant } }) _values.Add(constant);
        }

        public void Add(IPatternOperation pattern)
        {
            switch (pattern)
            {
                case IConstantPatternOperation constant:
                    Add(constant.Value);
                    break;
                case ITypePatternOperation type:
                    _types.Add(type.MatchedType);
                    break;
                case IDeclarationPatternOperation { MatchedType: { } matched }:
                    _types.Add(matched);
                    break;
                case IRecursivePatternOperation { PropertySubpatterns.Length: 0, DeconstructionSubpatterns.Length: 0 } recursive:
                    _types.Add(recursive.MatchedType);
                    break;
                case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                    Add(either.LeftPattern);
                    Add(either.RightPattern);
                    break;
            }
        }
    }
}

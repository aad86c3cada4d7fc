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

    private readonly PatternCoverage _patterns = new(types);

    public void AnalyzeStatement(OperationAnalysisContext context)
    {
        var operation = (ISwitchOperation)context.Operation;
        var cases = new List<SwitchCase>();
        foreach (var section in operation.Cases)
        {
            var throws = OnlyThrows(section.Body);
            foreach (var clause in section.Clauses)
            {
                if (clause.CaseKind == CaseKind.Default && !throws) return;
                if (throws && clause.Syntax is SwitchLabelSyntax label && CatchAll.Is(label)) continue;
                if (clause is ISingleValueCaseClauseOperation single) cases.Add(new SwitchCase(single.Value, null));
                else if (clause is IPatternCaseClauseOperation pattern) cases.Add(new SwitchCase(pattern.Pattern, pattern.Guard));
            }
        }

        var syntax = (SwitchStatementSyntax)operation.Syntax;
        Report(context, operation.Value.Type, cases, syntax.SwitchKeyword.GetLocation());
    }

    public void AnalyzeExpression(OperationAnalysisContext context)
    {
        var operation = (ISwitchExpressionOperation)context.Operation;
        var cases = operation.Arms
            .Where(arm => !(IsThrow(arm.Value) && arm.Syntax is SwitchExpressionArmSyntax syntax && CatchAll.Is(syntax)))
            .Select(arm => new SwitchCase(arm.Pattern, arm.Guard))
            .ToList();
        Report(context, operation.Value.Type, cases, ((SwitchExpressionSyntax)operation.Syntax).SwitchKeyword.GetLocation());
    }

    private static bool OnlyThrows(ImmutableArray<IOperation> statements) => statements.Length == 1 && statements[0] switch
    {
        IBlockOperation block => OnlyThrows(block.Operations),
        IExpressionStatementOperation statement => IsThrow(statement.Operation),
        var statement => IsThrow(statement),
    };

    private static bool IsThrow(IOperation operation) => operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    private void Report(OperationAnalysisContext context, ITypeSymbol? type, List<SwitchCase> cases, Location location)
    {
        var missing = type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MissingOf(nullable.TypeArguments[0], cases),
            { } other => MissingOf(other, cases),
            null => ImmutableArray<ISymbol>.Empty,
        };
        if (missing.Length == 0) return;

        var names = missing.Take(Shown).Select(symbol => "'" + NameOf(symbol) + "'");
        var more = missing.Length > Shown ? " and " + (missing.Length - Shown) + " more" : string.Empty;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(
            Missing, string.Join("|", MostDerivedFirst(missing).Select(symbol => (symbol is IFieldSymbol ? EnumMember : string.Empty) + symbol.ToDisplayString(FullName))));
        context.ReportDiagnostic(Diagnostic.Create(
            RoslynDiagnostics.DescriptorOf(Rules.IncompleteSwitch),
            location,
            properties,
            "This switch leaves out " + string.Join(", ", names) + more + "; add what is missing, or a default that says what to do with the rest."));
    }

    private static string NameOf(ISymbol symbol) => symbol is IFieldSymbol field ? field.ContainingType.Name + "." + field.Name : symbol.Name;

    // A case of a class takes all that inherits from it.
    private static IEnumerable<ISymbol> MostDerivedFirst(ImmutableArray<ISymbol> missing) => missing[0] is IFieldSymbol
        ? missing
        : missing.OrderBy(symbol => missing.Count(other => EntityTypes.IsA(other as ITypeSymbol, symbol as ITypeSymbol)));

    private ImmutableArray<ISymbol> MissingOf(ITypeSymbol type, List<SwitchCase> cases)
    {
        if (IsClosedEnum(type)) return MissingMembersOf(type, cases.SelectMany(one => one.Alternatives()).ToList());

        // A class without others below it is no choice.
        if (type is not INamedTypeSymbol named || !types.IsEntity(named) || types.ConcreteTypesOf(named) is not { Length: > 1 } concrete) return ImmutableArray<ISymbol>.Empty;

        // A switch that takes no class as a whole asks for something else.
        var covered = concrete.Select(candidate => (Type: candidate, CoverageOf(ValueSet.Of(candidate), cases).All)).ToList();
        return covered.Any(candidate => candidate.All == true)
            ? covered.Where(candidate => candidate.All == false).Select(candidate => candidate.Type).ToImmutableArray<ISymbol>()
            : ImmutableArray<ISymbol>.Empty;
    }

    // Most cases are for a member each, and an enum may have very many.
    private ImmutableArray<ISymbol> MissingMembersOf(ITypeSymbol type, List<SwitchCase> cases)
    {
        var named = new HashSet<object>(cases.Select(one => one.Constant).OfType<object>());
        var others = cases.FindAll(one => one.Constant is null);
        return type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field is { IsConst: true, ConstantValue: { } value } && !named.Contains(value) && CoverageOf(ValueSet.Of(field), others).All == false)
            .ToImmutableArray<ISymbol>();
    }

    private Coverage CoverageOf(ValueSet values, List<SwitchCase> cases) =>
        cases.Aggregate(Coverage.Nothing, (coverage, one) => coverage | one.Of(values, _patterns));

    private bool IsClosedEnum(ITypeSymbol type) => type.TypeKind == TypeKind.Enum && closedEnum is not null
        && type.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, closedEnum));
}

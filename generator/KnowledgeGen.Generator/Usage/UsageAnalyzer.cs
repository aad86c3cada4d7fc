using System.Collections.Immutable;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Usage;

/// <summary>
/// Checks how C# uses the facts: ids in literals, switches over entity types and generated enums, and members that are out of use where the
/// compiler does not warn of them itself. What is wrong with the facts, the generator says.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    private const string EntityName = "KnowledgeGen.Entity";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RoslynDiagnostics.DescriptorOf(Rules.UnknownIdInCode),
        RoslynDiagnostics.DescriptorOf(Rules.IdWithoutConstant),
        RoslynDiagnostics.DescriptorOf(Rules.IncompleteSwitch),
        RoslynDiagnostics.DescriptorOf(Rules.Retracted),
        RoslynDiagnostics.DescriptorOf(Rules.Disputed),
        RoslynDiagnostics.DescriptorOf(Rules.Superseded),
        RoslynDiagnostics.DescriptorOf(Rules.Renamed));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(EntityName) is not { } entity) return;

        var types = new EntityTypes(context.Compilation, entity);
        if (Find(context.Compilation, "EntityIdAttribute") is { } idAttribute)
        {
            var ids = new EntityIdUsage(types, idAttribute);
            context.RegisterOperationAction(ids.AnalyzeArgument, OperationKind.Argument);
            context.RegisterOperationAction(ids.AnalyzeAssignment, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
            context.RegisterOperationAction(ids.AnalyzeInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer);
            context.RegisterOperationAction(ids.AnalyzeComparison, OperationKind.Binary);
            context.RegisterOperationAction(ids.AnalyzePattern, OperationKind.ConstantPattern);
            context.RegisterOperationAction(ids.AnalyzeCase, OperationKind.CaseClause);
        }

        if (Find(context.Compilation, "LifeCycleAttribute") is { } mark)
        {
            context.RegisterOperationAction(new LifeCycleUsage(mark).Analyze, OperationKind.PropertyReference, OperationKind.FieldReference);
        }

        var switches = new SwitchUsage(types, Find(context.Compilation, "ClosedEnumAttribute"));
        context.RegisterOperationAction(switches.AnalyzeStatement, OperationKind.Switch);
        context.RegisterOperationAction(switches.AnalyzeExpression, OperationKind.SwitchExpression);
    }

    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypeByMetadataName("KnowledgeGen." + name);
}

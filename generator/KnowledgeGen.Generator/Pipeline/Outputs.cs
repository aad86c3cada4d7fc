using System;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;
using Diagnostic = KnowledgeGen.Language.Diagnostics.Diagnostic;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Adds the generated sources and reports what is wrong.</summary>
internal static class Outputs
{
    public static void AddTypes(SourceProductionContext context, (SchemaModel Schema, EmitOptions Options) input) => Guarded(context, () =>
    {
        var (schema, options) = input;
        if (schema.Types.Count == 0) return;

        foreach (var type in schema.Types) context.AddSource(HintNames.OfType(schema, type), TypeEmitter.Emit(schema, type, options));
        foreach (var type in EnumEmitter.EnumsOf(schema)) context.AddSource(HintNames.OfEnum(schema, type.CSharpEnum!), EnumEmitter.Emit(type, options));
        if (StatementClassEmitter.IsNeeded(schema)) context.AddSource(HintNames.OfStatements(options), StatementClassEmitter.Emit(schema, options));
    });

    public static void AddRoot(
        SourceProductionContext context, (((SchemaModel Schema, EmitOptions Options) Left, EquatableArray<DocumentModel> Documents) Left, RowLayout Layout) input) => Guarded(context, () =>
    {
        var ((schema, options), documents) = input.Left;
        if (schema.Types.Count == 0) return;
        context.AddSource(HintNames.OfRoot(options), RootEmitter.Emit(schema, documents, StoreLayout.Create(schema, input.Layout), options));
    });

    public static void AddFactMembers(SourceProductionContext context, (FactFileInput Facts, (SchemaModel Schema, EmitOptions Options) Right) input) => Guarded(context, () =>
    {
        var (file, facts) = input.Facts;
        if (file.Entities.Count > 0) context.AddSource(HintNames.OfFactsApi(file.Path), FactFileEmitter.EmitApi(input.Right.Schema, file, facts, input.Right.Options));
    });

    public static void AddFactData(SourceProductionContext context, (FactFileInput Facts, (SchemaModel Schema, EmitOptions Options) Right) input) => Guarded(context, () =>
    {
        var (file, facts) = input.Facts;
        if (file.Entities.Count > 0) context.AddSource(HintNames.OfFactsData(file.Path), FactFileEmitter.EmitData(input.Right.Schema, file, facts, input.Right.Options));
    });

    public static void Report(SourceProductionContext context, EquatableArray<Diagnostic> findings)
    {
        foreach (var finding in findings) context.ReportDiagnostic(RoslynDiagnostics.Convert(finding));
    }

    private static void Guarded(SourceProductionContext context, Action output)
    {
        try
        {
            output();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(RoslynDiagnostics.Convert(Guard.Describe(string.Empty, exception)));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

/// <summary>One generated file.</summary>
internal sealed record GeneratedFile(string HintName, string Source, bool IsData);

/// <summary>All C# of a model.</summary>
internal static class GeneratedCode
{
    public static readonly EmitOptions Modern = new("News", "Knowledge", SupportsStaticAbstracts: true);

    public static List<GeneratedFile> Emit(KnowledgeModel model, EmitOptions? options = null, bool asConstants = false)
    {
        options ??= Modern;
        var layout = Layout(model);
        var files = new List<GeneratedFile>();
        foreach (var type in model.Schema.Types)
        {
            files.Add(new(HintNames.OfType(model.Schema, type), TypeEmitter.Emit(model.Schema, type, layout.SplitTypes, options), false));
        }

        foreach (var found in EnumEmitter.EnumsOf(model.Schema))
        {
            files.Add(new(HintNames.OfEnum(model.Schema, found.CSharpName), EnumEmitter.Emit(found, options), false));
        }

        files.Add(new(HintNames.OfViews(options), ViewEmitter.Emit(model.Schema, options), false));
        if (StatementClassEmitter.IsNeeded(model.Schema))
        {
            files.Add(new(HintNames.OfStatements(options), StatementClassEmitter.Emit(model.Schema, options), false));
        }

        var root = RootEmitter.Emit(model.Schema, model.Documents, StoreLayout.Create(model.Schema, layout), options);
        files.Add(new(HintNames.OfRoot(options), root, false));
        foreach (var file in model.Files)
        {
            var context = FactFileContext.Create(file, layout);
            files.Add(new(HintNames.OfFactsApi(file.Path), FactFileEmitter.EmitApi(model.Schema, [new(file, context)], options, Fail), false));
            var data = FactDataEmitter.Emit([PackedFile.Create(model.Schema, file, context)], asConstants, options, Fail);
            files.Add(new(HintNames.OfFactsData(file.Path), data, true));
        }

        return files;
    }

    public static void Fail(string path, Exception exception) =>
        throw new InvalidOperationException("'" + path + "' was not emitted.", exception);

    public static RowLayout Layout(KnowledgeModel model) => new(model.Files.Select(file => new LayoutFile(
        file.Path,
        KnowledgeGen.Language.EquatableArray.ToEquatableArray(
            file.Entities.Select(entity => new LayoutEntity(entity.Id, entity.Type, entity.CSharpName))))).ToList());
}

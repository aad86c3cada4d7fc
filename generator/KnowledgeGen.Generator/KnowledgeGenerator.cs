using KnowledgeGen.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator;

/// <summary>
/// Compiles the fact files of a project into C#. Every step starts from files and build options and never from the compilation,
/// so an edit of C# code runs none of them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KnowledgeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Constant: the build looks for it in the assembly, to notice a compiler that could not load the generator.
        context.RegisterPostInitializationOutput(GeneratorTrace.Write);

        // Once a build: what MSBuild says.
        var project = context.AnalyzerConfigOptionsProvider.Select(Stages.ReadProject).WithTrackingName(StepNames.ReadProject);

        // The files of the knowledge base, each once. This goes through a list, because the compiler's own list of files
        // has one twice, now and then, after several came and went at once.
        var files = context.AdditionalTextsProvider.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(KnowledgeFile.Classify)
            .WithTrackingName(StepNames.Classify);

        // Once a file, when the file changes: its syntax.
        var schemaFiles = files.Where(KnowledgeFile.IsSchema).Select(Stages.ParseSchema).WithTrackingName(StepNames.ParseSchema);
        var factFiles = files.Where(KnowledgeFile.IsFacts).Select(Stages.ParseFacts).WithTrackingName(StepNames.ParseFacts);
        var questionFiles = files.Where(KnowledgeFile.IsQuestions).Select(Stages.ParseQuestions).WithTrackingName(StepNames.ParseQuestions);
        var lockFiles = files.Where(KnowledgeFile.IsLock).Select(Stages.ParseLock).WithTrackingName(StepNames.ParseLock);

        // When a schema file changes or a library has other files: what is imported.
        var importable = factFiles.Where(static source => source.File.Library is not null).Collect();
        var imports = schemaFiles.Collect().Combine(importable).Select(Stages.BindImports).WithTrackingName(StepNames.BindImports);
        var chosen = imports.Select(static (result, _) => result with { Diagnostics = default, Places = default }).WithTrackingName(StepNames.Imports);
        var includedFacts = factFiles.Combine(chosen).Where(static pair => pair.Right.Includes(pair.Left)).Select(static (pair, _) => pair.Left)
            .WithTrackingName(StepNames.IncludeFacts);

        // When a schema file changes: the schema. Positions stay behind here, so a comment goes no further.
        var schemaResult = schemaFiles.Collect().Combine(chosen).Select(Stages.BindSchema).WithTrackingName(StepNames.BindSchema);
        var schema = schemaResult.Select(static (result, _) => result.Schema).WithTrackingName(StepNames.Schema);

        // When a fact file changes: the ids in it; and when ids, types or members changed, the table of all.
        var declarations = factFiles.Combine(chosen).Where(static pair => pair.Right.Includes(pair.Left.File)).Select(Stages.Declare).WithTrackingName(StepNames.Declare);
        var tableResult = declarations.Collect().Combine(schema).Select(Stages.BuildTable).WithTrackingName(StepNames.BuildTable);
        var table = tableResult.Select(static (result, _) => result.Table).WithTrackingName(StepNames.Table);

        // Once a fact file, when it or the schema or the table changes.
        var written = includedFacts.Combine(schema).Combine(table).Select(Stages.Bind).WithTrackingName(StepNames.Bind);

        // When an overlay changes, or what it corrects: what it makes of imported files.
        var overlays = written.Where(static file => file.Source.IsOverlay || file.Source.File.Library is not null).Collect().Combine(schema)
            .Select(Stages.FindOverlays).WithTrackingName(StepNames.FindOverlays);
        var bound = written.Combine(overlays).Select(Stages.Correct).WithTrackingName(StepNames.Correct);

        // Documents are read when a fact cites them, and indexed when evidence is looked up in them.
        var citedByFile = bound.Select(Stages.FindCitedDocuments).WithTrackingName(StepNames.FindCitedDocuments);
        var cited = citedByFile.Collect().Select(Stages.UniteCitedDocuments).WithTrackingName(StepNames.UniteCitedDocuments);
        var documentFiles = files.Where(KnowledgeFile.IsDocument);
        var alternatives = documentFiles.Select(static (file, _) => file.DocumentId).Collect().Combine(cited).Select(Stages.ListAlternatives)
            .WithTrackingName(StepNames.ListAlternatives);
        var documents = documentFiles.Combine(cited)
            .Where(Stages.IsCited)
            .Select(static (pair, _) => pair.Left)
            .Select(Stages.ReadDocument)
            .WithTrackingName(StepNames.ReadDocument);
        var documentResult = documents.Collect().Select(Stages.ArrangeDocuments).WithTrackingName(StepNames.ArrangeDocuments);
        var lockResult = lockFiles.Where(static file => file.Library is null).Collect().Select(Stages.ReadLock).WithTrackingName(StepNames.ReadLock);
        var sources = documentResult.Combine(alternatives).Combine(lockResult).Combine(table)
            .Combine(lockFiles.Where(static file => file.Library is not null).Collect())
            .Select(Stages.BringSourcesTogether)
            .WithTrackingName(StepNames.Sources);

        // When names change: those that a file's checks depend on.
        var names = bound.Select(Stages.FindNames).WithTrackingName(StepNames.FindNames)
            .Collect()
            .Select(Stages.UniteNames).WithTrackingName(StepNames.UniteNames);
        var namedFiles = bound.Combine(names).Select(Stages.PickNames).WithTrackingName(StepNames.PickNames);

        // Once a fact file: the checks, with the evidence. Positions stay behind here too.
        var checkedFiles = namedFiles.Combine(schema).Combine(sources).Select(Stages.Check).WithTrackingName(StepNames.Check);
        var additions = checkedFiles.Where(static file => file.Model.IsOverlay).Collect().Select(Stages.FindAdditions)
            .WithTrackingName(StepNames.FindAdditions);
        var models = checkedFiles.Where(static file => !file.Model.IsOverlay).Select(static (file, _) => file.Model)
            .Combine(additions).Combine(schema).Select(Stages.Merge).WithTrackingName(StepNames.Model);

        // When a fact changes, if the schema has rules: what follows.
        var derivation = models.Collect().Combine(schema).Select(Stages.Derive).WithTrackingName(StepNames.Derive);

        // When a question file or the schema changes: the questions; when a fact changes, their answers.
        var questionsResult = questionFiles.Collect().Combine(schema).Select(Stages.BindQuestions).WithTrackingName(StepNames.BindQuestions);
        var questions = questionsResult.Select(static (result, _) => result.Questions).WithTrackingName(StepNames.Questions);
        var answers = questions.Combine(schema).Combine(models.Collect()).Combine(derivation).Select(Stages.AskQuestions).WithTrackingName(StepNames.AskQuestions);

        // When entities come, go or move: where each is; when citations change, the table of documents.
        var layout = table.Combine(schema).Select(Stages.LayOut).WithTrackingName(StepNames.LayOut);
        var splitTypes = layout.Select(static (rows, _) => rows.SplitTypes).WithTrackingName(StepNames.SplitTypes);
        var emittedSchema = schema.Combine(table).Combine(questions).Select(Stages.LeaveOutUnusedTypes).WithTrackingName(StepNames.EmittedSchema);
        var documentTable = checkedFiles.Collect().Combine(sources).Select(Stages.ListDocuments)
            .WithTrackingName(StepNames.ListDocuments);
        var rootName = project.Combine(emittedSchema).Select(RootName.Choose).WithTrackingName(StepNames.RootName);
        var options = project.Combine(rootName).Combine(context.ParseOptionsProvider).Select(Stages.ChooseEmitOptions)
            .WithTrackingName(StepNames.ChooseEmitOptions);

        // What programs see: types and root of the schema, members of each fact file.
        var schemaInput = emittedSchema.Combine(options);
        context.RegisterSourceOutput(schemaInput.Combine(splitTypes), Outputs.AddTypes);
        var rootInput = schemaInput.Combine(documentTable).Combine(layout);
        context.RegisterSourceOutput(rootInput, Outputs.AddRoot);
        var factInput = models.Combine(layout).Select(Stages.AddContext).WithTrackingName(StepNames.AddContext);
        var factGroups = factInput.Collect().SelectMany(FileGroups.OfFacts).WithTrackingName(StepNames.GroupFacts);
        context.RegisterSourceOutput(factGroups.Combine(schemaInput), Outputs.AddFactMembers);

        context.RegisterSourceOutput(questions.Combine(schemaInput), Outputs.AddQuestions);

        // What they do not see, and an IDE need not generate.
        // Once a fact file: its data; when they crossed the limit of literals: all files once more.
        var packed = factInput.Combine(emittedSchema).Select(Stages.Pack).WithTrackingName(StepNames.Pack);
        var conclusions = derivation.Combine(models.Collect()).Combine(layout).Combine(emittedSchema).Select(Stages.PackConclusions)
            .WithTrackingName(StepNames.PackConclusions);
        var exceedsLiterals = packed.Select(static (result, _) => result.File.Length).WithTrackingName(StepNames.DataLength)
            .Collect()
            .Combine(conclusions.Select(Stages.Length).WithTrackingName(StepNames.ConclusionsLength))
            .Select(Stages.ExceedLiterals).WithTrackingName(StepNames.ExceedLiterals);
        var dataGroups = packed.Collect().SelectMany(FileGroups.OfData).WithTrackingName(StepNames.GroupData);
        context.RegisterImplementationSourceOutput(dataGroups.Combine(exceedsLiterals).Combine(options), Outputs.AddFactData);

        context.RegisterImplementationSourceOutput(conclusions.Combine(exceedsLiterals).Combine(options), Outputs.AddConclusions);

        // What is wrong, once, in the order in which people read it.
        var findings = Findings.Collect(
            project, rootName, imports, overlays, schemaFiles, schemaResult, tableResult, bound, documentResult, lockResult, sources, checkedFiles, derivation,
            questionFiles, questionsResult, answers);
        context.RegisterSourceOutput(findings, Outputs.Report);
    }
}

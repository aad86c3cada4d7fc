using System;
using System.Linq;
using System.Threading.Tasks;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Overlays;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Reasoning;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language;

/// <summary>
/// Runs all stages over a knowledge base: parse, bind, check. The generator runs the same stages one by one, so that it can keep
/// what has not changed.
/// </summary>
public static class KnowledgeCompiler
{
    // Before other threads have started, so few are done.
    private const int FewFiles = 8;

    /// <summary>
    /// Compiles a knowledge base. Nothing is thrown for bad input: it is reported, and everything else is still there.
    /// </summary>
    /// <param name="files">The files of the knowledge base.</param>
    /// <param name="threads">On how many threads at most; -1 for as many as there are cores.</param>
    public static KnowledgeCompilation Compile(KnowledgeFiles files, int threads = -1)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var allSchemas = Parse(files.Schemas, (yaml, _) => yaml, parallel);
        var allFacts = Parse(files.Facts, (yaml, input) => new FactSource(yaml, input.RelativePath), parallel);
        var imports = ImportBinder.Bind(allSchemas, allFacts);
        var schemaFiles = imports.Order(allSchemas);
        var facts = allFacts.Where(imports.Includes).ToEquatableArray();
        var schema = SchemaBinder.Bind(schemaFiles, imports.Imports.Select(import => import.Library).ToEquatableArray());
        var declarations = ForEach(
            allFacts.Where(source => imports.Includes(source.File)).ToEquatableArray(),
            source => DeclarationReader.Read(source) with { IsLeftOut = !imports.Includes(source) },
            parallel);
        var table = EntityTableBuilder.Build(declarations, schema.Schema);

        // Most of what there is to collect while the rest is done is nodes, which nobody needs any more.
        var written = ForEach(facts, source => FactBinder.Bind(source, schema.Schema, table.Table).WithoutNodes(), parallel);
        var overlays = OverlayResult.Of(schema.Schema, written);
        var bound = written.Select(overlays.Correct).ToEquatableArray();

        var lockFiles = Parse(files.Locks, (yaml, _) => yaml, parallel);
        var locks = LockFiles.Read(lockFiles.Where(file => file.Library is null).ToEquatableArray());
        var cited = DocumentFiles.Unite(bound.Where(file => file.Source.File.Library is null).Select(DocumentFiles.CitedIn));
        var sources = files.Documents.Where(document => DocumentFiles.IsCited(DocumentText.IdOf(document.Path), cited)).ToEquatableArray();
        var texts = DocumentFiles.Read(ForEach(sources, document => DocumentFiles.Decode(document), parallel));
        var others = DocumentFiles.Alternatives(files.Documents.Select(document => DocumentText.IdOf(document.Path)), cited);
        var declared = DocumentFiles.DeclaredIn(table.Table);
        var documents = new DocumentSources(
            new DocumentSet(texts, locks.Lock, declared, others), LibrarySources.Of(lockFiles.Where(file => file.Library is not null), declared));
        var names = EntityNames.Unite(bound.Select(EntityNames.In));
        var @checked = ForEach(bound, file => FileChecker.Check(file, schema.Schema, documents.Of(file.Source), FileNames.WithAll(file, names)), parallel);
        var models = OverlayMerger.Merge(schema.Schema, @checked.Select(file => file.Model));
        var derivation = Derivation.Of(schema.Schema, models);
        var questionFiles = Parse(files.Questions, (yaml, _) => yaml, parallel);
        var questions = QuestionFileBinder.Bind(questionFiles, schema.Schema);
        var wrong = QuestionChecker.Check(questions.Questions, schema.Schema, models, derivation.Model);
        var asked = new AskedQuestions(questionFiles, questions, wrong);
        var results = new StageResults(schemaFiles, schema, table, bound, texts, locks, documents, @checked, derivation, asked) { Imports = imports, Overlays = overlays };
        var citations = @checked.Where(file => file.Model.Library is null).SelectMany(file => file.Citations).ToEquatableArray();
        var model = new KnowledgeModel(schema.Schema, models, documents.Cited(@checked))
        {
            Derivation = derivation.Model,
            Questions = questions.Questions,
        };
        return new KnowledgeCompilation(model, results.CollectDiagnostics(), bound, documents.Own, citations);
    }

    private static EquatableArray<T> Parse<T>(
        EquatableArray<InputFile> files, Func<YamlFile, InputFile, T> make, ParallelOptions parallel) => ForEach(
        files.OrderBy(file => file.RelativePath, StringComparer.Ordinal).ToEquatableArray(),
        file => make(YamlReader.Read(file.Path, file.Text).WithProblem(file.Problem).Of(file.Library), file),
        parallel);

    /// <summary>
    /// Runs a stage for each file on as many cores as there are. What a stage makes of a file depends on nothing that it does
    /// with another one, so the results are the same in whatever order they come.
    /// </summary>
    private static EquatableArray<TResult> ForEach<T, TResult>(
        EquatableArray<T> items, Func<T, TResult> stage, ParallelOptions parallel)
    {
        var results = new TResult[items.Count];
        if (results.Length < FewFiles)
        {
            for (var i = 0; i < results.Length; i++) results[i] = stage(items[i]);
        }
        else
        {
            Parallel.For(0, results.Length, parallel, i => results[i] = stage(items[i]));
        }

        return new EquatableArray<TResult>(results);
    }
}

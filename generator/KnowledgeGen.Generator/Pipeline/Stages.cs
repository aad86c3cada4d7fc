using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
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
using KnowledgeGen.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = KnowledgeGen.Language.Diagnostics.Diagnostic;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>The stages of the compiler as steps of an incremental pipeline: each only calls the language library.</summary>
internal static class Stages
{
    // Newer than the compiler that this is built against.
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private static readonly SchemaModel EmptySchema = new(default, default, default);

    public static ProjectOptions ReadProject(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        ProjectOptionsReader.Read(options.GlobalOptions);

    public static EmitOptions ChooseEmitOptions(
        ((ProjectOptions Project, RootName Root) Left, ParseOptions Parse) input, CancellationToken cancellation)
    {
        var hasStaticAbstracts = input.Parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };
        return new(input.Left.Project.Namespace, input.Left.Root.Name, hasStaticAbstracts)
        {
            IsLibrary = input.Left.Project.IsLibrary,
            SupportsExtensions = input.Parse is CSharpParseOptions { LanguageVersion: >= CSharp14 },
        };
    }

    public static YamlFile ParseSchema(KnowledgeFile file, CancellationToken cancellation) => Parse(file, cancellation);

    public static FactSource ParseFacts(KnowledgeFile file, CancellationToken cancellation) =>
        new(Parse(file, cancellation), file.RelativePath);

    public static YamlFile ParseQuestions(KnowledgeFile file, CancellationToken cancellation) => Parse(file, cancellation);

    public static YamlFile ParseLock(KnowledgeFile file, CancellationToken cancellation) => Parse(file, cancellation);

    public static ImportResult BindImports((ImmutableArray<YamlFile> Schemas, ImmutableArray<FactSource> Libraries) input, CancellationToken cancellation) => Guard.Run(
        PathOf(input.Schemas),
        () => ImportBinder.Bind(input.Schemas, input.Libraries),
        failure => ImportResult.Empty with { Diagnostics = One(failure) });

    public static SchemaResult BindSchema((ImmutableArray<YamlFile> Files, ImportResult Imports) input, CancellationToken cancellation) => Guard.Run(
        PathOf(input.Files),
        () => SchemaBinder.Bind(input.Imports.Order(input.Files), input.Imports.Imports.Select(import => import.Library).ToEquatableArray()),
        failure => new SchemaResult(EmptySchema, One(failure), default, default));

    public static FileDeclarations Declare((FactSource Source, ImportResult Imports) input, CancellationToken cancellation) =>
        Declare(input.Source) with { IsLeftOut = !input.Imports.Includes(input.Source) };

    private static FileDeclarations Declare(FactSource source) => Guard.Run(
        source.File.Path,
        () => DeclarationReader.Read(source),
        _ => new FileDeclarations(source.RelativePath, default));

    public static EntityTableResult BuildTable(
        (ImmutableArray<FileDeclarations> Files, SchemaModel Schema) input, CancellationToken cancellation) => Guard.Run(
        string.Empty,
        () => EntityTableBuilder.Build(
            input.Files.OrderBy(file => file.RelativePath, StringComparer.Ordinal).ToEquatableArray(), input.Schema),
        failure => new EntityTableResult(EntityTable.Empty, One(failure)));

    public static BoundFile Bind(
        ((FactSource Source, SchemaModel Schema) Left, EntityTable Table) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var source = input.Left.Source;
        return Guard.Run(
            source.File.Path,
            () => FactBinder.Bind(source, input.Left.Schema, input.Table),
            failure => new BoundFile(source, default, One(failure)));
    }

    public static OverlayResult FindOverlays((ImmutableArray<BoundFile> Files, SchemaModel Schema) input, CancellationToken cancellation) => Guard.Run(
        string.Empty,
        () => OverlayResult.Of(input.Schema, input.Files.OrderBy(file => file.Source.RelativePath, StringComparer.Ordinal).ToEquatableArray()),
        failure => OverlayResult.Empty with { Diagnostics = One(failure) });

    public static BoundFile Correct((BoundFile File, OverlayResult Overlays) input, CancellationToken cancellation) => input.Overlays.Correct(input.File);

    public static OverlayAdditions FindAdditions(ImmutableArray<CheckedFile> overlays, CancellationToken cancellation) =>
        new(overlays.Select(file => file.Model).OrderBy(file => file.Path, StringComparer.Ordinal));

    public static FactFileModel Merge(
        ((FactFileModel File, OverlayAdditions Additions) Left, SchemaModel Schema) input, CancellationToken cancellation) =>
        OverlayMerger.Merge(input.Schema, input.Left.File, input.Left.Additions);

    public static EquatableArray<string> FindCitedDocuments(BoundFile file, CancellationToken cancellation) =>
        file.Source.File.Library is null ? DocumentFiles.CitedIn(file) : default;

    public static EquatableArray<string> UniteCitedDocuments(ImmutableArray<EquatableArray<string>> files, CancellationToken cancellation) =>
        DocumentFiles.Unite(files);

    public static bool IsCited((KnowledgeFile File, EquatableArray<string> Cited) input) => DocumentFiles.IsCited(input.File.DocumentId, input.Cited);

    public static EquatableArray<string> ListAlternatives(
        (ImmutableArray<string> Files, EquatableArray<string> Cited) input, CancellationToken cancellation) =>
        DocumentFiles.Alternatives(input.Files, input.Cited);

    public static ReadDocument ReadDocument(KnowledgeFile file, CancellationToken cancellation) => Guard.Run(
        file.Text.Path,
        () => new ReadDocument(Decode(file.Text.Path, file.Text.GetText(cancellation)), null),
        failure => new ReadDocument(null, failure));

    public static DocumentsResult ArrangeDocuments(ImmutableArray<ReadDocument> files, CancellationToken cancellation)
    {
        var result = DocumentFiles.Read(files.Select(file => file.File).OfType<DocumentFile>().ToEquatableArray());
        var failures = files.Select(file => file.Failure).OfType<Diagnostic>();
        return result with { Diagnostics = result.Diagnostics.Concat(failures).ToEquatableArray() };
    }

    public static LockResult ReadLock(ImmutableArray<YamlFile> files, CancellationToken cancellation) => Guard.Run(
        PathOf(files),
        () => LockFiles.Read(files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray()),
        failure => new LockResult(null, null, One(failure)));

    public static DocumentSources BringSourcesTogether(
        ((((DocumentsResult Documents, EquatableArray<string> Alternatives) Left, LockResult Lock) Left, EntityTable Table) Left, ImmutableArray<YamlFile> LibraryLocks) input,
        CancellationToken cancellation)
    {
        var ((((documents, alternatives), ownLock), table), locks) = input;
        var declared = DocumentFiles.DeclaredIn(table);
        return new(new DocumentSet(documents, ownLock.Lock, declared, alternatives), LibrarySources.Of(locks, declared));
    }

    public static EntityNames FindNames(BoundFile file, CancellationToken cancellation) => EntityNames.In(file);

    public static EntityNames UniteNames(ImmutableArray<EntityNames> files, CancellationToken cancellation) => EntityNames.Unite(files);

    public static NamedFile PickNames((BoundFile File, EntityNames Names) input, CancellationToken cancellation) =>
        new(input.File, FileNames.WithUsed(input.File, input.Names));

    public static CheckedFile Check(
        ((NamedFile File, SchemaModel Schema) Left, DocumentSources Sources) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (file, names) = input.Left.File;
        var source = file.Source;
        return Guard.Run(
            source.File.Path,
            () => FileChecker.Check(file, input.Left.Schema, input.Sources.Of(source), names),
            failure => new CheckedFile(new FactFileModel(source.RelativePath, default) { Library = source.File.Library?.Name }, One(failure), default));
    }

    public static DerivationResult Derive(
        (ImmutableArray<FactFileModel> Files, SchemaModel Schema) input, CancellationToken cancellation) => Guard.Run(
        string.Empty,
        () => new DerivationResult(Derivation.Of(input.Schema, input.Files.OrderBy(file => file.Path, StringComparer.Ordinal)), null),
        failure => new DerivationResult(Derivation.Empty, failure));

    public static QuestionsResult BindQuestions(
        (ImmutableArray<YamlFile> Files, SchemaModel Schema) input, CancellationToken cancellation) => Guard.Run(
        PathOf(input.Files),
        () => QuestionFileBinder.Bind(input.Files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(), input.Schema),
        failure => QuestionsResult.Empty with { Diagnostics = One(failure) });

    public static WrongAnswersResult AskQuestions(
        (((EquatableArray<QuestionModel> Questions, SchemaModel Schema) Left, ImmutableArray<FactFileModel> Files) Left, DerivationResult Derivation) input,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (((questions, schema), files), derivation) = input;
        if (questions.Count == 0) return new WrongAnswersResult(default, null);
        return Guard.Run(
            string.Empty,
            () => new WrongAnswersResult(
                QuestionChecker.Check(questions, schema, files.OrderBy(file => file.Path, StringComparer.Ordinal), derivation.Derivation.Model), null),
            failure => new WrongAnswersResult(default, failure));
    }

    public static RowLayout LayOut(
        (EntityTable Table, SchemaModel Schema) input, CancellationToken cancellation) => new(input.Table.Entries
        .Where(entry => input.Schema.FindType(entry.Type) is { IsAbstract: false })
        .GroupBy(entry => (entry.Path, entry.Library), entry => new LayoutEntity(entry.Id, entry.Type, entry.CSharpName) { Formerly = entry.Formerly })
        .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
        .Select(file => new LayoutFile(file.Key.Path, file.ToEquatableArray()) { Library = file.Key.Library })
        .ToList());

    public static SchemaModel LeaveOutUnusedTypes(
        ((SchemaModel Schema, EntityTable Table) Left, EquatableArray<QuestionModel> Questions) input, CancellationToken cancellation) =>
        BuiltInTypes.LeaveOutUnused(input.Left.Schema, DocumentFiles.DeclaredIn(input.Left.Table).Count > 0, input.Questions);

    public static EquatableArray<DocumentModel> ListDocuments(
        (ImmutableArray<CheckedFile> Files, DocumentSources Sources) input, CancellationToken cancellation) => input.Sources.Cited(input.Files);

    public static FactFileInput AddContext((FactFileModel File, RowLayout Layout) input, CancellationToken cancellation) =>
        new(input.File, input.File.Entities.Count == 0
            ? new FactFileContext(0, default, default)
            : FactFileContext.Create(input.File, input.Layout));

    public static PackResult Pack((FactFileInput Facts, SchemaModel Schema) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (file, context) = input.Facts;
        return Guard.Run(
            file.Path,
            () => new PackResult(PackedFile.Create(input.Schema, file, context), null),
            failure => new PackResult(new PackedFile(file.Path, default), failure));
    }

    public static ConclusionsResult PackConclusions(
        (((DerivationResult Result, ImmutableArray<FactFileModel> Files) Left, RowLayout Layout) Left, SchemaModel Schema) input,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (((result, files), layout), schema) = input;
        if (result.Derivation.Model == DerivationModel.Empty) return new ConclusionsResult(default, null);
        return Guard.Run(
            string.Empty,
            () =>
            {
                var entities = files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => file.Entities).ToList();
                return new ConclusionsResult(ConclusionsWriter.Write(schema, result.Derivation.Model, entities, layout), null);
            },
            failure => new ConclusionsResult(default, failure));
    }

    public static long Length(ConclusionsResult result, CancellationToken cancellation) => result.Parts.Sum(static part => (long)part.Length);

    public static bool ExceedLiterals((ImmutableArray<long> Files, long Conclusions) lengths, CancellationToken cancellation) =>
        lengths.Files.Sum() + lengths.Conclusions > PackedFile.LiteralLimit;

    private static YamlFile Parse(KnowledgeFile file, CancellationToken cancellation) => Guard.Run(
        file.Text.Path,
        () => Read(file.Text.Path, file.Text.GetText(cancellation)),
        failure => Unreadable(file.Text.Path, failure)).Of(file.Library);

    private static YamlFile Read(string path, SourceText? source)
    {
        var (text, problem) = FileBytes.Of(source) is { } bytes ? YamlBytes.Decode(path, bytes) : new DecodedYaml(source?.ToString() ?? string.Empty, null);
        return YamlReader.Read(path, text).WithProblem(problem);
    }

    // Files are equal when their texts are: no file that can be read has this one.
    private static YamlFile Unreadable(string path, Diagnostic failure) =>
        new(path, "\0" + failure.Message, new LineMap(string.Empty), null, default, One(failure));

    private static DocumentFile Decode(string path, SourceText? text) =>
        FileBytes.Of(text) is { } bytes ? DocumentFiles.Decode(path, bytes) : DocumentFiles.Decode(path, text?.ToString() ?? string.Empty);

    private static string PathOf(ImmutableArray<YamlFile> files) => files.Length == 0 ? string.Empty : files[0].Path;

    private static EquatableArray<Diagnostic> One(Diagnostic diagnostic) => new[] { diagnostic }.ToEquatableArray();
}

/// <summary>A fact file and what its checks depend on of what entities are called.</summary>
/// <param name="File">The file.</param>
/// <param name="Names">The names.</param>
internal sealed record NamedFile(BoundFile File, FileNames Names);

/// <summary>The data of a fact file, or why there are none.</summary>
/// <param name="File">The data.</param>
/// <param name="Failure">What went wrong with the generator, or null.</param>
internal sealed record PackResult(PackedFile File, Diagnostic? Failure);

/// <summary>The data of what follows, or why there are none.</summary>
/// <param name="Parts">The parts; none where nothing can be derived.</param>
/// <param name="Failure">What went wrong with the generator, or null.</param>
internal sealed record ConclusionsResult(EquatableArray<string> Parts, Diagnostic? Failure);

/// <summary>What follows from all facts, or why that is not known.</summary>
/// <param name="Derivation">What follows.</param>
/// <param name="Failure">What went wrong with the compiler, or null.</param>
internal sealed record DerivationResult(Derivation Derivation, Diagnostic? Failure);

/// <summary>The questions that the facts answer otherwise than expected, or why that is not known.</summary>
/// <param name="Wrong">The wrong answers.</param>
/// <param name="Failure">What went wrong with the compiler, or null.</param>
internal sealed record WrongAnswersResult(EquatableArray<WrongAnswer> Wrong, Diagnostic? Failure);

/// <summary>A document, or why it could not be read.</summary>
/// <param name="File">The document.</param>
/// <param name="Failure">What went wrong with the host, not with the text.</param>
internal sealed record ReadDocument(DocumentFile? File, Diagnostic? Failure);

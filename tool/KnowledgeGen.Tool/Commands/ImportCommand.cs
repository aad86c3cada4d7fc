using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Importing;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What somebody wants to have imported.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Input">The file, or the folder of files.</param>
/// <param name="Output">The folder to write; null where none was named.</param>
/// <param name="DocumentFolders">The folders with texts of documents.</param>
internal sealed record ImportRequest(string Format, string Input, string? Output, string[] DocumentFolders);

/// <summary><c>kgen import</c>: a schema and facts from what other programs hold.</summary>
internal static class ImportCommand
{
    private const string Csv = "csv";
    private const string JsonLines = "jsonl";

    /// <summary>The formats.</summary>
    public static readonly FormatList Formats = new([Csv, JsonLines]);

    public static int Run(ToolHost host, ImportRequest request)
    {
        if (request.Output is not { } output) throw new ToolException("Say with -o which folder to write.");

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(output));
        TargetFile.Refuse(output, TargetFile.WhyNotThere(path, "name a folder") ?? WhyNot(path));
        try
        {
            var isCsv = request.Format == Csv;
            var (entities, derived, relations, evidence) = Read(host, request, isCsv);
            var count = 0;
            using (Progress.Start(host, "Writing"))
            {
                AtomicFolder.Write(path, _ => false, folder => count = ImportedFiles.Write(entities, isCsv, folder));
            }

            host.Say(Escape.ForTerminal(output) + ": " + Counting.Of(count, "file", "files") + ", " + Counting.Of(entities.Count, "entity", "entities") + ", "
                + Counting.Of(entities.Sum(entity => entity.Statements.Count), "statement", "statements"));
            foreach (var relation in relations) host.Say(Sentence(relation));
            SayWhatIsMissing(host, evidence, derived);
            return Check(host, new BaseLocation(output, request.DocumentFolders));
        }
        catch (ImportException exception)
        {
            foreach (var problem in exception.Problems) host.Report(problem.ToString());
            host.Say("Nothing is imported: " + Counting.Of(exception.Problems.Count, "error", "errors") + ".");
            return ExitCode.Failure;
        }
    }

    private static string Sentence(GuessedRelation relation) =>
        "'" + relation.Column + "' of " + string.Join(", ", relation.From) + " is a relation to " + string.Join(", ", relation.To) + ": each of its values is the id or the name of a row there.";

    private static ReadInput Read(ToolHost host, ImportRequest request, bool isCsv)
    {
        using var progress = Progress.Start(host, "Reading");
        var files = FilesOf(host, request);
        var evidence = new EvidenceImport(TextsOf(host, request));
        if (isCsv)
        {
            var (rows, relations) = CsvImport.Read(files);
            return new ReadInput(rows, 0, relations, evidence);
        }

        var (entities, derived) = JsonLinesImport.Read(files.Single(), evidence);
        return new ReadInput(entities, derived, [], evidence);
    }

    // What a value is not, such as a date, the lines do not tell: its mistake is told where it can be put right, in the files.
    private static int Check(ToolHost host, BaseLocation location)
    {
        var errors = KnowledgeFolder.Load(host, location).Compile(host).Diagnostics
            .Where(diagnostic => diagnostic.Rule.Severity == Severity.Error && diagnostic.Rule != Rules.UnknownDocument)
            .ToEquatableArray();
        if (errors.Count == 0) return ExitCode.Success;

        DiagnosticText.Write(errors, host.Error, host.ErrorStyle);
        host.Say("The files are written, and " + Counting.Of(errors.Count, "error is", "errors are") + " to be put right in them.");
        return ExitCode.Failure;
    }

    private static void SayWhatIsMissing(ToolHost host, EvidenceImport evidence, int derived)
    {
        if (derived > 0) host.Say(Counting.Of(derived, "derived statement is", "derived statements are") + " left out: the rules that conclude such are no part of the file.");
        foreach (var document in evidence.Unchecked)
        {
            host.Say("The words of '" + Escape.ForTerminal(document) + "' are not checked: its text is not at hand; name its folder with --documents.");
        }
    }

    private static string? WhyNot(string path) =>
        File.Exists(path) ? "it is a file; name a folder"
        : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() ? "there is something in it, and an import overwrites nothing; name a new folder"
        : null;

    private static List<ImportFile> FilesOf(ToolHost host, ImportRequest request)
    {
        var full = host.FullPath(request.Input);
        if (File.Exists(full)) return [ImportFile.Read(request.Input, full)];

        var shown = "'" + Escape.ForMessage(request.Input) + "'";
        if (!Directory.Exists(full)) throw new ToolException("There is no file or folder " + shown + ".");
        if (request.Format == JsonLines) throw new ToolException(shown + " is a folder; name a file of JSON Lines.");

        var names = Directory.GetFiles(full, "*.csv").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0) throw new ToolException("There are no *.csv files in " + shown + ".");
        return [.. names.Select(name => ImportFile.Read(request.Input.TrimEnd('/') + "/" + name, Path.Combine(full, name)))];
    }

    private static Dictionary<string, DocumentText> TextsOf(ToolHost host, ImportRequest request)
    {
        var texts = new Dictionary<string, DocumentText>(StringComparer.Ordinal);
        var folders = KnowledgeFolder.SharedFolders(host, new BaseLocation(null, request.DocumentFolders));
        foreach (var folder in folders)
        {
            var full = host.FullPath(folder);
            if (!Directory.Exists(full)) throw new ToolException("There is no folder '" + Escape.ForMessage(folder) + "'.");
            foreach (var name in FolderWalk.Files(full, ".txt"))
            {
                var id = DocumentText.IdOf(name);
                if (DocumentText.FromBytes(id, name, File.ReadAllBytes(Path.Combine(full, name))).Document is { } text) texts.TryAdd(id, text);
            }
        }

        return texts;
    }

    /// <summary>What was read.</summary>
    /// <param name="Entities">The entities.</param>
    /// <param name="Derived">How many derived statements were left out.</param>
    /// <param name="Relations">The columns that were taken for relations.</param>
    /// <param name="Evidence">What is known of the evidence.</param>
    private sealed record ReadInput(IReadOnlyList<ImportedEntity> Entities, int Derived, IReadOnlyList<GuessedRelation> Relations, EvidenceImport Evidence);
}

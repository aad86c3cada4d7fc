using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Text;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Finds and reads the files of a knowledge base.</summary>
internal sealed class KnowledgeFolder
{
    /// <summary>The environment variable that names one more folder of documents.</summary>
    public const string DocumentsVariable = "KnowledgeGenDocuments";

    private const string SchemaEnding = ".schema.yaml";
    private const string FactsEnding = ".facts.yaml";
    private const string QuestionsEnding = ".questions.yaml";
    /// <summary>The name of a lock.</summary>
    public const string LockName = "facts.lock";

    /// <summary>The name of a folder of documents.</summary>
    public const string DocumentsFolder = "documents";

    /// <summary>How the names of documents end.</summary>
    public const string DocumentEnding = ".txt";


    /// <summary>How the names of files end that can belong to a knowledge base.</summary>
    public static readonly string[] Endings = [SchemaEnding, FactsEnding, FactSource.OverlayEnding, QuestionsEnding, LockName, DocumentEnding];

    /// <summary>How the names of files end that make a folder a knowledge base.</summary>
    public static readonly string[] YamlEndings = [SchemaEnding, FactsEnding, FactSource.OverlayEnding, QuestionsEnding];

    private readonly ToolHost _host;
    private readonly BaseLocation _location;
    private readonly string _root;
    private readonly FileReader _reader = new();
    private readonly HashSet<string> _documentIds = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<LibraryFolder> _libraries;
    private readonly HashSet<string> _libraryNames;
    private readonly Dictionary<string, string> _relativePaths = new(StringComparer.Ordinal);

    private KnowledgeFolder(ToolHost host, BaseLocation location)
    {
        _host = host;
        _location = location;
        _root = RootOf(host, location);
        _libraries = LibraryFolder.Of(_root, location.Libraries);
        _libraryNames = [.. _libraries.Select(library => library.Library.Name)];
    }

    /// <summary>The full paths of all folders that a knowledge base has files in; not all need be there.</summary>
    public static IEnumerable<string> FoldersOf(ToolHost host, BaseLocation location) =>
        SharedFolders(host, location)
            .Concat(LibraryFolder.Of(RootOf(host, location), location.Libraries).Select(library => library.Folder))
            .Select(host.FullPath)
            .Prepend(RootOf(host, location));

    /// <summary>Reads a knowledge base.</summary>
    /// <param name="host">What surrounds the run.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="document">The id of a document that is read even if nothing cites it, or null.</param>
    /// <param name="needsFacts">Whether a folder with documents alone is no knowledge base.</param>
    /// <exception cref="ToolException">The folder does not exist, or there is nothing in it.</exception>
    public static LoadedKnowledge Load(ToolHost host, BaseLocation location, string? document = null, bool needsFacts = true)
    {
        using var progress = Progress.Start(host, "Reading");
        return new KnowledgeFolder(host, location).Load(document, needsFacts);
    }

    private LoadedKnowledge Load(string? document, bool needsFacts)
    {
        RequireFolder();
        var files = FolderWalk.Files(_root, Endings);
        var schemas = ReadYaml(files.Where(path => HasEnding(path, SchemaEnding)));
        var facts = ReadYaml(files.Where(IsFacts));
        var questions = ReadYaml(files.Where(path => HasEnding(path, QuestionsEnding)));
        var locks = ReadYaml(files.Where(path => NameOf(path) == LockName));
        var own = files.Where(IsDocument).ToList();
        var isEmpty = schemas.Count + facts.Count == 0 && _reader.Diagnostics.Count == 0;
        if (isEmpty && needsFacts) throw new ToolException(NothingIn(own.Count));

        var documents = ReadDocuments(_location.Folder, own, _ => true).ToList();
        var words = new IdWords(schemas.Concat(facts));
        foreach (var folder in SharedFolders())
        {
            var paths = FolderWalk.Files(_host.FullPath(folder), DocumentEnding);
            documents.AddRange(ReadDocuments(folder, paths, id => id == document || words.Contains(id)));
        }

        foreach (var library in _libraries) Read(library, schemas, facts, locks);

        var lockFile = locks.Find(file => file.Library is null)?.RelativePath ?? LockName;
        return new LoadedKnowledge(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(_root)),
            Path.Combine(_root, lockFile),
            Join(_location.Folder, lockFile),
            new KnowledgeFiles(
                schemas.ToEquatableArray(), facts.ToEquatableArray(), locks.ToEquatableArray(), documents.ToEquatableArray())
            {
                Questions = questions.ToEquatableArray(),
            },
            _documentIds,
            _relativePaths,
            _reader.Diagnostics);
    }

    private void Read(LibraryFolder library, List<InputFile> schemas, List<InputFile> facts, List<InputFile> locks)
    {
        var folder = _host.FullPath(library.Folder);
        if (!Directory.Exists(folder)) throw new ToolException("There is no folder '" + Escape.ForMessage(library.Folder) + "' of the library '" + Escape.ForMessage(library.Library.Name) + "'.");

        foreach (var path in FolderWalk.Files(folder, Endings))
        {
            var list = HasEnding(path, SchemaEnding) ? schemas : IsFacts(path) ? facts : NameOf(path) == LockName ? locks : null;
            if (list is null) continue;

            var shown = Join(library.Folder, path);
            var relative = ImportedPath.OfLibrary(library.Library.Name, path);
            _relativePaths.TryAdd(shown, relative);
            if (_reader.ReadYaml(shown, relative, Path.Combine(folder, path)) is { } file) list.Add(file with { Library = library.Library });
        }
    }

    private void RequireFolder()
    {
        if (Directory.Exists(_root)) return;
        var folder = "'" + Escape.ForMessage(_location.Folder ?? ".") + "'";
        throw new ToolException(
            File.Exists(_root) ? folder + " is a file; name the folder that holds it." : "There is no folder " + folder + ".");
    }

    private string NothingIn(int documents) =>
        "There are no *.schema.yaml and no *.facts.yaml files in '" + Escape.ForMessage(_location.Folder ?? ".") + "' or below"
        + (documents > 0 ? ", only documents." : ".");

    private List<InputFile> ReadYaml(IEnumerable<string> paths) => paths
        .Select(path => _reader.ReadYaml(Show(_location.Folder, path), ImportedPath.OfOwn(path, _libraryNames), Path.Combine(_root, path)))
        .OfType<InputFile>()
        .ToList();

    private static string RootOf(ToolHost host, BaseLocation location) =>
        host.FullPath(location.Folder is null or "" ? "." : location.Folder);

    /// <summary>The folders of documents that are named by the user or the environment, as they are named.</summary>
    public static string[] SharedFolders(ToolHost host, BaseLocation location)
    {
        var named = host.Variable(DocumentsVariable);
        return string.IsNullOrEmpty(named) ? location.DocumentFolders : [.. location.DocumentFolders, named];
    }

    private IEnumerable<string> SharedFolders()
    {
        foreach (var folder in SharedFolders(_host, _location))
        {
            if (Directory.Exists(_host.FullPath(folder))) yield return folder;
            else _reader.Diagnostics.Add(MissingFolder(folder));
        }
    }

    private Diagnostic MissingFolder(string folder)
    {
        var path = Path.GetRelativePath(RealPath.Of(_root), RealPath.Of(_host.FullPath(folder)));
        _relativePaths.TryAdd(folder, path.Replace(Path.DirectorySeparatorChar, '/'));
        return new(Rules.DocumentFolderMissing, SourceLocation.OfFile(folder), EvidenceMessages.ForMissingFolder(folder));
    }

    private IEnumerable<InputDocument> ReadDocuments(string? folder, IEnumerable<string> paths, Func<string, bool> isWanted)
    {
        var root = folder is null or "" ? _root : _host.FullPath(folder);
        foreach (var path in paths)
        {
            var id = DocumentText.IdOf(path);
            _documentIds.Add(id);
            if (!isWanted(id)) continue;
            if (_reader.ReadDocument(Show(folder, path), Path.Combine(root, path)) is { } document) yield return document;
        }
    }

    private string Show(string? folder, string path)
    {
        var shown = Join(folder, path);
        _relativePaths.TryAdd(shown, path);
        return shown;
    }

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsFacts(string path) => HasEnding(path, FactsEnding) || HasEnding(path, FactSource.OverlayEnding);

    private static bool IsDocument(string path) =>
        HasEnding(path, DocumentEnding) && ("/" + path).Contains("/" + DocumentsFolder + "/", StringComparison.Ordinal);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path as the user would write it, so that terminals and editors can open it.</summary>
    private static string Join(string? folder, string path) => folder switch
    {
        null or "" or "." or "./" => path,
        _ when folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) => folder + path,
        _ => folder + "/" + path,
    };
}

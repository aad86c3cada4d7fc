using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Reads what <c>kgen export --format jsonl</c> wrote: each entity, then its statements.</summary>
internal sealed class JsonLinesImport
{
    private readonly ImportFile _file;
    private readonly EvidenceImport _evidence;
    private readonly List<ImportProblem> _problems = [];
    private readonly OrderedDictionary<string, (ImportedEntity Entity, int Line)> _entities = [];
    private readonly List<(string Id, int Line)> _references = [];
    private readonly Dictionary<string, (bool IsSymmetric, int Line)> _symmetries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Parent, int Line)> _parents = new(StringComparer.Ordinal);
    private int _line;

    private JsonLinesImport(ImportFile file, EvidenceImport evidence) => (_file, _evidence) = (file, evidence);

    /// <summary>How many statements follow from others, and are left out.</summary>
    public int Derived { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImportException">It is not what is exported.</exception>
    public static (IReadOnlyList<ImportedEntity> Entities, int Derived) Read(ImportFile file, EvidenceImport evidence)
    {
        var import = new JsonLinesImport(file, evidence);
        foreach (var line in file.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            import._line++;
            if (line.Length > 0) import.Read(line);
        }

        foreach (var (id, line) in import._references.Where(reference => !import._entities.ContainsKey(reference.Id)))
        {
            import.Complain(line, "There is no entity '" + Escape.ForMessage(id) + "'" + Spelling.Suggestion(id, import._entities.Keys));
        }

        if (import._entities.Count == 0 && import._problems.Count == 0) import.Complain(1, "There is no entity in the file.");
        if (import._problems.Count > 0) throw new ImportException(import._problems);
        return ([.. import._entities.Values.Select(item => item.Entity)], import.Derived);
    }

    private void Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = new JsonObject(document.RootElement);
            if (root.Has("entity")) ReadEntity(root);
            else if (root.Has("subject")) ReadStatement(root);
            else throw new FormatException("This is neither an entity nor a statement: it has neither 'entity' nor 'subject'.");
        }
        catch (JsonException exception)
        {
            _problems.Add(new ImportProblem(_file.Path, _line, (int)(exception.BytePositionInLine ?? 0) + 1, "This is no JSON object on one line."));
        }
        catch (FormatException exception)
        {
            Complain(_line, exception.Message);
        }
    }

    private void ReadEntity(JsonObject line)
    {
        var id = IdIn(line, "entity");
        var lineage = line.Texts("types");
        var isWhole = lineage.Length > 0;
        if (!isWhole) lineage = [line.Text("type")];
        foreach (var type in lineage) Require(KebabCase.IsValid(type), "type", type);
        if (isWhole) RequireSameParents(lineage);
        var formerly = line.Texts("formerly");
        foreach (var former in formerly) Require(KebabCase.IsValid(former), "former id", former);
        var entity = new ImportedEntity(id, lineage, line.TextOrNull("name"), _evidence.Read(line), LifeCycleOf(line)) { Formerly = formerly };
        if (!_entities.TryAdd(id, (entity, _line))) throw new FormatException("The entity '" + id + "' is there twice, first in line " + _entities[id].Line.ToString(CultureInfo.InvariantCulture) + ".");
    }

    private void RequireSameSymmetry(string relation, bool isSymmetric)
    {
        if (_symmetries.TryAdd(relation, (isSymmetric, _line)) || _symmetries[relation].IsSymmetric == isSymmetric) return;

        var other = _symmetries[relation].Line.ToString(CultureInfo.InvariantCulture);
        throw new FormatException("The relation '" + relation + "' is " + (isSymmetric ? "symmetric here, and not" : "not symmetric here, and is so") + " in line " + other + "; it is one or the other for all of its statements.");
    }

    // Each list says of all its types what they extend.
    private void RequireSameParents(string[] lineage)
    {
        for (var i = 0; i < lineage.Length; i++)
        {
            var parent = i + 1 < lineage.Length ? lineage[i + 1] : null;
            if (!_parents.TryAdd(lineage[i], (parent, _line)) && _parents[lineage[i]].Parent is var known && known != parent)
            {
                throw new FormatException("The type '" + lineage[i] + "' extends " + Shown(parent) + " here, and " + Shown(known) + " in line " + _parents[lineage[i]].Line.ToString(CultureInfo.InvariantCulture) + "; a type extends one.");
            }
        }

        static string Shown(string? type) => type is null ? "nothing" : "'" + type + "'";
    }

    private void ReadStatement(JsonObject line)
    {
        if (line.IsTrue("derived"))
        {
            Derived++;
            return;
        }

        var subject = IdIn(line, "subject");
        if (!_entities.TryGetValue(subject, out var found)) throw new FormatException("The entity '" + subject + "' has no line before this one.");
        var predicate = IdIn(line, "predicate");
        var isRelation = line.Has("object");
        var value = isRelation ? new ImportedValue(ImportedKind.Reference, IdIn(line, "object")) : line.Value("value");
        if (isRelation)
        {
            Refer(value.Text);
            RequireSameSymmetry(predicate, line.IsTrue("symmetric"));
        }

        var statement = new ImportedStatement(new ImportedName(predicate, isRelation), value)
        {
            Certainty = line.OneOf("certainty", "certain", "probable", "possible"),
            Basis = line.OneOf("basis", "stated", "inferred"),
            AttributedTo = Refer(line.TextOrNull("attributedTo")),
            During = line.TextOrNull("during"),
            Note = line.TextOrNull("note"),
            LifeCycle = LifeCycleOf(line),
            Qualifiers = [.. line.Members("qualifiers")],
            Evidence = _evidence.Read(line),
            Unsourced = line.TextOrNull("unsourced"),
            IsSymmetric = isRelation && line.IsTrue("symmetric"),
        };
        found.Entity.Statements.Add(statement.Evidence.Length > 0 || HasReceipt(statement, found.Entity) ? statement : statement with { Unsourced = EvidenceImport.WhyNone(line, _file) });
    }

    // A document's statements need none, and a note is one.
    private static bool HasReceipt(ImportedStatement statement, ImportedEntity entity) =>
        statement.Unsourced is not null
        || (entity.Evidence.Length == 0 && (entity.Lineage.Contains(BuiltInDocument.TypeName) || statement is { Basis: "inferred", Note: not null }));

    private LifeCycleModel LifeCycleOf(JsonObject line) =>
        new(line.TextOrNull("retracted"), line.TextOrNull("disputed"), Refer(line.TextOrNull("supersededBy")));

    private string? Refer(string? id)
    {
        if (id is not null) _references.Add((id, _line));
        return id;
    }

    private static string IdIn(JsonObject line, string key)
    {
        var id = line.Text(key);
        Require(KebabCase.IsValid(id), key, id);
        return id;
    }

    private static void Require(bool isId, string key, string id)
    {
        if (!isId) throw new FormatException("'" + Escape.ForMessage(id) + "' cannot be the " + key + ": it " + KebabCase.Advice(id));
    }

    private void Complain(int line, string message) => _problems.Add(new ImportProblem(_file.Path, line, 1, message));
}

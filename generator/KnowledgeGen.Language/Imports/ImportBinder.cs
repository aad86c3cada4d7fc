using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Imports;

/// <summary>
/// Binds the <c>imports</c> of the schema files: which libraries, and which parts of them. A library's own imports count as well, and of a library
/// that is imported in several places all the parts that one of them takes.
/// </summary>
public sealed class ImportBinder
{
    private static readonly string[] Endings = [".yaml", ".facts", ".overlay"];

    private readonly Dictionary<string, LibraryModel> _libraries;
    private readonly ILookup<string, YamlFile> _schemas;
    private readonly ILookup<string, FactSource> _facts;
    private readonly Dictionary<string, SortedSet<string>> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ImportPlace> _places = [];

    private ImportBinder(IReadOnlyList<YamlFile> schemas, IReadOnlyList<FactSource> facts)
    {
        _libraries = schemas.Concat(facts.Select(fact => fact.File))
            .Select(file => file.Library)
            .OfType<LibraryModel>()
            .Distinct()
            .GroupBy(library => library.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _schemas = schemas.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => file.Library?.Name ?? string.Empty, StringComparer.Ordinal);
        _facts = facts.ToLookup(fact => fact.File.Library?.Name ?? string.Empty, StringComparer.Ordinal);
    }

    /// <summary>Binds what the schema files of a knowledge base and of all libraries at hand say.</summary>
    /// <param name="schemas">The schema files.</param>
    /// <param name="facts">The fact files.</param>
    public static ImportResult Bind(IReadOnlyList<YamlFile> schemas, IReadOnlyList<FactSource> facts)
    {
        var binder = new ImportBinder(schemas, facts);
        foreach (var (declaration, bag) in binder.DeclaredBy(string.Empty)) binder.Bind(declaration, bag);
        var imports = binder._order.Select(name => new ImportModel(binder._libraries[name], binder._parts[name].ToEquatableArray()));
        return new ImportResult(imports.ToEquatableArray(), binder._diagnostics.ToEquatableArray(), binder._places.ToEquatableArray());
    }

    /// <summary>The name of the part of a library that a fact file is.</summary>
    internal static string NameOfPart(FactSource source)
    {
        var path = source.RelativePath.Substring(source.File.Library is { } library ? library.Name.Length + 1 : 0);
        return path.Substring(0, path.LastIndexOf('.', path.LastIndexOf('.') - 1));
    }

    // The imports of a library were checked when it was compiled; what is missing of them by now is missing here.
    private List<(ImportDeclaration Declaration, DiagnosticBag Bag)> DeclaredBy(string importer)
    {
        var declared = new List<(ImportDeclaration, DiagnosticBag)>();
        foreach (var file in _schemas[importer])
        {
            var bag = new DiagnosticBag(file.Path, file.Lines);
            declared.AddRange(ImportDeclaration.Read(file, bag).Select(declaration => (declaration, bag)));
            _diagnostics.AddRange(bag.ToEquatableArray());
        }

        return declared;
    }

    private void Bind(ImportDeclaration declaration, DiagnosticBag file)
    {
        var name = declaration.Name.Value;
        var bag = file.Empty();
        if (!_libraries.ContainsKey(name))
        {
            bag.Report(
                Rules.UnknownLibrary,
                declaration.Name.Range,
                "There is no fact library '" + Escape.ForMessage(name) + "' among the references of the project" + Advice(name));
        }
        else
        {
            _places.Add(new ImportPlace(name, bag.LocationOf(declaration.Name.Range)));
            Take(declaration, bag);
        }

        _diagnostics.AddRange(bag.ToEquatableArray());
    }

    private string Advice(string name)
    {
        if (_libraries.Count == 0) return "; add a reference to a project or package that sets 'KnowledgeGenLibrary' and has YAML files.";

        var known = _libraries.Keys.OrderBy(library => library, StringComparer.Ordinal).ToList();
        return Spelling.Nearest(name, known) is { } nearest
            ? "; did you mean '" + Escape.ForMessage(nearest) + "'?"
            : "; add one, or write " + OneOf(known) + ".";
    }

    // A few of them, so that a message stays one sentence.
    private static string OneOf(List<string> names)
    {
        const int Most = 4;
        var shown = string.Join(", ", names.Take(Most).Select(name => "'" + Escape.ForMessage(name) + "'"));
        return names.Count == 1 ? shown : "one of " + shown + (names.Count > Most ? ", …" : string.Empty);
    }

    private void Take(ImportDeclaration declaration, DiagnosticBag bag)
    {
        var name = declaration.Name.Value;
        var known = _facts[name].Select(source => (Part: NameOfPart(source), source.RelativePath)).ToList();
        var parts = known.Select(file => file.Part).Distinct().OrderBy(part => part, StringComparer.Ordinal).ToList();
        var isIncluding = declaration.IsIncluding;
        foreach (var wanted in declaration.Include.Concat(declaration.Exclude))
        {
            if (known.Any(file => IsWithin(file.Part, wanted.Value))) continue;

            // Which part is meant is not known: all are taken, so that nothing else is missed.
            isIncluding &= !declaration.Include.Contains(wanted);
            bag.Report(
                Rules.UnknownPart,
                wanted.Range,
                "The library '" + Escape.ForMessage(name) + "' has no part '" + Escape.ForMessage(wanted.Value) + "'"
                    + (MeantBy(wanted.Value, parts) is { } meant ? "; did you mean '" + Escape.ForMessage(meant) + "'?"
                        : parts.Count == 0 ? ", nor any other; take it out."
                        : "; write " + OneOf(parts) + "."));
        }

        var taken = known.Where(file =>
            (!isIncluding || declaration.Include.Any(part => IsWithin(file.Part, part.Value)))
            && !declaration.Exclude.Any(part => IsWithin(file.Part, part.Value)));
        Visit(name);
        _parts[name].UnionWith(taken.Select(file => file.RelativePath));
    }

    // A file by its whole name, a folder with a slash behind it, or a file without its folder.
    private static string? MeantBy(string wanted, List<string> parts)
    {
        var name = wanted.TrimEnd('/');
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal)) name = name.Substring(0, name.Length - ending.Length);
        }

        if (name != wanted && parts.Any(part => IsWithin(part, name))) return name;
        var within = parts.Where(part => part.EndsWith("/" + name, StringComparison.Ordinal)).ToList();
        return within.Count == 1 ? within[0] : Spelling.Nearest(name, parts);
    }

    private void Visit(string library)
    {
        if (_parts.ContainsKey(library)) return;

        _parts.Add(library, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (declaration, bag) in DeclaredBy(library)) Bind(declaration, bag);
        _order.Add(library);
    }

    // A part is a fact file; a folder stands for all in it.
    private static bool IsWithin(string part, string wanted) =>
        part == wanted || (part.Length > wanted.Length && part[wanted.Length] == '/' && part.StartsWith(wanted, StringComparison.Ordinal));
}

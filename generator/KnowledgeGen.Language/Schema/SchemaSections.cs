using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>
/// The declarations of all schema files, by section. Each name stands once; names are kebab-case and not reserved.
/// </summary>
internal sealed record SchemaSections(
    IReadOnlyList<Declaration> Types,
    IReadOnlyList<Declaration> Properties,
    IReadOnlyList<Declaration> Relations,
    IReadOnlyList<Declaration> Rules)
{
    public static SchemaSections Read(IReadOnlyList<SchemaFile> files)
    {
        var types = new List<Declaration>();
        var predicates = new Dictionary<string, Declaration>(System.StringComparer.Ordinal);
        var typeNames = new Dictionary<string, Declaration>(System.StringComparer.Ordinal);
        var properties = new List<Declaration>();
        var relations = new List<Declaration>();
        var ruleNames = new Dictionary<string, Declaration>(System.StringComparer.Ordinal);
        var rules = new List<Declaration>();

        foreach (var file in files)
        {
            if (file.Syntax.Root is not { } root) continue;
            var keys = new KeyReader(root, "a schema", file.Bag, Diagnostics.Rules.WrongSchemaShape);
            AddSection(file, keys.Take("types"), "type", ReservedKeys.OfFile, typeNames, types);
            AddSection(file, keys.Take("properties"), "property", ReservedKeys.OfEntity, predicates, properties);
            AddSection(file, keys.Take("relations"), "relation", ReservedKeys.OfEntity, predicates, relations);
            AddSection(file, keys.Take("rules"), "rule", [], ruleNames, rules);
            keys.Take(ImportDeclaration.Key);
            keys.ReportOthers(Diagnostics.Rules.UnknownSchemaKey);
        }

        return new SchemaSections(types, properties, relations, rules);
    }

    private static void AddSection(
        SchemaFile file,
        YamlEntry? entry,
        string kind,
        IReadOnlyList<string> reserved,
        Dictionary<string, Declaration> names,
        List<Declaration> declarations)
    {
        if (entry is not { } section || section.Value is YamlScalar { IsMissing: true }) return;
        if (section.Value is not YamlMapping mapping)
        {
            file.Bag.Report(
                Diagnostics.Rules.WrongSchemaShape,
                section.Value.Range,
                "Expected names with declarations under '" + section.Key.Value + "', but found "
                + KeyReader.Describe(section.Value) + ".");
            return;
        }

        foreach (var (key, body) in mapping.Entries)
        {
            var declaration = new Declaration(file, key, body);
            if (IsUsable(declaration, kind, reserved, names, declarations)) declarations.Add(declaration);
        }
    }

    private static bool IsUsable(
        Declaration declaration, string kind, IReadOnlyList<string> reserved, Dictionary<string, Declaration> names, List<Declaration> declarations)
    {
        var name = declaration.Name;
        if (!KebabCase.IsValid(name))
        {
            if (CharacterScan.FindInvisible(name) < 0)
            {
                declaration.Report(
                    Diagnostics.Rules.InvalidName,
                    declaration.Key.Range,
                    "The name '" + Escape.ForMessage(name) + "' of a " + kind + " " + KebabCase.Advice(name));
            }
            return false;
        }

        if (reserved.Contains(name))
        {
            declaration.Report(
                Diagnostics.Rules.ReservedName,
                declaration.Key.Range,
                "A " + kind + " cannot be called '" + name
                + "', which the fact language uses in that place; choose another name.");
            return false;
        }

        if (names.TryGetValue(name, out var first))
        {
            // Whoever wrote one may not know the other; whether both can be is known once it is known whose they are.
            if (kind == "property" && first.Library != declaration.Library && declarations.Contains(first))
            {
                var own = declarations.Find(other => other.Name == name && other.Library == declaration.Library);
                if (own is null) return true;
                first = own;
            }

            declaration.Report(
                Diagnostics.Rules.DuplicateDeclaration,
                declaration.Key.Range,
                first.Library is { } library && library != declaration.Library
                    ? "'" + name + "' is declared by the library '" + Escape.ForMessage(library) + "' already; choose another name for this " + kind + "."
                    : "'" + name + "' is declared already on line " + Number(first.Location.Start.Line + 1) + " of "
                + Escape.ForMessage(first.Location.FileName) + "; merge the two or rename this " + kind + ".",
                first.Location);
            return false;
        }

        names.Add(name, declaration);
        return true;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

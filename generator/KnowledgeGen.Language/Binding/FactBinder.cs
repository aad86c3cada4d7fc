using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>Binds one fact file against the schema and the entities of all files.</summary>
public static class FactBinder
{
    /// <summary>Binds a fact file. Nothing is thrown: what is not understood is reported and left out.</summary>
    public static BoundFile Bind(FactSource source, SchemaModel schema, EntityTable table)
    {
        var file = source.File;
        var bag = new DiagnosticBag(file.Path, file.Lines);
        var entities = new List<BoundEntity>();
        var unknown = default(EquatableArray<UnknownReference>);
        var needed = default(EquatableArray<LeftOutEntity>);
        if (file.Root is { } root)
        {
            var scope = new FileScope(schema, table, bag, ReadSource(root, bag)) { IsImported = file.Library is not null, IsOverlay = source.IsOverlay };
            var defaults = StatementDefaults.Read(root.Find("about"), scope);
            var binder = new EntityBinder(scope, defaults, source);
            foreach (var section in root.Entries)
            {
                if (ReservedKeys.OfFile.Contains(section.Key.Value)) continue;
                if (FindType(section.Key, schema, bag) is { } type) BindSection(section, type, binder, bag, entities);
            }

            unknown = scope.UnknownReferences.ToEquatableArray();
            needed = scope.Needed.ToEquatableArray();
        }

        return new BoundFile(source, entities.ToEquatableArray(), bag.ToEquatableArray()) { UnknownReferences = unknown, Needed = needed };
    }

    private static FileSourceKey ReadSource(YamlMapping root, DiagnosticBag bag)
    {
        if (root.Find("source") is not { } entry) return default;
        if (entry.Value is YamlScalar { IsMissing: false } scalar)
        {
            if (KebabCase.IsValid(scalar.Value)) return new FileSourceKey(scalar.Value, scalar.Range, false);
            bag.Report(
                Rules.InvalidDocument,
                scalar.Range,
                "The document id '" + Escape.ForMessage(scalar.Value) + "' " + DocumentId.Advice(scalar.Value));
        }
        else
        {
            bag.Report(
                Rules.WrongFactShape,
                entry.Key.Range,
                "'source' names one document by its id, as in 'source: annual-report'; found " + KeyReader.Describe(entry.Value)
                + ".");
        }

        return new FileSourceKey(null, entry.Key.Range, true);
    }

    private static TypeModel? FindType(YamlKey key, SchemaModel schema, DiagnosticBag bag)
    {
        if (schema.FindType(key.Value) is not { } type)
        {
            ReportUnknownType(key, schema, bag);
            return null;
        }

        if (!type.IsAbstract) return type;

        var concrete = schema.Types
            .Where(model => !model.IsAbstract && schema.IsA(model.Name, type.Name))
            .Select(model => "'" + model.Name + "'")
            .Take(8)
            .ToList();
        var advice = concrete.Count == 0
            ? "declare a type that extends it."
            : "use a type that extends it: " + string.Join(", ", concrete) + ".";
        bag.Report(Rules.AbstractEntity, key.Range, "Type '" + type.Name + "' is abstract; " + advice);
        return null;
    }

    private static void ReportUnknownType(YamlKey key, SchemaModel schema, DiagnosticBag bag)
    {
        if (CharacterScan.FindInvisible(key.Value) >= 0) return;

        var start = "There is no type '" + Escape.ForMessage(key.Value) + "' in the schema";
        var advice = key.Value is "imports" or "types" or "properties" or "relations" or "rules"
            ? "; '" + key.Value + "' belongs in a file that ends in '.schema.yaml'."
            : Spelling.Suggestion(key.Value, schema.Types.Select(model => model.Name).Concat(ReservedKeys.OfFile));
        bag.Report(Rules.UnknownFactType, key.Range, start + advice);
    }

    private static void BindSection(YamlEntry section, TypeModel type, EntityBinder binder, DiagnosticBag bag, List<BoundEntity> entities)
    {
        if (section.Value is YamlScalar { IsMissing: true }) return;
        if (section.Value is not YamlMapping mapping)
        {
            bag.Report(
                Rules.WrongFactShape,
                section.Value.Range,
                "Expected ids with facts under '" + type.Name + "', but found " + KeyReader.Describe(section.Value)
                + "; write 'some-id:' on a line of its own and its facts below.");
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!KebabCase.IsValid(entry.Key.Value))
            {
                if (CharacterScan.FindInvisible(entry.Key.Value) < 0)
                {
                    bag.Report(
                        Rules.InvalidId,
                        entry.Key.Range,
                        "The id '" + Escape.ForMessage(entry.Key.Value) + "' " + KebabCase.Advice(entry.Key.Value));
                }
            }
            else if (binder.Bind(entry, type) is { } entity)
            {
                entities.Add(entity);
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>
/// Lists the entities of a fact file. It reports nothing: <see cref="FactBinder"/> reads the same places again.
/// </summary>
public static class DeclarationReader
{
    private static readonly (string Word, Rule Rule)[] PlacedKeys =
        [("retracted", Rules.Retracted), ("disputed", Rules.Disputed), ("superseded-by", Rules.Superseded)];

    /// <summary>Lists the entities of a fact file.</summary>
    public static FileDeclarations Read(FactSource source)
    {
        var declarations = new List<EntityDeclaration>();
        var file = source.File;
        if (file.Root is { } root)
        {
            foreach (var section in root.Entries)
            {
                if (ReservedKeys.OfFile.Contains(section.Key.Value) || section.Value is not YamlMapping entities) continue;
                foreach (var entity in entities.Entries)
                {
                    if (!KebabCase.IsValid(entity.Key.Value)) continue;
                    var location = SourceLocation.Create(file.Path, file.Lines, entity.Key.Range);
                    var declaration = new EntityDeclaration(entity.Key.Value, section.Key.Value, ReadMember(entity.Value), location);
                    declarations.Add(entity.Value is YamlMapping facts && LifeCycleBinder.IsIn(facts)
                        ? WithLifeCycle(declaration, facts, file)
                        : declaration);
                }
            }
        }

        return new FileDeclarations(source.RelativePath, declarations.ToEquatableArray())
        {
            Library = file.Library?.Name,
            IsOverlay = source.IsOverlay,
            Part = file.Library is null ? string.Empty : ImportBinder.NameOfPart(source),
        };
    }

    private static EntityDeclaration WithLifeCycle(EntityDeclaration declaration, YamlMapping facts, YamlFile file) => declaration with
    {
        LifeCycle = ReadLifeCycle(facts),
        LifeCyclePlaces = ReadPlaces(declaration.Id, facts, file),
        Formerly = ReadFormerIds(facts, file),
    };

    private static EquatableArray<LifeCyclePlace> ReadPlaces(string id, YamlMapping facts, YamlFile file) => (
        from key in PlacedKeys
        let entry = facts.Find(key.Word)
        where entry is not null
        select new LifeCyclePlace(key.Rule, id, SourceLocation.Create(file.Path, file.Lines, entry.Value.Key.Range))).ToEquatableArray();

    private static LifeCycleModel ReadLifeCycle(YamlMapping facts) =>
        new(ReadWords(facts, "retracted"), ReadWords(facts, "disputed"), ReadWords(facts, "superseded-by"));

    private static string? ReadWords(YamlMapping facts, string key) =>
        facts.Find(key)?.Value is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value) ? scalar.Value : null;

    private static EquatableArray<FormerIdDeclaration> ReadFormerIds(YamlMapping facts, YamlFile file) => (facts.Find("formerly")?.Value switch
    {
        YamlScalar one => [one],
        YamlSequence several => several.Items.OfType<YamlScalar>(),
        _ => Enumerable.Empty<YamlScalar>(),
    })
        .Where(scalar => KebabCase.IsValid(scalar.Value))
        .Select(scalar => new FormerIdDeclaration(scalar.Value, SourceLocation.Create(file.Path, file.Lines, scalar.Range)))
        .ToEquatableArray();

    private static string? ReadMember(YamlNode entity) =>
        (entity as YamlMapping)?.Find("member")?.Value is YamlScalar scalar ? CSharpName.FromChoice(scalar.Value) : null;
}

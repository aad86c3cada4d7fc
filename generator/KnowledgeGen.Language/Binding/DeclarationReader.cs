using System.Collections.Generic;
using System.Linq;
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
                    declarations.Add(
                        new EntityDeclaration(entity.Key.Value, section.Key.Value, ReadMember(entity.Value), location));
                }
            }
        }

        return new FileDeclarations(source.RelativePath, declarations.ToEquatableArray());
    }

    private static string? ReadMember(YamlNode entity) =>
        (entity as YamlMapping)?.Find("member")?.Value is YamlScalar scalar ? CSharpName.FromChoice(scalar.Value) : null;
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>Checks that no type has two labels, modalities, tenses or polarities.</summary>
internal static class RoleChecker
{
    private static readonly Role[] SingleRoles = [Role.Label, Role.Modality, Role.Tense, Role.Polarity];

    public static void Check(SchemaModel schema, SchemaSections sections)
    {
        var declarations = sections.Properties.ToDictionary(declaration => (declaration.Name, declaration.Library));
        var reported = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            foreach (var role in SingleRoles)
            {
                var holders = schema.PropertiesOf(type.Name).Where(property => property.Role == role).ToList();
                foreach (var extra in holders.Skip(1))
                {
                    if (!reported.Add(extra.Name)) continue;
                    if (!declarations.TryGetValue((holders[0].Name, holders[0].Library), out var first) || !declarations.TryGetValue((extra.Name, extra.Library), out var second)) continue;
                    second.Report(
                        Rules.DuplicateRole,
                        second.Key.Range,
                        "Type '" + type.Name + "' has the role '" + role.ToString().ToLowerInvariant() + "' from property '"
                            + holders[0].Name + "' already; take it off '" + extra.Name + "'.",
                        first.Location);
                }
            }
        }
    }
}

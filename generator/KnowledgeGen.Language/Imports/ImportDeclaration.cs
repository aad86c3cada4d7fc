using System.Collections.Generic;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Imports;

/// <summary>What a schema file says of a library that it imports.</summary>
/// <param name="Name">The name of the library.</param>
/// <param name="IsIncluding">Whether only some parts are wanted.</param>
/// <param name="Include">Those parts.</param>
/// <param name="Exclude">Parts that are not wanted.</param>
internal sealed record ImportDeclaration(YamlKey Name, bool IsIncluding, IReadOnlyList<YamlScalar> Include, IReadOnlyList<YamlScalar> Exclude)
{
    /// <summary>The key at the top of a schema file.</summary>
    public const string Key = "imports";

    /// <summary>Reads the imports of a file.</summary>
    public static IEnumerable<ImportDeclaration> Read(YamlFile file, DiagnosticBag bag)
    {
        if (file.Root?.Find(Key) is not { } entry || entry.Value is YamlScalar { IsMissing: true }) yield break;
        if (entry.Value is not YamlMapping imports)
        {
            bag.Report(
                Rules.WrongSchemaShape,
                entry.Value.Range,
                "Expected names of fact libraries under 'imports', but found " + KeyReader.Describe(entry.Value) + "; write 'Name.Of.Library:' on a line of its own.");
            yield break;
        }

        foreach (var (name, body) in imports.Entries)
        {
            var keys = new KeyReader(body, "the import of '" + Escape.ForMessage(name.Value) + "'", bag, Rules.WrongSchemaShape);
            var isIncluding = keys.Take("include") is not null;
            yield return new ImportDeclaration(name, isIncluding, keys.TakeScalars("include"), keys.TakeScalars("exclude"));
            keys.ReportOthers(Rules.UnknownSchemaKey);
        }
    }
}

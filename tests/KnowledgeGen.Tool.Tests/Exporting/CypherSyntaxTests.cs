using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>That Neo4j's own parser takes what is written for it.</summary>
public sealed partial class CypherSyntaxTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "exports.md")).ReplaceLineEndings("\n");

    [NodeFact]
    public void Every_statement_is_one_whatever_the_texts()
    {
        // To check what a statement means takes long: of each text the first that it is in, and of all texts in one everything.
        var archive = LinesOf(Archive.Compile());
        var hostile = HostileModel.Texts.SelectMany(text => LinesOf(HostileModel.With(Archive.Compile(), text)).Except(archive).Take(1));
        var all = LinesOf(HostileModel.With(Archive.Compile(), string.Join(' ', HostileModel.Texts)));
        var statements = archive.Concat(hostile).Concat(all).Distinct().ToList();
        var (count, errors) = Read(string.Join('\n', statements))[0];
        Assert.Equal(statements.Count, count);
        Assert.Empty(errors);
    }

    [NodeFact]
    public void Documented_queries_are_such()
    {
        var queries = string.Concat(Query().Matches(Page).Select(match => match.Groups[1].Value));
        Assert.NotEmpty(queries);
        Assert.Empty(Read(queries)[0].Errors);
    }

    [NodeFact]
    public void What_is_none_is_told()
    {
        var (count, errors) = Read("CREATE (n:`a` {x: 'it's'});\nMATCH (n) SET m = n;\n")[0];
        Assert.Equal((2, 2), (count, errors.Length));
    }

    private static string[] LinesOf(KnowledgeCompilation compilation) => ExportFile.Text("cypher", Archive.Export(compilation)).TrimEnd('\n').Split('\n');

    private static (int Count, string[] Errors)[] Read(params string[] texts)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < texts.Length; i++) folder.Write($"{i}.cypherl", texts[i]);
        using var answers = JsonDocument.Parse(NodeScript.Run("cypher.mjs", texts.Select((_, i) => folder.Full($"{i}.cypherl"))));
        return [.. answers.RootElement.EnumerateArray().Select(answer => (answer.GetProperty("count").GetInt32(), answer.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!).ToArray()))];
    }

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();
}

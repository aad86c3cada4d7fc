using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>The queries of <c>docs/exports.md</c>, answered by Oxigraph from the repository's facts and by the model.</summary>
public sealed partial class DocumentedQueryTests
{
    private const string Entity = "urn:kgen:entity/";

    private static readonly Lazy<Dictionary<string, List<Dictionary<string, string>>>> Answers = new(AskAll);
    private static readonly ExportedKnowledge Knowledge = Load();
    private static readonly List<ExportedStatement> Statements = [.. Knowledge.Statements];

    [NodeFact]
    public void Entities_are_counted_by_type() => Same(
        Knowledge.Entities.GroupBy(entity => entity.Type).Select(group => Row("urn:kgen:type/" + group.Key, Digits(group.Count()))),
        Rows("How many entities of each type", "type", "count"));

    [NodeFact]
    public void The_tree_of_types_is_followed() => Same(
        Knowledge.Entities
            .Where(entity => Knowledge.Schema.IsA(entity.Type, "actor"))
            .Select(entity => Row(Entity + entity.Id, entity.Label())),
        Rows("All actors, whatever their type", "actor", "name"));

    [NodeFact]
    public void Offices_come_with_their_words()
    {
        var expected = from statement in Statements
                       where statement.Subject.Id == "laurent-fabius" && statement.Model.Predicate.Name == "holds-office"
                       from evidence in statement.Evidence
                       select Row(
                           Entity + statement.ObjectId,
                           statement.Model.Qualifiers.Single(item => item.Qualifier.Name == "title").Value.ToCanonicalText(),
                           "urn:kgen:document/" + evidence.Document,
                           evidence.Quote,
                           Digits(evidence.Start),
                           Digits(evidence.End));
        var actual = Rows("The offices of a person, with the quoted words", "office", "title", "document", "words", "start", "end");
        Same(expected, actual);
        Assert.Contains(actual, row => row.Contains("Foreign Minister Laurent Fabius", StringComparison.Ordinal));
    }

    [NodeFact]
    public void Places_contain_what_their_parts_contain()
    {
        var inside = new HashSet<string>();
        var open = new Stack<string>(["mali"]);
        while (open.TryPop(out var place))
        {
            foreach (var statement in Plain("part-of", "located-in", "place").Where(statement => statement.ObjectId == place))
            {
                if (inside.Add(statement.Subject.Id)) open.Push(statement.Subject.Id);
            }
        }

        Assert.True(inside.Count > 10);
        Same(inside.Select(id => Row(Entity + id)), Rows("Everything in a place, through all that contains it", "thing"));
    }

    [NodeFact]
    public void Symmetric_relations_are_found_from_both_ends() => Same(
        Plain("near").SelectMany(statement => new[]
        {
            Row(Entity + statement.Subject.Id, Entity + statement.ObjectId),
            Row(Entity + statement.ObjectId, Entity + statement.Subject.Id),
        }).Distinct(),
        Rows("What is near, from both ends", "place", "other"));

    [NodeFact]
    public void What_is_not_asserted_tells_whose_word_it_is() => Same(
        Statements.Where(statement => !statement.Model.IsAsserted).Select(statement => Row(
            "urn:kgen:statement/" + statement.Id,
            statement.Model.Certainty.Word(),
            statement.Model.AttributedTo is { } source ? Entity + source : null)),
        Rows("What is not asserted, and on whose word", "statement", "certainty", "source"));

    [NodeFact]
    public void Every_file_is_a_graph() => Same(
        Statements
            .GroupBy(GraphOf)
            .Select(group => Row("urn:kgen:graph/" + group.Key, Digits(group.Count()))),
        Rows("How many statements a fact file makes", "file", "count"));

    [Fact]
    public void Every_query_of_the_page_has_a_test() => Assert.Equal(7, Queries().Count);

    private static void Same(IEnumerable<string> expected, List<string> actual)
    {
        Assert.NotEmpty(actual);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static string GraphOf(ExportedStatement statement) => statement.Conclusion is null
        ? "facts/" + Knowledge.Files.Single(file => file.Entities.Contains(statement.Subject)).Path
        : "derived";

    private static IEnumerable<ExportedStatement> Plain(params string[] relations) =>
        Statements.Where(statement => statement.IsPlain && relations.Contains(statement.Model.Predicate.Name));

    private static List<string> Rows(string heading, params string[] variables) =>
        [.. Answers.Value[heading].Select(row => Row([.. variables.Select(row.GetValueOrDefault)]))];

    private static string Row(params string?[] values) => string.Join(" | ", values.Select(value => value ?? "-"));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Queries()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "exports.md"));
        return Query().Matches(page).ToDictionary(match => match.Groups["heading"].Value, match => match.Groups["query"].Value);
    }

    private static Dictionary<string, List<Dictionary<string, string>>> AskAll()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Full("facts.nq");
        Assert.Equal(0, folder.RunIn(RepositoryFacts.Root, "export", "facts", "--format", "nquads", "-o", file).ExitCode);
        var queries = Queries();
        var answers = SparqlStore.Ask(file, [.. queries.Values]);
        return queries.Keys.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static ExportedKnowledge Load()
    {
        var host = new ToolHost(TextWriter.Null, TextWriter.Null) { CurrentFolder = RepositoryFacts.Root, Variable = _ => null };
        return Archive.Export(KnowledgeFolder.Load(host, new BaseLocation("facts", [])).Compile());
    }

    [GeneratedRegex(@"^#### (?<heading>[^\n]+)\n\n```sparql\n(?<query>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Query();
}

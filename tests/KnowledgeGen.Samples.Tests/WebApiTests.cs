using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using MaliNews;

namespace KnowledgeGen.Samples.Tests;

/// <summary>The sample WebApi, asked by HTTP.</summary>
public sealed class WebApiTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_person_comes_with_offices_and_quoted_words() => Verify(await server.Get("/people/laurent-fabius?asOf=2013-02-04"));

    [Fact]
    public async Task A_question_is_answered_for_a_date_with_what_it_rests_on() => Verify(await server.Get("/places/timbuktu/control?asOf=2012-08-15"));

    [Theory]
    [InlineData("2012-08-15", "qaeda-linked-militants")]
    [InlineData("2013-02-03", "french-armed-forces")]
    public async Task Another_date_has_another_answer(string date, string holder)
    {
        var answers = await server.Get("/places/timbuktu/control?asOf=" + date);

        Assert.Equal(holder, Assert.Single(answers.EnumerateArray()).GetProperty("entity").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/people/laurent-fabus", 404, "There is no Person with the id 'laurent-fabus'. Did you mean 'laurent-fabius'?")]
    [InlineData("/people/france-inter", 404, "'france-inter' is not of the type Person, but of MediaOutlet.")]
    [InlineData("/places/timbuktoo/control?asOf=2013", 404, "There is no Location with the id 'timbuktoo'. Did you mean 'timbuktu'?")]
    [InlineData("/people/laurent-fabius?asOf=04.02.2013", 400, "did you mean 2013-02-04?")]
    [InlineData("/places/gao/neighbours?asOf=2013-13", 400, "'2013-13' is not a date")]
    public async Task What_cannot_be_read_is_refused_with_a_reason(string path, int status, string reason) =>
        Assert.Contains(reason, (await server.Get(path, status)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/places/gao/control", 400)]
    public async Task Every_refusal_is_problem_details(string path, int status) =>
        Assert.Equal(status, (await server.Get(path, status)).GetProperty("status").GetInt32());

    [Fact]
    public async Task What_is_not_asserted_says_how_sure_it_is_and_on_whose_word()
    {
        var facts = (await server.Get("/actors/qaeda-linked-militants")).GetProperty("facts").EnumerateArray().ToList();
        var expected = ArmedGroup.QaedaLinkedMilitants.Statements.IncludeReported();

        Assert.Equal(expected.Select(statement => statement.Id), facts.Select(fact => fact.GetProperty("id").GetString()));
        Assert.Equal(expected.Select(statement => statement.IsAsserted), facts.Select(fact => fact.GetProperty("isAsserted").GetBoolean()));
        Assert.Contains(facts, fact => !fact.GetProperty("isAsserted").GetBoolean() && fact.GetProperty("certainty").GetString() == "probable");
    }

    [Fact]
    public async Task A_date_narrows_what_is_told_of_an_entity()
    {
        const string Path = "/actors/qaeda-linked-militants";
        var (all, then) = (await Told(Path), await Told(Path + "?asOf=2010"));

        Assert.Contains("controls", all);
        Assert.DoesNotContain("controls", then);

        async Task<string?[]> Told(string path) =>
            [.. (await server.Get(path)).GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("predicate").GetString())];
    }

    [Fact]
    public async Task Neighbours_are_those_of_the_graph()
    {
        var neighbours = (await server.Get("/actors/malian-troops/neighbours")).EnumerateArray();
        var expected = Knowledge.Graph.EdgesOf(MilitaryForce.MalianTroops, GraphDirection.Either).Select(edge => edge.To.Id + " " + edge.Statement.Id).ToList();

        Assert.InRange(expected.Count, 3, int.MaxValue);
        Assert.Equal(expected, neighbours.Select(one => one.GetProperty("entity").GetProperty("id") + " " + one.GetProperty("because").GetProperty("id")));
    }

    [Fact]
    public async Task Search_finds_names_in_any_case() =>
        Assert.Equal("kidal", (await server.Get("/search?text=KIDAL")).EnumerateArray().First().GetProperty("id").GetString());

    [Fact]
    public async Task Every_entity_is_where_its_link_leads_and_its_evidence_is_the_words_of_the_facts()
    {
        string[] roots = ["/actors", "/offices", "/places", "/equipment", "/events", "/quotes", "/times", "/documents"];
        var found = 0;
        foreach (var root in roots)
        {
            foreach (var link in (await server.Get(root)).EnumerateArray())
            {
                var page = await server.Get(link.GetProperty("href").GetString()!);
                Assert.Equal(link.ToString(), page.GetProperty("entity").ToString());
                var entity = Knowledge.Find(link.GetProperty("id").GetString()!)!;
                Assert.Equal(
                    entity.Evidence.Select(evidence => evidence.Quote),
                    page.GetProperty("evidence").EnumerateArray().Select(evidence => evidence.GetProperty("quote").GetString()));
                found++;
            }
        }

        Assert.Equal(Knowledge.Entities.Count, found);
    }

    [Fact]
    public async Task OpenAPI_describes_every_route_its_ids_and_its_dates()
    {
        var document = await server.Get("/openapi/v1.json");
        var paths = document.GetProperty("paths");
        var parameters = paths.GetProperty("/people/{person}").GetProperty("get").GetProperty("parameters").EnumerateArray().ToList();
        var person = parameters[0].GetProperty("schema");

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(28, paths.EnumerateObject().Count());
        Assert.Equal(("person", "string"), (parameters[0].GetProperty("name").GetString(), person.GetProperty("type").GetString()));
        Assert.Equal(Person.All.Select(one => one.Id), person.GetProperty("enum").EnumerateArray().Select(id => id.GetString()));
        Assert.Contains("EDTF", parameters[1].GetProperty("schema").GetProperty("description").GetString(), StringComparison.Ordinal);
        Verify(document.GetProperty("components").GetProperty("schemas"));
    }

    private static void Verify(JsonElement answer, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(JsonSerializer.Serialize(answer, Readable), "json", method: method);
}

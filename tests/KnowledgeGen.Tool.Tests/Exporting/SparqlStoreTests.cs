using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Exporting.Rdf;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A real store takes in what is exported.</summary>
public sealed class SparqlStoreTests
{
    private const int Pairs = 5_000;

    [NodeFact]
    public void Hostile_texts_come_out_of_the_store_as_they_went_in()
    {
        var archive = Archive.Compile();
        using var folder = new TemporaryFolder();
        using (var writer = new StreamWriter(folder.Full("facts.nq")))
        {
            for (var i = 0; i < HostileModel.Texts.Length; i++)
            {
                NQuadsExport.Write(new ExportedKnowledge(HostileModel.With(archive, HostileModel.Texts[i]), BaseOf(i)), writer);
            }
        }

        var queries = HostileModel.Texts.Select((_, i) => "SELECT DISTINCT ?name WHERE { ?s <" + BaseOf(i) + "property/name> ?name }");
        var answers = SparqlStore.Ask(folder.Full("facts.nq"), [.. queries]);
        Assert.Equal(HostileModel.Texts, answers.Select(rows => Assert.Single(rows)["name"]));
    }

    [NodeFact]
    public void Values_have_the_datatypes_that_a_store_computes_with()
    {
        var rows = Ask(Archive.Compile(), """
            PREFIX p: <urn:kgen:property/>
            PREFIX kgen: <urn:kgen:term/>
            SELECT ?weight ?pages ?lost ?unit ?longer WHERE {
              ?work p:weight ?w ; p:pages ?n ; p:lost ?l ; p:size ?size .
              ?size kgen:min ?min ; kgen:unit ?unit ; kgen:approximate true .
              FILTER (?min = 24.0)
              BIND (?w * 10 AS ?weight) BIND (?n + 1 AS ?pages) BIND (!?l AS ?lost)
              BIND (EXISTS { ?work p:took "P3W"^^kgen:duration } AS ?longer)
            }
            """);
        var row = Assert.Single(rows);
        Assert.Equal(11m, decimal.Parse(row["weight"], CultureInfo.InvariantCulture));
        Assert.Equal(("-9223372036854775807", "true", "WORDS", "false"), (row["pages"], row["lost"], row["unit"], row["longer"]));
    }

    [NodeFact]
    public void Ten_thousand_entities_are_loaded_and_asked()
    {
        var large = LargeModel.Of(Archive.Compile(), Pairs);
        var row = Assert.Single(Ask(large, """
            SELECT (COUNT(DISTINCT ?work) AS ?works) (COUNT(DISTINCT ?maker) AS ?makers) WHERE {
              ?work <urn:kgen:relation/author> ?maker ; a <urn:kgen:type/work> .
              ?maker <urn:kgen:property/name> "Mira Holt" .
            }
            """));
        Assert.Equal(("5000", "5000"), (row["works"], row["makers"]));
    }

    private static string BaseOf(int index) => "urn:example:" + index.ToString(CultureInfo.InvariantCulture) + ":";

    [NodeFact]
    public void Words_are_found_through_provenance_in_turtle_too()
    {
        using var folder = new TemporaryFolder();
        ExportFile.Write("turtle", Archive.Export(Archive.Compile()), folder.Full("facts.ttl"));
        var rows = SparqlStore.Ask(folder.Full("facts.ttl"), """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT ?document ?words ?start ?end WHERE {
              ?statement rdf:subject <urn:kgen:entity/the-garden> ; rdf:predicate <urn:kgen:relation/author> ; rdf:object <urn:kgen:entity/mira-holt> ;
                         prov:wasDerivedFrom ?evidence .
              ?evidence oa:hasSource ?document ; oa:hasSelector [ oa:exact ?words ] , [ oa:start ?start ; oa:end ?end ] .
            }
            """).Single();
        var row = Assert.Single(rows);
        Assert.Equal(("urn:kgen:document/hello", "she wrote The Garden", "37", "57"), (row["document"], row["words"], row["start"], row["end"]));
    }

    private static List<Dictionary<string, string>> Ask(KnowledgeCompilation compilation, string query)
    {
        using var folder = new TemporaryFolder();
        ExportFile.Write("nquads", Archive.Export(compilation), folder.Full("facts.nq"));
        return SparqlStore.Ask(folder.Full("facts.nq"), query).Single();
    }
}

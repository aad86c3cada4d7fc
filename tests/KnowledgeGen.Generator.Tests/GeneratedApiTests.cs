using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

public class GeneratedApiTests
{
    private static readonly LoadedKnowledge News = new(NewsModel.Create());

    [Fact]
    public void Literals_of_every_kind_come_back_as_they_went_in() => Assert.Equal(
        "past|30|1.10|True|2013-02-02/2013-02-03|P2D|about 8,000 troops|2013-02-02,2013-02-03|https://www.radiofrance.fr/franceinter|18.4411, 1.4078",
        News.Run<string>("""
            var e = Event.AirStrikes;
            return string.Join("|", e.Tense == Tense.Past ? "past" : "?", e.Count, FormattableString.Invariant($"{e.Item}"),
                e.Confirmed,
                e.Date, e.Lasted, e.Troops, string.Join(",", e.Dates), Organization.FranceInter.Website, Place.Kidal.Position);
            """));

    [Fact]
    public void Optional_values_that_are_missing_are_null() => Assert.True(News.Run<bool>("""
        var e = Event.PlannedStrikes;
        return e.Count is null && e.Item is null && e.Confirmed is null && e.Date is null && e.Lasted is null && e.Troops is null
            && Place.Mali.Position is null && Organization.RadioFrance.Website is null && Person.LaurentFabius.Spouse is null
            && e.Dates.Count == 0 && Place.Mali.CapitalOf is null;
        """));

    [Fact]
    public void Typed_members_show_asserted_statements_only()
    {
        Assert.Equal("Fabius,L. F.", News.Eval<string>("""string.Join(",", Person.LaurentFabius.Alias)"""));
        Assert.Equal(
            "foreign-minister",
            News.Eval<string>("""string.Join(",", Person.LaurentFabius.HoldsOffice.Select(o => o.Id))"""));
        Assert.Equal(
            "kidal,laurent-fabius",
            News.Eval<string>("""string.Join(",", Event.AirStrikes.Target.Select(o => o.Id))"""));
    }

    [Fact]
    public void A_relation_can_be_followed_both_ways()
    {
        Assert.True(News.Eval<bool>("Person.LaurentFabius.HoldsOffice[0] == Office.ForeignMinister"));
        Assert.True(News.Eval<bool>("Office.ForeignMinister.Holders.Single() == Person.LaurentFabius"));
        Assert.True(News.Eval<bool>("Person.LaurentFabius.Quotes[0].Speaker == Person.LaurentFabius"));
        Assert.True(News.Eval<bool>("Place.Mali.Capital!.CapitalOf == Place.Mali"));
    }

    [Fact]
    public void An_inverse_leaves_out_unasserted_statements_and_reported_subjects()
    {
        Assert.Equal("air-strikes", News.Eval<string>("""string.Join(",", Place.Kidal.TargetedBy.Select(e => e.Id))"""));
        Assert.Equal(0, News.Eval<int>("Place.Mali.TargetedBy.Count"));
        Assert.Equal(0, News.Eval<int>("Office.PrimeMinister.Holders.Count"));
    }

    [Fact]
    public void A_reported_entity_is_whole_when_seen_from_itself() =>
        Assert.Equal("kidal", News.Eval<string>("""string.Join(",", Event.PlannedStrikes.Target.Select(e => e.Id))"""));

    [Fact]
    public void A_symmetric_relation_shows_each_other_end_once()
    {
        Assert.Equal("radio-france", News.Eval<string>("""string.Join(",", Organization.FranceInter.Ally.Select(o => o.Id))"""));
        Assert.True(News.Eval<bool>("Person.Valerie.Spouse == Person.FrancoisHollande && Person.FrancoisHollande.Spouse == Person.Valerie"));
        Assert.Equal(2, News.Eval<int>("Organization.FranceInter.Statements.Ally.Count"));
    }

    [Fact]
    public void A_statement_of_a_symmetric_relation_shows_the_other_end_from_either()
    {
        Assert.Equal("radio-france,radio-france", News.Eval<string>(
            """string.Join(",", Organization.FranceInter.Statements.Ally.Select(s => s.Other(Organization.FranceInter).Id))"""));
        Assert.True(News.Run<bool>("""
            var typed = Person.Valerie.Statements.Spouse.Single;
            RelationStatement any = typed;
            Person husband = typed.Other(Person.Valerie);
            return husband == Person.FrancoisHollande && any.Other(husband) == Person.Valerie
                && any.From == husband && any.To == Person.Valerie;
            """));
    }

    [Fact]
    public void Only_an_end_of_an_edge_has_another_end()
    {
        var stranger = Assert.Throws<System.ArgumentException>(
            () => News.Eval<object>("Quote.RearBases.Statements.Speaker.Single.Other(Place.Kidal)"));
        Assert.StartsWith(
            "'kidal' is at neither end of 'rear-bases/speaker/laurent-fabius'.", stranger.Message, System.StringComparison.Ordinal);
        Assert.Throws<System.ArgumentNullException>(
            () => News.Eval<object>("Quote.RearBases.Statements.Speaker.Single.Other(null!)"));
    }

    [Fact]
    public void The_root_tells_which_entities_are_merely_reported()
    {
        Assert.Equal("planned-strikes", News.Eval<string>(
            """string.Join(",", Knowledge.Entities.Where(Knowledge.IsReported).Select(e => e.Id))"""));
        Assert.Throws<System.ArgumentNullException>(() => News.Eval<object>("Knowledge.IsReported(null!)"));
    }

    [Fact]
    public void Statements_include_what_is_reported_only_on_purpose()
    {
        Assert.Equal("2,3", News.Run<string>("""
            var asserted = Person.LaurentFabius.Statements;
            return asserted.Alias.Count + "," + asserted.IncludeReported().Alias.Count;
            """));
        Assert.Equal("1,2", News.Run<string>("""
            var asserted = Place.Kidal.Statements;
            return asserted.TargetedBy.Count + "," + asserted.IncludeReported().TargetedBy.Count;
            """));
        Assert.Equal(
            "4,7",
            News.Eval<string>("""Person.LaurentFabius.Statements.Count + "," + Person.LaurentFabius.Statements.IncludeReported().Count"""));
    }

    [Fact]
    public void Statements_of_the_whole_exclude_reported_subjects()
    {
        Assert.True(News.Eval<bool>("Knowledge.Statements.All(s => !s.IsReported && s.IsAsserted)"));
        Assert.True(News.Eval<bool>("Knowledge.Statements.IncludeReported().Any(s => s.Subject == Event.PlannedStrikes && s.IsAsserted && s.IsReported)"));
        Assert.True(News.Eval<bool>("Knowledge.Statements.Count == Knowledge.Statements.Count() && Knowledge.Statements.IncludeReported().Count > Knowledge.Statements.Count"));
    }

    [Fact]
    public void A_statement_shows_its_receipt()
    {
        Assert.Equal("False|-3|2012-05|Appointed|Certain|Stated|Foreign Minister Laurent Fabius|10|41|2", News.Run<string>("""
            var s = Person.LaurentFabius.Statements.HoldsOffice.Single;
            var e = s.Evidence.Single();
            return string.Join("|", s.Acting, s.Rank, s.Since, s.How, s.Certainty, s.Basis, e.Quote, e.Start, e.End, e.Line);
            """));
        Assert.Equal("France Inter|1984/1986||||", News.Run<string>("""
            var s = Person.LaurentFabius.Statements.IncludeReported().HoldsOffice[1];
            return string.Join("|", s.AttributedTo, s.During, s.Acting, s.Rank, s.Since, s.How);
            """));
        Assert.Equal("Probable|Only in headlines.", News.Run<string>("""
            var s = Person.LaurentFabius.Statements.IncludeReported().Alias[2];
            return s.Certainty + "|" + s.Note;
            """));
    }

    [Fact]
    public void A_statement_without_evidence_of_its_own_rests_on_that_of_its_subject() => Assert.Equal(
        "“Foreign Minister Laurent Fabius” (mali-air-strikes, line 2); “told France Inter radio” (mali-air-strikes, line 2)",
        News.Eval<string>("""string.Join("; ", Person.LaurentFabius.Statements.Name.Single.Evidence)"""));

    [Fact]
    public void An_unsourced_statement_rests_on_nothing() => Assert.Equal("Common knowledge. 0", News.Run<string>("""
        var s = Person.LaurentFabius.Statements.IncludeReported().Alias[2];
        return s.Unsourced + " " + s.Evidence.Count;
        """));

    [Fact]
    public void A_document_that_is_cited_whole_has_no_span() => Assert.Equal("(press-release) True -1 -1 0", News.Run<string>("""
        var e = Person.LaurentFabius.Statements.Alias[1].Evidence[0];
        return $"{e} {e.IsWholeDocument} {e.Start} {e.End} {e.Line}";
        """));

    [Fact]
    public void A_statement_is_a_readable_sentence() => Assert.Equal(
        "Laurent Fabius holds office Foreign Minister of France (acting false, rank -3, since 2012-05, how appointed).",
        News.Eval<string>("Person.LaurentFabius.Statements.HoldsOffice[0].ToString()"));

    [Fact]
    public void Quantities_and_points_in_a_sentence_are_readable()
    {
        var model = new ModelBuilder().Type("ship")
            .Property("mass", "ship", ValueKind.Quantity, qualifiers: [ModelBuilder.Qualifier("at", ValueKind.Point)]);
        model.File("a.facts.yaml").Entity("ship", "aurora").Says(
            "mass", new ValueModel.Quantity(8000m, null, null, "tonnes", false), qualifiers: [("at", new ValueModel.Point(1.5m, -2m))]);

        Assert.Equal(
            "aurora mass 8,000 tonnes (at 1.5, -2).",
            new LoadedKnowledge(model.Build()).Eval<string>("Ship.Aurora.Statements.Mass[0].ToString()"));
    }

    [Fact]
    public void Entities_of_an_abstract_type_and_of_all_types_can_be_sorted() => Assert.True(News.Run<bool>("""
        var actors = Actor.All.OrderBy(actor => actor).Select(actor => actor.Id).ToArray();
        var entities = Knowledge.Entities.OrderBy(entity => entity).Select(entity => entity.Id).ToArray();
        return actors.SequenceEqual(actors.OrderBy(id => id, StringComparer.Ordinal))
            && entities.SequenceEqual(entities.OrderBy(id => id, StringComparer.Ordinal));
        """));

    [Fact]
    public void An_entity_of_no_particular_type_is_written_as_its_id() => Assert.Equal(
        """{"a":"laurent-fabius"}""",
        News.Run<string>("""
            var found = new Dictionary<string, Entity> { ["a"] = Knowledge.Find("laurent-fabius")! };
            return System.Text.Json.JsonSerializer.Serialize(found);
            """));

    [Fact]
    public void Ids_of_statements_are_those_of_the_model()
    {
        var expected = NewsModel.Create().Files.SelectMany(file => file.Entities).SelectMany(StatementIds.Of);

        Assert.Equal(
            expected,
            News.Eval<IEnumerable<string>>("Knowledge.Statements.IncludeReported().Select(s => s.Id).ToArray()"));
        Assert.Equal(
            "laurent-fabius/holds-office/foreign-minister~2",
            News.Eval<string>("Person.LaurentFabius.Statements.IncludeReported().HoldsOffice[2].Id"));
    }

    [Fact]
    public void The_same_statement_is_equal_however_it_is_reached() => Assert.True(News.Run<bool>("""
        var typed = Person.LaurentFabius.Statements.HoldsOffice[0];
        var inverse = Office.ForeignMinister.Statements.Holders[0];
        var listed = Knowledge.Statements.Single(s => s.Subject == Person.LaurentFabius && s.Predicate.Name == "holds-office");
        return typed == inverse && typed.Equals(listed) && typed.GetHashCode() == listed.GetHashCode()
            && listed is Knowledge.HoldsOfficeStatement
            && typed != Person.LaurentFabius.Statements.Name[0];
        """));

    [Fact]
    public void There_is_one_object_for_an_entity() => Assert.True(News.Run<bool>("""
        object a = Person.LaurentFabius;
        return a == (object)Person.Get("laurent-fabius") && a == (object)Actor.All[0]
            && a == (object)Knowledge.Find("laurent-fabius")!
            && a == (object)Quote.RearBases.Speaker;
        """));

    [Fact]
    public void There_is_one_object_for_an_entity_whatever_threads_ask_first() =>
        Assert.Equal(1, new LoadedKnowledge(NewsModel.Create()).Run<int>("""
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<Entity,
            bool>(ReferenceEqualityComparer.Instance as IEqualityComparer<Entity>);
        using var start = new System.Threading.Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(_ => new System.Threading.Thread(() =>
        {
            start.SignalAndWait();
            seen[Person.LaurentFabius] = true;
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return seen.Count;
        """));

    [Fact]
    public void All_has_every_entity_of_the_type_and_of_those_that_extend_it()
    {
        Assert.Equal(
            "laurent-fabius,francois-hollande,valerie,france-inter,radio-france",
            News.Eval<string>("""string.Join(",", Actor.All.Select(a => a.Id))"""));
        Assert.Equal("france-inter,radio-france", News.Eval<string>("""string.Join(",", Organization.All.Select(a => a.Id))"""));
        Assert.Equal(13, News.Eval<int>("Knowledge.Entities.Count"));
    }

    [Fact]
    public void An_unknown_id_is_reported_with_the_nearest_ones()
    {
        var missing = Assert.Throws<KeyNotFoundException>(() => News.Eval<object>("""Person.Get("laurent-fabus")"""));
        Assert.Equal("There is no Person with the id 'laurent-fabus'. Did you mean 'laurent-fabius'?", missing.Message);
        var wrongType = Assert.Throws<KeyNotFoundException>(() => News.Eval<object>("""Person.Get("kidal")"""));
        Assert.Equal("'kidal' is not of the type Person, but of Place.", wrongType.Message);
        Assert.Throws<System.FormatException>(() => News.Eval<object>("""Person.Parse("nobody-at-all")"""));
    }

    [Fact]
    public void TryGet_and_TryParse_find_only_entities_of_the_type() => Assert.True(News.Run<bool>("""
        return Person.TryGet("laurent-fabius", out var p) && p == Person.LaurentFabius && !Person.TryGet("kidal", out var q)
            && q is null
            && !Person.TryParse(null, out _) && Actor.TryParse("france-inter", out var o) && o is Organization;
        """));

    [Fact]
    public void Types_are_parsable() => Assert.True(News.Run<bool>("""
        return Read<Person>("laurent-fabius") == Person.LaurentFabius;
        static T Read<T>(string text) where T : IParsable<T> => T.TryParse(text, null, out var value)
            ? T.Parse(text, null) : value!;
        """));

    [Fact]
    public void Entities_are_ordered_by_id() => Assert.Equal("francois-hollande,laurent-fabius,valerie", News.Eval<string>("""
        string.Join(",", Person.All.OrderBy(p => p).Select(p => p.Id))
        """));

    [Fact]
    public void Json_is_the_id_as_value_and_as_key() =>
        Assert.Equal("""{"laurent-fabius":["france-inter",null]}|True""", News.Run<string>("""
        var map = new Dictionary<Person, Actor?[]> { [Person.LaurentFabius] = new Actor?[] { Organization.FranceInter, null } };
        var json = System.Text.Json.JsonSerializer.Serialize(map);
        var back = System.Text.Json.JsonSerializer.Deserialize<Dictionary<Person, Actor?[]>>(json)!;
        return json + "|" + (back[Person.LaurentFabius][0] == Organization.FranceInter);
        """));

    [Fact]
    public void Json_with_an_unknown_id_is_refused()
    {
        var exception = Assert.Throws<System.Text.Json.JsonException>(() => News.Eval<object>("System.Text.Json.JsonSerializer.Deserialize<Person>(\"\\\"nobody\\\"\")!"));
        Assert.Contains("'nobody'", exception.Message, System.StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => News.Eval<object>("""System.Text.Json.JsonSerializer.Deserialize<Person>("1")!"""));
    }

    [Fact]
    public void Constants_are_usable_where_only_constants_are() =>
        Assert.Equal("Destroy their rear bases.|Past|30|1.10|True", News.Run<string>("""
        const string text = Quote.Texts.RearBases;
        const Tense tense = Event.Tenses.AirStrikes;
        const long count = Event.Counts.AirStrikes;
        const decimal item = Event.Items.AirStrikes;
        const bool confirmed = Event.Confirmeds.AirStrikes;
        return "laurent-fabius" switch { Person.Ids.LaurentFabius => FormattableString.Invariant($"{text}|{tense}|{count}|{item}|{confirmed}"), _ => "?" };
        """));

    [Fact]
    public void Documents_know_what_was_declared_of_them() =>
        Assert.Equal("mali-air-strikes French jets pound Mali True 1234,press-release   ", News.Run<string>("""
        return string.Join(",", Knowledge.Documents.Select(d => $"{d.Id} {d.Title} {d.Sha256?.StartsWith("aaa")} {d.Length}"));
        """));

    [Fact]
    public void Labels_fall_back_to_ids() =>
        Assert.Equal("Laurent Fabius,air-strikes", News.Eval<string>("""Person.LaurentFabius.Label + "," + Event.AirStrikes"""));

    [Fact]
    public void Search_ranks_labels_before_aliases_before_words_before_prefixes()
    {
        Assert.Equal(
            "kidal Label",
            News.Eval<string>("""string.Join(",", Knowledge.Search("KIDAL").Select(h => h.Entity.Id + " " + h.Match))"""));
        Assert.Equal(
            "laurent-fabius Alias",
            News.Eval<string>("""string.Join(",", Knowledge.Search("fabius").Select(h => h.Entity.Id + " " + h.Match))"""));
        Assert.Equal(
            "france-inter,radio-france,francois-hollande,prime-minister,foreign-minister",
            News.Eval<string>("""string.Join(",", Knowledge.Search("fran").Select(h => h.Entity.Id))"""));
        Assert.Equal(
            "rear-bases TextWords",
            News.Eval<string>("""string.Join(",", Knowledge.Search("bases destroy").Select(h => h.Entity.Id + " " + h.Match))"""));
        Assert.Equal(
            "francois-hollande NameWords",
            News.Eval<string>("""string.Join(",", Knowledge.Search("francois").Select(h => h.Entity.Id + " " + h.Match))"""));
        Assert.Equal(
            "valerie Prefix",
            News.Eval<string>("""string.Join(",", Knowledge.Search("valér").Select(h => h.Entity.Id + " " + h.Match))"""));
        Assert.Equal(2, News.Eval<int>("""Knowledge.Search("fran", 2).Count"""));
        Assert.Equal(0, News.Eval<int>("""Knowledge.Search("...").Count"""));
    }

    [Fact]
    public void Lists_are_values_that_enumerate_without_allocating() => Assert.True(News.Run<bool>("""
        var list = Event.AirStrikes.Target;
        Count(list);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(list);
        return GC.GetAllocatedBytesForCurrentThread() == before && count == 2 && list.Contains(Place.Kidal)
            && !list.Contains(Place.Mali)
            && default(EntityList<Person>).Count == 0 && !default(EntityList<Person>).Contains(Person.LaurentFabius)
            && list == Event.AirStrikes.Target && list != Event.PlannedStrikes.Target;
        static int Count(EntityList<Entity> entities) { var n = 0; foreach (var e in entities) n++; return n; }
        """));

    [Theory]
    [InlineData(Framework.NetStandard20)]
    [InlineData(Framework.Net80)]
    public void The_runtime_of_every_framework_says_the_same(Framework framework)
    {
        const string everything = """string.Join("\n", Knowledge.Statements.IncludeReported().Select(s => s.Id + " " + s + " " + string.Join(" ", s.Evidence)))""";
        var other = new LoadedKnowledge(GeneratedCode.Emit(NewsModel.Create()), framework);

        Assert.Equal(News.Eval<string>(everything), other.Eval<string>(everything));
        Assert.NotSame(typeof(Entity).Assembly, other.Assembly.GetType("News.Person")!.BaseType!.BaseType!.Assembly);
    }

    [Fact]
    public void A_switch_over_an_abstract_type_sees_the_classes() => Assert.Equal("person,organization", News.Eval<string>("""
        string.Join(",", new Actor[] { Person.LaurentFabius, Organization.FranceInter }
            .Select(a => a switch { Person => "person", Organization => "organization", _ => "?" }))
        """));

    [Fact]
    public void A_symmetric_relation_leads_both_ways_in_the_graph()
    {
        Assert.Equal("radio-france", News.Eval<string>("Knowledge.Graph.Neighbors(Organization.FranceInter).Single().Id"));
        Assert.Equal("france-inter", News.Eval<string>("Knowledge.Graph.Neighbors(Organization.RadioFrance).Single().Id"));
        Assert.Equal("radio-france france-inter", News.Eval<string>(
            "string.Join(\" \", Knowledge.Graph.Reachable(Organization.FranceInter).Select(found => found.Id))"));
    }
}

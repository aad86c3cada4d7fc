using System;
using System.Diagnostics;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Tests.Imports;

namespace KnowledgeGen.Language.Tests.Overlays;

/// <summary>What overlays make of imported facts, and what is wrong with them.</summary>
public sealed class OverlayTests
{
    [Fact]
    public void A_statement_of_which_the_library_has_none_is_added()
    {
        var compilation = Correct("planet: { earth: { radius: 6371 km } }\nmoon: { phobos: { rings: [d, { value: c, during: 2003 }] } }");

        compilation.Reports();
        Assert.Equal("6,371 km", compilation.Statement("earth", "radius").Value.ToWords());
        Assert.Equal(["a", "b", "c", "c", "d", "c"], compilation.Statements("phobos", "rings").Select(statement => statement.Value.ToWords()));
    }

    [Fact]
    public void A_statement_with_a_reason_stands_in_place_of_the_one_with_its_value()
    {
        var compilation = Correct("planet: { mars: { radius: { value: 3390 km, certainty: probable, note: it varies }, name: { value: Mars, note: in English } } }");

        compilation.Reports();
        Assert.Equal("it varies", compilation.Statement("mars", "radius").Note);
        Assert.Equal("in English", compilation.Statement("mars", "name").Note);
    }

    [Fact]
    public void Without_a_reason_that_is_an_error() => Correct("planet: { mars: { radius: { value: 3390 km, certainty: probable } } }").Reports(
        "a.overlay.yaml(2,36): error KG3502: 'radius' of 'mars' stands in place of what the library 'Sky' says; add a 'note' with the reason.");

    [Fact]
    public void What_became_of_a_statement_is_said_of_the_one_with_its_value()
    {
        var compilation = Correct("planet: { mars: { radius: [{ value: 3390 km, retracted: rounded }, 3389 km] } }\nmoon: { phobos: { rings: { value: a, disputed: hardly } } }");

        compilation.Reports();
        Assert.Equal([("3,390 km", "rounded"), ("3,389 km", null)], compilation.Statements("mars", "radius").OrderBy(statement => statement.LifeCycle.Retracted is null).Select(statement => (statement.Value.ToWords(), statement.LifeCycle.Retracted)));
        Assert.Equal("hardly", compilation.Statements("phobos", "rings").Single(statement => statement.Value.ToWords() == "a").LifeCycle.Disputed);
    }

    [Theory]
    [InlineData("value: c", 2)]
    [InlineData("value: c, during: 2001", 1)]
    public void A_time_tells_which_of_several_is_meant(string statement, int count)
    {
        var compilation = Correct("moon: { phobos: { rings: { " + statement + ", retracted: no longer seen } } }");

        compilation.Reports();
        Assert.Equal(count, compilation.Statements("phobos", "rings").Count(candidate => candidate.LifeCycle.Retracted is not null));
    }

    [Theory]
    [InlineData("year: 1611", 1)]
    [InlineData("by: night", 1)]
    [InlineData("year: 1610, by: night", 1)]
    [InlineData("disputed: hardly", 2)]
    public void Qualifiers_tell_which_of_several_is_meant(string statement, int count)
    {
        var compilation = CorrectLog("ship: { argo: { met: { to: dove, " + statement + ", retracted: it was a cloud } } }");

        compilation.Reports();
        Assert.Equal(count, compilation.Statements("argo", "met").Count(candidate => candidate.LifeCycle.Retracted is not null));
    }

    [Fact]
    public void What_the_library_has_taken_back_stays_so()
    {
        var compilation = CorrectLog("ship: { dove: { disputed: it may be two, built: { value: 1600, disputed: as if it mattered } } }");

        compilation.Reports();
        Assert.Equal(new LifeCycleModel("out of date", "it may be two", null), compilation.Entity("dove").LifeCycle);
        Assert.Equal(new LifeCycleModel("nobody knows", "as if it mattered", null), compilation.Statement("dove", "built").LifeCycle);
    }

    [Theory]
    [InlineData("radius: [{ value: 3390 km, retracted: x }, { value: 3390 km, disputed: y }]", 71)]
    [InlineData("radius: [{ value: 3390 km, note: x }, { value: 3390 km, note: y }]", 66)]
    [InlineData("radius: [{ value: 3390 km, retracted: x }, { value: 3390 km, note: y }]", 71)]
    public void What_is_corrected_twice_in_a_file_is_one_error(string statement, int column) => Correct("planet: { mars: { " + statement + " } }").Reports(
        "a.overlay.yaml(2," + column.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): error KG3504: This 'radius' of 'mars' is corrected already on line 2 of a.overlay.yaml; bring the two together.");

    [Fact]
    public void What_is_corrected_in_two_files_is_one_error() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }"),
        ("a.overlay.yaml", "planet: { mars: { retracted: a, radius: { value: 3390 km, retracted: a } } }"),
        ("b.overlay.yaml", "planet: { mars: { retracted: b, superseded-by: earth, radius: { value: 3390 km, retracted: b } } }")).Reports(
        "b.overlay.yaml(1,19): error KG3504: This of 'mars' is corrected already on line 1 of a.overlay.yaml; bring the two together.",
        "b.overlay.yaml(1,72): error KG3504: This 'radius' of 'mars' is corrected already on line 1 of a.overlay.yaml; bring the two together.");

    [Fact]
    public void Of_two_knowledge_bases_that_take_back_the_same_the_importer_has_the_last_word()
    {
        var compilation = SkyLibrary.Compile(
            ("libraries/up/up.schema.yaml", "imports: { Sky: }"),
            ("libraries/up/up.overlay.yaml", "planet: { mars: { retracted: up, radius: { value: 3390 km, retracted: up } } }"),
            ("a.schema.yaml", "imports: { up: }"),
            ("a.overlay.yaml", "planet: { mars: { retracted: here, radius: { value: 3390 km, retracted: here } } }"));

        compilation.Reports();
        Assert.Equal("here", compilation.Entity("mars").LifeCycle.Retracted);
        Assert.Equal("here", compilation.Statement("mars", "radius").LifeCycle.Retracted);
    }

    [Fact]
    public void What_a_library_between_has_replaced_cannot_be_taken_back() => SkyLibrary.Compile(
        ("libraries/Up/up.schema.yaml", "imports: { Sky: }"),
        ("libraries/Up/up.overlay.yaml", "about: { unsourced: x }\nplanet: { mars: { radius: { value: 3390 km, note: it varies } } }"),
        ("a.schema.yaml", "imports: { Up: }"),
        ("a.overlay.yaml", "planet: { mars: { radius: { value: 3390 km, retracted: here } } }")).Reports(
        "a.overlay.yaml(1,36): error KG3504: This 'radius' of 'mars' is corrected already on line 2 of up.overlay.yaml in the library 'Up'; leave this one out.");

    [Theory]
    [InlineData("note: n", "note")]
    [InlineData("certainty: probable", "certainty")]
    [InlineData("according-to: galileo", "according-to")]
    [InlineData("evidence: { source: atlas }", "evidence")]
    [InlineData("unsourced: x", "unsourced")]
    public void What_would_be_lost_beside_what_became_of_a_statement_is_an_error(string lost, string key) => Correct("planet: { mars: { radius: { value: 3390 km, " + lost + ", disputed: x } } }").Reports(
        "a.overlay.yaml(2,45): error KG3503: '" + key + "' of 'radius' of 'mars' would change nothing, because the statement is the library's and 'disputed' is all that is said of it here; take it out.");

    [Theory]
    [InlineData("planet: { mars: { radius: { value: 3391 km, retracted: x } } }", 36, "'radius' of 'mars', but '3390 km'; write that.")]
    [InlineData("planet: { earth: { radius: { value: 1 km, disputed: x } } }", 37, "'radius' of 'earth', nor anything else; take it out.")]
    [InlineData("moon: { phobos: { rings: { value: z, retracted: x } } }", 35, "'rings' of 'phobos', but 'a', 'b', 'c during 2001', 'c during 2002'; write one of these.")]
    [InlineData("moon: { phobos: { rings: { value: c, during: 2003, retracted: x } } }", 35, "'rings' of 'phobos', but 'a', 'b', 'c during 2001', 'c during 2002'; write one of these.")]
    [InlineData("planet: { mars: { found-by: { to: galileo, during: 2001, retracted: x } } }", 35, "'found-by' of 'mars', but 'galileo'; write that.")]
    public void What_the_library_does_not_say_cannot_be_corrected(string overlay, int column, string message) => Correct(overlay).Reports(
        "a.overlay.yaml(2," + column.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): error KG3501: The library 'Sky' does not say this of " + message);

    [Fact]
    public void What_the_library_says_is_told_with_its_qualifiers() => CorrectLog("ship: { argo: { met: { to: dove, year: 1612, retracted: x } } }").Reports(
        "a.overlay.yaml(2,28): error KG3501: The library 'Log' does not say this of 'met' of 'argo', but 'dove, year 1610, by night', 'dove, year 1611'; write one of these.");

    [Fact]
    public void A_correction_that_is_not_understood_is_one_error() => Correct("planet: { mars: { radius: { value: 3390 km, retracted: no } } }").Reports(
        "a.overlay.yaml(2,56): error KG3105: 'retracted' of 'radius' of 'mars' is 'no', which is no reason; say why, or take it out.");

    [Theory]
    [InlineData("planet: { mras: {} }", 11, "KG3501: There is no imported entity 'mras'; did you mean 'mars'?")]
    [InlineData("planet: { venus: {} }", 11, "KG3501: There is no imported entity 'venus'; a new one belongs in a file that ends in '.facts.yaml'.")]
    [InlineData("ship: { s: {} }", 9, "KG3501: 's' is not imported; change it in a.facts.yaml.")]
    [InlineData("moon: { mars: {} }", 9, "KG3503: 'mars' is of type 'planet' in the library; put it under 'planet'.")]
    [InlineData("planet: { mars: { member: Ares } }", 19, "KG3503: 'member' of 'mars' belongs to the library, which is compiled; take it out.")]
    [InlineData("planet: { mars: { formerly: ares } }", 19, "KG3503: 'formerly' of 'mars' belongs to the library, which is compiled; take it out.")]
    public void An_entity_that_is_not_the_librarys_or_is_made_another_is_reported(string overlay, int column, string message) => KnowledgeBaseWithShip(overlay).Reports(
        "a.overlay.yaml(2," + column.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): error " + message);

    [Fact]
    public void An_entity_of_a_part_that_is_left_out_is_named_with_it() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: { include: people } }"), ("a.overlay.yaml", "planet: { mars: {} }")).Reports(
        "a.overlay.yaml(1,11): error KG3501: There is no imported entity 'mars'; it is in the part 'planets' of the library 'Sky', which 'imports' leaves out.");

    [Fact]
    public void A_second_value_where_one_may_be_is_an_error() => Correct("planet: { mars: { radius: 3389 km, name: Ares } }").Reports(
        "a.overlay.yaml(2,27): error KG3104: 'mars' has two values of 'radius' with that of the library 'Sky', and takes one; retract the library's here as well: { value: …, retracted: why }.",
        "a.overlay.yaml(2,42): error KG3104: 'mars' has two values of 'name' with that of the library 'Sky', and takes one; retract the library's here as well: { value: …, retracted: why }.");

    [Fact]
    public void A_second_end_where_one_may_be_is_an_error() => Correct("moon: { phobos: { orbits: earth } }").Reports(
        "a.overlay.yaml(2,27): error KG3104: 'phobos' has two values of 'orbits' with that of the library 'Sky', and takes one; retract the library's here as well: { to: …, retracted: why }.");

    [Fact]
    public void What_is_required_stays() => Correct("planet: { mars: { name: { value: Mars, retracted: wrong } } }").Reports(
        "a.overlay.yaml(2,34): error KG3103: 'mars' would be without 'name', which every 'planet' needs; add an asserted value.");

    [Fact]
    public void What_is_only_concluded_is_not_stated_in_an_overlay() => Correct("moon: { phobos: { above: mars } }").Reports(
        "a.overlay.yaml(2,26): error KG3408: 'above' is only concluded from other statements; take it out of the facts, or 'derived' out of the schema.");

    [Fact]
    public void The_same_is_not_said_twice() => Correct("moon: { phobos: { rings: [d, d] } }").Reports(
        "a.overlay.yaml(2,30): warning KG3106: 'rings' of 'phobos' says the same twice; take one out, or put both pieces of evidence in one statement.");

    [Fact]
    public void An_entity_is_retracted_for_all_that_refer_to_it()
    {
        var compilation = SkyLibrary.Compile(
            ("a.schema.yaml", "imports: { Sky: }"), ("a.overlay.yaml", "planet: { mars: { retracted: no planet } }"), ("a.facts.yaml", "about: { unsourced: x }\nmoon: { deimos: { name: Deimos, orbits: mars } }"));

        compilation.Reports("a.facts.yaml(2,41): warning KG5001: 'mars' is retracted: no planet; take this out, or retract it as well.");
        Assert.Equal("a.overlay.yaml", Assert.Single(Assert.Single(compilation.Diagnostics).Related).Path);
        Assert.True(compilation.Entity("mars").IsReported);
    }

    [Fact]
    public void What_an_overlay_says_has_evidence_or_says_why_not() => SkyLibrary.Compile(("a.schema.yaml", "imports: { Sky: }"), ("a.overlay.yaml", "planet: { earth: { radius: 6371 km }, mars: { radius: { value: 3390 km, retracted: rounded } } }")).Reports(
        "a.overlay.yaml(1,28): error KG4101: 'radius' of 'earth' has no evidence; add 'evidence: words of the document', 'unsourced: why', or 'basis: inferred' with a 'note'.");

    [Fact]
    public void Evidence_on_an_entity_of_an_overlay_covers_what_the_overlay_says_and_no_more()
    {
        var compilation = SkyLibrary.Compile(
            ("a.schema.yaml", "imports: { Sky: }"),
            ("a.overlay.yaml", "source: atlas\nplanet: { mars: { rings: [x], evidence: Mars has rings called x } }"),
            ("documents/atlas.txt", "Mars has rings called x."));

        compilation.Reports();
        Assert.Equal("Mars has rings called x", Assert.Single(compilation.Statement("mars", "rings").Evidence).Quote);
        Assert.Empty(compilation.Statement("mars", "radius").Evidence);
        Assert.Empty(compilation.Entity("mars").Evidence);
    }

    [Fact]
    public void Evidence_of_an_overlay_is_checked() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }"), ("a.overlay.yaml", "source: atlas\nplanet: { mars: { rings: [x], evidence: Venus } }"), ("documents/atlas.txt", "Mars has rings called x.")).Reports(
        "a.overlay.yaml(2,41): error KG4010: The quote 'Venus' is not in document 'atlas', which nowhere has 'Venus': copy the words from the document.");

    [Theory]
    [InlineData("planet: { mars: { rings: [", "{ value: w0, retracted: x }", "] } }")]
    [InlineData("planet: {", "mars0-x: { retracted: x }", "}")]
    [InlineData("planet: { mars: { rings: [", "{ value: v0, retracted: x }", "] } }")]
    public void Many_corrections_take_no_more_than_linear_time(string start, string correction, string end)
    {
        const int Count = 20_000;
        var rings = string.Join(", ", Enumerable.Range(0, Count).Select(i => "v" + i));
        var planets = string.Concat(Enumerable.Range(0, Count).Select(i => "\n  mars-number-" + i + ": {}"));
        var corrections = string.Join(", ", Enumerable.Range(0, Count).Select(i => correction.Replace("0", i.ToString(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal)));
        var watch = Stopwatch.StartNew();

        KnowledgeBase.Compile(
            ("libraries/Log/log.schema.yaml", "types: { planet: {} }\nproperties: { rings: { of: planet, type: string, many: true } }"),
            ("libraries/Log/log.facts.yaml", "about: { unsourced: x }\nplanet:" + planets + "\n  mars: { rings: [" + rings + "] }"),
            ("a.schema.yaml", "imports: { Log: }"),
            ("a.overlay.yaml", "about: { unsourced: x }\n" + start + corrections + end));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void What_a_library_corrects_of_another_one_is_imported_with_it()
    {
        var compilation = SkyLibrary.Compile(
            ("libraries/Up/up.schema.yaml", "imports: { Sky: }"),
            ("libraries/Up/up.overlay.yaml", "about: { unsourced: x }\nplanet: { earth: { radius: 6371 km } }"),
            ("a.schema.yaml", "imports: { Up: }"));

        compilation.Reports();
        Assert.Equal("6,371 km", compilation.Statement("earth", "radius").Value.ToWords());
    }

    private static KnowledgeCompilation Correct(string overlay) =>
        SkyLibrary.Compile(("a.schema.yaml", "imports: { Sky: }"), ("a.overlay.yaml", "about: { unsourced: x }\n" + overlay));

    private static KnowledgeCompilation CorrectLog(string overlay) => KnowledgeBase.Compile(
        ("libraries/Log/log.schema.yaml", "types: { ship: {} }\nproperties: { built: { of: ship, type: date } }\nrelations: { met: { from: ship, to: ship, many: true, qualifiers: { year: integer, by: string } } }"),
        ("libraries/Log/log.facts.yaml", "about: { unsourced: x }\nship: { argo: { met: [{ to: dove, year: 1610, by: night }, { to: dove, year: 1611 }] }, dove: { built: { value: 1600, retracted: nobody knows }, retracted: out of date } }"),
        ("a.schema.yaml", "imports: { Log: }"),
        ("a.overlay.yaml", "about: { unsourced: x }\n" + overlay));

    private static KnowledgeCompilation KnowledgeBaseWithShip(string overlay) => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }\ntypes: { ship: {} }"), ("a.facts.yaml", "ship: { s: {} }"), ("a.overlay.yaml", "about: { unsourced: x }\n" + overlay));
}

using System.Linq;
using KnowledgeGen.Language.Checking;

namespace KnowledgeGen.Language.Tests.Imports;

/// <summary>What a schema imports, and what is wrong with it.</summary>
public sealed class ImportTests
{
    [Fact]
    public void All_parts_of_a_library_are_imported() =>
        Assert.Equal(["earth", "galileo", "mars", "phobos"], Ids(Compile("imports: { Sky: }")));

    [Theory]
    [InlineData("include: people", "galileo")]
    [InlineData("include: [people, planets]", "earth galileo mars")]
    [InlineData("include: [far, people, planets]", "earth galileo mars phobos")]
    [InlineData("exclude: far", "earth galileo mars")]
    [InlineData("exclude: [far/moons, planets]", "galileo")]
    [InlineData("include: [far, people], exclude: far", "galileo")]
    [InlineData("include: []", "")]
    public void Parts_are_taken_or_left_out(string parts, string ids)
    {
        var compilation = Compile("imports: { Sky: { " + parts + " } }");

        compilation.Reports();
        Assert.Equal(ids, string.Join(' ', Ids(compilation)));
    }

    [Fact]
    public void Where_a_part_is_misspelt_none_is_missed()
    {
        var compilation = Compile("imports: { Sky: { include: [peple] } }");

        compilation.Reports("a.schema.yaml(1,29): error KG2202: The library 'Sky' has no part 'peple'; did you mean 'people'?");
        Assert.Equal(["earth", "galileo", "mars", "phobos"], Ids(compilation));
    }

    [Fact]
    public void Parts_that_several_files_take_are_all_taken()
    {
        var compilation = SkyLibrary.Compile(("a.schema.yaml", "imports: { Sky: { include: people } }"), ("b.schema.yaml", "imports: { Sky: { include: planets } }"));

        compilation.Reports();
        Assert.Equal(["earth", "galileo", "mars"], Ids(compilation));
    }

    [Fact]
    public void A_library_that_nobody_imports_is_not_looked_at()
    {
        var compilation = KnowledgeBase.Compile(("libraries/Bad/a.schema.yaml", "types: ["), ("libraries/Bad/a.facts.yaml", "person: ["), ("a.schema.yaml", "types: { thing: {} }"));

        compilation.Reports();
        Assert.Empty(compilation.Model.Schema.Imports);
    }

    [Theory]
    [InlineData("Sly", "; did you mean 'Sky'?")]
    [InlineData("Zoo", "; add one, or write 'Sky'.")]
    public void An_unknown_library_is_reported_with_those_at_hand(string name, string advice) => Compile("imports: { " + name + ": }").Reports(
        "a.schema.yaml(1,12): error KG2201: There is no fact library '" + name + "' among the references of the project" + advice);

    [Fact]
    public void Of_many_libraries_at_hand_a_few_are_named() => KnowledgeBase.Compile(
        [.. Enumerable.Range(1, 6).Select(i => ("libraries/Lib" + i + "/a.schema.yaml", "types: {}")), ("a.schema.yaml", "imports: { Zoo: }")]).Reports(
        "a.schema.yaml(1,12): error KG2201: There is no fact library 'Zoo' among the references of the project; add one, or write one of 'Lib1', 'Lib2', 'Lib3', 'Lib4', ….");

    [Fact]
    public void Where_no_library_is_at_hand_it_is_said_how_to_get_one() => KnowledgeBase.Compile(("a.schema.yaml", "imports: { Sky: }")).Reports(
        "a.schema.yaml(1,12): error KG2201: There is no fact library 'Sky' among the references of the project; add a reference to a project or package that sets 'KnowledgeGenLibrary' and has YAML files.");

    [Fact]
    public void What_is_unknown_because_a_library_is_is_not_reported() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sly: }\ntypes: { ship: {}, dwarf: { extends: body } }\nrelations: { seen: { from: ship, to: body } }"),
        ("a.facts.yaml", "about: { unsourced: x }\nship: { s: { seen: mars } }\nplanet: { venus: { name: Venus } }")).Reports(
        "a.schema.yaml(1,12): error KG2201: There is no fact library 'Sly' among the references of the project; did you mean 'Sky'?");

    [Theory]
    [InlineData("planet", "; did you mean 'planets'?")]
    [InlineData("planets.facts.yaml", "; did you mean 'planets'?")]
    [InlineData("planets.yaml", "; did you mean 'planets'?")]
    [InlineData("far/", "; did you mean 'far'?")]
    [InlineData("moons", "; did you mean 'far/moons'?")]
    [InlineData("stars", "; write one of 'far/moons', 'people', 'planets'.")]
    public void An_unknown_part_is_reported_with_what_may_be_meant(string part, string advice) => Compile("imports: { Sky: { exclude: [" + part + "] } }").Reports(
        "a.schema.yaml(1,29): error KG2202: The library 'Sky' has no part '" + part + "'" + advice);

    [Fact]
    public void A_library_without_facts_has_no_parts() => KnowledgeBase.Compile(("libraries/Types/a.schema.yaml", "types: {}"), ("a.schema.yaml", "imports: { Types: { include: all } }")).Reports(
        "a.schema.yaml(1,30): error KG2202: The library 'Types' has no part 'all', nor any other; take it out.");

    [Theory]
    [InlineData("imports: [Sky]", "a.schema.yaml(1,10): error KG2002: Expected names of fact libraries under 'imports', but found a list; write 'Name.Of.Library:' on a line of its own.")]
    [InlineData("imports: Sky", "a.schema.yaml(1,10): error KG2002: Expected names of fact libraries under 'imports', but found the value 'Sky'; write 'Name.Of.Library:' on a line of its own.")]
    [InlineData("imports: { Sky: { includes: planets } }", "a.schema.yaml(1,19): error KG2001: 'includes' is not a key of the import of 'Sky'; did you mean 'include'?")]
    [InlineData("imports: { Sky: { include: } }", "a.schema.yaml(1,19): error KG2002: Expected one value or a list of values for 'include' of the import of 'Sky', but found nothing.")]
    public void What_does_not_read_like_imports_is_reported(string schema, string line) => Compile(schema).Reports(line);

    [Theory]
    [InlineData("include: far", "far/moons", "mars", "planets")]
    [InlineData("exclude: people", "planets", "galileo", "people")]
    public void A_part_that_is_needed_is_reported_once(string parts, string part, string id, string needed) => Compile("imports: { Sky: { " + parts + " } }").Reports(
        "a.schema.yaml(1,12): error KG2203: The part '" + part + "' of 'Sky' refers to '" + id + "' of the part '" + needed + "' of 'Sky', which is left out; import both, or neither.");

    [Fact]
    public void An_own_reference_to_what_is_left_out_says_where_it_is() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: { include: people } }\ntypes: { ship: {} }\nrelations: { seen: { from: ship, to: body } }"),
        ("a.facts.yaml", "about: { unsourced: x }\nship: { s: { seen: mars } }")).Reports(
        "a.facts.yaml(2,20): error KG3201: There is no entity 'mars'; it is in the part 'planets' of the library 'Sky', which 'imports' leaves out.");

    [Fact]
    public void What_a_library_imports_is_imported_with_it_and_before_it()
    {
        var compilation = SkyLibrary.Compile(
            ("libraries/Up/up.schema.yaml", "imports: { Sky: { include: people } }\ntypes: { scope: {} }\nrelations: { used-by: { from: scope, to: person } }"),
            ("libraries/Up/up.facts.yaml", "about: { unsourced: x }\nscope: { tube: { used-by: galileo } }"),
            ("a.schema.yaml", "imports: { Up: }"));

        compilation.Reports();
        Assert.Equal(["Sky", "Up"], compilation.Model.Schema.Imports.Select(library => library.Name));
        Assert.Equal(["galileo", "tube"], Ids(compilation));
    }

    [Fact]
    public void Libraries_that_import_each_other_are_taken_once()
    {
        var compilation = KnowledgeBase.Compile(("libraries/A/a.schema.yaml", "imports: { B: }"), ("libraries/B/b.schema.yaml", "imports: { A: }"), ("a.schema.yaml", "imports: { A: }"));

        compilation.Reports();
        Assert.Equal(["A", "B"], compilation.Model.Schema.Imports.Select(library => library.Name).Order());
    }

    [Fact]
    public void A_library_that_another_one_imports_and_that_is_not_there_is_reported_where_that_says_so() => KnowledgeBase.Compile(
        ("libraries/Up/up.schema.yaml", "imports: { Sky: }"), ("a.schema.yaml", "imports: { Up: }")).Reports(
        "libraries/Up/up.schema.yaml(1,12): error KG2201: There is no fact library 'Sky' among the references of the project; add one, or write 'Up'.");

    [Fact]
    public void A_broken_file_of_a_library_is_reported() => KnowledgeBase.Compile(
        ("libraries/Sky/a.schema.yaml", "types: { person: { extnds: x } }"), ("libraries/Sky/a.facts.yaml", "person: { ann: {}"), ("a.schema.yaml", "imports: { Sky: }")).Reports(
        "libraries/Sky/a.facts.yaml(1,9): error KG1026: Nothing closes this '{': write '}' after the last entry.",
        "libraries/Sky/a.schema.yaml(1,20): error KG2001: 'extnds' is not a key of type 'person'; did you mean 'extends'?");

    [Fact]
    public void Of_warnings_about_a_library_and_mistakes_in_its_evidence_no_more_is_said_than_that_it_is_lost() => KnowledgeBase.Compile(
        ("libraries/Sky/a.schema.yaml", "types: { person: {} }\nproperties: { name: { of: person, type: string, many: true } }"),
        ("libraries/Sky/a.facts.yaml", "source: nowhere\nperson: { ann: { name: [Ann, Ann], evidence: Ann }, bob: { name: Bob } }"),
        ("libraries/Sky/facts.lock", "lock: 1\ndocuments: {}\n"),
        ("a.schema.yaml", "imports: { Sky: }")).Reports(
        "a.schema.yaml(1,12): warning KG2205: The facts.lock of the library 'Sky' does not fit its facts, so that what some of them rest on is lost here; run `kgen lock` where it is made.");

    [Theory]
    [InlineData("lock: 99\n")]
    [InlineData("x: [")]
    [InlineData("")]
    [InlineData("lock: 1\ndocuments:\n  d:\n    sha256: a5611b74691553e006a97133ae146111cc9c99d98cf1bac1ae4a3b148fdcb760\n    length: 21\n    spans:\n      \"Bob\": 0-3 line 1 27ce2df06855179b\n")]
    public void A_lock_that_is_of_no_use_is_reported_once(string text) => KnowledgeBase.Compile(
        ("libraries/Sky/a.schema.yaml", "types: { person: {} }"),
        ("libraries/Sky/a.facts.yaml", "source: d\nperson: { ann: { evidence: Ann } }"),
        ("libraries/Sky/b.facts.yaml", "source: d\nperson: { eve: { evidence: Eve } }"),
        ("libraries/Sky/facts.lock", text),
        ("a.schema.yaml", "imports: { Sky: }")).Reports(
        "a.schema.yaml(1,12): warning KG2205: The facts.lock of the library 'Sky' does not fit its facts, so that what some of them rest on is lost here; run `kgen lock` where it is made.");

    [Fact]
    public void A_library_whose_quotes_have_no_places_is_reported_once() => KnowledgeBase.Compile(
        ("libraries/Sky/a.schema.yaml", "types: { person: {} }"),
        ("libraries/Sky/a.facts.yaml", "source: d\nperson: { ann: { evidence: Ann } }"),
        ("libraries/Sky/b.facts.yaml", "source: d\nperson: { bob: { evidence: Bob } }"),
        ("a.schema.yaml", "imports: { Sky: }")).Reports(
        "a.schema.yaml(1,12): warning KG2205: The library 'Sky' comes without facts.lock, so that nothing shows here what its facts rest on; run `kgen lock` where it is made.");

    [Theory]
    [InlineData("Ann Lee", true)]
    [InlineData("Ann", false)]
    public void Documents_that_are_called_alike_have_one_text(string text, bool isReported)
    {
        var compilation = KnowledgeBase.Compile(
            ("libraries/Sky/a.schema.yaml", "types: { person: {} }\nproperties: { name: { of: person, type: string } }"),
            ("libraries/Sky/a.facts.yaml", "source: d\nperson: { ann: { name: Ann, evidence: Ann } }"),
            ("libraries/Sky/facts.lock", LockOf("Ann")),
            ("a.schema.yaml", "imports: { Sky: }"),
            ("a.facts.yaml", "source: d\nperson: { lee: { name: Ann, evidence: Ann } }"),
            ("documents/d.txt", text));

        if (!isReported) compilation.Reports();
        else compilation.Reports("a.schema.yaml(1,12): error KG4002: The library 'Sky' cites a document 'd', and so does this knowledge base, but with another text; give one of them another id.");
    }

    [Fact]
    public void An_id_of_a_library_is_taken()
    {
        SkyLibrary.Compile(("a.schema.yaml", "imports: { Sky: }"), ("a.facts.yaml", "about: { unsourced: x }\nplanet: { mars: { name: Mars } }")).Reports(
            "a.facts.yaml(2,11): error KG3004: The id 'mars' belongs already to the 'planet' on line 2 of Sky/planets.facts.yaml, which is imported; choose another id, or say more of that one in a file that ends in '.overlay.yaml'.");
        SkyLibrary.Compile(
            ("libraries/Gods/a.schema.yaml", "types: { god: {} }"), ("libraries/Gods/old/rome.facts.yaml", "god: { galileo: {} }"), ("a.schema.yaml", "imports: { Gods: , Sky: { include: people } }")).Reports(
            "libraries/Sky/people.facts.yaml(2,11): error KG3004: The id 'galileo' belongs already to the 'god' on line 1 of Gods/old/rome.facts.yaml, and both are imported; take the part 'people' of 'Sky' out of the imports by 'exclude'.");
    }

    [Fact]
    public void What_would_be_called_as_something_of_a_library_gives_way_to_it() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }\nproperties: { mars: { of: planet, type: string }, finds: { of: person, type: string }, spot: { of: body, type: string, member: FoundBy } }")).Reports(
        "a.schema.yaml(2,51): error KG6001: Property 'finds' would be 'Finds' in C#, but the inverse 'finds' of 'found-by' of type 'person' has that name already; give it a 'member'.",
        "a.schema.yaml(2,88): error KG6001: Property 'spot' would be 'FoundBy' in C#, but relation 'found-by' of type 'body' has that name already; give it a 'member'.",
        "libraries/Sky/planets.facts.yaml(2,11): error KG6001: 'mars' of the library 'Sky' is 'Planet.Mars' in C#, and the property 'mars' would be as well; give that another 'member'.");

    [Fact]
    public void Imports_in_a_fact_file_are_sent_to_the_schema() => SkyLibrary.Compile(("a.schema.yaml", "types: {}"), ("a.facts.yaml", "imports: { Sky: }")).Reports(
        "a.facts.yaml(1,1): error KG3001: There is no type 'imports' in the schema; 'imports' belongs in a file that ends in '.schema.yaml'.");

    [Fact]
    public void A_C_sharp_name_of_a_library_is_taken() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }"), ("a.facts.yaml", "about: { unsourced: x }\nplanet: { red: { member: Mars, name: Mars } }")).Reports(
        "a.facts.yaml(2,11): error KG6001: 'red' would be 'Planet.Mars' in C#, as 'mars' is already; give it another 'member'.");

    private static KnowledgeCompilation Compile(string schema) => SkyLibrary.Compile(("a.schema.yaml", schema));

    private static string LockOf(string text)
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", "types: { person: {} }\nproperties: { name: { of: person, type: string } }"), ("a.facts.yaml", "source: d\nperson: { ann: { name: Ann, evidence: Ann } }"), ("documents/d.txt", text));
        return LockChecker.Build(compilation.Citations, compilation.Documents).Write();
    }

    private static string[] Ids(KnowledgeCompilation compilation) =>
        [.. compilation.Model.Files.SelectMany(file => file.Entities).Select(entity => entity.Id).Order(System.StringComparer.Ordinal)];
}

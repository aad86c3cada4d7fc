using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Imports;

/// <summary>What a schema may say of imported types, and what it may not.</summary>
public sealed class LibraryTypeTests
{
    private const string Names = "; choose another name for this ";

    [Fact]
    public void Types_properties_and_relations_are_added()
    {
        var compilation = SkyLibrary.Compile(
            ("a.schema.yaml", """
                imports: { Sky: }
                types: { ship: {}, dwarf: { extends: body } }
                properties: { call-sign: { of: ship, type: string, required: true, constant: true }, mass: { of: [planet, dwarf], type: decimal } }
                relations: { seen: { from: ship, to: body, many: true, required: true, inverse: seen-by }, near: { from: planet, to: dwarf } }
                """),
            ("a.facts.yaml", "about: { unsourced: x }\nship: { s: { call-sign: s, seen: [mars, ceres] } }\ndwarf: { ceres: { name: Ceres, orbits: mars, mass: 2.5 } }\nplanet: { venus: { name: Venus, near: ceres } }"));

        compilation.Reports();
        Assert.Equal(["mars", "ceres"], compilation.Statements("s", "seen").Select(statement => statement.Value.ToCanonicalText()));
    }

    [Theory]
    [InlineData("types: { ice: { extends: planet } }", 26, "KG2204: Type 'planet' of the library 'Sky' may have entities of its own, so that its class cannot be extended; extend 'body'.")]
    [InlineData("types: { ice: { extends: person } }", 26, "KG2204: Type 'person' of the library 'Sky' may have entities of its own, so that its class cannot be extended; extend an abstract type, or take 'extends' out.")]
    [InlineData("types: { planet: {} }", 10, "KG2004: 'planet' is declared by the library 'Sky' already" + Names + "type.")]
    [InlineData("properties: { mass: { of: planet, type: decimal, required: true } }", 50, "KG2204: 'mass' cannot be required of 'planet', whose entities in the library 'Sky' do not have it; take 'required' out.")]
    [InlineData("properties: { code: { of: planet, type: string, constant: true } }", 49, "KG2204: Constants of 'code' would have to be in the class of 'planet', which is of the library 'Sky'; take 'constant' out.")]
    [InlineData("properties: { name: { of: moon, type: string } }", 15, "KG2004: 'name' is declared by the library 'Sky' already, for some of the same entities" + Names + "property.")]
    [InlineData("properties: { name: { of: document, type: date } }", 15, "KG2004: 'name' is declared by the library 'Sky' already, with values of another type" + Names + "property.")]
    [InlineData("properties: { state: { of: planet, type: enum, values: [living, dead] } }", 15, "KG2004: 'state' is declared by the library 'Sky' already, and an enum has a name for itself" + Names + "property.")]
    [InlineData("properties: { orbits: { of: planet, type: string } }", 15, "KG2004: 'orbits' is declared by the library 'Sky' already" + Names + "property.")]
    [InlineData("relations: { orbits: { from: person, to: person } }", 14, "KG2004: 'orbits' is declared by the library 'Sky' already" + Names + "relation.")]
    [InlineData("relations: { near: { from: planet, to: person, required: true } }", 48, "KG2204: 'near' cannot be required of 'planet', whose entities in the library 'Sky' do not have it; take 'required' out.")]
    [InlineData("properties: { title: { of: planet, type: string, role: label } }", 15, "KG2011: Type 'planet' has the role 'label' from property 'name' already; take it off 'title'.")]
    public void What_would_change_the_library_is_one_error(string schema, int column, string message) => SkyLibrary.Compile(("a.schema.yaml", "imports: { Sky: }\n" + schema)).Reports(
        "a.schema.yaml(2," + column.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): error " + message);

    [Fact]
    public void A_property_may_be_called_as_one_of_a_library_that_no_entity_has_as_well()
    {
        var compilation = SkyLibrary.Compile(
            ("a.schema.yaml", "imports: { Sky: }\ntypes: { ship: {} }\nproperties: { born: { of: ship, type: date }, name: { of: ship, type: string, required: true, constant: true, role: label } }"),
            ("a.facts.yaml", "about: { unsourced: x }\nship: { s: { name: S, born: 2001 } }"));

        compilation.Reports();
        Assert.Null(compilation.Statement("s", "name").Predicate.Library);
        Assert.Equal("Sky", compilation.Statement("mars", "name").Predicate.Library);
    }

    [Fact]
    public void Of_two_that_are_called_so_here_the_second_is_declared_twice() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }\ntypes: { ship: {}, port: {} }\nproperties: { name: { of: ship, type: string, role: label } }"),
        ("b.schema.yaml", "properties: { name: { of: port, type: string, role: label } }")).Reports(
        "b.schema.yaml(1,15): error KG2004: 'name' is declared already on line 3 of a.schema.yaml; merge the two or rename this property.");

    [Fact]
    public void A_property_is_compared_with_those_of_all_libraries() => SkyLibrary.Compile(
        ("libraries/Zoo/zoo.schema.yaml", "types: { animal: {} }\nproperties: { name: { of: animal, type: string } }"),
        ("a.schema.yaml", "imports: { Sky: , Zoo: }\nproperties: { name: { of: animal, type: string } }")).Reports(
        "a.schema.yaml(2,15): error KG2004: 'name' is declared by the library 'Zoo' already, for some of the same entities" + Names + "property.");

    [Fact]
    public void Two_libraries_cannot_have_relations_of_one_name() => SkyLibrary.Compile(
        ("libraries/Tram/tram.schema.yaml", "types: { tram: {} }\nrelations: { orbits: { from: tram, to: tram } }"), ("a.schema.yaml", "imports: { Sky: , Tram: }")).Reports(
        "libraries/Tram/tram.schema.yaml(2,14): error KG2004: 'orbits' is declared by the library 'Sky' already" + Names + "relation.");

    [Fact]
    public void Rules_and_questions_see_all_facts()
    {
        var compilation = SkyLibrary.Compile(
            ("a.schema.yaml", "imports: { Sky: }\nrelations: { tied-to: { from: body, to: person, many: true } }\nrules: { tie: { if: [M orbits P, P found-by X], then: M tied-to X } }"),
            ("a.questions.yaml", "who: { ask: Who is tied to whom?, find: [M, X], where: M tied-to X, expect: [[phobos, galileo]] }"));

        compilation.Reports();
    }

    [Fact]
    public void An_own_fact_may_contradict_an_imported_one() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }"), ("a.overlay.yaml", "about: { unsourced: x }\nplanet: { mars: { orbits: phobos } }")).Reports(
        "a.overlay.yaml(2,27): error KG3407: 'orbits' leads in a circle, from 'phobos' to 'mars' to 'phobos'; correct one of these statements, or take it out.");

    [Fact]
    public void What_cannot_be_required_is_not_missed() => SkyLibrary.Compile(
        ("a.schema.yaml", "imports: { Sky: }\nproperties: { mass: { of: planet, type: decimal, required: true } }"),
        ("a.facts.yaml", "about: { unsourced: x }\nplanet: { venus: { name: Venus } }")).Reports(
        "a.schema.yaml(2,50): error KG2204: 'mass' cannot be required of 'planet', whose entities in the library 'Sky' do not have it; take 'required' out.");
}

namespace KnowledgeGen.Language.Tests.Imports;

/// <summary>A library of three parts, two of which refer to another one.</summary>
internal static class SkyLibrary
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("libraries/Sky/sky.schema.yaml", """
            types: { body: { abstract: true }, planet: { extends: body }, moon: { extends: body }, person: {} }
            properties:
              name: { of: [body, person], type: string, required: true, role: label }
              radius: { of: body, type: quantity }
              rings: { of: body, type: string, many: true }
              born: { of: person, type: date }
              state: { of: person, type: enum, values: [living, dead] }
            relations:
              orbits: { from: body, to: body, acyclic: true }
              found-by: { from: body, to: person, many: true, inverse: finds }
              above: { from: body, to: body, many: true, derived: true }
            rules: { over: { if: X orbits Y, then: X above Y } }
            """),
        ("libraries/Sky/planets.facts.yaml", "about: { unsourced: x }\nplanet: { mars: { name: Mars, radius: 3390 km, found-by: galileo }, earth: { name: Earth } }"),
        ("libraries/Sky/far/moons.facts.yaml", "about: { unsourced: x }\nmoon: { phobos: { name: Phobos, orbits: mars, rings: [a, b, { value: c, during: 2001 }, { value: c, during: 2002 }] } }"),
        ("libraries/Sky/people.facts.yaml", "about: { unsourced: x }\nperson: { galileo: { name: Galileo } }"),
    ];

    /// <summary>Compiles a knowledge base that has the library at hand.</summary>
    public static KnowledgeCompilation Compile(params (string Path, string Text)[] files) => KnowledgeBase.Compile([.. Files, .. files]);
}

using System;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Schema;

/// <summary>What a curator who makes mistakes is told: one message a mistake, at its place, none about its consequences.</summary>
public sealed class SchemaMistakeTests
{
    [Fact]
    public void Facts_are_not_blamed_for_a_misspelt_extends() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { actor: {}, person: { extends: actr } }
        properties: { name: { of: actor, type: string } }
        relations: { knows: { from: actor, to: actor } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { name: Ann, knows: bob }
          bob: { name: Bob }
        """))
        .Reports(
            "a.schema.yaml(1,40): error KG2005: There is no type 'actr' to extend; did you mean 'actor'?");

    [Fact]
    public void Facts_are_not_blamed_for_names_that_the_schema_gets_wrong() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { Person: {} }
        properties: { full_name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { full_name: Ann }
        """))
        .Reports(
            "a.schema.yaml(1,10): error KG2003: The name 'Person' of a type is not kebab-case (a-z, 0-9 and single hyphens); write 'person'.",
            "a.schema.yaml(2,15): error KG2003: The name 'full_name' of a property is not kebab-case (a-z, 0-9 and single hyphens); write 'full-name'.");

    [Fact]
    public void Yes_and_True_are_taken_as_they_are_meant_and_reported_once() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: yes, required: True } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { name: [Ann, Bob] }
        """))
        .Reports(
            "a.schema.yaml(2,55): error KG2002: 'many' of property 'name' is 'true' or 'false', not 'yes'; write 'true'.",
            "a.schema.yaml(2,70): error KG2002: 'required' of property 'name' is 'true' or 'false', not 'True'; write 'true'.");

    [Fact]
    public void The_built_in_document_cannot_be_extended() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { report: { extends: document }, memo: { extends: document } }
        properties: { name: { of: report, type: string, role: label } }
        """),
        ("a.facts.yaml", """
        report:
          r1: { name: R }
        memo:
          m1: { title: R }
        """))
        .Reports(
            "a.facts.yaml(2,15): error KG4101: 'name' of 'r1' has no evidence; add 'evidence: words of the document', 'unsourced: why', or 'basis: inferred' with a 'note'.",
            "a.schema.yaml(1,29): error KG2014: The built-in type 'document' cannot be extended, because its entities are the sources themselves; take 'extends' out and give 'document' the properties.",
            "a.schema.yaml(1,58): error KG2014: The built-in type 'document' cannot be extended, because its entities are the sources themselves; take 'extends' out and give 'document' the properties.");

    [Fact]
    public void A_type_that_wants_to_extend_document_may_still_declare_a_title() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { report: { extends: document } }
        properties: { title: { of: report, type: text } }
        """),
        ("a.facts.yaml", """
        report:
          r1: { title: R }
        """))
        .Reports(
            "a.facts.yaml(2,16): error KG4101: 'title' of 'r1' has no evidence; add 'evidence: words of the document', 'unsourced: why', or 'basis: inferred' with a 'note'.",
            "a.schema.yaml(1,29): error KG2014: The built-in type 'document' cannot be extended, because its entities are the sources themselves; take 'extends' out and give 'document' the properties.");

    [Fact]
    public void A_relation_takes_the_place_of_a_built_in_property_of_document() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        relations: { publisher: { from: document, to: person } }
        """),
        ("a.facts.yaml", """
        document:
          r1: { publisher: ann, title: X }
        person:
          ann: {}
        """))
        .Reports();

    [Fact]
    public void An_inverse_that_clashes_with_a_property_is_reported_at_its_relation() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        properties: { author: { of: book, type: string } }
        relations: { wrote: { from: person, to: book, inverse: author } }
        """))
        .Reports(
            "a.schema.yaml(3,14): error KG6001: The inverse 'author' of 'wrote' would be 'Author' in C#, but property 'author' of type 'book' has that name already; give it a 'member'.");

    [Fact]
    public void Two_inverses_of_one_name_clash() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        properties: { name: { of: person, type: string }, author: { of: person, type: string } }
        relations: { wrote: { from: person, to: book, inverse: author }, wrote2: { from: person, to: book, inverse: author } }
        """))
        .Reports(
            "a.schema.yaml(3,66): error KG6001: The inverse 'author' of 'wrote2' would be 'Author' in C#, but the inverse 'author' of 'wrote' of type 'book' has that name already; give it a 'member'.");

    [Fact]
    public void Sections_in_the_singular_are_recognised() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        type: { person: {} }
        property: { name: { of: person, type: string } }
        relation: { knows: { from: person, to: person } }
        """))
        .Reports(
            "a.schema.yaml(1,1): error KG2001: 'type' is not a key of a schema; did you mean 'types'?",
            "a.schema.yaml(2,1): error KG2001: 'property' is not a key of a schema; known keys are types, properties, relations, rules, imports.",
            "a.schema.yaml(3,1): error KG2001: 'relation' is not a key of a schema; did you mean 'relations'?");

    [Fact]
    public void A_declaration_in_short_is_one_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: }
        properties: { name: string }
        relations: { knows: person }
        """))
        .Reports(
            "a.schema.yaml(2,21): error KG2002: Expected keys with values for property 'name', but found the value 'string'; write it as 'key: value' lines or '{ key: value }'.",
            "a.schema.yaml(3,21): error KG2002: Expected keys with values for relation 'knows', but found the value 'person'; write it as 'key: value' lines or '{ key: value }'.");

    [Fact]
    public void Keys_of_other_schema_languages_are_named() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { domain: person, range: string }, x: { from: person, type: string } }
        relations: { knows: { of: person, type: person } }
        """))
        .Reports(
            "a.schema.yaml(2,15): error KG2007: 'of' is missing on property 'name'; name the type or types that have it.",
            "a.schema.yaml(2,15): error KG2007: 'type' is missing on property 'name'; add one of string, text, integer, decimal, boolean, date, duration, url, enum, quantity, point.",
            "a.schema.yaml(2,23): error KG2001: 'domain' is not a key of property 'name'; known keys are member, of, type, values, required, many, role, verbatim, constant, plural, summary, qualifiers, functional, before, after.",
            "a.schema.yaml(2,39): error KG2001: 'range' is not a key of property 'name'; known keys are member, of, type, values, required, many, role, verbatim, constant, plural, summary, qualifiers, functional, before, after.",
            "a.schema.yaml(2,56): error KG2007: 'of' is missing on property 'x'; name the type or types that have it.",
            "a.schema.yaml(2,61): error KG2001: 'from' is not a key of property 'x'; known keys are member, of, type, values, required, many, role, verbatim, constant, plural, summary, qualifiers, functional, before, after.",
            "a.schema.yaml(3,14): error KG2007: 'from' is missing on relation 'knows'; name the type or types at that end.",
            "a.schema.yaml(3,14): error KG2007: 'to' is missing on relation 'knows'; name the type or types at that end.",
            "a.schema.yaml(3,23): error KG2001: 'of' is not a key of relation 'knows'; known keys are member, from, to, required, many, role, inverse, symmetric, summary, qualifiers, functional, no-overlap, disjoint, before, after, transitive, acyclic, sub-relation-of, derived.",
            "a.schema.yaml(3,35): error KG2001: 'type' is not a key of relation 'knows'; known keys are member, from, to, required, many, role, inverse, symmetric, summary, qualifiers, functional, no-overlap, disjoint, before, after, transitive, acyclic, sub-relation-of, derived.");

    [Fact]
    public void Empty_files_are_no_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", ""),
        ("a.facts.yaml", """
        # nothing
        """))
        .Reports();

    [Fact]
    public void A_schema_of_empty_sections_is_no_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: {}
        properties: {}
        relations: {}
        """))
        .Reports();

    [Fact]
    public void Declarations_without_anything_name_what_they_need() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types:
        properties:
          name:
        relations:
          knows:
        """))
        .Reports(
            "a.schema.yaml(3,3): error KG2007: 'of' is missing on property 'name'; name the type or types that have it.",
            "a.schema.yaml(3,3): error KG2007: 'type' is missing on property 'name'; add one of string, text, integer, decimal, boolean, date, duration, url, enum, quantity, point.",
            "a.schema.yaml(5,3): error KG2007: 'from' is missing on relation 'knows'; name the type or types at that end.",
            "a.schema.yaml(5,3): error KG2007: 'to' is missing on relation 'knows'; name the type or types at that end.");

    [Fact]
    public void Qualifiers_are_checked_like_properties() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, office: {} }
        properties: { name: { of: person, type: string, qualifiers: [acting] } }
        relations:
          holds: { from: person, to: office, qualifiers: { acting: bool, to: string, "Bad Name": string, rank: enum, grade: { type: enum, values: [a, b] }, since: { typ: date }, subject: string, x: } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { holds: { to: o, acting: maybe, grade: c, since: x, unknown: y } } }
        office: { o: {} }
        """))
        .Reports(
            "a.facts.yaml(2,56): error KG3102: 'c' is not a value of 'grade'; values are a, b.",
            "a.facts.yaml(2,69): error KG3008: 'unknown' is not a key of 'holds' of 'ann'; known keys are to, certainty, basis, note, according-to, during, unsourced, acting, grade, since, x, evidence, retracted, disputed, superseded-by.",
            "a.schema.yaml(2,61): error KG2002: Expected names with value types under 'qualifiers' of 'name', but found a list; write 'qualifiers: { acting: boolean }'.",
            "a.schema.yaml(4,60): error KG2008: There is no value type 'bool'; did you mean 'boolean'?",
            "a.schema.yaml(4,66): error KG2012: A qualifier cannot be called 'to', which every statement has already; choose another name.",
            "a.schema.yaml(4,78): error KG2003: The name 'Bad Name' of a qualifier is not kebab-case (a-z, 0-9 and single hyphens); write 'bad-name'.",
            "a.schema.yaml(4,104): error KG2009: The enum of qualifier 'rank' has no values; write 'rank: { type: enum, values: [first, second] }'.",
            "a.schema.yaml(4,158): error KG2001: 'typ' is not a key of qualifier 'since'; did you mean 'type'?",
            "a.schema.yaml(4,171): error KG6001: The qualifier 'subject' would be 'Subject' in C#, a name that its statements have already; give it a 'member'.",
            "a.schema.yaml(4,188): error KG2007: 'type' is missing on qualifier 'x'; add one of string, text, integer, decimal, boolean, date, duration, url, enum, quantity, point.");

    [Fact]
    public void Enum_values_and_enums_need_names_of_their_own() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, mood: {} }
        properties: { mood: { of: person, type: enum, values: [good, Good, "good!", bad] }, state: { of: [person, mood], type: enum, values: [[x], y, ""] } }
        """))
        .Reports(
            "a.schema.yaml(2,15): error KG6001: The enum of 'mood' would be 'Mood' in C#, as type 'mood' is already; give it another 'member'.",
            "a.schema.yaml(2,62): error KG6001: The values 'good' and 'Good' of property 'mood' would both be 'Good' in C#; reword one.",
            "a.schema.yaml(2,68): error KG6001: The values 'good' and 'good!' of property 'mood' would both be 'Good' in C#; reword one.",
            "a.schema.yaml(2,135): error KG2002: Expected one value in the list 'values' of property 'state', but found a list.",
            "a.schema.yaml(2,143): error KG2009: A value of property 'state' is empty; give it a name or take it out.");

    [Fact]
    public void Extends_names_one_other_type() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { a: { extends: [b, c] }, b: { extends: b }, c: { extends: a }, d: { extends: document }, e: { abstract: "true", extends: } }
        """))
        .Reports(
            "a.schema.yaml(1,24): error KG2002: Expected one value for 'extends' of type 'a', but found a list.",
            "a.schema.yaml(1,48): error KG2006: Type 'b' extends itself; take 'extends' out.",
            "a.schema.yaml(1,86): error KG2014: The built-in type 'document' cannot be extended, because its entities are the sources themselves; take 'extends' out and give 'document' the properties.",
            "a.schema.yaml(1,121): error KG2002: Expected one value for 'extends' of type 'e', but found nothing.");

    [Fact]
    public void Options_that_do_not_apply_are_named_one_by_one() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { a: {} }
        properties: { p: { of: a, type: date, constant: true, verbatim: true, role: label, values: [x] }, q: { of: a, type: [string, text] }, r: { of: a, type: string, role: [label] } }
        """))
        .Reports(
            "a.schema.yaml(2,39): error KG2014: Property 'p' is a date, which C# has no constants of; take 'constant' out.",
            "a.schema.yaml(2,55): error KG2014: Only a string or text can be verbatim, and property 'p' is neither; take 'verbatim' out.",
            "a.schema.yaml(2,77): error KG2010: The role 'label' of property 'p' needs 'type: string'.",
            "a.schema.yaml(2,84): error KG2009: 'values' belongs to 'type: enum', but property 'p' is 'date'; change the type or take the values out.",
            "a.schema.yaml(2,117): error KG2002: Expected one value for 'type' of property 'q', but found a list.",
            "a.schema.yaml(2,167): error KG2002: Expected one value for 'role' of property 'r', but found a list.");

    [Fact]
    public void Inverses_are_checked_in_short_and_long_form() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        relations: { author: { from: book, to: person, inverse: book }, person: { from: book, to: person, inverse: { name: wrote, many: maybe, foo: x } }, x: { from: book, to: person, inverse: { many: false } }, y: { from: book, to: person, inverse: [a, b] }, z: { from: book, to: person, inverse: Wrote It }, w: { from: book, to: person, inverse: evidence }, v: { from: book, to: person, inverse: } }
        """))
        .Reports(
            "a.schema.yaml(2,129): error KG2002: 'many' of the inverse of 'person' is 'true' or 'false', not 'maybe'.",
            "a.schema.yaml(2,136): error KG2001: 'foo' is not a key of the inverse of 'person'; known keys are name, many, member.",
            "a.schema.yaml(2,177): error KG2007: 'name' is missing on the inverse of 'x'; write 'inverse: { name: …, many: false }'.",
            "a.schema.yaml(2,243): error KG2002: Expected keys with values for the inverse of 'y', but found a list; write it as 'key: value' lines or '{ key: value }'.",
            "a.schema.yaml(2,291): error KG2003: The name 'Wrote It' of an inverse is not kebab-case (a-z, 0-9 and single hyphens); write 'wrote-it'.",
            "a.schema.yaml(2,341): error KG2012: An inverse cannot be called 'evidence', which every entity has already; choose another name.",
            "a.schema.yaml(2,382): error KG2007: 'name' is missing on the inverse of 'v'; write 'inverse: { name: …, many: false }'.");

    [Fact]
    public void Facts_are_not_blamed_for_a_schema_that_cannot_be_read() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types:
          person: {}
          book: [
        properties:
          name: { of: person, type: string, required: true }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: Ann, age: 3 } }
        book: { emma: { name: x } }
        """))
        .Reports(
            "a.facts.yaml(2,29): error KG3005: Entities of type 'person' have no property or relation 'age'.",
            "a.schema.yaml(3,9): error KG1026: Nothing closes this '[': write ']' after the last entry.");

    [Fact]
    public void A_second_declaration_names_the_file_and_line_of_the_first() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("b.schema.yaml", """
        types: { person: { summary: x } }
        properties: { name: { of: person, type: text } }
        """))
        .Reports(
            "b.schema.yaml(1,10): error KG2004: 'person' is declared already on line 1 of a.schema.yaml; merge the two or rename this type.",
            "b.schema.yaml(2,15): error KG2004: 'name' is declared already on line 2 of a.schema.yaml; merge the two or rename this property.");

    [Fact]
    public void The_built_in_document_cannot_be_abstract() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { document: { abstract: true } }
        """),
        ("a.facts.yaml", """
        document:
          x: { title: y }
        """))
        .Reports(
            "a.schema.yaml(1,22): error KG2014: The built-in type 'document' cannot be abstract, because its entities are the sources themselves; take 'abstract' out.");

    [Fact]
    public void Lists_of_types_hold_names_only() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: [person, [x]], type: string }, x: { of: { a: b }, type: string } }
        """))
        .Reports(
            "a.schema.yaml(2,36): error KG2002: Expected one value in the list 'of' of property 'name', but found a list.",
            "a.schema.yaml(2,67): error KG2002: Expected one value or a list of values for 'of' of property 'x', but found keys with values.");

    [Fact]
    public void Properties_within_types_are_not_known() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types:
          person:
            name: string
            properties: { age: integer }
        properties:
          state: { of: person, type: enum, values: { a: b } }
        """))
        .Reports(
            "a.schema.yaml(3,5): error KG2001: 'name' is not a key of type 'person'; known keys are extends, abstract, summary, member, disjoint.",
            "a.schema.yaml(4,5): error KG2001: 'properties' is not a key of type 'person'; known keys are extends, abstract, summary, member, disjoint.",
            "a.schema.yaml(6,30): error KG2009: The enum of property 'state' has no values; add 'values: [first, second]'.",
            "a.schema.yaml(6,44): error KG2002: Expected one value or a list of values for 'values' of property 'state', but found keys with values.");

    [Fact]
    public void Capitals_are_mentioned_as_such() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: Person, type: String, Required: true } }
        """),
        ("a.facts.yaml", """
        Source: report
        About: { unsourced: x }
        person: { ann: { Name: Ann, Evidence: x } }
        """))
        .Reports(
            "a.facts.yaml(1,1): error KG3001: There is no type 'Source' in the schema; did you mean 'source'?",
            "a.facts.yaml(2,1): error KG3001: There is no type 'About' in the schema; did you mean 'about'?",
            "a.facts.yaml(3,29): error KG3005: Entities of type 'person' have no property or relation 'Evidence'; did you mean 'evidence'?",
            "a.schema.yaml(2,27): error KG2005: There is no type 'Person'; did you mean 'person'?",
            "a.schema.yaml(2,41): error KG2008: There is no value type 'String'; did you mean 'string'?",
            "a.schema.yaml(2,49): error KG2001: 'Required' is not a key of property 'name'; did you mean 'required'?");

    [Fact]
    public void Only_the_keys_of_an_entity_are_reserved_on_an_entity() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { member: { of: person, type: string }, value: { of: person, type: string } }
        relations: { superseded-by: { from: person, to: person } }
        """))
        .Reports(
            "a.schema.yaml(2,15): error KG2012: A property cannot be called 'member', which the fact language uses in that place; choose another name.",
            "a.schema.yaml(3,14): error KG2012: A relation cannot be called 'superseded-by', which the fact language uses in that place; choose another name.");

    [Fact]
    public void A_property_of_entities_and_a_relation_to_values_change_places() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        properties: { wrote: { of: person, type: book } }
        relations: { title: { from: book, to: string } }
        """))
        .Reports(
            "a.schema.yaml(2,42): error KG2008: 'book' is a type of entities, not of values; declare 'wrote' under 'relations', with 'from' and 'to'.",
            "a.schema.yaml(3,39): error KG2005: There is no type 'string'; values are not entities, so declare 'title' under 'properties', with 'of' and 'type'.");

    // To look through all names takes time, and more than a hundred mistakes of a file are not shown.
    [Fact]
    public void Only_for_as_many_names_as_are_shown_others_are_suggested()
    {
        var names = string.Join(", ", Enumerable.Range(100, 150).Select(i => "knows-" + i));
        var types = string.Join(", ", Enumerable.Range(100, 150).Select(i => "persons-" + i));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", "types: { person: { disjoint: [" + types + "] }, persons-1: {} }\n"
            + "relations: { knows-1: { from: person, to: person }, hates: { from: person, to: person, disjoint: [" + names + "], sub-relation-of: [" + names + "] } }\n"));

        Assert.Equal(450, compilation.AllDiagnostics.Count);
        Assert.Equal(100, compilation.AllDiagnostics.Count(diagnostic => diagnostic.Message.Contains("did you mean", StringComparison.Ordinal)));
    }

    // Relation by relation, this would be a thousand million steps.
    [Fact]
    public void A_long_chain_of_relations_is_looked_through_once()
    {
        const int Count = 50_000;
        var relations = Enumerable.Range(0, Count).Select(i => $"  r{i}: {{ from: person, to: person, sub-relation-of: r{(i + 1) % Count} }}\n");
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", "types: { person: {} }\nrelations:\n" + string.Concat(relations)));

        Assert.Equal(Count, compilation.AllDiagnostics.Count);
        Assert.Equal("'r1' is itself a sub-relation of 'r0'; take one of the two out.", compilation.AllDiagnostics[0].Message);
    }

    [Fact]
    public void Each_of_many_unknown_relations_is_found_at_its_place()
    {
        const int Count = 50_000;
        var names = string.Join(", ", Enumerable.Range(0, Count).Select(i => "x" + i));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", "types: { person: {} }\nrelations:\n  r: { from: person, to: person, sub-relation-of: [" + names + "] }\n"));

        Assert.Equal(Count, compilation.AllDiagnostics.Select(diagnostic => diagnostic.Location.Range.Start).Distinct().Count());
    }
}

namespace KnowledgeGen.Language.Tests.Binding;

/// <summary>What a curator who makes mistakes is told: one message a mistake, at its place, none about its consequences.</summary>
public sealed class BindingMistakeTests
{
    [Theory]
    [InlineData("ann:\n    name:Ann", "a.facts.yaml(4,9): error KG1022: There is no space after the colon of 'name': write 'name: …'.")]
    [InlineData("ann: Ann", "a.facts.yaml(3,8): error KG3007: Expected properties and relations of 'ann', but found the value 'Ann'; write 'name: …' lines below the id.")]
    [InlineData("ann: 'name:Ann'", "a.facts.yaml(3,8): error KG3007: Expected properties and relations of 'ann', but found the value 'name:Ann'; write 'name: …' lines below the id.")]
    [InlineData("ann: [name]", "a.facts.yaml(3,8): error KG3007: Expected properties and relations of 'ann', but found a list; write 'name: …' lines below the id.")]
    [InlineData("ann: { name: Ann, knows: null }", "a.facts.yaml(3,28): error KG3201: There is no entity 'null'; where there is none, take the line out.")]
    [InlineData("ann: { name: Ann, knows: {} }", "a.facts.yaml(3,28): error KG3105: The braces of 'knows' of 'ann' are empty; where there is nothing to say, take the line out.")]
    [InlineData("ann: { name: Ann, knows: [] }", "a.facts.yaml(3,21): error KG3105: 'knows' of 'ann' has no value; write the id of an entity after it, or take the line out.")]
    [InlineData("ann: { name: [Ann, Bob] }", "a.facts.yaml(3,22): error KG3104: 'ann' has two values of 'name', which takes one; take one out, or declare 'many: true' in the schema.")]
    public void A_trap_of_YAML_is_one_mistake_by_its_name(string entity, string line) => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { p: {} }\nproperties: { name: { of: p, type: string, required: true } }\nrelations: { knows: { from: p, to: p, many: true } }"),
        ("a.facts.yaml", "about: { unsourced: test }\np:\n  " + entity + "\n"))
        .Reports(line);

    [Fact]
    public void A_misspelt_required_key_is_not_called_missing_too() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, required: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { nmae: Ann }
        """))
        .Reports(
            "a.facts.yaml(3,10): error KG3005: Entities of type 'person' have no property or relation 'nmae'; did you mean 'name'?");

    [Fact]
    public void A_value_that_is_reported_is_not_called_missing_too() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { age: { of: person, type: integer, required: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { age: old }
          bob: { age: }
          cid: { age: { valeu: 3 } }
          dan: { age: [] }
          eve: { age: { value: 3, certainty: maybe } }
        """))
        .Reports(
            "a.facts.yaml(3,15): error KG3101: 'old' is not a value for 'age': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,10): error KG3105: 'age' of 'bob' has no value; write a value after it, or take the line out.",
            "a.facts.yaml(5,17): error KG3008: 'valeu' is not a key of 'age' of 'cid'; did you mean 'value'?",
            "a.facts.yaml(6,10): error KG3105: 'age' of 'dan' has no value; write a value after it, or take the line out.",
            "a.facts.yaml(7,38): error KG3102: 'maybe' is not a certainty of 'age' of 'eve'; use certain, probable, possible.");

    [Fact]
    public void Empty_lists_and_empty_reasons_say_nothing_and_are_no_receipts() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: [], type: string } , nick: { of: person, type: string, many: true }, mood: { of: person, type: enum, values: [] } }
        relations: { knows: { from: [], to: [] } }
        """),
        ("a.facts.yaml", """
        person:
          ann: { nick: [] }
          bob: { nick: Bob, evidence: [] }
          cid: { nick: { value: Cid, evidence: [] } }
          dan: { nick: { value: Dan, unsourced: "" } }
          eve: { nick: { value: Eve, basis: inferred, note: "" } }
        """))
        .Reports(
            "a.facts.yaml(2,10): error KG3105: 'nick' of 'ann' has no value; write a value after it, or take the line out.",
            "a.facts.yaml(3,21): error KG3105: 'evidence' is empty; write the words of the document after it, or take it out.",
            "a.facts.yaml(4,30): error KG3105: 'evidence' is empty; write the words of the document after it, or take it out.",
            "a.facts.yaml(5,41): error KG3105: 'unsourced' of 'nick' of 'dan' is empty; say why, or take it out.",
            "a.facts.yaml(6,53): error KG3105: 'note' of 'nick' of 'eve' is empty; say why, or take it out.",
            "a.schema.yaml(2,15): error KG2007: 'of' is missing on property 'name'; name the type or types that have it.",
            "a.schema.yaml(2,122): error KG2009: The enum of property 'mood' has no values; add 'values: [first, second]'.",
            "a.schema.yaml(3,14): error KG2007: 'from' is missing on relation 'knows'; name the type or types at that end.",
            "a.schema.yaml(3,14): error KG2007: 'to' is missing on relation 'knows'; name the type or types at that end.");

    [Fact]
    public void A_reference_to_an_invalid_id_says_what_an_id_is() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        relations: { knows: { from: person, to: person } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          Ann_Smith: { name: Ann }
          bob: { knows: Ann_Smith }
        """))
        .Reports(
            "a.facts.yaml(3,3): error KG3003: The id 'Ann_Smith' is not kebab-case (a-z, 0-9 and single hyphens); write 'ann-smith'.",
            "a.facts.yaml(4,17): error KG3201: There is no entity 'Ann_Smith', and this is no id: it is not kebab-case (a-z, 0-9 and single hyphens); write 'ann-smith'.");

    [Fact]
    public void A_source_that_is_no_id_is_the_only_complaint_about_sources() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        source: [report]
        person:
          ann: { name: Ann, evidence: Ann }
        """),
        ("b.facts.yaml", """
        source:
        person:
          bob: { name: Ann, evidence: Ann }
        """),
        ("documents/report.txt", """
        Ann and Bob
        """))
        .Reports(
            "a.facts.yaml(1,1): error KG3007: 'source' names one document by its id, as in 'source: annual-report'; found a list.",
            "b.facts.yaml(1,1): error KG3007: 'source' names one document by its id, as in 'source: annual-report'; found nothing.");

    [Fact]
    public void A_misspelt_default_does_not_make_every_statement_lack_evidence() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsurced: x }
        person:
          ann: { name: Ann }
        """))
        .Reports(
            "a.facts.yaml(1,10): error KG3008: 'unsurced' is not a key of 'about'; did you mean 'unsourced'?");

    [Fact]
    public void A_default_without_keys_does_not_make_every_statement_lack_evidence() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: unsourced
        person:
          ann: { name: Ann }
        """))
        .Reports(
            "a.facts.yaml(1,8): error KG3007: Expected keys with values for 'about', but found the value 'unsourced'; write it as 'key: value' lines or '{ key: value }'.");

    [Fact]
    public void Every_key_of_about_is_checked() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x, during: yesterday, according-to: nobody, certainty: likely, basis: guess, note: [a] }
        person:
          ann: { name: Ann }
        """))
        .Reports(
            "a.facts.yaml(1,32): error KG3301: 'yesterday' is not an EDTF date: a date starts with a year of four digits.",
            "a.facts.yaml(1,57): error KG3201: There is no entity 'nobody'.",
            "a.facts.yaml(1,76): error KG3102: 'likely' is not a certainty of 'about'; use certain, probable, possible.",
            "a.facts.yaml(1,91): error KG3102: 'guess' is not a basis of 'about'; use stated, inferred.",
            "a.facts.yaml(1,104): error KG3007: Expected one value for 'note' of 'about', but found a list.");

    [Fact]
    public void A_list_of_ids_is_not_a_list_of_entities() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          - ann
          - bob
        """))
        .Reports(
            "a.facts.yaml(3,5): error KG3007: Expected ids with facts under 'person', but found a list; write 'some-id:' on a line of its own and its facts below.");

    [Fact]
    public void Facts_as_a_list_are_one_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann:
            - name: Ann
        """))
        .Reports(
            "a.facts.yaml(4,7): error KG3007: Expected properties and relations of 'ann', but found a list; write 'name: …' lines below the id.");

    [Fact]
    public void Wrong_shapes_of_values_and_references_are_one_mistake_each() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: true } }
        relations: { knows: { from: person, to: person, many: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { name: [[Ann]], knows: [[bob], {to: [bob]}, {to: }, { id: bob}, {}] }
          bob: { name: { first: B, last: C } }
        """))
        .Reports(
            "a.facts.yaml(3,17): error KG3007: Expected one string for 'name', but found a list.",
            "a.facts.yaml(3,33): error KG3007: 'knows' leads to one entity here; expected its id, but found a list.",
            "a.facts.yaml(3,45): error KG3007: 'knows' leads to one entity here; expected its id, but found a list.",
            "a.facts.yaml(3,54): error KG3105: The long form of 'knows' of 'ann' needs 'to: …'.",
            "a.facts.yaml(3,61): error KG3105: The long form of 'knows' of 'ann' needs 'to: …'.",
            "a.facts.yaml(3,73): error KG3105: The braces of 'knows' of 'ann' are empty; where there is nothing to say, take the line out.",
            "a.facts.yaml(4,16): error KG3105: The long form of 'name' of 'bob' needs 'value: …'.");

    [Fact]
    public void An_entity_at_the_top_of_a_file_is_taken_for_a_type() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        ann:
          name: Ann
        """))
        .Reports(
            "a.facts.yaml(2,1): error KG3001: There is no type 'ann' in the schema.");

    [Fact]
    public void Types_in_the_plural_or_with_capitals_are_recognised() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, armed-group: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        people:
          ann: { name: Ann }
        armed_group:
          x: {}
        persons:
          bob: { name: Bob }
        Person:
          cid: { name: Bob }
        """))
        .Reports(
            "a.facts.yaml(2,1): error KG3001: There is no type 'people' in the schema.",
            "a.facts.yaml(4,1): error KG3001: There is no type 'armed_group' in the schema; did you mean 'armed-group'?",
            "a.facts.yaml(6,1): error KG3001: There is no type 'persons' in the schema; did you mean 'person'?",
            "a.facts.yaml(8,1): error KG3001: There is no type 'Person' in the schema; did you mean 'person'?");

    [Fact]
    public void Dates_in_other_notations_are_explained() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { born: { of: person, type: date, many: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { born: [2013-2-4, 04/02/2013, 2013-13-01, 2013-02-30, "February 4, 2013", 20130204, 2013-02-04T10:00, yesterday, "", 2013/2012, ~2013, 2013-02-04/, "{}", 2013-W05] }
        """))
        .Reports(
            "a.facts.yaml(3,17): error KG3301: '2013-2-4' is not an EDTF date: a month has two digits; did you mean 2013-02-04?",
            "a.facts.yaml(3,27): error KG3301: '04/02/2013' is not an EDTF date: an interval has one '/', between its start and its end.",
            "a.facts.yaml(3,39): error KG3301: '2013-13-01' is not an EDTF date: month 13 does not exist.",
            "a.facts.yaml(3,51): error KG3301: '2013-02-30' is not an EDTF date: February 2013 has 28 days.",
            "a.facts.yaml(3,63): error KG3301: 'February 4, 2013' is not an EDTF date: a date starts with a year of four digits; did you mean 2013-02-04?",
            "a.facts.yaml(3,83): error KG3301: '20130204' is not an EDTF date: a year has four digits; longer ones start with Y, and months and days follow a hyphen; did you mean 2013-02-04?",
            "a.facts.yaml(3,93): error KG3301: '2013-02-04T10:00' is not an EDTF date: a time is written hh:mm:ss, from 00:00:00 to 23:59:59; did you mean 2013-02-04T10:00:00?",
            "a.facts.yaml(3,111): error KG3301: 'yesterday' is not an EDTF date: a date starts with a year of four digits.",
            "a.facts.yaml(3,122): error KG3301: '' is not an EDTF date: the text is empty.",
            "a.facts.yaml(3,126): error KG3301: '2013/2012' is not an EDTF date: the interval ends before it starts.",
            "a.facts.yaml(3,157): error KG3301: '{}' is not an EDTF date: a member of the set is empty.",
            "a.facts.yaml(3,163): error KG3301: '2013-W05' is not an EDTF date: a month has two digits.");

    [Fact]
    public void Numbers_in_other_notations_are_explained() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { t: {} }
        properties: { i: { of: t, type: integer, many: true }, d: { of: t, type: decimal, many: true }, q: { of: t, type: quantity, many: true }, b: { of: t, type: boolean, many: true }, p: { of: t, type: point, many: true }, u: { of: t, type: url, many: true }, du: { of: t, type: duration, many: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        t:
          x:
            i: ["1,000", 1.0, 1e3, 0x10, 007, +5, 5 troops, 99999999999999999999, -0, "", 1_000, ١]
            d: ["1,5", 1e3, .5, 5., NaN, 00.5, 1.0000000000000000000000000001, -]
            q: [many troops, "8,000 troops", 8000troops, about 8000, { amount: 8, unit: [a] }, { amont: 8 }, { unit: troops }, { min: 9, max: 8 }, { amount: 5, min: 6, max: 8 }, {}, -5 troops]
            b: [yes, True, 1, maybe]
            p: [[1, 2, 3], [91, 0], [0, 181], [a, b], "1,2", { lat: 1, long: 2 }, 5, [1], [[1,2]]]
            u: [example.org, "http://a b", /path, "javascript:alert(1)", "file:///etc/passwd", "http://", "mailto:a@b.c"]
            du: [2 weeks, P, PT, P1H, 1W, P-1D]
        """))
        .Reports(
            "a.facts.yaml(4,9): error KG3101: '1,000' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be); write '1000'.",
            "a.facts.yaml(4,18): error KG3101: '1.0' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,23): error KG3101: '1e3' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,28): error KG3101: '0x10' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,34): error KG3101: '007' is not a value for 'i': expected a whole number without leading zeros, which some read as octal; write '7'.",
            "a.facts.yaml(4,39): error KG3101: '+5' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,43): error KG3101: '5 troops' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,53): error KG3101: '99999999999999999999' is not a value for 'i': expected a whole number of 64 bits, from -9223372036854775808 to 9223372036854775807.",
            "a.facts.yaml(4,79): error KG3101: '' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(4,83): error KG3101: '1_000' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be); write '1000'.",
            "a.facts.yaml(4,90): error KG3101: '١' is not a value for 'i': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(5,72): error KG1000: This is not valid YAML here (Invalid key indicator format): check the line and the one above.",
            "a.facts.yaml(6,9): error KG3101: 'many troops' is not a quantity for 'q': a quantity starts with a number.",
            "a.facts.yaml(6,22): error KG3101: '8,000 troops' is not a quantity for 'q': a number has no separators between its digits, and a dot before its decimals; did you mean 8000 troops?",
            "a.facts.yaml(6,38): error KG3101: '8000troops' is not a quantity for 'q': a space stands between the number and its unit; did you mean 8000 troops?",
            "a.facts.yaml(6,50): error KG3101: 'about 8000' is not a quantity for 'q': an approximate quantity is written { amount: 8000, unit: troops, approximate: true }.",
            "a.facts.yaml(6,81): error KG3007: Expected one value for 'unit' of the quantity 'q', but found a list.",
            "a.facts.yaml(6,90): error KG3008: 'amont' is not a key of the quantity 'q'; did you mean 'amount'?",
            "a.facts.yaml(6,102): error KG3105: The quantity 'q' needs 'amount', or 'min' or 'max' for a range.",
            "a.facts.yaml(6,120): error KG3101: The quantity 'q' cannot be: its minimum is larger than its maximum.",
            "a.facts.yaml(6,140): error KG3101: The quantity 'q' cannot be: its amount is not between its minimum and its maximum.",
            "a.facts.yaml(6,171): error KG3105: The quantity 'q' needs 'amount', or 'min' or 'max' for a range.",
            "a.facts.yaml(7,9): error KG3101: 'yes' is not a value for 'b': expected 'true' or 'false'; write 'true'.",
            "a.facts.yaml(7,14): error KG3101: 'True' is not a value for 'b': expected 'true' or 'false'; write 'true'.",
            "a.facts.yaml(7,20): error KG3101: '1' is not a value for 'b': expected 'true' or 'false'; write 'true'.",
            "a.facts.yaml(7,23): error KG3101: 'maybe' is not a value for 'b': expected 'true' or 'false'.",
            "a.facts.yaml(8,9): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found a list.",
            "a.facts.yaml(8,21): error KG3101: '91' is not a value for the latitude of 'p': expected degrees from -90 to 90.",
            "a.facts.yaml(8,33): error KG3101: '181' is not a value for the longitude of 'p': expected degrees from -180 to 180.",
            "a.facts.yaml(8,40): error KG3101: 'a' is not a value for the latitude of 'p': expected a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators).",
            "a.facts.yaml(8,43): error KG3101: 'b' is not a value for the longitude of 'p': expected a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators).",
            "a.facts.yaml(8,47): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found the value '1,2'.",
            "a.facts.yaml(8,54): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found keys with values.",
            "a.facts.yaml(8,75): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found the value '5'.",
            "a.facts.yaml(8,78): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found a list.",
            "a.facts.yaml(8,83): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found a list.",
            "a.facts.yaml(9,9): error KG3101: 'example.org' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(9,22): error KG3101: 'http://a b' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(9,36): error KG3101: '/path' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(9,43): error KG3101: 'javascript:alert(1)' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(9,66): error KG3101: 'file:///etc/passwd' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(9,88): error KG3101: 'http://' is not a value for 'u': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(10,10): error KG3302: '2 weeks' is not an ISO 8601 duration: a duration starts with a capital P; did you mean P2W?",
            "a.facts.yaml(10,19): error KG3302: 'P' is not an ISO 8601 duration: a duration has at least one amount, such as P10M.",
            "a.facts.yaml(10,22): error KG3302: 'PT' is not an ISO 8601 duration: an amount is expected, not 'T'.",
            "a.facts.yaml(10,26): error KG3302: 'P1H' is not an ISO 8601 duration: hours, minutes and seconds stand after a T; did you mean PT1H?",
            "a.facts.yaml(10,31): error KG3302: '1W' is not an ISO 8601 duration: a duration starts with a capital P; did you mean P1W?",
            "a.facts.yaml(10,35): error KG3302: 'P-1D' is not an ISO 8601 duration: an amount is expected, not '-'.");

    [Fact]
    public void Points_in_other_notations_are_explained() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { t: {} }
        properties: { p: { of: t, type: point } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        t:
          a: { p: [18.44, 1.41] }
          b: { p: [1, 2, 3] }
          c: { p: "18.44, 1.41" }
          d: { p: { latitude: 1, longitude: 2 } }
          e: { p: { value: [1, 2] } }
          f: { p: [141, 18] }
          g: { p: [] }
          h: { p: [[1, 2], [3, 4]] }
          i: { p: [18.44 N, 1.41 E] }
        """))
        .Reports(
            "a.facts.yaml(4,11): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found a list.",
            "a.facts.yaml(5,11): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found the value '18.44, 1.41'.",
            "a.facts.yaml(6,11): error KG3007: A point is written [latitude, longitude] in degrees for 'p', such as [18.44, 1.41]; found keys with values.",
            "a.facts.yaml(8,12): error KG3101: '141' is not a value for the latitude of 'p': expected degrees from -90 to 90.",
            "a.facts.yaml(9,8): error KG3105: 'p' of 'g' has no value; write a value after it, or take the line out.",
            "a.facts.yaml(10,20): error KG3104: 'h' has two values of 'p', which takes one; take one out, or declare 'many: true' in the schema.",
            "a.facts.yaml(11,12): error KG3101: '18.44 N' is not a value for the latitude of 'p': expected a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators).",
            "a.facts.yaml(11,21): error KG3101: '1.41 E' is not a value for the longitude of 'p': expected a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators).");

    [Fact]
    public void A_duplicate_id_names_the_file_and_line_of_the_first() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: Ann } }
        """),
        ("b.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: Ann } }
        book: { bob: {} }
        """),
        ("c.facts.yaml", """
        about: { unsourced: x }
        persn: { ann: {} }
        """))
        .Reports(
            "b.facts.yaml(2,11): error KG3004: The id 'ann' belongs already to the 'person' on line 2 of a.facts.yaml; rename one of the two, or bring their facts together.",
            "c.facts.yaml(2,1): error KG3001: There is no type 'persn' in the schema; did you mean 'person'?",
            "c.facts.yaml(2,10): error KG3004: The id 'ann' belongs already to the 'person' on line 2 of a.facts.yaml; rename one of the two, or bring their facts together.");

    [Fact]
    public void References_in_other_forms_are_explained() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        properties: { name: { of: person, type: string }, title: { of: book, type: string } }
        relations:
          wrote: { from: person, to: book, many: true }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: Ann, wrote: Emma }, bob: { wrote: { to: emma, value: x } }, cid: { wrote: { value: emma } }, dan: { name: { to: Dan } }, eve: { wrote: { emma: {} } }, fay: { wrote: "emma, persuasion" } }
        book: { emma: { title: Emma }, persuasion: {} }
        """))
        .Reports(
            "a.facts.yaml(2,36): error KG3201: There is no entity 'Emma'; did you mean 'emma'?",
            "a.facts.yaml(2,70): error KG3008: 'value' is not a key of 'wrote' of 'bob'; known keys are to, certainty, basis, note, according-to, during, unsourced, evidence, retracted, disputed, superseded-by.",
            "a.facts.yaml(2,100): error KG3008: 'wrote' of 'cid' is a relation, whose long form has 'to' and not 'value'; write 'to: …'.",
            "a.facts.yaml(2,132): error KG3008: 'name' of 'dan' is a property, whose long form has 'value' and not 'to'; write 'value: …'.",
            "a.facts.yaml(2,159): error KG3105: The long form of 'wrote' of 'eve' needs 'to: …'.",
            "a.facts.yaml(2,189): error KG3201: There is no entity 'emma, persuasion'; several ids are a list in brackets: [first, second].");

    [Fact]
    public void Every_wrong_form_of_evidence_has_one_message() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: true } }
        """),
        ("a.facts.yaml", """
        source: report
        person:
          ann: { name: Ann, evidence: { qoute: Ann } }
          bob: { name: Bob, evidence: { quote: Ann, occurence: 2 } }
          cid: { name: Cid, evidence: { quote: Ann, occurrence: two } }
          dan: { name: Dan, evidence: { quote: Ann, occurrence: 0 } }
          eve: { name: Eve, evidence: { quote: [Ann], source: report } }
          fay: { name: Fay, evidence: { source: [report] } }
          gus: { name: Gus, evidence: [[Ann]] }
          hal: { name: Hal, evidence: { quote: } }
          ida: { name: Ida, evidence: {} }
          jon: { name: Jon, evidence: { document: report, text: Ann } }
          kim: { name: Kim, evidence: { prefix: and } }
          leo: { name: Leo, evidence: "" }
          mia: { name: Mia, evidence: [] }
          ned: { name: Ned, evidence: Ann ... Bob }
          oli: { name: Oli, evidence: ann }
        """),
        ("documents/report.txt", """
        Ann and Bob. And Ann.
        """))
        .Reports(
            "a.facts.yaml(3,33): error KG3008: 'qoute' is not a key of evidence; did you mean 'quote'?",
            "a.facts.yaml(4,45): error KG3008: 'occurence' is not a key of evidence; did you mean 'occurrence'?",
            "a.facts.yaml(5,57): error KG3101: 'occurrence' counts matches from 1; 'two' is not such a number.",
            "a.facts.yaml(6,57): error KG3101: 'occurrence' counts matches from 1; '0' is not such a number.",
            "a.facts.yaml(7,40): error KG3007: Expected one value for 'quote' of evidence, but found a list.",
            "a.facts.yaml(8,41): error KG3007: Expected one value for 'source' of evidence, but found a list.",
            "a.facts.yaml(9,32): error KG3007: Expected words of the document as evidence, but found a list.",
            "a.facts.yaml(10,33): error KG3007: Expected one value for 'quote' of evidence, but found nothing.",
            "a.facts.yaml(11,31): error KG3105: 'quote' is missing in the evidence; write 'quote: the exact words'.",
            "a.facts.yaml(12,31): error KG3105: 'quote' is missing in the evidence; write 'quote: the exact words'.",
            "a.facts.yaml(12,33): error KG3008: 'document' is not a key of evidence; known keys are quote, prefix, suffix, occurrence, source.",
            "a.facts.yaml(12,51): error KG3008: 'text' is not a key of evidence; known keys are quote, prefix, suffix, occurrence, source.",
            "a.facts.yaml(13,31): error KG3105: 'quote' is missing in the evidence; write 'quote: the exact words'.",
            "a.facts.yaml(14,31): error KG4013: The evidence has no words: quote the document.",
            "a.facts.yaml(15,21): error KG3105: 'evidence' is empty; write the words of the document after it, or take it out.",
            "a.facts.yaml(16,31): error KG4010: The quote 'Ann ... Bob' is not in document 'report' with three dots: for first and last words around a gap write '…' (U+2026).",
            "a.facts.yaml(17,31): error KG4010: The quote 'ann' is not in document 'report' in these capitals: line 1 has 'Ann'.");

    [Fact]
    public void A_type_cannot_be_called_like_what_every_class_declares() => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { ids: {}, statement-view: {}, evidence: {}, label: {}, all: { member: Everything } }\n"))
        .Reports(
            "a.schema.yaml(1,10): error KG6001: Type 'ids' would be the class 'Ids' in C#, but every generated class has a member of that name; give it a 'member'.",
            "a.schema.yaml(1,19): error KG6001: Type 'statement-view' would be the class 'StatementView' in C#, but every generated class has a member of that name; give it a 'member'.");

    [Fact]
    public void Names_that_C_sharp_cannot_have_are_reported_where_they_stand() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: { member: 1person }, book: { member: Person2 }, person-2: {}, quote: { member: class } }
        properties: { name: { of: person, type: string, member: "N ame", constant: true, plural: "x y" }, person: { of: person, type: string }, statements: { of: person, type: string }, equals: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: Ann, member: [x] }, bob: { member: }, name: {}, get: {}, a-1: {}, a1: {}, "12": {} }
        """))
        .Reports(
            "a.facts.yaml(2,37): error KG3007: Expected one value for 'member' of 'ann', but found a list.",
            "a.facts.yaml(2,51): error KG3007: Expected one value for 'member' of 'bob', but found nothing.",
            "a.facts.yaml(2,62): error KG6001: 'name' would be 'Person.Name' in C#, but that is the property 'name'; give it another 'member'.",
            "a.facts.yaml(2,72): error KG6001: 'get' would be 'Person.Get' in C#, but that is a member of every entity; give it another 'member'.",
            "a.facts.yaml(2,90): error KG6001: 'a1' would be 'Person.A1' in C#, as 'a-1' is already; give one of them another 'member'.",
            "a.schema.yaml(1,28): error KG6002: '1person' is not a C# name; use ASCII letters, digits and '_', starting with a letter or with '_' and a digit, such as '_1person'.",
            "a.schema.yaml(1,66): error KG6001: Type 'person-2' would be the class 'Person2', as type 'book' is already; give one of them a 'member'.",
            "a.schema.yaml(2,57): error KG6002: 'N ame' is not a C# name; use ASCII letters, digits and '_', starting with a letter or with '_' and a digit, such as 'NAme'.",
            "a.schema.yaml(2,90): error KG6002: 'x y' is not a C# name; use ASCII letters, digits and '_', starting with a letter or with '_' and a digit, such as 'XY'.",
            "a.schema.yaml(2,99): error KG6001: Property 'person' would be 'Person' in C#, but no member of type 'person' can have the name of its class; give it a 'member'.",
            "a.schema.yaml(2,137): error KG6001: Property 'statements' would be 'Statements' in C#, but every generated class has a member of that name; give it a 'member'.",
            "a.schema.yaml(2,179): error KG6001: Property 'equals' would be 'Equals' in C#, but every generated class has a member of that name; give it a 'member'.");

    [Fact]
    public void Null_and_no_and_tilde_are_just_characters() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {} }
        properties: { name: { of: q, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        q: { q1: { name: ~ }, q2: { name: null }, q3: { name: NO }, q4: { name: {} }, q5: { name: [] } , q6: { name: '' } }
        """))
        .Reports(
            "a.facts.yaml(2,73): error KG3105: The braces of 'name' of 'q4' are empty; where there is nothing to say, take the line out.",
            "a.facts.yaml(2,85): error KG3105: 'name' of 'q5' has no value; write a value after it, or take the line out.");

    [Fact]
    public void Defaults_of_an_entity_are_checked() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {} }
        properties: { name: { of: q, type: string } }
        """),
        ("a.facts.yaml", """
        source: report
        q: { q1: { name: x, about: { evidence: nothing such, name: y } } }
        """),
        ("documents/report.txt", """
        x
        """))
        .Reports(
            "a.facts.yaml(2,40): error KG4010: The quote 'nothing such' is not in document 'report', which nowhere has 'nothing': copy the words from the document.",
            "a.facts.yaml(2,54): error KG3008: 'name' is not a key of 'about'; known keys are certainty, basis, note, according-to, during, unsourced, evidence.");

    [Fact]
    public void Reserved_keys_are_free_as_ids() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {} }
        properties: { name: { of: q, type: string } }
        relations: { rel: { from: q, to: q, many: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        q: { about: { name: a }, source: { name: b }, evidence: { rel: [about, source] }, "to": {}, "null": {}, "true": {} }
        """))
        .Reports(
            "a.facts.yaml(2,47): error KG6001: 'evidence' would be 'Q.Evidence' in C#, but that is a member of every entity; give it another 'member'.");

    [Fact]
    public void A_misspelt_evidence_is_not_called_missing_too() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        source: report
        person:
          ann: { name: Ann, evidnce: Ann }
          bob: { name: { value: Bob, evidnce: Bob } }
          cid: { name: { value: Cid, certianty: probable } }
        """),
        ("documents/report.txt", """
        Ann and Bob
        """))
        .Reports(
            "a.facts.yaml(3,21): error KG3005: Entities of type 'person' have no property or relation 'evidnce'; did you mean 'evidence'?",
            "a.facts.yaml(4,30): error KG3008: 'evidnce' is not a key of 'name' of 'bob'; did you mean 'evidence'?",
            "a.facts.yaml(5,30): error KG3008: 'certianty' is not a key of 'name' of 'cid'; did you mean 'certainty'?");

    [Fact]
    public void Keys_of_a_statement_take_one_value_each() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { name: { value: x, according-to: [ann, bob], during: [2013, 2014], note: { a: b }, certainty: , basis: } }
        """))
        .Reports(
            "a.facts.yaml(3,42): error KG3007: Expected one value for 'according-to' of 'name' of 'ann', but found a list.",
            "a.facts.yaml(3,62): error KG3007: Expected one value for 'during' of 'name' of 'ann', but found a list.",
            "a.facts.yaml(3,82): error KG3007: Expected one value for 'note' of 'name' of 'ann', but found keys with values.",
            "a.facts.yaml(3,92): error KG3007: Expected one value for 'certainty' of 'name' of 'ann', but found nothing.",
            "a.facts.yaml(3,105): error KG3007: Expected one value for 'basis' of 'name' of 'ann', but found nothing.");

    [Fact]
    public void Qualifier_values_are_checked_like_property_values() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, office: {} }
        relations: { holds: { from: person, to: office, qualifiers: { since: date, rank: { type: enum, values: [a1, b1] }, n: integer } } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { holds: { to: o, since: 3.4.2013, rank: c1, n: many } }, bob: { holds: { to: o, since: , rank: [a1], n: { a: b } } } }
        office: { o: {} }
        """))
        .Reports(
            "a.facts.yaml(2,41): error KG3301: '3.4.2013' is not an EDTF date: a year has four digits, with zeros in front; did you mean 2013-04-03?",
            "a.facts.yaml(2,57): error KG3102: 'c1' is not a value of 'rank'; did you mean 'a1'?",
            "a.facts.yaml(2,64): error KG3101: 'many' is not a value for 'n': expected a whole number such as 42 (digits, '-' before them if need be).",
            "a.facts.yaml(2,97): error KG3105: 'since' has no value; write one after it, or take it out.",
            "a.facts.yaml(2,112): error KG3007: Expected one enum for 'rank', but found a list.",
            "a.facts.yaml(2,121): error KG3007: Expected one integer for 'n', but found keys with values.");

    [Fact]
    public void Nothing_is_said_of_references_to_entities_that_are_wrong_themselves() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { actor: {}, person: { extends: actor } }
        properties: { name: { of: actor, type: string } }
        relations: { knows: { from: actor, to: actor } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        actor: { ann: { name: x } }
        person: { bob: { knows: ann }, cid: { knows: dan } }
        unknown: { dan: {} }
        """))
        .Reports(
            "a.facts.yaml(2,1): error KG3002: Type 'actor' is abstract; use a type that extends it: 'person'.",
            "a.facts.yaml(4,1): error KG3001: There is no type 'unknown' in the schema.");

    [Fact]
    public void A_key_with_an_invisible_character_has_one_message() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, required: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { "an\u200Bn": { name: Ann }, bob: { "na\u200Bme": Bob }, cid: { name: { "va\u200Blue": x } } }
        "per\u200Bson": { x: {} }
        """))
        .Reports(
            "a.facts.yaml(2,11): error KG1003: The key 'an<U+200B>n' holds U+200B, which shows nothing: delete it.",
            "a.facts.yaml(2,46): error KG1003: The key 'na<U+200B>me' holds U+200B, which shows nothing: delete it.",
            "a.facts.yaml(2,82): error KG1003: The key 'va<U+200B>lue' holds U+200B, which shows nothing: delete it.",
            "a.facts.yaml(3,1): error KG1003: The key 'per<U+200B>son' holds U+200B, which shows nothing: delete it.");

    [Fact]
    public void Line_ends_in_a_value_do_not_forge_a_message() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: integer } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { name: "line one\nline two\r\nerror KG1: forged" } }
        """))
        .Reports(
            "a.facts.yaml(2,24): error KG3101: 'line one<U+000A>line two<U+000D><U+000A>error KG1: forged' is not a value for 'name': expected a whole number such as 42 (digits, '-' before them if need be).");

    [Fact]
    public void Quotation_marks_do_not_make_a_value_a_string() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { age: { of: person, type: integer }, ok: { of: person, type: boolean } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { age: "42", ok: 'true' } }
        """))
        .Reports();

    [Fact]
    public void A_document_is_checked_like_any_entity() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        """),
        ("a.facts.yaml", """
        document:
          report: { titel: x, published: yesterday, url: www, author: x }
        """))
        .Reports(
            "a.facts.yaml(2,13): error KG3005: Entities of type 'document' have no property or relation 'titel'; did you mean 'title'?",
            "a.facts.yaml(2,34): error KG3301: 'yesterday' is not an EDTF date: a date starts with a year of four digits.",
            "a.facts.yaml(2,50): error KG3101: 'www' is not a value for 'url': expected an absolute URL such as https://example.org/page.",
            "a.facts.yaml(2,55): error KG3005: Entities of type 'document' have no property or relation 'author'.");

    [Fact]
    public void An_id_that_is_no_id_comes_with_one_that_is() => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { person: {} }"),
        ("a.facts.yaml", "person: { Ünal: {}, Ann Smith: {}, a--b: {}, -c: {}, d.e: {}, 漢: {} }"))
        .Reports(
            "a.facts.yaml(1,11): error KG3003: The id 'Ünal' is not kebab-case (a-z, 0-9 and single hyphens); write 'unal'.",
            "a.facts.yaml(1,21): error KG3003: The id 'Ann Smith' is not kebab-case (a-z, 0-9 and single hyphens); write 'ann-smith'.",
            "a.facts.yaml(1,36): error KG3003: The id 'a--b' is not kebab-case (a-z, 0-9 and single hyphens); write 'a-b'.",
            "a.facts.yaml(1,46): error KG3003: The id '-c' is not kebab-case (a-z, 0-9 and single hyphens); write 'c'.",
            "a.facts.yaml(1,54): error KG3003: The id 'd.e' is not kebab-case (a-z, 0-9 and single hyphens); write 'd-e'.",
            "a.facts.yaml(1,63): error KG3003: The id '漢' is not kebab-case (a-z, 0-9 and single hyphens).");

    [Fact]
    public void Defaults_that_are_empty_are_reported_once_and_not_for_each_statement() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { evidence: [] }
        person:
          ann: { name: Ann }
          bob: { about: [x], name: Bob }
          cid: { about: { unsourced: }, name: Cid }
        """))
        .Reports(
            "a.facts.yaml(1,10): error KG3105: 'evidence' is empty; write the words of the document after it, or take it out.",
            "a.facts.yaml(4,17): error KG3007: Expected keys with values for 'about', but found a list; write it as 'key: value' lines or '{ key: value }'.",
            "a.facts.yaml(5,19): error KG3007: Expected one value for 'unsourced' of 'about', but found nothing.");
}

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>What a curator who makes mistakes is told: one message a mistake, at its place, none about its consequences.</summary>
public sealed class CheckingMistakeTests
{
    [Theory]
    [InlineData("Ann Vale", "There is no entity 'Ann Vale'; did you mean 'p-1', which is called 'Ann Vale'?")]
    [InlineData("ann-vale", "There is no entity 'ann-vale'; did you mean 'p-1', which is called 'Ann Vale'?")]
    [InlineData("Mayro", "There is no entity 'Mayro'; did you mean 'p-1', which is called 'Mayor'?")]
    [InlineData("p-11", "There is no entity 'p-11'; did you mean 'p-1'?")]
    [InlineData("p1, p2", "There is no entity 'p1, p2'; several ids are a list in brackets: [first, second].")]
    [InlineData("Some Body", "There is no entity 'Some Body', and this is no id: it is not kebab-case (a-z, 0-9 and single hyphens); write 'some-body'.")]
    [InlineData("zebra", "There is no entity 'zebra'.")]
    public void Who_writes_a_name_is_told_the_id(string reference, string message) => KnowledgeBase.Compile(
        ("a.schema.yaml", """
            types: { p: {}, q: {} }
            properties:
              name: { of: p, type: string, role: label }
              alias: { of: p, type: string, many: true, role: alias }
            relations: { speaker: { from: q, to: p } }
            """),
        ("a.facts.yaml", "about: { unsourced: test }\nq: { q-1: { speaker: '" + reference + "' } }"),
        ("b.facts.yaml", "about: { unsourced: test }\np: { p-1: { name: Ann Vale, alias: [Mayor] }, p-2: { name: Bob } }"))
        .Reports("a.facts.yaml(2,22): error KG3201: " + message);

    [Fact]
    public void An_unknown_document_is_reported_once_where_it_is_named() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        source: reprot
        person:
          ann: { name: Ann, evidence: Ann }
          bob: { name: Bob, evidence: Bob }
        """),
        ("documents/report.txt", """
        Ann and Bob
        """))
        .Reports(
            "a.facts.yaml(1,9): error KG4003: There is no document 'reprot': the nearest id is 'report'.");

    [Fact]
    public void A_declared_document_may_be_cited_whole_but_not_quoted() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: true } }
        """),
        ("a.facts.yaml", """
        document:
          book-1: { title: A book }
        person:
          ann: { name: Ann, evidence: { source: book-1 } }
          bob: { name: Bob, evidence: { source: book-1, quote: Bob } }
          cid: { name: Cid, evidence: { source: book-2 } }
        """))
        .Reports(
            "a.facts.yaml(5,56): error KG4003: The text of document 'book-1' is not at hand and facts.lock does not have it: name the folder that holds it with KnowledgeGenDocuments, or add documents/book-1.txt.",
            "a.facts.yaml(6,41): error KG4003: There is no document 'book-2': the nearest id is 'book-1'.");

    [Fact]
    public void An_empty_lock_knows_no_document() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: true } }
        """),
        ("a.facts.yaml", """
        source: report
        person:
          ann: { name: Ann, evidence: Ann }
        """),
        ("facts.lock", ""))
        .Reports(
            "a.facts.yaml(1,9): error KG4003: There is no document 'report': add its text as documents/report.txt, or correct the id.");

    [Fact]
    public void A_broken_lock_is_not_called_stale_too() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, many: true } }
        """),
        ("a.facts.yaml", """
        source: report
        person:
          ann: { name: Ann, evidence: Ann }
        """),
        ("facts.lock", """
        lock: 1
        documents:
          report: { sha256: abc, length: x, spans: [] }
          other: []
        """))
        .Reports(
            "a.facts.yaml(1,9): error KG4003: There is no document 'report': add its text as documents/report.txt, or correct the id.",
            "facts.lock(3,21): error KG4030: The key 'sha256' of document 'report' in facts.lock needs 64 lower-case hexadecimal digits: run `kgen lock` to write it anew.",
            "facts.lock(3,34): error KG4030: The key 'length' of document 'report' in facts.lock needs a number: run `kgen lock` to write it anew.",
            "facts.lock(4,10): error KG4030: The document 'other' in facts.lock needs a mapping: run `kgen lock` to write it anew.");

    [Fact]
    public void An_empty_fact_file_without_a_schema_is_told_of_the_schema() => KnowledgeBase.Compile(
        ("a.facts.yaml", ""))
        .Reports(
            "a.facts.yaml(1,1): error KG2016: There are facts but no schema; add a file that ends in '.schema.yaml' and declares their types.");

    [Fact]
    public void A_mistake_in_the_schema_hides_its_consequences_and_no_other_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, place: { extends: plaec }, thing: { abstract: true } }
        properties: { name: { of: [person, place], type: string }, Nick: { of: person, type: string } }
        relations: { knows: { from: persn, to: person } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: made up }
        perso: { zed: { name: Zed } }
        thing: { it: {} }
        person:
          ann: { nmae: Ann, knows: bob, Nick: A }
          bob: { name: { value: Bob, certanty: probable } }
        """))
        .Reports(
            "a.facts.yaml(2,1): error KG3001: There is no type 'perso' in the schema; did you mean 'person'?",
            "a.facts.yaml(3,1): error KG3002: Type 'thing' is abstract; declare a type that extends it.",
            "a.facts.yaml(5,10): error KG3005: Entities of type 'person' have no property or relation 'nmae'; did you mean 'name'?",
            "a.facts.yaml(6,30): error KG3008: 'certanty' is not a key of 'name' of 'bob'; did you mean 'certainty'?",
            "a.schema.yaml(1,40): error KG2005: There is no type 'plaec' to extend; did you mean 'place'?",
            "a.schema.yaml(2,60): error KG2003: The name 'Nick' of a property is not kebab-case (a-z, 0-9 and single hyphens); write 'nick'.",
            "a.schema.yaml(3,29): error KG2005: There is no type 'persn'; did you mean 'person'?");

    [Fact]
    public void A_required_relation_needs_an_asserted_object() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {}, p: {} }
        relations: { speaker: { from: q, to: p, required: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        q: { q1: { speaker: nobody }, q2: {}, q3: { speaker: q1 }, q4: { speaker: [p1, p2] }, q5: { speaker: { to: p1, according-to: p2 } }, q6: { speaker: { to: p1, according-to: p3 } } }
        p: { p1: , p2: }
        """))
        .Reports(
            "a.facts.yaml(2,21): error KG3201: There is no entity 'nobody'.",
            "a.facts.yaml(2,31): error KG3103: 'q2' has no 'speaker', which every 'q' needs; add 'speaker: …'.",
            "a.facts.yaml(2,54): error KG3202: 'speaker' leads to 'p', but 'q1' is of type 'q'; name another entity.",
            "a.facts.yaml(2,80): error KG3104: 'q4' has two values of 'speaker', which takes one; take one out, or declare 'many: true' in the schema.",
            "a.facts.yaml(2,108): error KG3103: 'speaker' of 'q5' is required, and this is only reported, not certain or retracted; add an asserted value.",
            "a.facts.yaml(2,173): error KG3201: There is no entity 'p3'; did you mean 'p1'?");

    [Fact]
    public void Verbatim_values_without_a_source_are_told_so_once() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {} }
        properties: { text: { of: q, type: text, verbatim: true }, name: { of: q, type: string } }
        """),
        ("a.facts.yaml", """
        q: { q1: { text: Hello, name: x }, q2: { text: Hello } }
        """))
        .Reports(
            "a.facts.yaml(1,18): error KG4103: This evidence names no document; add 'source: document-id' at the top of the file.",
            "a.facts.yaml(1,31): error KG4101: 'name' of 'q1' has no evidence; add 'evidence: words of the document', 'unsourced: why', or 'basis: inferred' with a 'note'.");

    [Fact]
    public void Verbatim_values_must_stand_in_the_document_and_in_their_evidence() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { q: {} }
        properties: { text: { of: q, type: text, verbatim: true }, name: { of: q, type: string } }
        """),
        ("a.facts.yaml", """
        source: report
        q: { q1: { text: hello world }, q2: { text: Hello, evidence: Hello }, q3: { text: { value: Hello, unsourced: x } }, q4: { text: { value: Hello, evidence: { occurrence: 2 } } }, q5: { text: { value: Hello, evidence: world } } }
        """),
        ("documents/report.txt", """
        Hello world. Hello.
        """))
        .Reports(
            "a.facts.yaml(2,18): error KG4010: The quote 'hello world' is not in document 'report' in these capitals: line 1 has 'Hello world'.",
            "a.facts.yaml(2,45): error KG4011: The quote 'Hello' matches twice in document 'report', on line 1: add prefix, suffix or occurrence to say which one is meant.",
            "a.facts.yaml(2,62): error KG4011: The quote 'Hello' matches twice in document 'report', on line 1: add prefix, suffix or occurrence to say which one is meant.",
            "a.facts.yaml(2,199): error KG4107: 'text' is verbatim, but its evidence does not hold the words 'Hello'; correct the words or quote the passage that has them.");

    [Fact]
    public void A_statement_whose_hedge_was_not_understood_is_not_one_too_many() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { name: [Ann, { value: Anna, according-to: nobody }] }
          bob: { name: [Bob, { value: Rob, certainty: likely }] }
        """))
        .Reports(
            "a.facts.yaml(3,51): error KG3201: There is no entity 'nobody'.",
            "a.facts.yaml(4,47): error KG3102: 'likely' is not a certainty of 'name' of 'bob'; use certain, probable, possible.");

    [Fact]
    public void A_default_evidence_is_looked_up_and_reported_once() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string }, nick: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        about: { evidence: { quote: Ann, source: nope } }
        person:
          ann: { name: Ann, nick: A }
          bob: { name: Ann, nick: A }
        """))
        .Reports(
            "a.facts.yaml(1,42): error KG4003: There is no document 'nope': add its text as documents/nope.txt, or correct the id.");

    [Fact]
    public void An_inverse_that_holds_one_is_checked_even_if_the_schema_said_no_for_false() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {}, book: {} }
        relations: { wrote: { from: person, to: book, inverse: { name: author, many: no } } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person: { ann: { wrote: b }, bob: { wrote: b } }
        book: { b: { author: ann } }
        """))
        .Reports(
            "a.facts.yaml(2,44): error KG3107: 'b' has 'ann' and 'bob' as its 'author', and there can be one; take one of the two 'wrote' out.",
            "a.schema.yaml(2,78): error KG2002: 'many' of the inverse of 'wrote' is 'true' or 'false', not 'no'; write 'false'.");

    [Fact]
    public void The_same_evidence_twice_is_no_mistake() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string } }
        """),
        ("a.facts.yaml", """
        source: report
        person: { ann: { name: Ann, evidence: [Ann, Ann] } }
        """),
        ("documents/report.txt", """
        Ann and Bob
        """))
        .Reports();

    [Fact]
    public void A_symmetric_relation_is_right_from_both_ends() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        relations: { married-to: { from: person, to: person, symmetric: true }, knows: { from: person, to: person, many: true, symmetric: true } }
        """),
        ("a.facts.yaml", """
        about: { unsourced: x }
        person:
          ann: { married-to: bob, knows: [bob, ann, cid] }
          bob: { married-to: ann, knows: [{ to: ann, certainty: possible}] }
          cid: { married-to: bob, knows: { to: ann, note: otherwise } }
          dan: { married-to: eve }
          eve: { married-to: fay }
          gus: { married-to: [hal, ida] }
        """))
        .Reports(
            "a.facts.yaml(4,22): warning KG3106: 'married-to' is symmetric, and 'ann' says already that it leads to 'bob'; take one of the two out.",
            "a.facts.yaml(5,22): error KG3107: 'bob' has 'ann' as its 'married-to' already, and there can be one; take one of the two 'married-to' out.",
            "a.facts.yaml(7,22): error KG3201: There is no entity 'fay'.",
            "a.facts.yaml(8,23): error KG3201: There is no entity 'hal'.",
            "a.facts.yaml(8,28): error KG3201: There is no entity 'ida'.");

    [Fact]
    public void Nothing_is_called_missing_of_an_entity_that_could_not_be_read_whole() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { person: {} }
        properties: { name: { of: person, type: string, required: true } }
        """),
        ("a.facts.yaml", "about: { unsourced: x }\nperson:\n  ann:\n\tname: Ann\n  bob: {}\n"))
        .Reports(
            "a.facts.yaml(4,1): error KG1020: A tab indents this line: YAML is indented with spaces only.",
            "a.facts.yaml(5,3): error KG3103: 'bob' has no 'name', which every 'person' needs; add 'name: …'.");
}

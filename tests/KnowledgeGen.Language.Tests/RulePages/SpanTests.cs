using System;
using System.Linq;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Language.Tests.RulePages;

/// <summary>
/// For each rule a text in which it fires, with the reported characters between <c>[|</c> and <c>|]</c>, and one that is as near to
/// it as can be and has no mistake at all.
/// </summary>
public sealed class SpanTests
{
    private const string FactsHeader = "source: report\nabout: { unsourced: test }\n";

    private const string Schema = """
        types: { person: {}, book: {}, thing: { abstract: true }, chair: { extends: thing }, remark: {} }
        properties:
          name: { of: [person, book], type: string }
          nick: { of: person, type: string, many: true }
          legs: { of: chair, type: integer, required: true }
          age: { of: person, type: integer }
          born: { of: person, type: date, before: died }
          died: { of: person, type: date }
          height: { of: person, type: integer, many: true, functional: true }
          term: { of: person, type: duration }
          state: { of: person, type: enum, values: [young, old] }
          text: { of: remark, type: text, verbatim: true }
        relations:
          wrote: { from: person, to: book, many: true }
          owns: { from: person, to: book, inverse: { name: owner, many: false } }
          loves: { from: person, to: person, many: true, disjoint: hates }
          hates: { from: person, to: person, many: true }
        """;

    private const string Report = "Ann wrote Emma. Bob wrote Persuasion.\nAnn read.\n";

    private const string Zeros = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string LockOfNothing = "lock: 1\ndocuments: { d: { sha256: " + Zeros + ", length: 3 } }";

    private static readonly SpanCase[] Cases =
    [
        Facts("KG0010", "person: { ann: { nick: [a, b] } } [|# kgen: ignored KG3106 x|]", "person: { ann: { nick: [a, b] } } # kgen ignored KG3106 x"),
        Facts("KG0011", "person: { ann: { nick: [a, b] } } [|# kgen: ignore KG3106|]", "person: { ann: { nick: [a, a] } } # kgen: ignore KG3106 x"),
        Facts("KG0012", "person: { ann: { nick: [a, b] } } # kgen: ignore [|KG3106|] x", "person: { ann: { nick: [a, a] } } # kgen: ignore KG3106 x"),

        Facts("KG1000", "person: { ann: { nick: [Ann, [|-|]] } }", "person: { ann: { nick: [Ann, \"-\"]} }"),
        Facts("KG1001", "person: { ann: { name: A[|\u202E|]nn } }", "person: { ann: { name: A\u200Enn } }"),
        Facts("KG1002", "person: { ann: { name: A[|\uFEFF|]nn } }", "person: { ann: { name: Ann } }"),
        Facts("KG1003", "person: { ann: { na[|\u200B|]me: Ann } }", "person: { ann: { name: A\u200Bnn } }"),
        Bare("KG1004", "- [|person|]\n", "person: {}\n"),
        Facts("KG1005", "person: {}\n[|---|]\nbook: {}\n", "person: {}\nbook: {}\n"),
        Bare("KG1006", "[|%YAML 1.2|]\n---\nperson: {}\n", "# %YAML 1.2\n---\nperson: {}\n"),
        Facts("KG1007", "person: { ann: { name: [|&a|] Ann } }", "person: { ann: { name: A&a } }"),
        Facts("KG1008", "person: { ann: { name: [|*a|] } }", "person: { ann: { name: a* } }"),
        Facts("KG1009", "person: { ann: { [|<<|]: x } }", "person: { ann: { name: << } }"),
        Facts("KG1010", "person: { ann: { name: [|!!str|] Ann } }", "person: { ann: { name: A!!str } }"),
        Facts("KG1011", "person: { ann: { name: Ann, [|name|]: Ann } }", "person: { ann: { name: Ann, nick: Ann } }"),
        Facts("KG1012", "person:\n  ann:\n    ? [|[name]|]\n    : Ann\n", "person:\n  ann:\n    ? name\n    : Ann\n"),
        Facts("KG1013", "person: { ann: { [|\"\"|]: Ann } }", "person: { ann: { name: \"\" } }"),
        Facts("KG1020", "person:\n  ann:\n[|\t|]name: Ann\n", "person:\n  ann:\n    name:\tAnn\n"),
        Facts("KG1021", "person:\n  ann:\n    name: Ann\n   [|age|]: 3\n", "person:\n  ann:\n    name: Ann\n    age: 3\n"),
        Facts("KG1022", "person:\n  ann:\n    name[|:|]Ann\n    age: 3\n", "person:\n  ann:\n    name: Ann:x\n    age: 3\n"),
        Facts("KG1023", "person:\n  ann:\n    name: Ann[|:|] Smith\n", "person:\n  ann:\n    name: Ann:Smith\n"),
        Facts("KG1024", "person:\n  ann:\n    name: [|\"|]Ann\n    age: 3\n", "person:\n  ann:\n    name: Ann\"\n    age: 3\n"),
        Facts("KG1025", "person:\n  ann:\n    name: \"Ann\" [|Smith|]\n", "person:\n  ann:\n    name: Ann \"Smith\"\n"),
        Facts("KG1026", "person:\n  ann: [|{|] name: Ann\n  bob: {}\n", "person:\n  ann: { name: Ann }\n  bob: {}\n"),
        Facts("KG1027", "person:\n  ann: { name: [|Ann, Smith|] }\n", "person:\n  ann: { name: 'Ann, Smith' }\n"),
        Facts("KG1028", "person:\n  ann: { [|name|] }\n", "person:\n  ann: { name: x }\n"),
        Facts("KG1029", "person:\n  ann:\n    name: [|@|]ann\n", "person:\n  ann:\n    name: ann@\n"),
        Facts("KG1030", "person: { ann: { name: \"A[|\\q|]\" } }", "person: { ann: { name: \"A\\n\" } }"),
        Facts("KG1031", "person:\n  ann:\n    name: Ann\n    [|-|] x\n", "person:\n  ann:\n    nick:\n    - x\n"),
        Facts("KG1032", "person:\n  ann:\n    nick: [|-|] x\n", "person:\n  ann:\n    nick: -x\n"),
        Facts("KG1033", "person:\n  ann:\n    name: [|>|]- Ann\n      Smith\n", "person:\n  ann:\n    name: >- # Ann\n      Smith\n"),
        Facts("KG1034", "person:\n  ann:\n    name: Ann\n    [|Smith|]\n", "person:\n  ann:\n    name: Ann\n     Smith\n"),
        Facts("KG1035", "person: { ann: { nick: [[|,|] a] } }", "person: { ann: { nick: [a,] } }"),
        Facts("KG1036", "person:\n  ann:\n    name: [|]|]\n", "person:\n  ann:\n    name: a]\n"),
        Facts("KG1037", "person:\n  ann:\n    name: [Ann] [|Smith|]\n", "person:\n  ann:\n    name: Ann [Smith]\n"),

        Schemas("KG2001", "types: { person: { [|sumary|]: x } }", "types: { person: { summary: x } }"),
        Schemas("KG2002", "types: { person: { abstract: [|yes|] } }", "types: { person: { abstract: true } }"),
        Schemas("KG2003", "types: { [|Person|]: {} }", "types: { person-2: {} }"),
        Schemas("KG2004", "types: { a: {} }\nproperties: { x: { of: a, type: date } }\nrelations: { [|x|]: { from: a, to: a } }", "types: { a: {}, x: {} }\nproperties: { x: { of: a, type: date } }"),
        Schemas("KG2005", "types: { person: {}, man: { extends: [|persn|] } }", "types: { person: {}, man: { extends: person } }"),
        Schemas("KG2006", "types: { a: { extends: b }, b: { extends: [|a|] } }", "types: { a: { extends: b }, b: {} }"),
        Schemas("KG2007", "types: { a: {} }\nproperties: { [|x|]: { of: a } }", "types: { a: {} }\nproperties: { x: { of: a, type: date } }"),
        Schemas("KG2008", "types: { a: {} }\nproperties: { x: { of: a, type: [|int|] } }", "types: { a: {} }\nproperties: { x: { of: a, type: integer } }"),
        Schemas("KG2009", "types: { a: {} }\nproperties: { x: { of: a, type: enum, values: [b, [|b|]] } }", "types: { a: {} }\nproperties: { x: { of: a, type: enum, values: [b, bb] } }"),
        Schemas("KG2010", "types: { a: {} }\nproperties: { x: { of: a, type: date, role: [|label|] } }", "types: { a: {} }\nproperties: { x: { of: a, type: date, role: time } }"),
        Schemas("KG2011", "types: { a: {} }\nproperties: { x: { of: a, type: string, role: label }, [|y|]: { of: a, type: string, role: label } }", "types: { a: {}, b: {} }\nproperties: { x: { of: a, type: string, role: label }, y: { of: b, type: string, role: label } }"),
        Schemas("KG2012", "types: { a: {} }\nproperties: { [|about|]: { of: a, type: string } }", "types: { evidence: {} }\nproperties: { source: { of: evidence, type: string } }"),
        Schemas("KG2013", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: b, [|symmetric|]: true } }", "types: { a: {}, b: {} }\nrelations: { x: { from: [a, b], to: [b, a], symmetric: true } }"),
        Schemas("KG2014", "types: { a: {} }\nproperties: { x: { of: a, type: date, [|constant|]: true } }", "types: { a: {} }\nproperties: { x: { of: a, type: date, constant: false } }"),
        new("KG2016", [("a.facts.yaml", "[||]person: {}\n")], [("a.facts.yaml", "person: {}\n"), ("a.schema.yaml", Schema)]),
        Schemas("KG2017", "types: { [|a|]: { abstract: false }, b: { extends: a } }", "types: { a: { abstract: true }, b: { extends: a } }"),
        Schemas("KG2018", "types: { a: {} }\nproperties: { x: { of: a, type: date, before: [|y|] }, y: { of: a, type: string } }", "types: { a: {} }\nproperties: { x: { of: a, type: date, before: y }, y: { of: a, type: date } }"),

        Schemas("KG2101", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [|X|], then: X x X } }", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: X y Y, then: X x Y } }"),
        Schemas("KG2102", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: X [|z|] Y, then: X x Y } }", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: X y Y, then: X x Y } }"),
        Schemas("KG2103", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [X y _, X y X], then: X x [|Z|] } }", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [X y _, X y X], then: X x X } }"),
        Schemas("KG2104", "types: { a: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { [|r|]: { if: [X y Y, not Y x X], then: X x Y } }", "types: { a: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [X y Y, not Y y X], then: X x Y } }"),
        Schemas("KG2105", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [X y Y, [|X|] is b], then: X x Y } }", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: [X y Y, X is a], then: X x Y } }"),
        Schemas("KG2106", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: X y [|Y|], then: X x X } }", "types: { a: {}, b: {} }\nrelations: { x: { from: a, to: a, many: true }, y: { from: a, to: a, many: true } }\nrules: { r: { if: X y _, then: X x X } }"),

        Importing("KG2201", "imports: { [|Lb|]: }\n", "imports: { Lib: }\n"),
        Importing("KG2202", "imports: { Lib: { include: [people, [|book|]] } }\n", "imports: { Lib: { include: [people, books] } }\n"),
        Importing("KG2203", "imports: { [|Lib|]: { exclude: books } }\n", "imports: { Lib: { exclude: people } }\n"),
        Importing("KG2204", "imports: { Lib: }\ntypes: { poet: { extends: [|person|] } }\n", "imports: { Lib: }\ntypes: { poet: { extends: being } }\n"),
        new("KG2205", Quoting("imports: { [|Lib|]: }\n"), [.. Quoting("imports: { Lib: }\n"), ("libraries/Lib/facts.lock", LockOf([("a.schema.yaml", Lending), ("a.facts.yaml", Quoted), ("documents/d.txt", "three")]))]),

        Facts("KG3001", "[|persn|]: { ann: {} }", "person: { ann: {} }"),
        Facts("KG3002", "[|thing|]: { a: {} }", "chair: { a: { legs: 4 } }"),
        Facts("KG3003", "person: { [|Ann|]: {} }", "person: { a-1-n: {} }"),
        Facts("KG3004", "person: { ann: {} }\nbook: { [|ann|]: {} }", "person: { ann: {} }\nbook: { ann-1: {} }"),
        Facts("KG3005", "person: { ann: { [|nme|]: x } }", "person: { ann: { name: x } }"),
        Facts("KG3006", "book: { emma: { [|age|]: 3 } }", "person: { ann: { age: 3 } }"),
        Facts("KG3007", "person: { ann: { name: { value: [|[x]|] } } }", "person: { ann: { name: { value: x } } }"),
        Facts("KG3008", "person: { ann: { name: { value: x, [|certanty|]: possible } } }", "person: { ann: { name: { value: x, certainty: possible } } }"),
        Facts("KG3101", "person: { ann: { age: [|007|] } }", "person: { ann: { age: -7 } }"),
        Facts("KG3102", "person: { ann: { state: [|Young|] } }", "person: { ann: { state: young } }"),
        Facts("KG3103", "chair: { [|a|]: {} }", "chair: { a: { legs: 0 } }"),
        Facts("KG3104", "person: { ann: { name: [a, [|b|]] } }", "person: { ann: { name: [a, { value: b, certainty: probable }] } }"),
        Facts("KG3105", "person: { ann: { [|name|]: } }", "person: { ann: { name: '' } }"),
        Facts("KG3106", "person: { ann: { nick: [a, [|a|]] } }", "person: { ann: { nick: [a, { value: a, certainty: possible }] } }"),
        Facts("KG3107", "person: { ann: { owns: e }, bob: { owns: [|e|] } }\nbook: { e: {} }", "person: { ann: { owns: e }, bob: { owns: { to: e, certainty: possible } } }\nbook: { e: {} }"),
        Facts("KG3201", "person: { ann: { wrote: [|emma|] } }", "person: { ann: { wrote: emma } }\nbook: { emma: {} }"),
        Facts("KG3202", "person: { ann: { wrote: [|ann|] } }", "person: { ann: { wrote: ann-1 } }\nbook: { ann-1: {} }"),
        Facts("KG3301", "person: { ann: { born: [|2013-02-29|] } }", "person: { ann: { born: 2012-02-29 } }"),
        Facts("KG3302", "person: { ann: { term: [|P1H|] } }", "person: { ann: { term: PT1H } }"),
        Facts("KG3401", "person: { ann: { height: [1, [|2|]] } }", "person: { ann: { height: [{ value: 1, during: 2001 }, { value: 2, during: 2002 }] } }"),
        Facts("KG3402", "person: { ann: { height: [{ value: 1, during: 2001/2002 }, { value: [|2|], during: 2002 }] } }", "person: { ann: { height: [{ value: 1, during: 2001 }, { value: 2, during: 2002 }] } }"),
        Facts("KG3403", "person: { ann: { loves: bob, hates: [|bob|] }, bob: {} }", "person: { ann: { loves: bob, hates: { to: bob, certainty: possible } }, bob: {} }"),
        Facts("KG3404", "person: { ann: { loves: { to: bob, during: 2001 }, hates: [|bob|] }, bob: {} }", "person: { ann: { loves: { to: bob, during: 2001 }, hates: { to: bob, during: 2002 } }, bob: {} }"),
        Facts("KG3405", "person: { ann: { born: 1950, died: [|1940|] } }", "person: { ann: { born: 1940, died: 1950 } }"),
        Facts("KG3406", "person: { ann: { born: 1950, died: [|1940~|] } }", "person: { ann: { born: 1950, died: 1950 } }"),
        new("KG3407", [("a.schema.yaml", "types: { a: {} }\nrelations: { x: { from: a, to: a, acyclic: true } }\n"), ("a.facts.yaml", "about: { unsourced: x }\na: { b: { x: c }, c: { x: [|b|] } }")], [("a.schema.yaml", "types: { a: {} }\nrelations: { x: { from: a, to: a, acyclic: true } }\n"), ("a.facts.yaml", "about: { unsourced: x }\na: { b: { x: c }, c: { x: d }, d: {} }")]),
        new("KG3408", [("a.schema.yaml", Concluded), ("a.facts.yaml", "about: { unsourced: x }\na: { b: { y: [|b|] } }")], [("a.schema.yaml", Concluded), ("a.facts.yaml", "about: { unsourced: x }\na: { b: { x: b } }")]),

        Correcting("KG3501", "person: { [|an|]: { age: 4 } }", "person: { ann: { age: 4 } }"),
        Correcting("KG3502", "person: { ann: { age: [|3|] } }", "person: { ann: { age: { value: 3, note: counted } } }"),
        Correcting("KG3503", "person: { ann: { [|member|]: Anne } }", "person: { ann: { disputed: nobody met her } }"),
        Correcting("KG3504", "person: { ann: { age: [{ value: 3, retracted: x }, { value: [|3|], disputed: y }] } }", "person: { ann: { age: { value: 3, retracted: x, disputed: y } } }"),

        new("KG4001", Gap("ab", "ab [|\uFFFD|]"), Gap("ab", "ab ?")),
        new("KG4002", [.. Gap("a", "a"), ("shared/d.txt", "[||]b")], [.. Gap("a", "a"), ("shared/d.txt", "a")]),
        new("KG4003", WithReport("source: [|reprt|]\nperson: { ann: { name: x, evidence: Ann wrote } }"), WithReport("source: report\nperson: { ann: { name: x, evidence: Ann wrote } }")),
        Facts("KG4010", "person: { ann: { name: x, evidence: [|Ann drank|] } }", "person: { ann: { name: x, evidence: Ann read } }"),
        Facts("KG4011", "person: { ann: { name: x, evidence: [|Ann|] } }", "person: { ann: { name: x, evidence: Bob } }"),
        Facts("KG4012", "person: { ann: { name: x, evidence: { quote: [|Ann|], occurrence: 3 } } }", "person: { ann: { name: x, evidence: { quote: Ann, occurrence: 2 } } }"),
        Facts("KG4013", "person: { ann: { name: x, evidence: [|\"…\"|] } }", "person: { ann: { name: x, evidence: \"Bob … read\" } }"),
        new(
            "KG4020",
            [("a.schema.yaml", Schema), ("a.facts.yaml", "source: d\nperson: { ann: { name: x, evidence: [|Ann|] } }"), ("facts.lock", LockOfNothing)],
            [("a.schema.yaml", Schema), ("a.facts.yaml", "document: { d: {} }\nperson: { ann: { name: x, evidence: { source: d } } }")]),
        Locks("KG4021", "[||]" + LockOfNothing, "lock: 1\ndocuments: {}\n"),
        new(
            "KG4022",
            [.. Gap("[|Ann … danced|]", "Ann once danced."), ("facts.lock", LockOf(Gap("Ann … danced", "Ann danced.")))],
            [.. Gap("Ann … danced", "She said: Ann once danced."), ("facts.lock", LockOf(Gap("Ann … danced", "She said: Ann once danced.")))]),
        Locks("KG4030", "lock: 1\ndocuments: [|[]|]\n", "lock: 1\ndocuments: {}\n"),
        Locks("KG4031", "lock: [|2|]\ndocuments: {}\n", "lock: 1\ndocuments: {}\n"),
        Locks("KG4032", "lock: 1\n[|<<<<<<< ours|]\ndocuments: {}\n", "lock: 1\n# <<<<<<< ours\ndocuments: {}\n"),
        Bare("KG4101", "person: { ann: { name: [|x|] } }", "person: { ann: { name: { value: x, unsourced: y } } }"),
        Bare("KG4102", "person: { ann: { name: { value: [|x|], basis: inferred } } }", "person: { ann: { name: { value: x, basis: inferred, note: y } } }"),
        Bare("KG4103", "person: { ann: { name: x, evidence: [|Bob|] } }", "person: { ann: { name: x, evidence: { quote: Bob, source: report } } }"),
        Facts("KG4104", "person: { ann: { name: { value: x, [|evidence|]: Bob, unsourced: y } } }", "person: { ann: { name: { value: x, evidence: Bob } } }"),
        Facts("KG4106", "person: { ann: { name: x, evidence: { source: [|report|] } } }", "document: { d: {} }\nperson: { ann: { name: x, evidence: { source: d } } }"),
        Facts("KG4107", "remark: { r: { text: { value: [|Emma|], evidence: Bob } } }", "remark: { r: { text: { value: Emma, evidence: wrote Emma } } }"),
        Facts("KG4108", "person: { ann: { name: x, evidence: { quote: Bob, source: [|Report|] } } }", "person: { ann: { name: x, evidence: { quote: Bob, source: report } } }"),
        new("KG4109", [("a/facts.lock", "lock: 1\ndocuments: {}\n"), ("b/facts.lock", "[||]lock: 1\ndocuments: {}\n")], [("b/facts.lock", "lock: 1\ndocuments: {}\n")]),
        Bare("KG4201", "person: { ann: { age: { value: [|5|], evidence: { quote: Ann read, source: report } } } }", "person: { bob: { name: { value: Bob, evidence: { quote: Bob, source: report } } } }"),
        new("KG4202", Gap("[|Ann … danced|]", "Ann has not once danced."), Gap("Ann … danced", "Ann has now and then danced.")),
        new("KG4203", Gap("[|Ann … danced|]", "Ann " + Often(51) + "danced."), Gap("Ann … danced", "Ann " + Often(50) + "danced.")),

        Facts("KG5001", "person: { ann: { wrote: [|emma|] } }\nbook: { emma: { retracted: x } }", "person: { ann: { wrote: { to: emma, retracted: x } } }\nbook: { emma: { retracted: x } }"),
        Facts("KG5002", "person: { ann: { wrote: [|emma|] } }\nbook: { emma: { disputed: x } }", "person: { ann: { wrote: { to: emma, disputed: x } } }\nbook: { emma: { disputed: x } }"),
        Facts("KG5003", "person: { ann: { wrote: [|emma|] } }\nbook: { emma: { superseded-by: emma-2 }, emma-2: {} }", "person: { ann: { wrote: emma-2 } }\nbook: { emma: { superseded-by: emma-2 }, emma-2: {} }"),
        Facts("KG5004", "person: { ann: { wrote: [|emma|] } }\nbook: { emma-2: { formerly: emma } }", "person: { ann: { wrote: emma-2 } }\nbook: { emma-2: { formerly: emma } }"),
        Facts("KG5005", "book: { emma: { [|superseded-by|]: emma-2 }, emma-2: { superseded-by: emma } }", "book: { emma: { superseded-by: emma-2 }, emma-2: {} }"),
        Facts("KG5006", "book: { emma-2: { formerly: [|emma|] }, emma: {} }", "book: { emma-2: { formerly: emma } }"),
        Bare("KG5007", "source: report\ndocument: { report: { retracted: x } }\nperson: { [|ann|]: { name: x, evidence: Bob } }", "source: report\ndocument: { report: { disputed: x } }\nperson: { ann: { name: x, evidence: Bob } }"),

        Facts("KG6001", "person: { [|person|]: {} }", "person: { person: { member: somebody } }"),
        Facts("KG6002", "person: { ann: { member: [|1a|] } }", "person: { ann: { member: a1 } }"),
        Facts("KG7002", "person: { ann: { nick: " + new string('[', 61) + "[|[|]" + new string(']', 62) + " } }", "person: { ann: { nick: [x] } }"),
        new("KG7007", [("a.schema.yaml", Exploding("[|r|]", "[A is a, B is a, C is a, D is a, E is a, F is a, G is a, A != B, B != C, C != D, D != E, E != F, F != G]")), ("a.facts.yaml", Eleven)], [("a.schema.yaml", Exploding("r", "[A is a, G is a, A != G]")), ("a.facts.yaml", Eleven)]),
        Questions(
            "KG7008",
            "[|q|]: { ask: Who?, find: [A, G], where: [A is a, B is a, C is a, D is a, E is a, F is a, G is a, A != G, B != C, D != E, F != G], expect: [] }",
            "q: { ask: Who?, find: [A, G], where: [A is a, G is a, A != G, A = b, G = c], expect: [[b, c]] }"),
        Questions("KG9001", "q: { ask: Who?, find: [|b|], where: [X is a, X = b], expect: b }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions("KG9002", "q: { ask: Who?, find: X, where: [X is a, X = b], [|expects|]: b }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions("KG9003", "[|q|]: { find: X, where: [X is a, X = b], expect: b }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions("KG9004", "[|Q|]: { ask: Who?, find: X, where: [X is a, X = b], expect: b }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions(
            "KG9005",
            "one-2: { ask: Who?, find: X, where: [X is a, X = b], expect: b }\n[|one2|]: { ask: Who?, find: X, where: [X is a, X = b], expect: b }",
            "one-2: { ask: Who?, find: X, where: [X is a, X = b], expect: b }\none-1: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions("KG9006", "[|q|]: { ask: Who?, find: X, where: [X is a, X = b], expect: c }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
        Questions("KG9007", "[|q|]: { ask: Who?, find: X, where: [X is a, X = b] }", "q: { ask: Who?, find: X, where: [X is a, X = b], expect: b }"),
    ];

    public static TheoryData<string> Ids() => new(Cases.Select(item => item.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_fires_at_exactly_the_marked_span(string id)
    {
        var (path, start, end, files) = Cases.Single(item => item.Id == id).Unmarked();
        var fired = KnowledgeBase.Compile(files).Diagnostics.Where(diagnostic => diagnostic.Rule.Id == id);
        var location = Assert.Single(fired).Location;
        Assert.Equal((path, start, end), (location.Path, location.Range.Start, location.Range.End));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_does_not_fire_on_its_near_miss(string id) =>
        Assert.Empty(KnowledgeBase.Compile(Cases.Single(item => item.Id == id).NearMiss).Lines());

    // Both places, wherever a mistake is made by two: an editor shows the other one too.
    [Theory]
    [InlineData("KG1011", 1)]
    [InlineData("KG2004", 1)]
    [InlineData("KG2006", 1)]
    [InlineData("KG2009", 1)]
    [InlineData("KG2011", 1)]
    [InlineData("KG2017", 1)]
    [InlineData("KG3004", 1)]
    [InlineData("KG3104", 1)]
    [InlineData("KG3106", 1)]
    [InlineData("KG3107", 1)]
    [InlineData("KG3401", 1)]
    [InlineData("KG3402", 1)]
    [InlineData("KG3403", 1)]
    [InlineData("KG3404", 1)]
    [InlineData("KG3405", 1)]
    [InlineData("KG3406", 1)]
    [InlineData("KG4002", 1)]
    [InlineData("KG4104", 1)]
    [InlineData("KG4109", 1)]
    [InlineData("KG5001", 1)]
    [InlineData("KG5002", 1)]
    [InlineData("KG5003", 1)]
    [InlineData("KG5004", 1)]
    [InlineData("KG5005", 1)]
    [InlineData("KG5006", 1)]
    [InlineData("KG5007", 1)]
    public void The_other_place_is_named_too(string id, int others)
    {
        var found = KnowledgeBase.Compile(Cases.Single(item => item.Id == id).Unmarked().Files).Diagnostics.Single(diagnostic => diagnostic.Rule.Id == id);
        Assert.Equal(others, found.Related.Count);
        Assert.All(found.Related, place => Assert.NotEqual((found.Location.Path, found.Location.Range), (place.Path, place.Range)));
    }

    [Theory]
    [InlineData("Ann didn't like what she danced.", true)]
    [InlineData("Ann can\u2019t say what she danced.", true)]
    [InlineData("Ann nowhere danced.", true)]
    [InlineData("Ann, who won a prize, danced.", false)]
    [InlineData("Ann, with Don Juan, danced.", false)]
    public void A_negation_is_a_word_that_denies_and_no_other(string document, bool isReported) =>
        Assert.Equal(isReported, KnowledgeBase.Compile(Gap("Ann … danced", document)).Diagnostics.Any(diagnostic => diagnostic.Rule == Rules.NegationSkipped));

    [Theory]
    [InlineData("79228162514264337593543950335 79228162514264337593543950335")]
    [InlineData("1 79228162514264337593543950335")]
    [InlineData("12 345 79228162514264337593543950335m")]
    [InlineData("100000000000000000000 trillion")]
    [InlineData("1000000 hundred hundred hundred hundred hundred hundred trillion")]
    public void Numbers_beyond_all_counting_do_no_harm(string words) => Assert.Contains(
        KnowledgeBase.Compile(
            ("a.schema.yaml", Schema), ("a.facts.yaml", "source: d\nperson: { ann: { age: { value: 3, evidence: " + words + " } } }"), ("documents/d.txt", words + "\n")).Diagnostics,
        diagnostic => diagnostic.Rule == Rules.ValueNotInEvidence);

    // Bytes that are no characters cannot stand in a text; YamlBytesTests has them.
    [Fact]
    public void Every_rule_with_an_example_on_its_page_has_a_span_here() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id).Except([.. RulePageTests.RulesWithoutExample, "KG1040"]), Cases.Select(item => item.Id));

    private const string Lending = """
        types: { being: { abstract: true }, person: { extends: being }, book: {} }
        properties: { age: { of: person, type: integer, many: true } }
        relations: { wrote: { from: person, to: book, many: true } }

        """;

    private const string Quoted = "source: d\nperson: { ann: { age: 3, evidence: three } }\n";

    private const string Concluded = "types: { a: {} }\nrelations: { x: { from: a, to: a }, y: { from: a, to: a, derived: true } }\nrules: { r: { if: X x Y, then: X y Y } }\n";

    private const string Eleven = "about: { unsourced: x }\na: { b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}, k: {}, l: {} }\n";

    private static string Exploding(string name, string conditions) =>
        "types: { a: {} }\nrelations: { x: { from: a, to: a, many: true } }\nrules: { " + name + ": { if: " + conditions + ", then: A x G } }\n";

    private static SpanCase Schemas(string id, string fires, string nearMiss) => new(id, [("a.schema.yaml", fires)], [("a.schema.yaml", nearMiss)]);

    private static SpanCase Importing(string id, string fires, string nearMiss) => new(id, WithLibrary(fires), WithLibrary(nearMiss));

    private static SpanCase Correcting(string id, string fires, string nearMiss) => new(id, WithOverlay(fires), WithOverlay(nearMiss));

    private static (string Path, string Text)[] WithLibrary(string schema) =>
    [
        ("libraries/Lib/lib.schema.yaml", Lending),
        ("libraries/Lib/people.facts.yaml", "about: { unsourced: x }\nperson: { ann: { wrote: emma } }\n"),
        ("libraries/Lib/books.facts.yaml", "about: { unsourced: x }\nbook: { emma: {} }\n"),
        ("a.schema.yaml", schema),
    ];

    private static (string Path, string Text)[] WithOverlay(string overlay) =>
    [
        ("libraries/Lib/lib.schema.yaml", Lending),
        ("libraries/Lib/lib.facts.yaml", "about: { unsourced: x }\nperson: { ann: { age: 3 } }\n"),
        ("a.schema.yaml", "imports: { Lib: }\n"),
        ("a.overlay.yaml", "about: { unsourced: x }\n" + overlay),
    ];

    private static (string Path, string Text)[] Quoting(string schema) =>
        [("libraries/Lib/lib.schema.yaml", Lending), ("libraries/Lib/lib.facts.yaml", Quoted), ("a.schema.yaml", schema)];

    private static SpanCase Questions(string id, string fires, string nearMiss) => new(id, WithEleven(fires), WithEleven(nearMiss));

    private static (string Path, string Text)[] WithEleven(string questions) =>
        [("a.schema.yaml", "types: { a: {} }\n"), ("a.facts.yaml", Eleven), ("a.questions.yaml", questions)];

    private static SpanCase Locks(string id, string fires, string nearMiss) => new(id, [("facts.lock", fires)], [("facts.lock", nearMiss)]);

    private static SpanCase Facts(string id, string fires, string nearMiss) => new(id, WithReport(FactsHeader + fires), WithReport(FactsHeader + nearMiss));

    private static SpanCase Bare(string id, string fires, string nearMiss) => new(id, WithReport(fires), WithReport(nearMiss));

    private static (string Path, string Text)[] Gap(string selector, string document) =>
    [
        ("a.schema.yaml", "types: { person: {} }\nproperties: { nick: { of: person, type: string } }\n"),
        ("a.facts.yaml", "source: d\nperson: { ann: { nick: x, evidence: " + selector + " } }"),
        ("documents/d.txt", document),
    ];

    private static string Often(int count) => string.Concat(Enumerable.Repeat("very ", count));

    private static string LockOf((string Path, string Text)[] files)
    {
        var compilation = KnowledgeBase.Compile(files);
        return LockChecker.Build(compilation.Citations, compilation.Documents).Write();
    }

    private static (string Path, string Text)[] WithReport(string facts) =>
        [("a.schema.yaml", Schema), ("a.facts.yaml", facts), ("documents/report.txt", Report)];

    private sealed record SpanCase(string Id, (string Path, string Text)[] Fires, (string Path, string Text)[] NearMiss)
    {
        public (string Path, int Start, int End, (string Path, string Text)[] Files) Unmarked()
        {
            var marked = Fires.Single(file => file.Text.Contains("[|", StringComparison.Ordinal));
            var start = marked.Text.IndexOf("[|", StringComparison.Ordinal);
            var text = marked.Text.Remove(start, 2);
            var end = text.IndexOf("|]", start, StringComparison.Ordinal);
            text = text.Remove(end, 2);
            return (marked.Path, start, end, Fires.Select(file => file.Path == marked.Path ? (file.Path, text) : file).ToArray());
        }
    }
}

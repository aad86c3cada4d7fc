using System;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>What becomes of right facts.</summary>
public sealed class ModelTests
{
    private const string Schema = """
        types: { person: {}, book: {}, event: {}, remark: {} }
        properties:
          name: { of: person, type: string, role: label }
          nick: { of: person, type: string, many: true }
          text: { of: remark, type: text, verbatim: true }
          modality: { of: event, type: enum, values: [asserted, claimed], role: modality }
        relations:
          wrote: { from: person, to: book, many: true, inverse: { name: author, many: false } }
          knows: { from: person, to: person, many: true, symmetric: true }
        """;

    private const string Report = "Ann wrote Emma. Bob wrote Persuasion.\nAnn read.\n";

    [Fact]
    public void Short_and_long_statements_are_the_same_statement() => Assert.Equal(
        Facts("person: { ann: { wrote: emma } }\nbook: { emma: {} }").Statement("ann", "wrote"),
        Facts("person: { ann: { wrote: [{ to: emma }] } }\nbook: { emma: {} }").Statement("ann", "wrote"));

    [Fact]
    public void Statements_come_in_the_order_of_the_schema_and_asserted_ones_first()
    {
        var compilation = Facts("""
            person:
              ann:
                wrote: emma
                nick: [{ value: A, certainty: possible }, B, C]
                name: Ann
            book: { emma: {} }
            """);

        Assert.Empty(compilation.Lines());
        Assert.Equal(
            ["name Ann", "nick B", "nick C", "nick A", "wrote emma"],
            compilation.Entity("ann").Statements.Select(statement => statement.Predicate.Name + " " + statement.Value.ToCanonicalText()));
    }

    [Fact]
    public void A_key_of_a_statement_beats_that_of_its_entity_and_that_beats_the_file()
    {
        var compilation = Compile("""
            about: { unsourced: file, note: file, certainty: possible, during: 2011, according-to: cid }
            person:
              ann:
                about: { note: entity, certainty: probable, during: 2012 }
                name: { value: Ann, certainty: certain, during: 2013 }
              bob: { name: Bob }
              cid: {}
            """);

        Assert.Empty(compilation.Lines());
        var ann = compilation.Statement("ann", "name");
        Assert.Equal(("file", "entity", StatementCertainty.Certain, "2013", "cid"), (ann.Unsourced, ann.Note, ann.Certainty, ann.During, ann.AttributedTo));
        var bob = compilation.Statement("bob", "name");
        Assert.Equal(("file", "file", StatementCertainty.Possible, "2011", "cid"), (bob.Unsourced, bob.Note, bob.Certainty, bob.During, bob.AttributedTo));
    }

    [Fact]
    public void A_default_basis_and_note_hold_for_all_statements()
    {
        var compilation = Compile("about: { basis: inferred, note: By style. }\nperson: { ann: { name: Ann } }");

        Assert.Empty(compilation.Lines());
        Assert.Equal((StatementBasis.Inferred, "By style."), (compilation.Statement("ann", "name").Basis, compilation.Statement("ann", "name").Note));
    }

    [Fact]
    public void Default_evidence_is_that_of_each_statement_without_its_own()
    {
        var compilation = Compile("""
            source: report
            about: { evidence: Ann read }
            person: { ann: { name: Ann, nick: { value: A, evidence: Ann wrote } } }
            """);

        Assert.Empty(compilation.Lines());
        Assert.Equal("Ann read", Assert.Single(compilation.Statement("ann", "name").Evidence).Quote);
        Assert.Equal("Ann wrote", Assert.Single(compilation.Statement("ann", "nick").Evidence).Quote);
    }

    [Fact]
    public void Evidence_of_an_entity_covers_its_statements_and_is_kept_once()
    {
        var compilation = Compile("source: report\nperson: { ann: { name: Ann, evidence: [Ann wrote, Ann read] } }");

        Assert.Empty(compilation.Lines());
        Assert.Equal(["Ann wrote", "Ann read"], compilation.Entity("ann").Evidence.Select(item => item.Quote));
        Assert.Empty(compilation.Statement("ann", "name").Evidence);
    }

    [Fact]
    public void A_statement_that_says_it_is_unsourced_stays_so_beside_evidence_of_its_entity()
    {
        var compilation = Compile("source: report\nperson: { ann: { name: Ann, nick: { value: A, unsourced: hearsay }, evidence: Ann wrote } }");

        Assert.Empty(compilation.Lines());
        Assert.Equal("hearsay", compilation.Statement("ann", "nick").Unsourced);
        Assert.Null(compilation.Statement("ann", "name").Unsourced);
    }

    [Fact]
    public void Unsourced_as_a_default_gives_way_to_evidence()
    {
        var compilation = Compile("source: report\nabout: { unsourced: test }\nperson: { ann: { name: { value: Ann, evidence: Ann wrote } } }");

        Assert.Empty(compilation.Lines());
        Assert.Null(compilation.Statement("ann", "name").Unsourced);
    }

    [Fact]
    public void An_inference_with_a_note_needs_no_evidence_and_may_have_it()
    {
        var compilation = Compile("""
            source: report
            person:
              ann: { name: { value: Ann, basis: inferred, note: By style. } }
              bob: { name: { value: Bob, basis: inferred, note: By style., evidence: Bob wrote } }
            """);

        Assert.Empty(compilation.Lines());
        Assert.Empty(compilation.Statement("ann", "name").Evidence);
        Assert.Single(compilation.Statement("bob", "name").Evidence);
    }

    [Fact]
    public void A_verbatim_value_is_its_own_evidence()
    {
        var compilation = Compile("source: report\nremark: { r: { text: wrote Emma } }");

        Assert.Empty(compilation.Lines());
        Assert.Equal(new EvidenceModel("report", "wrote Emma", 4, 14, 1), Assert.Single(compilation.Statement("r", "text").Evidence));
    }

    [Fact]
    public void A_verbatim_value_may_be_settled_by_occurrence()
    {
        var compilation = Compile("source: report\nremark: { r: { text: { value: Ann, evidence: { occurrence: 2 } } } }");

        Assert.Empty(compilation.Lines());
        Assert.Equal(2, Assert.Single(compilation.Statement("r", "text").Evidence).Line);
    }

    [Theory]
    [InlineData("event: { e: {} }", false)]
    [InlineData("event: { e: { modality: asserted } }", false)]
    [InlineData("event: { e: { modality: claimed } }", true)]
    [InlineData("event: { e: { modality: { value: asserted, certainty: probable } } }", true)]
    public void An_entity_is_reported_unless_its_modality_is_asserted(string facts, bool isReported)
    {
        var compilation = Facts(facts);

        Assert.Empty(compilation.Lines());
        Assert.Equal(isReported, compilation.Entity("e").IsReported);
    }

    [Theory]
    [InlineData("{ value: Ann }", true)]
    [InlineData("{ value: Ann, certainty: probable }", false)]
    [InlineData("{ value: Ann, according-to: ann }", false)]
    [InlineData("{ value: Ann, basis: inferred, note: x }", true)]
    public void A_statement_is_asserted_where_it_is_certain_and_nobodys_word(string name, bool isAsserted) =>
        Assert.Equal(isAsserted, Facts("person: { ann: { name: " + name + " } }").Statement("ann", "name").IsAsserted);

    [Fact]
    public void What_is_not_asserted_is_not_counted()
    {
        var compilation = Facts("""
            person:
              ann: { name: [Ann, { value: Anna, according-to: bob }], wrote: emma }
              bob: { wrote: { to: emma, certainty: probable } }
            book: { emma: {} }
            """);

        Assert.Empty(compilation.Lines());
    }

    [Fact]
    public void A_document_can_be_described_and_gets_more_properties_from_the_schema()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", "types: { document: { summary: A source. } }\nproperties: { pages: { of: document, type: integer } }"),
            ("a.facts.yaml", "document: { report: { title: Report, publisher: Press, published: 2013-02, url: https://example.org, rights: all, pages: 3 } }"));

        Assert.Empty(compilation.Lines());
        Assert.Equal("A source.", compilation.Model.Schema.FindType("document")!.Summary);
        Assert.True(Assert.Single(compilation.Model.Documents).IsDeclared);
    }

    [Fact]
    public void A_label_of_the_schema_takes_the_place_of_the_title_of_documents()
    {
        var schema = KnowledgeBase.Compile(
            ("a.schema.yaml", "types: { person: {} }\nproperties: { name: { of: [person, document], type: string, role: label } }")).Model.Schema;

        Assert.Equal(["name"], schema.PropertiesOf("document").Where(property => property.Role == Role.Label).Select(property => property.Name));
    }

    [Fact]
    public void A_type_that_is_extended_is_abstract_and_its_properties_are_inherited()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", """
            types: { actor: {}, group: { extends: actor }, club: { extends: group } }
            properties: { name: { of: actor, type: string } }
            relations: { member-of: { from: actor, to: group } }
            """),
            ("a.facts.yaml", "about: { unsourced: test }\nclub: { chess: { name: Chess, member-of: sport }, sport: {} }"));

        Assert.Empty(compilation.Lines());
        Assert.Equal(["club", "group", "actor"], compilation.Model.Schema.FindType("club")!.Lineage);
        Assert.Equal(["actor", "group"], compilation.Model.Schema.Types.Where(type => type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static KnowledgeCompilation Facts(string facts) => Compile("about: { unsourced: test }\n" + facts);

    private static KnowledgeCompilation Compile(string facts) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", facts), ("documents/report.txt", Report));
}

using KnowledgeGen.Language.Tests.Reasoning;

namespace KnowledgeGen.Language.Tests.Schema;

/// <summary>What is said of rules and of what follows from relations, where the mended mistake is not the only one around.</summary>
public sealed class RuleMistakeTests
{
    private const string Schema = """
        types: { place: {}, person: {} }
        properties: { people: { of: place, type: integer }, size: { of: place, type: decimal } }
        relations:
          part-of: { from: place, to: place, many: true, inverse: parts }
          lives-in: { from: person, to: place, many: true }
          near: { from: place, to: place, many: true, derived: true }
        rules:

        """;

    [Theory]
    [InlineData("X people N, N > 2.5")]
    [InlineData("X size N, N > 2")]
    [InlineData("X people N, Y size M, N < M")]
    public void Numbers_compare_whole_or_not(string conditions)
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema + $"  r: {{ if: [{conditions}, X part-of Y], then: X near Y }}"),
            ("a.facts.yaml", "about: { unsourced: x }\nplace: { a: { people: 3, size: 2.5, part-of: b }, b: { size: 3.5 } }"));

        compilation.Reports();
        Assert.Equal(["a near b"], compilation.Model.Derivation.Lines());
    }

    [Fact]
    public void A_time_that_stands_once_is_not_said_to_be_anything() => KnowledgeBase.Compile(("a.schema.yaml", Schema + "  r: { if: X part-of Y during T, then: X near Y }")).Reports(
        "a.schema.yaml(8,31): warning KG2106: 'T' stands here only, so it asks for some one date, whichever it is; compare it, or take 'during T' out.");

    [Fact]
    public void Where_a_rule_is_refused_nothing_is_said_of_what_it_may_conclude() => KnowledgeBase.Compile(("a.schema.yaml", Schema + "  r: { if: X part-off Y, then: X near Y }")).Reports(
        "a.schema.yaml(8,14): error KG2102: There is no property or relation 'part-off'; did you mean 'part-of'?");

    [Fact]
    public void The_other_end_of_a_relation_is_no_wider_one() => KnowledgeBase.Compile(("a.schema.yaml", Schema.Replace("derived: true", "sub-relation-of: parts", System.StringComparison.Ordinal).Replace("rules:", "", System.StringComparison.Ordinal))).Reports(
        "a.schema.yaml(6,64): error KG2018: 'parts' is 'part-of' from its other end; name a relation, or conclude 'parts' by a rule.");

    [Fact]
    public void A_wider_relation_is_named_once() => KnowledgeBase.Compile(("a.schema.yaml", Schema.Replace("derived: true", "sub-relation-of: [part-of, part-of]", System.StringComparison.Ordinal).Replace("rules:", "", System.StringComparison.Ordinal))).Reports(
        "a.schema.yaml(6,74): error KG2018: 'part-of' is in 'sub-relation-of' already; take it out.");

    [Fact]
    public void What_is_required_and_derived_is_told_once() => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema.Replace("many: true, derived: true", "required: true, derived: true", System.StringComparison.Ordinal) + "  r: { if: X part-of Y, then: X near Y }"),
        ("a.facts.yaml", "about: { unsourced: x }\nplace: { a: { part-of: b }, b: {} }")).Reports(
        "a.schema.yaml(6,51): error KG2018: 'near' is only concluded, so no fact can be required to state it; take 'required' out.");
}

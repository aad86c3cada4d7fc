namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Mistakes that have a name: the message says which it is and what to write, and nothing of what follows from it.</summary>
public sealed class ExplainedMistakeTests
{
    private const string Schema = """
        types: { person: {}, town: {} }
        properties:
          name: { of: [person, town], type: string, role: label }
          crowd: { of: town, type: quantity }
          inhabitants: { of: town, type: integer }
          area: { of: town, type: decimal }
          age: { of: person, type: integer, many: true, functional: true }
        """;

    private const string Report = "Ann Vale is 30 and\nlives in Rome with 1,200 others.";

    [Fact]
    public void A_key_of_statements_on_an_entity_belongs_into_about() => Reports(
        "person:\n  ann:\n    unsourced: because\n    name: Ann",
        "a.facts.yaml(4,5): error KG3005: 'unsourced' is a key of a statement; for all statements of 'ann' write 'about: { unsourced: … }'.");

    [Fact]
    public void A_misspelt_key_of_the_life_cycle_of_a_statement_is_known() => Reports(
        "person:\n  ann: { name: { value: Ann, retractd: x, evidence: Ann } }",
        "a.facts.yaml(3,30): error KG3008: 'retractd' is not a key of 'name' of 'ann'; did you mean 'retracted'?");

    [Fact]
    public void A_time_that_is_not_understood_contradicts_nothing() => Reports(
        "person:\n  ann: { age: [{ value: 30, during: 20x1, evidence: is 30 }, { value: 40, during: 2002, evidence: is 30, basis: inferred, note: x }, { value: 50, certainty: possible, evidence: is 30, basis: inferred, note: x }] }",
        "a.facts.yaml(3,37): error KG3301: '20x1' is not an EDTF date: a year has four digits, with zeros in front; did you mean 20X1?");

    [Fact]
    public void What_is_retracted_need_not_stand_in_its_evidence() => Reports(
        "person:\n  ann: { age: [{ value: 40, retracted: misread, evidence: is 30 }] }");

    [Theory]
    [InlineData("report.txt")]
    [InlineData("documents/report.txt")]
    [InlineData("documents/report")]
    [InlineData("'documents\\report.TXT'")]
    public void A_file_where_an_id_of_a_document_is_meant_tells_the_id(string file) => Reports(
        "person:\n  ann: { name: { value: Ann, evidence: { quote: Ann, source: " + file + " } } }",
        "a.facts.yaml(3,62): error KG4108: The document id '" + file.Trim('\'') + "' names a file; the id is its name without folder and '.txt': write 'report'.");

    [Fact]
    public void Several_gaps_are_more_than_a_selector_has() => Reports(
        "person:\n  ann: { name: { value: Ann, evidence: Ann … lives … others } }",
        "a.facts.yaml(3,40): error KG4010: The quote 'Ann … lives … others' is not in document 'report' with 2 gaps: one '…' stands for all that is between first and last words; leave out the words between, or write a selector for each passage.");

    [Fact]
    public void Of_several_gaps_a_part_that_is_not_there_is_the_mistake() => Reports(
        "person:\n  ann: { name: { value: Ann, evidence: Ann … dwells … others } }",
        "a.facts.yaml(3,40): error KG4010: The quote 'Ann … dwells … others' is not in document 'report', which nowhere has 'dwells': copy the words from the document.");

    [Fact]
    public void Words_across_a_line_break_are_shown_in_one_line() => Reports(
        "person:\n  ann: { name: { value: Ann, evidence: Ann Vale is 30 and LIVES } }",
        "a.facts.yaml(3,40): error KG4010: The quote 'Ann Vale is 30 and LIVES' is not in document 'report' in these capitals: line 1 has 'Ann Vale is 30 and lives'.");

    [Fact]
    public void Braces_with_a_lone_word_are_not_called_empty_too() => Reports(
        "person:\n  ann: { name: { Ann } }",
        "a.facts.yaml(3,18): error KG1028: 'Ann' stands in braces without a colon and a value: write 'Ann: …', or use brackets for a list.");

    [Fact]
    public void A_quantity_with_a_misspelt_key_does_not_lack_it_too() => Reports(
        "town:\n  rome: { crowd: { amout: 3 } }",
        "a.facts.yaml(3,20): error KG3008: 'amout' is not a key of the quantity 'crowd'; did you mean 'amount'?");

    [Theory]
    [InlineData("inhabitants", "'1,200'", "1,200", "a whole number such as 42 (digits, '-' before them if need be); write '1200'")]
    [InlineData("inhabitants", "-1 200 300", "-1 200 300", "a whole number such as 42 (digits, '-' before them if need be); write '-1200300'")]
    [InlineData("inhabitants", "'1,20'", "1,20", "a whole number such as 42 (digits, '-' before them if need be)")]
    [InlineData("inhabitants", "'0,125'", "0,125", "a whole number such as 42 (digits, '-' before them if need be)")]
    [InlineData("area", "'1,234'", "1,234", "a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators)")]
    [InlineData("area", "1_200", "1_200", "a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators); write '1200'")]
    public void A_number_with_separators_is_written_without(string property, string written, string value, string expected) => Reports(
        "town:\n  rome: { " + property + ": " + written + ", about: { unsourced: x } }",
        "a.facts.yaml(3," + (13 + property.Length) + "): error KG3101: '" + value + "' is not a value for '" + property + "': expected " + expected + ".");

    [Fact]
    public void A_number_and_more_is_a_range() => Reports(
        "town:\n  rome: { crowd: 300+, about: { unsourced: x } }",
        "a.facts.yaml(3,18): error KG3101: '300+' is not a quantity for 'crowd': a number and more is written { min: 300, unit: kg }, one and less { max: 300, unit: kg }.");

    [Fact]
    public void A_block_cannot_stand_in_braces() => Reports(
        "town:\n  rome: { name: >-\n      Rome }",
        "a.facts.yaml(3,17): error KG1033: A block, which '>' starts, cannot stand within brackets: put the text in quotation marks, or write keys on lines of their own.");

    [Fact]
    public void A_circle_of_successors_is_shown_at_its_key() => Reports(
        "about: { unsourced: x }\nperson:\n  ann: { name: Ann, superseded-by: bob }\n  bob: { name: Bob, superseded-by: ann }",
        "a.facts.yaml(4,21): error KG5005: 'ann' is superseded by 'bob', which in the end is superseded by 'ann'; take one 'superseded-by' of the circle out.");

    [Theory]
    [InlineData("false")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("null")]
    public void A_flag_is_no_reason(string word) => Reports(
        "person:\n  ann: { name: Ann, retracted: " + word + ", evidence: Ann }",
        "a.facts.yaml(3,32): error KG3105: 'retracted' of 'ann' is '" + word + "', which is no reason; say why, or take it out.");

    [Fact]
    public void A_null_is_no_number() => Reports(
        "town:\n  rome: { inhabitants: null, about: { unsourced: x } }",
        "a.facts.yaml(3,24): error KG3105: 'null' is no value of 'inhabitants'; where there is nothing to say, take the line out.");

    [Theory]
    [InlineData("1.2 million people", "1200000 people")]
    [InlineData("3 thousand", "3000")]
    public void A_word_of_scale_belongs_to_the_number(string written, string full) => Reports(
        "town:\n  rome: { crowd: " + written + ", about: { unsourced: x } }",
        "a.facts.yaml(3,18): error KG3101: '" + written + "' is not a value for 'crowd': expected a number in full, as a word such as 'million' would be its unit; write '" + full + "'.");

    [Fact]
    public void A_successor_that_is_out_of_use_is_pointed_out() => Reports(
        "about: { unsourced: x }\nperson:\n  ann: { name: Ann, superseded-by: bob }\n  bob: { name: Bob, retracted: never was }",
        "a.facts.yaml(4,36): warning KG5001: 'bob' is retracted: never was; take this out, or retract it as well.");

    [Fact]
    public void A_comment_that_takes_the_closing_bracket_along_is_the_mistake() => Reports(
        "person:\n  ann: { name: [C #1, x ] }",
        "a.facts.yaml(3,19): error KG1026: A space and '#' start a comment, which goes to the end of the line and takes the ']' with it: put quotation marks around the value.");

    [Fact]
    public void A_space_of_another_kind_is_told_by_its_code_point() => Reports(
        "person:\n  ann:\n    name:\u00A0Ann",
        "a.facts.yaml(4,9): error KG1022: The character after the colon of 'name' is U+00A0, which only looks like a space: write a space.");

    [Fact]
    public void A_dash_without_a_space_is_no_key() => Reports(
        "person:\n  ann:\n    evidence:\n      - Ann\n      -30",
        "a.facts.yaml(6,7): error KG1031: There is no space after this dash: write '- ' and the item.");

    [Fact]
    public void A_tab_within_quotation_marks_does_not_make_them_unclosed() => Reports(
        "person:\n  ann: { evidence: Ann, name: \"Ann\n\tVale\" }",
        "a.facts.yaml(4,1): error KG1020: A tab indents this line: YAML is indented with spaces only.");

    [Fact]
    public void Numbers_and_dates_are_looked_for_in_the_evidence_of_the_entity() => Reports(
        "person:\n  ann: { evidence: is 30, name: Ann, age: [31] }",
        "a.facts.yaml(3,44): warning KG4201: The evidence of 'age', “is 30”, does not hold the number '31'; quote the words that say so, or say 'basis: inferred' with a 'note'.");

    [Fact]
    public void Of_ids_that_are_nearly_written_one_of_the_wanted_type_is_meant() => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { person: {}, town: {} }\nrelations: { lives-in: { from: person, to: town, many: true } }"),
        ("a.facts.yaml", "about: { unsourced: x }\nperson: { anna: { lives-in: [annna, annabrg] } }\ntown: { annaberg: {} }"))
        .Reports(
            "a.facts.yaml(2,30): error KG3201: There is no entity 'annna'.",
            "a.facts.yaml(2,37): error KG3201: There is no entity 'annabrg'; did you mean 'annaberg'?");

    [Fact]
    public void A_lock_that_is_something_else_is_told_to_be_no_lock() => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { person: {} }"),
        ("a.facts.yaml", "person: { ann: {} }"),
        ("facts.lock", "garbage\n"))
        .Reports("facts.lock(1,1): error KG4030: This is no facts.lock: run `kgen lock` to write it anew.");

    private static void Reports(string facts, params string[] lines) => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema), ("a.facts.yaml", "source: report\n" + facts), ("documents/report.txt", Report)).Reports(lines);
}

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Whether the words of a statement's evidence hold what it says.</summary>
public sealed class ValueInEvidenceTests
{
    private const string Schema = """
        types: { town: {} }
        properties:
          name: { of: town, type: string, role: label, many: true }
          people: { of: town, type: integer }
          share: { of: town, type: decimal }
          founded: { of: town, type: date }
        """;

    [Theory]
    [InlineData("8000", "8,000 people")]
    [InlineData("8000", "8 000 people")]
    [InlineData("8000", "8\u202F000 people")]
    [InlineData("8000", "8\u2019000 people")]
    [InlineData("12345678", "12 345 678 people")]
    [InlineData("8000", "eight thousand people")]
    [InlineData("5000000", "5m people")]
    [InlineData("5", "5m high")]
    [InlineData("10000", "some 10k people")]
    [InlineData("1500000000", "for $1.5bn")]
    [InlineData("250000", "two hundred and fifty thousand")]
    [InlineData("253112", "two hundred and fifty-three thousand one hundred and twelve")]
    [InlineData("999999999999999", "nine hundred and ninety-nine trillion nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine")]
    [InlineData("250000", "a quarter of a million")]
    [InlineData("750000", "three quarters of a million")]
    [InlineData("500000", "half of a million")]
    [InlineData("500000", ".5 million people")]
    [InlineData("24", "two dozen people")]
    [InlineData("500000", "half a million")]
    [InlineData("13", "the thirteenth house")]
    [InlineData("21", "the twenty-first house")]
    [InlineData("20", "the twentieth house")]
    [InlineData("21", "the 21st house")]
    [InlineData("5", "it has \u0665 houses")]
    [InlineData("5", "\u043F\u044F\u0442\u044C \u0434\u043E\u043C\u043E\u0432")]
    public void A_whole_number_is_found(string number, string words) => Assert.True(IsFound("people: { value: " + number, words));

    [Theory]
    [InlineData("1.5", "1.5 per cent")]
    [InlineData("1.5", "1,5 per cent")]
    [InlineData("2.5", "two and a half per cent")]
    [InlineData("0.75", "three quarters of them")]
    [InlineData("0.25", "a quarter of them")]
    [InlineData("2.25", "two and a quarter per cent")]
    [InlineData("2.75", "two and three quarters")]
    [InlineData("0.5", "by .5 per cent")]
    [InlineData("0.5", "(.5 per cent)")]
    [InlineData("5", "by .5 per cent")]
    [InlineData("2.5", "2\u00BD per cent")]
    public void A_part_is_found(string number, string words) => Assert.True(IsFound("share: { value: " + number, words));

    [Theory]
    [InlineData("Muller", "M\u00FCller came")]
    [InlineData("M\u00FCller", "Mu\u0308ller came")]
    [InlineData("Mali", "the Malians came")]
    [InlineData("The Hague", "in Hague")]
    [InlineData("\u6771\u4EAC\u90FD", "\u4ECA\u65E5\u6771\u4EAC\u90FD\u3067")]
    [InlineData("Moscow", "\u0432 \u041C\u043E\u0441\u043A\u0432\u0435")]
    [InlineData("\u041C\u043E\u0441\u043A\u0432\u0430", "in Moscow")]
    [InlineData("Google", "\u8C37\u6B4C\u53D1\u5E03\u4E86 Android \u7CFB\u7EDF")]
    [InlineData("Bangkok", "\u0E40\u0E21\u0E37\u0E2D\u0E07 BTS \u0E43\u0E2B\u0E21\u0E48")]
    [InlineData("Moscow", "\u0432 \u041C\u043E\u0441\u043A\u0432\u0435 Siemens \u0441\u0442\u0440\u043E\u0438\u0442")]
    [InlineData("\u041C\u043E\u0441\u043A\u0432\u0430", "\u03C3\u03C4\u03B7 \u039C\u03CC\u03C3\u03C7\u03B1")]
    [InlineData("\u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD", "\u05D1\u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD")]
    [InlineData("Paris", "\U00020000 Lyon")]
    [InlineData("\u0141\u00F3d\u017A", "in Lodz")]
    [InlineData("Lodz", "in \u0141\u00F3d\u017A")]
    [InlineData("Orsted", "by \u00D8rsted")]
    [InlineData("\u0110or\u0111e", "Dorde came")]
    [InlineData("\u0126al", "in Hal")]
    [InlineData("I\u015F\u0131k", "with Isik")]
    [InlineData("Gro\u00DFau", "at Grossau")]
    [InlineData("\u00C6gir", "at Aegir")]
    [InlineData("\u0152uvre", "the oeuvre")]
    [InlineData("\u00DE\u00F3r", "with Thor")]
    [InlineData("Gu\u00F0r\u00FAn", "Gudrun came")]
    public void A_name_is_found(string name, string words) => Assert.True(IsFound("name: { value: \"" + name + "\"", words));

    [Theory]
    [InlineData("2013-02-04", "on 4 February")]
    [InlineData("2013-02-04", "in '13")]
    [InlineData("2013-02-04", "04/02/2013")]
    [InlineData("2013-02-04", "on February 4, 2013")]
    [InlineData("2013-02-04", "the 4th of February 2013")]
    [InlineData("2013-02-04", "on 1 March 2013 he said so, and on 4 February 2013 he did")]
    [InlineData("2013-02-04", "from 2 to 6 February")]
    [InlineData("2013-02-04", "the 3 and 5 February 2013")]
    [InlineData("2013-02-04", "a day after 3 February 2013")]
    [InlineData("2013-02-04", "the Monday following 1 February 2013")]
    [InlineData("2013-02-04", "they march 20 miles in February")]
    [InlineData("2013-02-04", "May 2013, or February")]
    [InlineData("2013-02-04/2013-02-05", "on 4 February 2013")]
    [InlineData("2013-02", "on 4 Feb. 2013")]
    [InlineData("2013", "on 3 May")]
    [InlineData("2013", "on 3 May 2013")]
    [InlineData("2013", "in 2013, not in May 2012")]
    [InlineData("2013-02-04~", "on 3 February 2013")]
    [InlineData("2013-21", "on 3 February 2013")]
    [InlineData("2013", "\u4E8C\u3007\u4E00\u4E09\u5E74")]
    public void A_date_is_found(string date, string words) => Assert.True(IsFound("founded: { value: " + date, words));

    [Theory]
    [InlineData("people: { value: 8000", "8 001 people")]
    [InlineData("people: { value: 8000", "8 00 people")]
    [InlineData("people: { value: 5000", "5m people")]
    [InlineData("people: { value: 3", "two and a half")]
    [InlineData("people: { value: 2000000", "one of the million")]
    [InlineData("people: { value: 1000001", "one of a million")]
    [InlineData("share: { value: 0.5", "it has no.5 there")]
    [InlineData("share: { value: 1.25", "two and three quarters")]
    [InlineData("name: { value: Miller", "M\u00FCller came")]
    [InlineData("name: { value: Paris", "London is large")]
    [InlineData("name: { value: Paris", "London is large \U0001F600")]
    [InlineData("name: { value: \"\u041C\u043E\u0441\u043A\u0432\u0430\"", "\u0432 \u041A\u0438\u0435\u0432\u0435")]
    [InlineData("founded: { value: 2013", "founded in 1913")]
    [InlineData("founded: { value: 1960-03-05", "born on 4 March 1960")]
    [InlineData("founded: { value: 1959", "on 3 May 2013")]
    [InlineData("founded: { value: 1960-03-05", "born on March 4th")]
    [InlineData("founded: { value: 1960-03-05", "born on the 5th of April 1960")]
    [InlineData("founded: { value: 1960-03-05", "born on 5 March 1961")]
    [InlineData("founded: { value: 1960-03", "born in April 1960")]
    [InlineData("founded: { value: 1960-09", "born on 4 Oct. 1960")]
    public void What_is_not_there_is_missed(string value, string words) => Assert.False(IsFound(value, words));

    private static bool IsFound(string value, string words) => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema),
        ("a.facts.yaml", "source: d\ntown: { a: { " + value + ", evidence: \"" + words + "\" } } }"),
        ("documents/d.txt", words)).Diagnostics.Count == 0;
}

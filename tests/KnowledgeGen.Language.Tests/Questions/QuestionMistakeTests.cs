using System;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Questions;

/// <summary>What is said of questions that are not right.</summary>
public sealed class QuestionMistakeTests
{
    private const string Schema = """
        types: { place: {}, person: {} }
        properties:
          height: { of: place, type: integer }
          name: { of: place, type: string }
          stay: { of: place, type: duration }
          size: { of: place, type: enum, values: [small, large] }
          shade: { of: place, type: enum, values: [dark, small] }
        relations:
          lives-in: { from: person, to: place, inverse: people }
        """;

    private const string Facts = """
        about: { unsourced: a sketch }
        place:
          kidal: { height: 458, size: small }
          gao: {}
        person:
          ann: { lives-in: { to: kidal, during: 2001/2003 } }
          bob: { lives-in: gao }
        """;

    [Theory]
    [InlineData("q: { ask: Who?, find: Person, where: [Person lives-in kidal], expect: ann }")]
    [InlineData("q: { ask: Who?, find: Person, where: [kidal people Person], as-of: 2002, expect: ann }")]
    [InlineData("q: { ask: Who?, find: Person, where: [Person lives-in kidal], as-of: 2005, expect: [] }")]
    [InlineData("q: { ask: Who?, find: [Person, Size], where: [Person lives-in P, P size Size], expect: [[ann, small]] }")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal }, expect: [ann, kidal] }")]
    [InlineData("q: { ask: How?, path: { from: kidal, to: ann, direction: backward }, expect: [kidal, ann] }")]
    [InlineData("q: { ask: How?, path: { from: ann, to: gao, along: [lives-in] }, expect: [] }")]
    [InlineData("q: { ask: How?, path: { from: ann, to: ann }, expect: ann }")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal }, as-of: 2005, expect: [] }")]
    [InlineData("q: { ask: Who?, find: X, where: ['X name \"\"'], expect: [] }")]
    [InlineData("q: { ask: Who?, find: X, where: [X stay N, 'N = \"P1W\"'], expect: [] }")]
    [InlineData("q: { ask: How high?, given: { Least: integer }, find: P, where: [P height H, H >= Least], expect: { for: { Least: 400 }, answers: kidal } }")]
    public void These_are_right(string questions) => Assert.Empty(Messages(questions));

    [Theory]
    [InlineData("q: x", "Expected keys with values for question 'q', but found the value 'x'; write it as 'key: value' lines or '{ key: value }'.")]
    [InlineData("q:", "'ask' is missing on question 'q'; write 'ask: Who lives there?', 'find: Person' and 'where: [Person lives-in oslo]'.")]
    [InlineData("q: { ask: '', find: P, where: [P is person], expect: [] }", "'ask' is missing on question 'q'; write 'ask: Who lives there?', 'find: Person' and 'where: [Person lives-in oslo]'.")]
    [InlineData("to-string: { ask: Who? }", "No question can be called 'to-string', since its method would be called 'ToString' as something else is; choose another name.")]
    [InlineData("q: { ask: Who?, find: P, where: [P is person], path: { from: ann, to: bob }, expect: [] }", "A question asks for a path, or for what meets conditions, not for both; take 'path' or 'find' and 'where' out.")]
    [InlineData("q: { ask: Who?, given: x, find: P, where: [P is person], expect: [ann, bob] }", "'given' says of what types variables are, as in 'given: { Place: place }'; found the value 'x'.")]
    [InlineData("q: { ask: Who?, given: { p: place }, find: P, where: [P is person], expect: [ann, bob] }", "'p' is given, so it must be a variable, which starts with a capital letter.")]
    [InlineData("q: { ask: Who?, given: { P: }, find: P, where: [P is person], expect: [ann, bob] }", "Expected a type for 'P', but found nothing.")]
    [InlineData("q: { ask: Who?, given: { P: plaec }, find: X, where: [X lives-in P], expect: [] }", "There is no type 'plaec' that can be given; did you mean 'place'?")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X is person], expect: { for: { P: gao }, answers: [ann, bob] } }", "'P' is given, but nothing depends on it; use it in a condition, or take it out.")]
    [InlineData("q: { ask: Who?, given: { P: person }, find: X, where: [P lives-in X, X people P, X is person], expect: [] }", "'X' cannot be both a 'place' and a 'person', as 'is' wants.")]
    [InlineData("q: { ask: Who?, find: Y, where: [X is person], expect: [] }", "'Y' stands in 'find', but in no condition that says what it may be; add one, such as 'Y is type'.")]
    [InlineData("q: { ask: Who?, find: [X, X], where: [X is person], expect: [] }", "'X' is in 'find' already; take it out.")]
    [InlineData("q: { ask: Who?, find: X, where: [X size S, X shade S], expect: [] }", "'S' cannot be a value of two enums, 'small, large' and 'dark, small'.")]
    [InlineData("q: { ask: Who?, find: X, where: [X size S, Y shade T, S = T, X people Z, Y people Z], expect: [] }", "'=' cannot compare 'S', a value of type 'enum' with 'T', a value of type 'enum'; dates and numbers have an order, all else is '=' or '!='.")]
    [InlineData("q: { ask: Who?, find: X, where: [X size S, S > small], expect: [] }", "'>' cannot compare 'S', a value of type 'enum'; dates and numbers have an order, all else is '=' or '!='.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-at kidal], expect: [] }", "There is no property or relation 'lives-at'; did you mean 'lives-in'?")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidel], expect: [] }", "There is no entity 'kidel'; did you mean 'kidal'?")]
    [InlineData("q: { ask: Who?, find: [X, Item1], where: [X lives-in Item1], expect: [] }", "'Item1' is found, and 'Item1' is the C# name of something else there; give the variable another name.")]
    [InlineData("q: { ask: Who?, given: { A-b: place, AB: place }, find: X, where: [X lives-in A-b, X lives-in AB], expect: [] }", "'AB' is given, and 'AB' is the C# name of something else there; give the variable another name.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], as-of: 2002-13, expect: [] }", "'2002-13' is not an EDTF date: month 13 does not exist.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], as-of: Day, expect: [] }", "'Day' is no date that is given; write a date, or add 'given: { Day: date }'.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], possibly: true, expect: ann }", "'possibly' says how sure it must be that statements hold on a date; add 'as-of', or take it out.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], as_of: 2002, possibly: true, expect: ann }", "'as_of' is not a key of question 'q'; did you mean 'as-of'?")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], expect: { ann: x } }", "Expected the id of an entity for 'X', but found keys with values.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], expect: gao }", "'gao' is a 'place', where a 'person' is wanted.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], expect: [ann, ann] }", "This answer is in the list already; take it out.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal], expect: }", "The answers are missing; write them as a list, or '[]' where there must be none.")]
    [InlineData("q: { ask: Who?, find: [X, P], where: [X lives-in P], expect: [[ann], [bob, gao]] }", "An answer to 'q' is a list of 2, as in [X, P]; found a list.")]
    [InlineData("q: { ask: How high?, find: H, where: [_ height H], expect: high }", "'high' is not a value for 'H': expected a whole number such as 42 (digits, '-' before them if need be).")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X lives-in P], expect: ann }", "What 'q' must answer depends on what is given; write 'expect: [{ for: { P: … }, answers: [place-1] }]', not the value 'ann'.")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X lives-in P], expect: { for: { P: gao } } }", "'answers' is missing on an expectation of 'q'; write 'expect: [{ for: { P: … }, answers: [place-1] }]'.")]
    [InlineData("q: { ask: Who?, given: { P: place, Q: place }, find: X, where: [X lives-in P, X lives-in Q], expect: { for: { P: gao }, answers: [] } }", "'for' does not say what 'Q' is; add 'Q: …'.")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X lives-in P], expect: { for: { P: gao, R: gao }, answers: bob } }", "'R' is not a key of 'for'; known keys are P.")]
    [InlineData("q: { ask: How?, path: { from: ann }, expect: [] }", "'to' is missing on 'path'; write 'path: { from: Start, to: End }'.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: P }, expect: [] }", "'P' is no entity that is given; add it to 'given', as in 'given: { P: place }'.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: '?' }, expect: [] }", "'?' is neither a variable, which starts with a capital letter, nor an id.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal, along: lives-on }, expect: [] }", "There is no relation 'lives-on'; did you mean 'lives-in'?")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal, along: people }, expect: [] }", "A path follows relations by their own names, and 'people' is the inverse of 'lives-in'; write that, with 'direction: backward' or 'direction: either'.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal, along: [lives-in, lives-in] }, expect: [ann, kidal] }", "'lives-in' is in 'along' already; take it out.")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X lives-in P], expect: [{ for: { P: gao }, answers: bob }, { for: { P: gao }, answers: [] }] }", "What 'q' must answer for this is in the list already; take one of the two out.")]
    [InlineData("q: { ask: Who?, given: { N: decimal }, find: X, where: [X height H, H > N], expect: [{ for: { N: 1.5 }, answers: kidal }, { for: { N: 1.50 }, answers: kidal }] }", "What 'q' must answer for this is in the list already; take one of the two out.")]
    [InlineData("q: { ask: Who?, find: X, where: ['X height \"458\"'], expect: kidal }", "'\"458\"' is a text, where a value of type 'integer' is wanted; take the quotation marks out.")]
    [InlineData("q: { ask: Who?, find: X, where: [X height N, 'N = \"458\"'], expect: kidal }", "'\"458\"' is a text, where a value of type 'integer' is wanted; take the quotation marks out.")]
    [InlineData("q: { ask: Who?, find: X, where: [X height N, N == 458], expect: kidal }", "'==' compares nothing here; write '='.")]
    [InlineData("q: { ask: Who?, find: X, where: [X height N, N => 458], expect: kidal }", "'=>' compares nothing here; write '>='.")]
    [InlineData("q: { ask: Who?, find: X, where: ['X name \"Kidal of the dunes'], expect: kidal }", "The text '\"Kidal of the dunes' does not end; write a quotation mark behind it.")]
    [InlineData("q: { ask: Who?, find: X, where: [X stay N, N > P1W], expect: kidal }", "'>' cannot compare 'N', a value of type 'duration'; dates and numbers have an order, all else is '=' or '!='.")]
    [InlineData("q: { ask: Who?, find: X, where: [X stay N, N = P1W], expect: kidal }", "'P1W' starts with a capital letter, so it is a variable, and no condition says what it may be; write '\"P1W\"' for a duration.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in kidal during T, T = XXXX-01-11], expect: [] }", "'XXXX-01-11' starts with a capital letter, so it is a variable, and no condition says what it may be; write '\"XXXX-01-11\"' for a date.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in P, not X lives-in gao during T], expect: [] }", "'T' stands in a condition with 'not', but in no condition that says what it may be; add one, such as 'X relation Y during T'.")]
    [InlineData("q: { ask: Who?, find: X, where: [X height _, not X height N], expect: [] }", "'N' stands in a condition with 'not', but in no condition that says what it may be; add one, such as 'X property N'.")]
    [InlineData("q: { ask: Who?, find: X, where: [X lives-in _, T > 2010], expect: [] }", "'T' stands in a comparison, but in no condition that says what it may be; add one, such as 'X property T'.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal, direction: backwards }, expect: [] }", "'direction' is 'forward', 'backward' or 'either', not 'backwards'; did you mean 'backward'?")]
    [InlineData("q: { ask: How?, path: { from: ann, to: bob }, expect: [ann, bob] }", "'q' gives no path, but the path 'ann' – 'bob' is expected.")]
    [InlineData("q: { ask: How high?, given: { P: place }, find: H, where: [P height H], expect: { for: { P: kidal }, answers: [459] } }", "'q' for P: 'kidal' gives '458', but '459' is expected: '459' is missing; '458' is not expected.")]
    public void Each_mistake_is_said_in_one_sentence(string questions, string message) => Assert.Equal([message], Messages(questions));

    [Fact]
    public void A_wrong_answer_names_few_of_many()
    {
        var many = string.Concat(Enumerable.Range(0, 20).Select(i => $"  p{i}: {{ lives-in: kidal }}\n"));
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema), ("a.facts.yaml", Facts + "\n" + many), ("a.questions.yaml", "q: { ask: Who?, find: X, where: [X lives-in kidal], expect: [ann] }"));

        Assert.Equal(
            "'q' gives 'ann', 'p0', 'p1', 'p10', 'p11', 'p12', 'p13', 'p14' and 13 more, but 'ann' is expected: 'p0', 'p1', 'p10', 'p11', 'p12', 'p13', 'p14', 'p15' and 12 more are not expected.",
            Assert.Single(compilation.Diagnostics).Message);
    }

    [Theory]
    [InlineData("height: 458", "hight: 458", "KG3005")]
    [InlineData("lives-in: gao", "lives-in: goa", "KG3201")]
    [InlineData("size: small", "size: smal", "KG3102")]
    public void What_was_not_understood_may_make_answers_wrong_so_they_are_not_told(string before, string after, string id)
    {
        const string Question = "q: { ask: Who?, find: [X, H, S], where: [X lives-in gao, kidal height H, kidal size S], expect: [[bob, 458, small]] }\n";
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema), ("a.facts.yaml", Facts.Replace(before, after, StringComparison.Ordinal)), ("a.questions.yaml", Question));

        Assert.Equal(id, Assert.Single(compilation.Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct()));
    }

    [Theory]
    [InlineData("q: { ask: Who?, find: [], where: [X lives-in kidal], expect: [] }", "'find' is empty; write the variable that makes an answer.")]
    [InlineData("q: { ask: Who?, find: X, where: [], expect: [] }", "'where' is empty; write one condition at least.")]
    [InlineData("q: { ask: Who?, given: { P: place }, find: X, where: [X lives-in P], expect: [] }", "No case is expected, so no build checks 'q'; write what is given in one, as in 'expect: [{ for: { P: … }, answers: [place-1] }]', with 'answers: []' where there must be none.")]
    [InlineData("q: { ask: How?, path: { from: ann, to: kidal, along: [] }, expect: [] }", "'along' is empty, and a path follows something; name a relation, or take 'along' out to follow all.")]
    public void What_is_empty_is_no_question(string question, string message) => Assert.StartsWith(message, Assert.Single(Messages(question)), System.StringComparison.Ordinal);

    [Fact]
    public void A_wrong_answer_may_be_ignored_with_a_reason()
    {
        const string Question = "# kgen: ignore KG9006 bob is about to move\nq: { ask: Who?, find: X, where: [X lives-in kidal], expect: [ann, bob] }";
        Assert.Empty(Messages(Question));
    }

    [Fact]
    public void All_questions_together_have_a_limit_too()
    {
        // Each tries more than 11 to the fourth power, which is less than one may.
        var facts = "about: { unsourced: x }\nplace: { " + string.Join(", ", Enumerable.Range(0, 11).Select(i => $"p{i}: {{}}")) + " }\n";
        var questions = string.Concat(Enumerable.Range(0, 200).Select(i =>
            $"q-{i}: {{ ask: Who?, find: [A], where: [A is place, B is place, C is place, D is place, A != B, B != C, C != D], expect: [] }}\n"));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", facts), ("a.questions.yaml", questions));

        Assert.Single(compilation.AllDiagnostics, diagnostic => diagnostic.Rule.Id == "KG7008");
    }

    private static string[] Messages(string questions) =>
        [.. KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", Facts), ("a.questions.yaml", questions + "\n")).Diagnostics.Select(diagnostic => diagnostic.Message)];
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Reliability.Tests.Limits;

/// <summary>A number beyond which the compiler says no.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Most">The number that is still taken.</param>
/// <param name="Rule">The rule that reports one more.</param>
/// <param name="Facts">Makes a fact file with so many.</param>
internal sealed record Limit(string What, int Most, Rule Rule, Func<int, string> Facts)
{
    /// <summary>The schema that the fact files are written in.</summary>
    private const string Plain = """
        types: { p: {} }
        properties:
          name: { of: p, type: string, many: true }
          born: { of: p, type: date }
          size: { of: p, type: quantity }
          share: { of: p, type: decimal }
          spell: { of: p, type: duration }
        relations:
          knows: { from: p, to: p, many: true }
        """;

    /// <summary>The end of the schema.</summary>
    private Func<int, string> MoreSchema { get; init; } = _ => string.Empty;

    /// <summary>The question file; null where there is none.</summary>
    private Func<int, string>? Questions { get; init; }

    /// <summary>All that can be reached by a fact file.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        new("characters of a file, in UTF-16 code units", YamlLimits.FileLength, Rules.FileTooLong, n => "# " + new string('x', n - 2)),
        new("levels of lists and mappings", YamlLimits.Depth, Rules.NestingTooDeep, n => "p: { a: { name: " + new string('[', n - 3) + "x" + new string(']', n - 3) + " } }"),
        new("nodes of a file: scalars, keys, lists, mappings", YamlLimits.Nodes, Rules.TooManyNodes, n => "p: [" + string.Concat(Enumerable.Repeat("a,", n - 3)) + "]"),
        new("characters of a key outside of braces", YamlLimits.KeyLength, Rules.KeyTooLong, n => "p:\n  a:\n    " + new string('k', n) + ": x\n    name: y\n"),
        new("mistakes in the characters of a file, before they are counted only", YamlLimits.Diagnostics, Rules.TooManyDiagnostics, n => "# " + new string('\u202E', n)),
        new("places in a file where reading goes on after broken YAML", YamlLimits.Restarts, Rules.TooManySyntaxErrors, n => "p:\n" + Repeat(n, i => $"  a-{i}: [\n") + "  b: {}\n"),
        new("diagnostics of a file, before they are counted only", DiagnosticList.MaxPerFile, Rules.MoreErrors, n => "p:\n" + Repeat(n, i => $"  a-{i}: {{ nme: x }}\n")),
        new("characters of an id", KebabCase.MaxLength, Rules.InvalidId, n => "p: { " + new string('a', n) + ": {} }"),
        new("characters of a C# name", CSharpName.MaxLength, Rules.InvalidMemberName, n => "p: { a: { member: " + new string('A', n) + " } }"),
        new("characters of a date", 1000, Rules.InvalidDate, n => "p: { a: { born: '" + Date(n) + "' } }"),
        new("digits of a decimal number", 28, Rules.WrongValue, n => "about: { unsourced: x }\np: { a: { share: " + new string('1', n) + " } }"),
        new("digits of an amount of a duration before the dot", 9, Rules.InvalidDuration, n => "about: { unsourced: x }\np: { a: { spell: P" + new string('1', n) + "D } }"),
        new("conditions of a rule", RuleBinder.MaxConditions, Rules.InvalidPattern, _ => string.Empty)
        {
            MoreSchema = n => "rules:\n  all: { if: [" + Repeat(n - 1, _ => "X knows Y, ") + "X knows Y], then: Y knows X }\n",
        },
        new("conditions of a question", RuleBinder.MaxConditions, Rules.WrongQuestionShape, _ => string.Empty)
        {
            Questions = n => "who: { ask: Who?, find: X, where: [" + Repeat(n - 1, _ => "X knows Y, ") + "X knows Y], expect: [] }\n",
        },
        new("characters of a variable", 100, Rules.InvalidPattern, _ => string.Empty)
        {
            Questions = n => "who: { ask: Who?, find: X" + new string('x', n - 1) + ", where: [X" + new string('x', n - 1) + " is p], expect: [] }\n",
        },
        new("characters of a unit", 200, Rules.WrongValue, n => "p: { a: { size: { amount: 1, unit: " + new string('u', n) + " } } }"),
        new("`…` in one selector, of which one is the gap", SelectorMatcher.MaxGaps, Rules.QuoteNotFound, n => "source: gaps\np: { a: { name: { value: x, evidence: " + Repeat(n, _ => "w … ") + "end } } }"),
        new("places of first and last words that both occur very often", 1000, Rules.QuoteTooFrequent, n => "source: often\np: { a: { name: { value: x, evidence: { quote: a … b, occurrence: " + n.ToString(System.Globalization.CultureInfo.InvariantCulture) + " } } } }"),
    ];

    /// <summary>The documents that the fact files cite.</summary>
    public static readonly IReadOnlyList<(string Path, string Text)> Documents =
    [
        ("documents/gaps.txt", string.Concat(Enumerable.Repeat("w … ", 40)) + "w then the end\n"),
        ("documents/often.txt", string.Concat(Enumerable.Repeat("a x b\n", 1200))),
    ];

    /// <summary>A knowledge base with so many.</summary>
    public IReadOnlyList<(string Path, string Text)> FilesWith(int count) =>
    [
        .. Documents,
        ("a.schema.yaml", Plain + "\n" + MoreSchema(count)),
        ("a.facts.yaml", Facts(count)),
        .. Questions is null ? Array.Empty<(string, string)>() : [("a.questions.yaml", Questions(count))],
    ];

    private static string Repeat(int count, Func<int, string> make) => string.Concat(Enumerable.Range(0, count).Select(make));

    // A set of years, one of them with months as often as it takes to come to the length.
    private static string Date(int length)
    {
        for (var months = 0; ; months++)
        {
            var rest = length - 1 - (8 * months);
            if (rest % 5 == 0) return "{" + string.Join(',', Enumerable.Repeat("2001-01", months).Concat(Enumerable.Repeat("2001", rest / 5))) + "}";
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>
/// Every place where text of a user stands, tried with text that would do harm elsewhere: it comes out of the constants as it went in, or is
/// reported; and nothing of it becomes code, a directive, a reference to a file or a second message.
/// </summary>
public sealed class HostilePositionTests
{
    private const string Schema = """
        types: { note: {} }
        properties:
          label: { of: note, type: string, role: label, constant: true, plural: labels }
          text: { of: note, type: text, many: true, role: text }
          alias: { of: note, type: string, many: true, role: alias }
          size: { of: note, type: quantity }
          count: { of: note, type: integer, constant: true, plural: counts }
          rate: { of: note, type: decimal, constant: true, plural: rates }
          born: { of: note, type: date }
          took: { of: note, type: duration }
          page: { of: note, type: url }
          at: { of: note, type: point }
          sure: { of: note, type: boolean, constant: true, plural: sures }
          kind: { of: note, type: enum, values: [plain] }
        relations:
          near: { from: note, to: note, many: true, qualifiers: { how: string } }
        """;

    private static readonly string[] Hostile =
    [
        "\"", "'", "\\", "\\\"", "\"\"\"", "a\nclass Evil {}", "a\rclass Evil {}", "a\r\nclass Evil {}", "a\u0085class Evil {}", "a\u2028class Evil {}", "a\u2029class Evil {}",
        "*/ class Evil {} /*", "]]>", "</summary>", "<include file='/etc/passwd' path='*'/>", "<include file=\"/etc/passwd\" path=\"*\"/>", "\u202Eevil\u202C", "\u2066evil\u2069",
        "a\u200Bb", "a\uFEFFb", "\u200D", "\0", "a\0b", "\uD800", "\uDC00", "a\uDC00\uD800", "class", "namespace", "@class", "global::System", "record", "😀", "e\u0301", "İ", "ß",
        new string('x', 2000), new string('é', 2000), "NaN", "-0", "-0.0", "1e400", "-1e400", "∞", "Infinity", "1e-400", "0x10", "{0}", "{", "}}", "$\"{1}\"", "#error Evil",
        "#pragma warning disable", "//", "/// <include/>", "a;b", "%0A", "$(Evil)", "@(Evil)", "error CS0001: Evil", "x.cs(1,1): error CS0001: Evil", "", " ", "\t", "\u001b[31m", "…",
        "null", "~", "true", "no", "1.10", "..", "../x", "con", "a:b", "a: b", "- a", "[a]", "{a: b}", "&a", "*a", "!a", "<<", "? a", "# a", "| a", "> a", "%a", "`a", "@a",
    ];

    private static readonly Dictionary<string, Func<string, string, (string Path, string Text)>> Positions = new()
    {
        ["an id"] = (text, _) => Facts("note: { " + text + ": {} }"),
        ["a name"] = (text, id) => Facts("note: { " + id + ": { label: " + text + " } }"),
        ["a text"] = (text, id) => Facts("note: { " + id + ": { text: " + text + " } }"),
        ["an alias"] = (text, id) => Facts("note: { " + id + ": { alias: [" + text + "] } }"),
        ["a note"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, basis: inferred, note: " + text + " } } }"),
        ["a reason for no evidence"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, unsourced: " + text + " } } }"),
        ["a reason for retracting"] = (text, id) => Facts("note: { " + id + ": { retracted: " + text + " } }"),
        ["a reason for disputing"] = (text, id) => Facts("note: { " + id + ": { label: { value: x, disputed: " + text + " } } }"),
        ["a successor"] = (text, id) => Facts("note: { " + id + ": { superseded-by: " + text + " } }"),
        ["a former id"] = (text, id) => Facts("note: { " + id + ": { formerly: " + text + " } }"),
        ["a C# name"] = (text, id) => Facts("note: { " + id + ": { member: " + text + " } }"),
        ["a reference"] = (text, id) => Facts("note: { " + id + ": { near: " + text + " } }"),
        ["a qualifier"] = (text, id) => Facts("note: { " + id + ": { near: { to: " + id + ", how: " + text + " } } }"),
        ["who says so"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, according-to: " + text + " } } }"),
        ["a time"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, during: " + text + " } } }"),
        ["a certainty"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, certainty: " + text + " } } }"),
        ["a number"] = (text, id) => Facts("note: { " + id + ": { count: " + text + ", rate: " + text + " } }"),
        ["a quantity"] = (text, id) => Facts("note: { " + id + ": { size: " + text + " } }"),
        ["a unit"] = (text, id) => Facts("note: { " + id + ": { size: { amount: 1, unit: " + text + " } } }"),
        ["a date"] = (text, id) => Facts("note: { " + id + ": { born: " + text + " } }"),
        ["a duration"] = (text, id) => Facts("note: { " + id + ": { took: " + text + " } }"),
        ["an address"] = (text, id) => Facts("note: { " + id + ": { page: " + text + " } }"),
        ["a point"] = (text, id) => Facts("note: { " + id + ": { at: [" + text + ", " + text + "] } }"),
        ["a boolean"] = (text, id) => Facts("note: { " + id + ": { sure: " + text + " } }"),
        ["an enum word"] = (text, id) => Facts("note: { " + id + ": { kind: " + text + " } }"),
        ["a key"] = (text, id) => Facts("note: { " + id + ": { " + text + ": x } }"),
        ["a type in facts"] = (text, id) => Facts(text + ": { " + id + ": {} }"),
        ["a quote"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, evidence: " + text + " } } }", "source: town\n"),
        ["a prefix and a suffix"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, evidence: { quote: Mira, prefix: " + text + ", suffix: " + text + " } } } }", "source: town\n"),
        ["a document"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, evidence: { quote: Mira, source: " + text + " } } } }"),
        ["a source"] = (text, id) => Facts("note: { " + id + ": { alias: { value: x, evidence: Mira } } }", "source: " + text + "\n"),
        ["an ignore comment"] = (text, id) => Facts("note: { " + id + ": { alias: [x, x] } } # kgen: ignore KG3106 " + text),
        ["a type"] = (text, _) => WithSchema("types: { " + text + ": {} }"),
        ["a property"] = (text, _) => WithSchema("properties: { " + text + ": { of: note, type: string } }"),
        ["a relation and its inverse"] = (text, _) => WithSchema("relations: { more: { from: note, to: note, inverse: " + text + " }, " + text + ": { from: note, to: note } }"),
        ["a summary"] = (text, _) => WithSchema("types: { thing: { summary: " + text + " } }\nproperties: { of-it: { of: thing, type: string, summary: " + text + " } }"),
        ["an enum value"] = (text, _) => WithSchema("properties: { mood: { of: note, type: enum, values: [" + text + ", plain] } }"),
        ["a plural"] = (text, _) => WithSchema("properties: { more: { of: note, type: string, constant: true, plural: " + text + " } }"),
        ["a member of the schema"] = (text, _) => WithSchema("types: { thing: { member: " + text + " } }"),
        ["an end of a relation"] = (text, _) => WithSchema("relations: { more: { from: " + text + ", to: [" + text + "] } }"),
        ["a rule"] = (text, id) => WithSchema("rules: { " + text + ": { if: [X near Y], then: Y near X }, r" + id + ": { if: [X near Y], then: Y near X, summary: " + text + " } }"),
        ["a condition of a rule"] = (text, id) => WithSchema("rules: { r" + id + ": { if: [" + text + ", X near Y], then: Y near X } }"),
        ["a value in a condition of a rule"] = (text, id) => WithSchema("rules: { r" + id + ": { if: [X near Y, " + InCondition("X label", text) + "], then: Y near X } }"),
        ["a conclusion"] = (text, id) => WithSchema("rules: { r" + id + ": { if: [X near Y], then: " + text + " } }"),
        ["a question"] = (text, _) => Questions(text + ": { ask: What?, find: X, where: [X is note], expect: [n] }"),
        ["the words of a question"] = (text, id) => Questions(id + ": { ask: " + text + ", find: X, where: [X is note], expect: [n] }"),
        ["what is given to a question"] = (text, id) => Questions(id + ": { ask: What?, given: { " + text + ": note, Y: " + text + " }, find: X, where: [X is note], expect: [n] }"),
        ["what a question finds"] = (text, id) => Questions(id + ": { ask: What?, find: " + text + ", where: [X is note], expect: [n] }"),
        ["a condition of a question"] = (text, id) => Questions(id + ": { ask: What?, find: X, where: [X is note, " + text + "], expect: [n] }"),
        ["a value in a condition of a question"] = (text, id) => Questions(id + ": { ask: What?, find: X, where: [" + InCondition("X label", text) + "], expect: [] }"),
        ["the date of a question"] = (text, id) => Questions(id + ": { ask: What?, find: X, where: [X is note], as-of: " + text + ", expect: [n] }"),
        ["an expected answer"] = (text, id) => Questions(id + ": { ask: What?, find: L, where: [_ label L], expect: [" + text + "] }"),
        ["an argument of an expected answer"] = (text, id) => Questions(id + ": { ask: What?, given: { L: string }, find: X, where: [X label L], expect: { for: { L: " + text + " }, answers: [n] } }"),
        ["an end of a path"] = (text, id) => Questions(id + ": { ask: How?, path: { from: " + text + ", to: n, along: " + text + ", direction: " + text + " }, expect: [" + text + "] }"),
        ["a lock"] = (text, _) => ("facts.lock", "lock: " + text + "\ndocuments: { " + text + ": { sha256: " + text + ", length: 1, spans: { " + text + ": " + text + " } } }\n"),
    };

    public static TheoryData<string> PositionNames() => new(Positions.Keys);

    // All texts at once, each in a file of its own: what one of them breaks would show in the others. To record the steps of so many files takes
    // the compiler minutes.
    [Theory]
    [MemberData(nameof(PositionNames))]
    public void Text_of_a_file_does_no_harm(string position)
    {
        var project = new TestProject { TracksSteps = false }.With("a.schema.yaml", Schema).With("a.facts.yaml", "about: { unsourced: test }\nnote: { n: {} }\n").With("documents/town.txt", TestProject.Town);
        for (var i = 0; i < Hostile.Length; i++)
        {
            var (path, text) = Positions[position](Quoted(Hostile[i]), "n-" + i.ToString(CultureInfo.InvariantCulture));
            project = project.With(i.ToString(CultureInfo.InvariantCulture) + "/" + path, text);
        }

        var run = PipelineRun.Of(project);
        AssertHarmless(run);
        Assert.Contains("class Note", run.Sources["Note.type.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_accepted_comes_out_of_the_constant_as_it_went_in()
    {
        var facts = new StringBuilder("about: { unsourced: test }\nnote:\n");
        for (var i = 0; i < Hostile.Length; i++) facts.Append(CultureInfo.InvariantCulture, $"  n-{i}: {{ label: {Quoted(Hostile[i])} }}\n");
        var run = PipelineRun.Of(new TestProject().With("a.schema.yaml", Schema).With("a.facts.yaml", facts.ToString()));

        var reported = run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2).ToHashSet();
        var accepted = Hostile.Where((_, i) => !reported.Contains(i)).ToArray();
        var constants = run.Output.GetTypeByMetadataName("News.Note+Labels")!.GetMembers().OfType<IFieldSymbol>().Select(field => (string)field.ConstantValue!).ToArray();
        Assert.True(accepted.Length > 60, $"Only {accepted.Length} were accepted.");
        Assert.Subset(constants.ToHashSet(), accepted.ToHashSet());
        Assert.Subset(Hostile.ToHashSet(), constants.ToHashSet());
    }

    [Theory]
    [InlineData("KnowledgeGenNamespace")]
    [InlineData("KnowledgeGenRoot")]
    [InlineData("RootNamespace")]
    [InlineData("KnowledgeGenDocuments")]
    [InlineData("_KnowledgeGenProperties")]
    public void A_property_of_the_project_does_no_harm(string property)
    {
        foreach (var text in Hostile) AssertHarmless(PipelineRun.Of(TestProject.Library.WithProperty(property, text)));
    }

    [Fact]
    public void A_file_name_does_no_harm()
    {
        var project = TestProject.Library with { TracksSteps = false };
        foreach (var (text, i) in Hostile.Select((text, i) => (text.Replace('/', '_'), i.ToString(CultureInfo.InvariantCulture))))
        {
            project = project
                .With(text + i + ".facts.yaml", "source: town\nperson: { x-" + i + ": { name: Anders, evidence: Her brother Anders } }\n")
                .With(text + i + "/b.facts.yaml", "source: town\nperson: { y-" + i + ": { nme: x } }\n")
                .With("documents/" + text + i + ".txt", "Words.\n");
        }

        AssertHarmless(PipelineRun.Of(project));
    }

    [Fact]
    public void A_folder_does_no_harm()
    {
        foreach (var text in Hostile) AssertHarmless(PipelineRun.Of(TestProject.Library with { Folder = "/home/" + text + "/" }));
    }

    private static void AssertHarmless(PipelineRun run)
    {
        Assert.All(run.Diagnostics, diagnostic =>
        {
            Assert.StartsWith("KG", diagnostic.Id, StringComparison.Ordinal);
            Assert.NotEqual("KG0000", diagnostic.Id);
            Assert.DoesNotContain(diagnostic.Text(), static c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E' or '\u2066');
        });

        // That small letters alone may become a keyword is between the compiler and who chose them.
        Assert.DoesNotContain(Consumer.Problems(run.Output), problem => !problem.Contains("CS8981", StringComparison.Ordinal));
        Assert.Empty(run.Output.GetSymbolsWithName("Evil"));
        Assert.All(run.Sources.Values, source =>
        {
            Assert.DoesNotContain(source.Split('\n'), line => line.TrimStart().StartsWith("//", StringComparison.Ordinal) && line.Contains("<include", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(source, static c => c is '\r' or '\0' or '\u0085' or '\u2028' or '\u2029' or '\u202E' or '\u2066');
        });
    }

    private static (string Path, string Text) Facts(string facts, string top = "") => ("a.facts.yaml", top + "about: { unsourced: test }\n" + facts + "\n");

    private static (string Path, string Text) Questions(string questions) => ("a.questions.yaml", questions + "\n");

    // Between quotation marks of the condition, within those of YAML.
    private static string InCondition(string before, string quoted) => "\"" + before + " \\\"" + quoted[1..^1] + "\\\"\"";

    private static (string Path, string Text) WithSchema(string schema) => ("b.schema.yaml", schema + "\n");

    // As YAML: what may not stand raw is escaped.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~') quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return quoted.Append('"').ToString();
    }
}

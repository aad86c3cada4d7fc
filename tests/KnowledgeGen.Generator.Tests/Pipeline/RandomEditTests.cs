using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>
/// Whatever is edited in whatever order, an editor ends where a fresh build starts: the same sources and the same diagnostics. After the fuzz test
/// that Roslyn has for its own driver of generators.
/// </summary>
public class RandomEditTests
{
    private static readonly Dictionary<string, string?[]> Versions = new(StringComparer.Ordinal)
    {
        ["library.schema.yaml"] =
        [
            TestProject.Schema,
            TestProject.Schema.Replace("many: true, ", "", StringComparison.Ordinal),
            TestProject.Schema.Replace("inverse: wrote", "inverse: written", StringComparison.Ordinal),
            TestProject.Schema.Replace("role: label }\n  title", "functional: true, role: label }\n  title", StringComparison.Ordinal),
            TestProject.Schema + "\nrules: { same: { if: [B author P, B author Q], then: B author P }, also: { if: [X author _, P wrote X, Y wrote X], then: X author P } }\n",
            "types: [",
        ],
        ["library.questions.yaml"] =
        [
            null,
            TestProject.Questions,
            TestProject.Questions.Replace("answers: mira-holt", "answers: [mira-holt, anders]", StringComparison.Ordinal),
            "what: { ask: What?, find: [X, N], where: [X is document, X title N], expect: [] }\n" + TestProject.Questions,
            "what: [",
        ],
        ["people.facts.yaml"] =
        [
            TestProject.People,
            TestProject.People.Replace("name: Mira Holt", "name: Mira", StringComparison.Ordinal),
            TestProject.People.Replace("  anders:", "  anders:\n    retracted: invented", StringComparison.Ordinal),
            TestProject.People.Replace("  mira-holt:", "  mira:\n    formerly: mira-holt", StringComparison.Ordinal),
            "# nothing\n" + TestProject.People,
            null,
        ],
        ["books.facts.yaml"] =
        [
            TestProject.Books,
            TestProject.Books.Replace("mira-holt", "anders", StringComparison.Ordinal),
            TestProject.Books.Replace("author: mira-holt", "author: { to: mira-holt, evidence: Her brother Anders }", StringComparison.Ordinal),
            TestProject.Books + "  # kgen: ignore KG3106 for no reason\n",
            "book: {",
            null,
        ],
        ["more.facts.yaml"] = [null, "about: { unsourced: x }\nperson: { anders: { name: Again }, zoe: { name: Zoë } }\n", "about: { unsourced: x }\nbook: { z: { title: Z, author: [zoe, anders] } }\n"],
        ["documents/town.txt"] = [TestProject.Town, "A town. " + TestProject.Town, "Another town.\n", null],
    };

    private static readonly Gen<(string Path, int Version)> Edit =
        from path in Gen.Elements(Versions.Keys.ToArray())
        from version in Gen.Choose(0, 5)
        select (path, version % Versions[path].Length);

    [Fact]
    public void Any_edits_in_any_order_end_where_a_fresh_build_starts() =>
        Prop.ForAll(Edit.ListOf(12).ToArbitrary(), EndsWhereAFreshBuildStarts).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static bool EndsWhereAFreshBuildStarts(IEnumerable<(string Path, int Version)> edits)
    {
        // While the compiler tracks steps it loses a file now and then, see TestProject.TracksSteps.
        var run = PipelineRun.Of(TestProject.Library with { TracksSteps = false });
        foreach (var (path, version) in edits)
        {
            run = run.Then(project => Apply(project, path, Versions[path][version]));
            var fresh = PipelineRun.Of(run.Project);
            Assert.Equal(fresh.Sources, run.Sources);
            Assert.Equal(fresh.Diagnostics.Select(diagnostic => diagnostic.ToString()), run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        }

        return true;
    }

    private static TestProject Apply(TestProject project, string path, string? text)
    {
        if (text is not null) return project.With(path, text);
        return project.Files.Any(file => file.Path == path) ? project.Without(path) : project;
    }
}

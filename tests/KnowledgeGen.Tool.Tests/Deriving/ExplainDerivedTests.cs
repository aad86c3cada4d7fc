using System;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Output;
using KnowledgeGen.Tool.Tests.Exporting;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary><c>kgen explain</c> of what follows.</summary>
public sealed class ExplainDerivedTests
{
    private const int Steps = 20_000;
    private const int Wide = 1_000;

    [Fact]
    public void A_derived_statement_is_shown_with_its_proof()
    {
        using var folder = Atlas.Folder();
        var run = folder.Run("explain", "ann/lives-in/mali~2");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Ann (ann) — lives-in — Mali (mali)  derived
              id         ann/lives-in/mali~2
              rule       in-whole
                           Who lives in a part lives in the whole.
              certainty  certain, as the least sure of what it follows from
              during     2011

            Proof
              Ann lives in Mali (derived, during 2011).  [in-whole]
              ├─ Ann lives in Kidal (during 2011, floor 3).  atlas.facts.yaml(11,15)
              │     “Ann of Kidal” (d, line 1)
              │     “Kidal in Mali” (d, line 1)
              └─ Kidal part of Mali (during 2010/2012).  atlas.facts.yaml(4,40)
                    “Kidal in Mali” (d, line 1)

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void Certainty_source_and_time_are_those_of_the_premises()
    {
        using var folder = Atlas.Folder();
        Assert.Contains("  according  to Bob (bob)\n", folder.Run("explain", "ann/lives-in/africa").Output, StringComparison.Ordinal);
        var probable = folder.Run("explain", "cid/lives-in/africa").Output;
        Assert.Contains("  certainty  probable, as the least sure of what it follows from\n", probable, StringComparison.Ordinal);
        Assert.Contains("  during     XXXX-05-05\n", probable, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_no_premises_none_is_the_least_sure()
    {
        using var folder = Atlas.Folder();
        folder.Write("atlas.schema.yaml", Atlas.Schema + "  bob-s-friend: { if: [bob is person, not bob lives-in africa], then: bob neighbor cid }\n");
        folder.Write("atlas.facts.yaml", Atlas.Facts.Replace("part-of: { to: africa, evidence: Mali in Africa }", "evidence: Mali in Africa", StringComparison.Ordinal));
        var run = folder.Run("explain", "bob/neighbor/cid");
        Assert.Contains("  certainty  certain\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "[bob-s-friend]\n  ├─ Bob is of type person.\n  └─ No asserted statement says that Bob lives in Africa.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_that_no_single_date_can_say_are_all_told()
    {
        using var folder = Atlas.Folder();
        folder.Write("atlas.facts.yaml", Atlas.Facts.Replace("{ to: africa, evidence", "{ to: africa, during: 2011, evidence", StringComparison.Ordinal));
        var output = folder.Run("explain", "cid/lives-in/africa").Output;
        Assert.Contains("  during     2011 and XXXX-05-05\n", output, StringComparison.Ordinal);
        Assert.Contains("  Cid lives in Africa (probable, derived, during 2011 and XXXX-05-05).  [in-whole]\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "\"during\":null,\"qualifiers\":{},\"note\":null,\"derived\":true,\"duringSeveral\":true,\"rule\":\"in-whole\"",
            folder.Run("export", "--format", "jsonl").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_lists_what_follows_from_both_ends_apart_from_the_facts()
    {
        using var folder = Atlas.Folder();
        var kidal = folder.Run("explain", "kidal").Output;
        Assert.EndsWith(
            """

            What follows
              part-of   Africa (africa)
                          rule: 'part-of' is transitive
                          during 2010/2012

            """.ReplaceLineEndings("\n"),
            kidal,
            StringComparison.Ordinal);
        var africa = folder.Run("explain", "africa").Output;
        Assert.Contains("  parts     Kidal (kidal)\n              rule: 'part-of' is transitive\n", africa, StringComparison.Ordinal);
        Assert.Contains("  people    Ann (ann)\n              rule: in-whole\n              according to Bob (bob)\n", africa, StringComparison.Ordinal);
        Assert.Contains("What leads here\n  parts     Mali (mali)\n\nWhat follows\n", africa, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_a_derived_statement_is_guessed()
    {
        using var folder = Atlas.Folder();
        Assert.Contains("did you mean 'kidal/part-of/africa'?", folder.Run("explain", "kidal/part-of/afrika").Error, StringComparison.Ordinal);
        Assert.Equal(1, folder.Run("explain", "kidal/part-of/africa~2").ExitCode);
    }

    [Fact]
    public void A_very_deep_proof_is_shown_as_far_as_is_of_use()
    {
        using var folder = Atlas.Way(Steps);
        var run = folder.Run("explain", string.Create(CultureInfo.InvariantCulture, $"s/reaches/n{Steps}"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ProofTree.MostStatements, run.Lines.Count(line => line.EndsWith("[go-on]", StringComparison.Ordinal)));

        // Each step is a premise beside the one before; and the start.
        var more = (2 * Steps) + 2 - ProofTree.MostStatements;
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"\n  … and {more} more statements\n"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_others_stay_inside_their_line_of_a_proof() => Assert.All(HostileModel.Texts, text =>
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var index = new KnowledgeIndex(HostileModel.With(Archive.Compile(), text));
        var statement = index.FindDerived("first-show/shows/mira-holt")!;
        new DerivedStatementPage(index, new PageWriter(writer, TextStyle.Plain, Wide)).Write(statement);
        var page = writer.ToString();
        Assert.DoesNotContain(page, c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E'));
        Assert.All(page.Split("Proof\n")[1].TrimEnd('\n').Split('\n'), line => Assert.StartsWith("  ", line, StringComparison.Ordinal));
    });

    [Fact]
    public void What_was_proved_above_is_not_proved_again()
    {
        using var folder = Atlas.Folder();
        folder.Write("atlas.schema.yaml", Atlas.Schema.Replace("during T, Y lives-in P during T, X != Y", "during T, Y lives-in P during T, X lives-in Q, Y lives-in Q, P != Q, X != Y", StringComparison.Ordinal));
        folder.Write("atlas.facts.yaml", Atlas.Facts.Replace("- { to: mali, according-to: bob, note: He may know. }", "", StringComparison.Ordinal));
        var run = folder.Run("explain", "ann/neighbor/bob");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Lines, line => line.Contains("(4,40)", StringComparison.Ordinal) && line.Contains("├─", StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_lacks_no_evidence_and_is_counted_neither_by_coverage_nor_by_check()
    {
        using var folder = Atlas.Folder();
        var coverage = folder.Run("coverage");
        Assert.Contains(" of 12 statements without words of a document\n", coverage.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbor", coverage.Output, StringComparison.Ordinal);
        Assert.Contains("6 entities, 12 statements, 0 errors", folder.Run("check").Error, StringComparison.Ordinal);
    }
}

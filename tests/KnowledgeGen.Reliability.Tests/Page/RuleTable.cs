using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Reliability.Tests.Limits;
using KnowledgeGen.Reliability.Tests.Parity;

namespace KnowledgeGen.Reliability.Tests.Page;

/// <summary>Of each rule: whether it fires and does not fire where it should, has a page, and is the same in generator and tool.</summary>
internal static class RuleTable
{
    /// <summary>
    /// The tests that show rules which one of the two alone reports: what fires, and what does not.
    /// </summary>
    private static readonly Dictionary<string, (string File, string Fires, string DoesNotFire)> ShownByTests = new(StringComparer.Ordinal)
    {
        ["KG0000"] = ("Generator.Tests/Pipeline/HostileInputTests", "A_file_that_cannot_be_read_is_an_error_of_ours_in_that_file", "A_hostile_fact_file_is_diagnosed_and_the_others_are_generated"),
        ["KG0001"] = ("Consumers.Tests/ConsumerTests", "A_compiler_that_does_not_load_the_generator_fails_the_build", "A_project_with_facts_builds_without_a_warning_and_its_program_tells_one"),
        ["KG1041"] = ("Tool.Tests/CheckTests", "A_link_that_leads_nowhere_is_an_error", "Bytes_that_are_not_utf8_are_one_error_at_their_place"),
        ["KG4004"] = ("Consumers.Tests/ConsumerTests", "A_document_folder_that_does_not_exist_is_a_warning", "A_document_folder_elsewhere_may_hold_what_the_project_has"),
        ["KG6003"] = ("Generator.Tests/Pipeline/ProjectOptionTests", "A_root_that_is_no_identifier_is_an_error_and_the_default_applies", "Any_root_that_the_language_allows_compiles"),
        ["KG6004"] = ("Consumers.Tests/ConsumerTests", "A_misspelt_property_of_ours_is_reported", "A_document_folder_elsewhere_may_hold_what_the_project_has"),
        ["KG8001"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "Literals_that_are_wanted_to_be_ids_are_checked", "Without_any_entity_nothing_is_said_of_ids"),
        ["KG8002"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "Literals_that_are_wanted_to_be_ids_are_checked", "Without_any_entity_nothing_is_said_of_ids"),
        ["KG8003"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "A_switch_that_leaves_something_out_is_pointed_out", "A_switch_that_says_what_to_do_with_all_is_not"),
    };

    public static string Make()
    {
        var table = new StringBuilder("| rule | fires | does not fire | page | generator and tool agree |\n|---|---|---|---|---|\n");
        foreach (var rule in Rules.All)
        {
            var page = Repository.RulePages.SingleOrDefault(page => page.Id == rule.Id);
            var (fires, silent, agree) = page is { IsShownElsewhere: false } ? ByPage(page)
                : LargeFiles(rule) is var (over, at) ? ByFiles(rule, over, at)
                : ByTests(rule.Id);
            table.Append("| [").Append(rule.Id).Append("](rules/").Append(rule.Id).Append(".md) ").Append(rule.Title)
                .Append(" | ").Append(fires).Append(" | ").Append(silent).Append(" | ").Append(page is null ? "**no**" : "yes").Append(" | ").Append(agree).Append(" |\n");
        }

        return table.ToString();
    }

    private static (string Fires, string Silent, string Agree) ByPage(RulePage page)
    {
        var fires = page.Fires.Count > 0 && page.Fires.All(example => IdsOf(example).Contains(page.Id));
        var isSilent = page.Mended.Count > 0 && page.Mended.All(example => IdsOf(example).Length == 0);
        var agree = page.Fires.Concat(page.Mended).All(example => BothSides.OfCompiler(example.Files).SequenceEqual(BothSides.OfGenerator(example.Files)));
        return (YesOrNo(fires), YesOrNo(isSilent), YesOrNo(agree));
    }

    // What is too large for a page: files that break the rule, and files that just do not.
    private static (IReadOnlyList<(string Path, string Text)> Over, IReadOnlyList<(string Path, string Text)> At)? LargeFiles(Rule rule)
    {
        if (rule == Rules.MoreWarnings) return (Repeating(DiagnosticList.MaxPerFile + 1), Repeating(DiagnosticList.MaxPerFile));
        return Limit.All.FirstOrDefault(limit => limit.Rule == rule) is { } limit ? (limit.FilesWith(limit.Most + 1), limit.FilesWith(limit.Most)) : null;
    }

    // A statement so many times more than once, of which each is a warning.
    private static (string Path, string Text)[] Repeating(int count) =>
    [
        ("a.schema.yaml", "types: { p: {} }\nproperties: { name: { of: p, type: string, many: true } }\n"),
        ("a.facts.yaml", "about: { unsourced: x }\np: { a: { name: [x" + string.Concat(Enumerable.Repeat(", x", count)) + "] } }\n"),
    ];

    private static (string Fires, string Silent, string Agree) ByFiles(
        Rule rule, IReadOnlyList<(string Path, string Text)> over, IReadOnlyList<(string Path, string Text)> at)
    {
        var (bytesOver, bytesAt) = (KnowledgeTexts.ToBytes(over), KnowledgeTexts.ToBytes(at));
        var (linesOver, linesAt) = (BothSides.OfCompiler(bytesOver), BothSides.OfCompiler(bytesAt));
        var agree = linesOver.SequenceEqual(BothSides.OfGenerator(bytesOver)) && linesAt.SequenceEqual(BothSides.OfGenerator(bytesAt));
        return (YesOrNo(linesOver.Any(IsOfRule)), YesOrNo(!linesAt.Any(IsOfRule)), YesOrNo(agree));

        bool IsOfRule(string line) => line.Contains(" " + rule.Id + ": ", StringComparison.Ordinal);
    }

    // One of the two alone reports it; the test is named.
    private static (string Fires, string Silent, string Agree) ByTests(string id)
    {
        var (file, fires, silent) = ShownByTests[id];
        var source = File.ReadAllText(Repository.Root + "tests/KnowledgeGen." + file + ".cs");
        var name = file[(file.LastIndexOf('/') + 1)..];
        return (Named(fires), Named(silent), "one side only");

        string Named(string test) => source.Contains(" " + test + "(", StringComparison.Ordinal) ? "yes, `" + name + "`" : "**no**";
    }

    private static string[] IdsOf(RuleExample example) =>
        [.. KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(example.Files)).Diagnostics.Select(diagnostic => diagnostic.Rule.Id)];

    private static string YesOrNo(bool isSo) => isSo ? "yes" : "**no**";
}

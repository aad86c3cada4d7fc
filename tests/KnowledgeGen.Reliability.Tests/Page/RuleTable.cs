using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Reliability.Tests.Parity;

namespace KnowledgeGen.Reliability.Tests.Page;

/// <summary>Of each rule: whether it fires and does not fire where it should, has a page, and is the same in generator and tool.</summary>
internal static class RuleTable
{
    /// <summary>
    /// The tests that show rules which no knowledge base on a page can break: what fires, and what does not.
    /// </summary>
    private static readonly Dictionary<string, (string File, string Fires, string DoesNotFire)> ShownByTests = new(StringComparer.Ordinal)
    {
        ["KG0000"] = ("Generator.Tests/Pipeline/HostileInputTests", "A_file_that_cannot_be_read_is_an_error_of_ours_in_that_file", "A_hostile_fact_file_is_diagnosed_and_the_others_are_generated"),
        ["KG0001"] = ("Consumers.Tests/ConsumerTests", "A_compiler_that_does_not_load_the_generator_fails_the_build", "A_project_with_facts_builds_without_a_warning_and_its_program_tells_one"),
        ["KG0002"] = ("Language.Tests/RulePages/DiagnosticLimitTests", "Of_150_errors_100_are_shown_and_50_counted", "An_error_below_a_hundred_warnings_is_shown"),
        ["KG0003"] = ("Language.Tests/RulePages/DiagnosticLimitTests", "Of_150_warnings_100_are_shown_and_50_counted", "One_file_with_many_mistakes_does_not_hide_those_of_others"),
        ["KG1041"] = ("Tool.Tests/CheckTests", "A_link_that_leads_nowhere_is_an_error", "Bytes_that_are_not_utf8_are_one_error_at_their_place"),
        ["KG4004"] = ("Consumers.Tests/ConsumerTests", "A_document_folder_that_does_not_exist_is_a_warning", "A_document_folder_elsewhere_may_hold_what_the_project_has"),
        ["KG4014"] = ("Language.Tests/RulePages/DiagnosticLimitTests", "A_quote_whose_ends_are_too_frequent_is_reported", "A_quote_whose_ends_are_too_frequent_is_reported"),
        ["KG6003"] = ("Generator.Tests/Pipeline/ProjectOptionTests", "A_root_that_is_no_identifier_is_an_error_and_the_default_applies", "Any_root_that_the_language_allows_compiles"),
        ["KG6004"] = ("Consumers.Tests/ConsumerTests", "A_misspelt_property_of_ours_is_reported", "A_document_folder_elsewhere_may_hold_what_the_project_has"),
        ["KG7001"] = ("Reliability.Tests/Limits/LimitTests", "One_past_the_limit_is_reported", "What_is_at_the_limit_is_read"),
        ["KG7003"] = ("Reliability.Tests/Limits/LimitTests", "One_past_the_limit_is_reported", "What_is_at_the_limit_is_read"),
        ["KG7004"] = ("Reliability.Tests/Limits/LimitTests", "One_past_the_limit_is_reported", "What_is_at_the_limit_is_read"),
        ["KG7005"] = ("Reliability.Tests/Limits/LimitTests", "One_past_the_limit_is_reported", "What_is_at_the_limit_is_read"),
        ["KG7006"] = ("Reliability.Tests/Limits/LimitTests", "One_past_the_limit_is_reported", "What_is_at_the_limit_is_read"),
        ["KG8001"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "Literals_that_are_wanted_to_be_ids_are_checked", "Literals_that_are_wanted_to_be_ids_are_checked"),
        ["KG8002"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "Literals_that_are_wanted_to_be_ids_are_checked", "Literals_that_are_wanted_to_be_ids_are_checked"),
        ["KG8003"] = ("Generator.Tests/Usage/UsageAnalyzerTests", "A_switch_that_leaves_something_out_is_pointed_out", "A_switch_that_says_what_to_do_with_all_is_not"),
    };

    public static string Make()
    {
        var table = new StringBuilder("| rule | fires | does not fire | page | generator and tool agree |\n|---|---|---|---|---|\n");
        foreach (var rule in Rules.All)
        {
            var page = Repository.RulePages.SingleOrDefault(page => page.Id == rule.Id);
            var (fires, silent, agree) = page is { IsShownElsewhere: false } ? ByPage(page) : ByTests(rule.Id);
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

    // One of the two alone reports it, or its files are too large for a page; the test is named.
    private static (string Fires, string Silent, string Agree) ByTests(string id)
    {
        var (file, fires, silent) = ShownByTests[id];
        var source = File.ReadAllText(Repository.Root + "tests/KnowledgeGen." + file + ".cs");
        var name = file[(file.LastIndexOf('/') + 1)..];
        return (Named(fires), Named(silent), id[2] == '7' ? "yes" : "one side only");

        string Named(string test) => source.Contains(" " + test + "(", StringComparison.Ordinal) ? "yes, `" + name + "`" : "**no**";
    }

    private static string[] IdsOf(RuleExample example) =>
        [.. KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(example.Files)).Diagnostics.Select(diagnostic => diagnostic.Rule.Id)];

    private static string YesOrNo(bool isSo) => isSo ? "yes" : "**no**";
}

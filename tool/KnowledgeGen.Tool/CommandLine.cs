using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Help;

namespace KnowledgeGen.Tool;

/// <summary>The commands, arguments and options of <c>kgen</c>. What they mean is in <see cref="HelpText"/>.</summary>
internal static partial class CommandLine
{
    // An argument may start with '@' and an option may not be several: "cite" takes any words.
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Parses a command line and runs its command.</summary>
    public static int Invoke(string[] args, ToolHost host)
    {
        if (args is [var first, ..] && first.StartsWith("[suggest:", StringComparison.Ordinal) && !Suggestion().IsMatch(first))
        {
            throw new ToolException("'" + Escape.ForTerminal(first) + "' has no place of the cursor, as in '[suggest:5]'; shells write it, by 'kgen completion'.");
        }

        var result = Create(host, out var quiet).Parse(args, Parsing);
        if (result.GetValue(quiet))
        {
            host = host with { IsQuiet = true };
            result = Create(host, out _).Parse(args, Parsing);
        }

        if (result.Action is ParseErrorAction) return ReportUsage(result, args, host);
        if (result.Action is not TextAction && FindUnknownOption(result) is { } option)
        {
            return Report(result, [UnknownOption(option, result)], host);
        }

        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error };
        configuration.EnableDefaultExceptionHandler = false;
        return result.Invoke(configuration);
    }

    private static RootCommand Create(ToolHost host, out Option<bool> quiet)
    {
        var root = new RootCommand { Check(host), Coverage(host), Export(host), Import(host), Lock(host), Cite(host), Explain(host), Diff(host), Schema(host), Init(host), Site(host), Completion(host) };
        quiet = new Option<bool>("--quiet", "-q") { Recursive = true };
        root.Add(quiet);

        // Shells ask by it what may come next.
        root.Directives.Clear();
        root.Directives.Add(new SuggestDirective());
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                // A folder may be called so.
                help.Aliases.Remove("/h");
                help.Aliases.Remove("/?");
                option.Action = new TextAction(result => HelpText.Of(CommandOf(result).Name), host);
            }

            if (option is VersionOption) option.Action = new TextAction(_ => ToolVersion.Text + "\n", host);
        }

        return root;
    }

    private static Command Check(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var format = FormatOption(CheckCommand.Formats);
        var baseline = new Option<string?>("--baseline");
        var update = new Option<bool>("--update-baseline");
        var watch = new Option<bool>("--watch");
        return Define(
            "check",
            [folder],
            [format, baseline, update, watch, documents, libraries],
            result => CheckCommand.Run(
                host,
                Base(result, folder, documents, libraries),
                new CheckRequest(result.GetValue(format), result.GetValue(baseline), result.GetValue(update), result.GetValue(watch))));
    }

    private static Command Coverage(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var all = new Option<bool>("--all");
        return Define(
            "coverage",
            [folder],
            [all, documents, libraries],
            result => CoverageCommand.Run(host, Base(result, folder, documents, libraries), result.GetValue(all)));
    }

    private static Command Export(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var format = FormatOption(ExportCommand.Formats);
        var output = OutputOption();
        var baseIri = new Option<string?>("--base");
        var withoutDerived = new Option<bool>("--without-derived");
        return Define(
            "export",
            [folder],
            [format, output, baseIri, withoutDerived, documents, libraries],
            result => ExportCommand.Run(
                host,
                Base(result, folder, documents, libraries),
                new ExportRequest(result.GetValue(format), result.GetValue(output), result.GetValue(baseIri), result.GetValue(withoutDerived))));
    }

    private static Command Import(ToolHost host)
    {
        var format = new Argument<string>("format");
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && ImportCommand.Formats.WhyNot(name) is { } reason) result.AddError(reason);
        });
        format.CompletionSources.Add(ImportCommand.Formats.Available);
        var input = new Argument<string>("input");
        var output = OutputOption();
        var documents = DocumentsOption();
        return Define(
            "import",
            [format, input],
            [output, documents],
            result => ImportCommand.Run(
                host,
                new ImportRequest(result.GetRequiredValue(format), result.GetRequiredValue(input), result.GetValue(output), result.GetValue(documents) ?? [])));
    }

    private static Command Lock(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var accept = new Option<bool>("--accept");
        return Define(
            "lock",
            [folder],
            [accept, documents, libraries],
            result => LockCommand.Run(host, Base(result, folder, documents, libraries), result.GetValue(accept)));
    }

    private static Command Cite(ToolHost host)
    {
        var words = new Argument<string>("words");
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var document = new Option<string?>("--document");
        return Define(
            "cite",
            [words, folder],
            [document, documents, libraries],
            result => CiteCommand.Run(
                host, Base(result, folder, documents, libraries), result.GetRequiredValue(words), result.GetValue(document)));
    }

    private static Command Explain(ToolHost host)
    {
        var id = new Argument<string>("id");
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        return Define(
            "explain",
            [id, folder],
            [documents, libraries],
            result => ExplainCommand.Run(host, Base(result, folder, documents, libraries), result.GetRequiredValue(id)));
    }

    private static Command Diff(ToolHost host)
    {
        var before = new Argument<string>("before");
        var after = new Argument<string>("after");
        var (documents, libraries) = (DocumentsOption(), LibraryOption());
        var format = FormatOption(DiffCommand.Formats);
        var failOn = new Option<string?>("--fail-on");
        failOn.CompletionSources.Add(DiffCommand.Failures);
        return Define(
            "diff",
            [before, after],
            [format, failOn, documents, libraries],
            result =>
            {
                BaseLocation Side(Argument<string> folder) =>
                    new(result.GetRequiredValue(folder), result.GetValue(documents) ?? []) { Libraries = result.GetValue(libraries) ?? [] };

                return DiffCommand.Run(host, new DiffRequest(Side(before), Side(after), result.GetValue(format), result.GetValue(failOn)));
            });
    }

    private static Command Schema(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var kind = FormatOption(SchemaCommand.Kinds, "--of");
        var output = OutputOption();
        var watch = new Option<bool>("--watch");
        return Define(
            "schema",
            [folder],
            [kind, output, watch, documents, libraries],
            result => SchemaCommand.Run(
                host,
                Base(result, folder, documents, libraries),
                new SchemaRequest(result.GetValue(kind), result.GetValue(output), result.GetValue(watch))));
    }

    private static Command Completion(ToolHost host)
    {
        var shell = new Argument<string>("shell");
        shell.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && CompletionScripts.Shells.WhyNot(name) is { } reason) result.AddError(reason);
        });
        shell.CompletionSources.Add(CompletionScripts.Shells.Available);
        return Define("completion", [shell], [], result =>
        {
            host.Output.Write(CompletionScripts.Of(result.GetRequiredValue(shell)));
            return ExitCode.Success;
        });
    }

    private static Command Site(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        var output = OutputOption();
        var title = new Option<string?>("--title");
        var withoutTexts = new Option<bool>("--without-texts");
        return Define(
            "site",
            [folder],
            [output, title, withoutTexts, documents, libraries],
            result => SiteCommand.Run(
                host,
                Base(result, folder, documents, libraries),
                new SiteRequest(result.GetValue(output), result.GetValue(title), result.GetValue(withoutTexts))));
    }

    private static Command Init(ToolHost host)
    {
        var (folder, documents, libraries) = (FolderArgument(), DocumentsOption(), LibraryOption());
        return Define("init", [folder], [documents, libraries], result => InitCommand.Run(host, Base(result, folder, documents, libraries)));
    }

    private static Command Define(string name, Argument[] arguments, Option[] options, Func<ParseResult, int> run)
    {
        var command = new Command(name);
        foreach (var argument in arguments) command.Add(argument);
        foreach (var option in options) command.Add(option);
        command.SetAction(run);
        return command;
    }

    private static Argument<string?> FolderArgument() => new("dir") { Arity = ArgumentArity.ZeroOrOne };

    private static Option<string[]> DocumentsOption() => new("--documents") { Arity = ArgumentArity.OneOrMore };

    private static Option<string[]> LibraryOption() => new("--library") { Arity = ArgumentArity.OneOrMore };

    // Of a variable that is not set comes an empty path, which would mean the current folder.
    private static Option<string?> OutputOption()
    {
        var option = new Option<string?>("--output", "-o");
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError("-o names nothing; say after it where to write.");
        });
        return option;
    }

    private static Option<string?> FormatOption(FormatList formats, string name = "--format")
    {
        var option = new Option<string?>(name);
        option.CompletionSources.Add(formats.Available);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && formats.WhyNot(name) is { } reason) result.AddError(reason);
        });
        return option;
    }

    private static BaseLocation Base(ParseResult result, Argument<string?> folder, Option<string[]> documents, Option<string[]> libraries) =>
        new(result.GetValue(folder), result.GetValue(documents) ?? []) { Libraries = result.GetValue(libraries) ?? [] };

    private static int ReportUsage(ParseResult result, string[] args, ToolHost host)
    {
        if (args.Length == 0)
        {
            host.Error.Write(HelpText.Short);
            return ExitCode.Usage;
        }

        if (FindUnknownOption(result) is { } option) return Report(result, [UnknownOption(option, result)], host);
        if (CommandOf(result) is RootCommand && result.UnmatchedTokens.Count > 0)
        {
            return Report(result, [UnknownCommand(result.UnmatchedTokens[0])], host);
        }

        return Report(result, result.Errors.Select(error => error.Message).Distinct(), host);
    }

    private static int Report(ParseResult result, IEnumerable<string> messages, ToolHost host)
    {
        foreach (var message in messages) host.Complain(Escape.ForTerminal(message));
        host.Say("See `kgen " + (CommandOf(result) is RootCommand ? string.Empty : CommandOf(result).Name + " ") + "--help`.");
        return ExitCode.Usage;
    }

    private static Command CommandOf(ParseResult result) => result.CommandResult.Command;

    /// <summary>
    /// The first argument that looks like an option. The parser would take a mistyped option for a folder or for words.
    /// </summary>
    private static string? FindUnknownOption(ParseResult result)
    {
        var candidates = result.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Concat(result.UnmatchedTokens)
            .ToHashSet(StringComparer.Ordinal);
        return result.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Select(token => token.Value)
            .FirstOrDefault(value => LooksLikeOption(value) && candidates.Contains(value));
    }

    private static bool LooksLikeOption(string value) =>
        value.StartsWith('-')
        && !value.Contains(' ', StringComparison.Ordinal)
        && char.IsAsciiLetter(value.TrimStart('-').FirstOrDefault());

    private static string UnknownOption(string option, ParseResult result) =>
        CommandOf(result).Options.Any(known => known.Name == option)
            ? "The option '" + option + "' stands before its command; write it after '" + CommandOf(result).Name + "'."
            : "There is no option '" + Escape.ForMessage(option) + "'" + Spelling.Suggestion(option, CommandOf(result).Options.Select(known => known.Name));

    private static string UnknownCommand(string name) =>
        "There is no command '" + Escape.ForMessage(name) + "'" + Spelling.Suggestion(name, HelpText.Commands);

    [GeneratedRegex(@"^\[suggest:[0-9]{1,9}\]\z")]
    private static partial Regex Suggestion();

    /// <summary>Writes a text to the output.</summary>
    private sealed class TextAction(Func<ParseResult, string> text, ToolHost host) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            host.Output.Write(text(parseResult));
            return ExitCode.Success;
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>Takes out what comments ask to ignore, and reports comments that are wrong or have nothing to do.</summary>
internal sealed class IgnoreComments
{
    private const int MaxNamed = 4;
    private const string Form = "write '# kgen: ignore KG3106 reason'";

    private readonly Dictionary<(string Path, int Line, string Rule), List<IgnoredRule>> _ignored = [];
    private readonly List<Diagnostic> _found = [];

    private IgnoreComments()
    {
    }

    /// <summary>Applies the comments of files to what was found in them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="diagnostics">What was found in these and in others.</param>
    public static IEnumerable<Diagnostic> Apply(IEnumerable<YamlFile> files, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var commented = files.Where(file => file.Ignores.Count > 0).ToList();
        if (commented.Count == 0) return diagnostics;

        var comments = new IgnoreComments();
        foreach (var file in commented)
        {
            foreach (var comment in file.Ignores) comments.Read(file, comment);
        }

        var kept = diagnostics.Where(diagnostic => !comments.Takes(diagnostic)).ToList();
        return kept.Concat(comments._found).Concat(comments.Unused());
    }

    private void Read(YamlFile file, IgnoreComment comment)
    {
        if (!comment.IsUnderstood || comment.Rules.Count == 0)
        {
            Report(Rules.InvalidIgnore, file, comment.Range, "This comment speaks to the compiler, which does not understand it; " + Form + ".");
        }
        else if (!comment.Reason.Any(char.IsLetterOrDigit))
        {
            Report(Rules.IgnoreWithoutReason, file, comment.Range, "A finding is ignored for a reason; write '# kgen: ignore " + string.Join(", ", comment.Rules.Take(MaxNamed).Select(rule => Escape.ForMessage(rule.Id))) + " reason'.");
        }
        else
        {
            foreach (var rule in comment.Rules) Read(file, comment, rule);
        }
    }

    private void Read(YamlFile file, IgnoreComment comment, NamedRule named)
    {
        if (Rules.Find(named.Id) is not { } rule)
        {
            var ids = Rules.All.Where(known => known.CanBeIgnored).Select(known => known.Id);
            Report(Rules.InvalidIgnore, file, named.Range,
                "There is no rule '" + Escape.ForMessage(named.Id) + "'" + Spelling.Suggestion(named.Id, ids));
        }
        else if (!rule.CanBeIgnored)
        {
            Report(Rules.InvalidIgnore, file, named.Range,
                "'" + rule.Id + "' cannot be ignored: it is about what could not be read, or about this compiler; mend what it reports.");
        }
        else
        {
            var key = (file.Path, comment.Line, rule.Id);
            if (!_ignored.TryGetValue(key, out var same)) _ignored.Add(key, same = []);
            same.Add(new IgnoredRule(file, named));
        }
    }

    private bool Takes(Diagnostic diagnostic)
    {
        if (!_ignored.TryGetValue((diagnostic.Location.Path, diagnostic.Location.Start.Line, diagnostic.Rule.Id), out var rules)) return false;

        rules[0].IsUsed = true;
        return true;
    }

    private IEnumerable<Diagnostic> Unused() => _ignored.Values
        .SelectMany(rules => rules)
        .Where(rule => !rule.IsUsed)
        .Select(rule => Create(Rules.UnusedIgnore, rule.File, rule.Named.Range,
            "There is no '" + rule.Named.Id + "' to ignore on the line that this comment is about; take the id out."));

    private void Report(Rule rule, YamlFile file, TextRange range, string message) => _found.Add(Create(rule, file, range, message));

    private static Diagnostic Create(Rule rule, YamlFile file, TextRange range, string message) =>
        new(rule, SourceLocation.Create(file.Path, file.Lines, range), message);

    /// <summary>A rule that a comment names, and whether there was anything to take out.</summary>
    private sealed class IgnoredRule(YamlFile file, NamedRule named)
    {
        public YamlFile File { get; } = file;

        public NamedRule Named { get; } = named;

        public bool IsUsed { get; set; }
    }
}

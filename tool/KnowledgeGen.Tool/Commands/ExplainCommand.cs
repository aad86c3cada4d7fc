using System;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen explain</c>: all that is known of an entity or of one statement, with receipts.</summary>
internal static class ExplainCommand
{
    public static int Run(ToolHost host, BaseLocation location, string id)
    {
        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile(host);
        if (compilation.HasErrors)
        {
            var problems = Counting.Problems(compilation.Diagnostics);
            host.Say(Escape.ForTerminal(loaded.Name) + ": " + problems + "; `kgen check` shows them.");
        }

        var index = new KnowledgeIndex(compilation);
        var page = new PageWriter(host.Output, host.OutputStyle, host.Width);
        if (index.FindEntity(id) is { } entity) new EntityPage(index, page).Write(entity);
        else if (index.FindStatement(id) is { } statement) new StatementPage(index, page).Write(statement);
        else if (index.FindDerived(id) is { } derived) new DerivedStatementPage(index, page).Write(derived);
        else return ReportUnknown(host, index, id);
        return ExitCode.Success;
    }

    private static int ReportUnknown(ToolHost host, KnowledgeIndex index, string id)
    {
        var subject = id.Contains('/', StringComparison.Ordinal) ? index.FindEntity(KnowledgeIndex.SubjectOf(id)) : null;
        var what = subject is null ? "There is no entity '" : "There is no statement '";
        var candidates = subject is null ? index.EntityIds : index.StatementIdsOf(subject);
        var suggestion = Spelling.Suggestion(id, candidates);
        if (subject is not null && suggestion == ".")
        {
            suggestion = "; `kgen explain " + subject.Model.Id + "` lists those of its subject.";
        }

        host.Complain(what + Escape.ForMessage(id) + "'" + suggestion);
        return ExitCode.Failure;
    }
}

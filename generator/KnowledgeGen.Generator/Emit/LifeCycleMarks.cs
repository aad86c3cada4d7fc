using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Marks members so that the build of whoever uses them warns. <c>Obsolete</c> has an id of its own since .NET 5; before, and where it is about
/// a statement, there is a mark that the usage analyzer reads.
/// </summary>
internal sealed class LifeCycleMarks(CSharpTypes types, SchemaModel schema, FactFileContext context)
{
    /// <summary>Marks the member of an entity.</summary>
    public void WriteOfEntity(IndentedWriter writer, EntityModel entity)
    {
        if (Describe(entity.LifeCycle) is var (rule, message)) WriteObsolete(writer, rule, message);
        foreach (var statement in entity.Statements)
        {
            if (Describe(statement.LifeCycle) is not var (ruleOfStatement, words)) continue;

            var member = statement.Predicate.CSharpName;
            writer.Write($"[global::KnowledgeGen.LifeCycle(\"{ruleOfStatement.Id}\", ").WriteLiteral(words)
                .Write(", Member = ").WriteLiteral(member).WriteLine(")]");
        }
    }

    /// <summary>Marks the constant of an entity's id.</summary>
    public void WriteOfId(IndentedWriter writer, EntityModel entity)
    {
        if (Describe(entity.LifeCycle) is var (rule, message)) WriteObsolete(writer, rule, message);
    }

    /// <summary>Marks a member by an entity's former name.</summary>
    public static void WriteOfFormer(IndentedWriter writer, string newName) => WriteObsolete(writer, Rules.Renamed, "renamed: use " + newName);

    private static void WriteObsolete(IndentedWriter writer, Rule rule, string message)
    {
        writer.WriteDirective("#if NET5_0_OR_GREATER");
        writer.Write("[global::System.Obsolete(").WriteLiteral(message)
            .Write($", DiagnosticId = \"{rule.Id}\", UrlFormat = ").WriteLiteral(rule.HelpLink).WriteLine(")]");
        writer.WriteDirective("#else");
        writer.Write($"[global::KnowledgeGen.LifeCycle(\"{rule.Id}\", ").WriteLiteral(message).WriteLine(")]");
        writer.WriteDirective("#endif");
    }

    // A member has one mark: the gravest.
    private (Rule Rule, string Message)? Describe(LifeCycleModel lifeCycle)
    {
        var (retracted, disputed, successor) = lifeCycle;
        var instead = successor is null ? string.Empty : "use " + NameOf(successor) + " instead";
        if (retracted is not null) return (Rules.Retracted, "retracted: " + retracted + (successor is null ? string.Empty : "; " + instead));
        if (successor is not null) return (Rules.Superseded, "superseded: " + instead + (disputed is null ? string.Empty : "; disputed: " + disputed));
        return disputed is null ? null : (Rules.Disputed, "disputed: " + disputed);
    }

    private string NameOf(string id) => context.Find(id) is { CSharpName: { } member } target && schema.FindType(target.Type) is { } type
        ? types.Holder(type, target with { MemberClass = 0 }) + "." + member
        : "'" + id + "'";
}

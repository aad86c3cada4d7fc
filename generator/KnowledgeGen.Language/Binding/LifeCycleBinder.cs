using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>Binds the keys that say what became of an entity or a statement.</summary>
internal static class LifeCycleBinder
{
    /// <summary>Binds those of an entity or a statement.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="subject">What it is, for messages.</param>
    /// <param name="self">The id of the entity, which nothing of it can be superseded by.</param>
    /// <param name="scope">What the binders of the file share.</param>
    public static LifeCycleModel Bind(KeyReader keys, Subject subject, string self, FileScope scope)
    {
        var retracted = AnnotationsBinder.BindReason(keys, "retracted", subject, scope);
        var disputed = AnnotationsBinder.BindReason(keys, "disputed", subject, scope);
        var successor = BindSuccessor(keys, self, scope);
        return retracted is null && disputed is null && successor is null
            ? LifeCycleModel.None
            : new LifeCycleModel(retracted, disputed, successor);
    }

    /// <summary>Reports what is wrong with the former ids of an entity; <see cref="DeclarationReader"/> has those that are right.</summary>
    public static void CheckFormerIds(KeyReader keys, FileScope scope)
    {
        foreach (var former in keys.TakeScalars("formerly"))
        {
            if (KebabCase.IsValid(former.Value)) continue;
            scope.Bag.Report(
                Rules.InvalidId,
                former.Range,
                "The former id '" + Escape.ForMessage(former.Value) + "' " + KebabCase.Advice(former.Value));
        }
    }

    /// <summary>Whether a mapping has any of the keys.</summary>
    public static bool IsIn(YamlMapping mapping)
    {
        foreach (ref readonly var entry in mapping.Entries.AsSpan())
        {
            if (ReservedKeys.LifeCycle.Contains(entry.Key.Value)) return true;
        }

        return false;
    }

    private static string? BindSuccessor(KeyReader keys, string self, FileScope scope)
    {
        if (keys.TakeScalar("superseded-by") is not { } scalar) return null;
        if (scalar.Value != self && scope.Table.FindFormer(scalar.Value)?.Id != self)
        {
            // That it is superseded itself leads on, as each of a line of successors does.
            var entry = scope.Resolve(scalar);
            if (entry is { LifeCycle: { Retracted: not null } or { Disputed: not null, SupersededBy: null } }) scope.WarnOfLifeCycle(entry, scalar);
            return entry?.Id;
        }

        var asFormer = scalar.Value == self ? string.Empty : ", which '" + Escape.ForMessage(scalar.Value) + "' is a former id of";
        scope.Bag.Report(
            Rules.SupersededInCircle,
            scalar.Range,
            "'" + self + "' cannot be superseded by itself" + asFormer + "; name another entity, or take 'superseded-by' out.");
        return null;
    }
}

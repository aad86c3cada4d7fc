using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds the <c>types</c> of a schema into a forest, each type after the one that it extends.</summary>
internal static class TypeBinder
{
    private sealed record Draft(
        Declaration? Declaration, string Name, YamlScalar? Extends, bool? IsAbstract, string? Summary, string? Member, IReadOnlyList<YamlScalar> Disjoint);

    public static IReadOnlyList<TypeModel> Bind(IReadOnlyList<Declaration> declarations)
    {
        var drafts = declarations.Select(Read).ToList();
        if (drafts.All(draft => draft.Name != BuiltInDocument.TypeName))
        {
            drafts.Add(new Draft(null, BuiltInDocument.TypeName, null, null, BuiltInDocument.Summary, null, []));
        }

        var byName = drafts.ToDictionary(draft => draft.Name, StringComparer.Ordinal);
        var parents = FindParents(drafts, byName);
        CheckDisjoint(drafts, byName, parents);
        return Order(drafts, parents);
    }

    // An entity is of one type and of those that it extends, so types that exclude each other are of different branches.
    private static void CheckDisjoint(List<Draft> drafts, Dictionary<string, Draft> byName, Dictionary<string, Draft> parents)
    {
        if (drafts.All(draft => draft.Disjoint.Count == 0)) return;

        var forest = new TypeForest(
            drafts.Select(draft => draft.Name), parents.ToDictionary(pair => pair.Key, pair => pair.Value.Name, StringComparer.Ordinal));
        foreach (var draft in drafts) CheckDisjoint(draft, byName, forest);
    }

    private static void CheckDisjoint(Draft draft, Dictionary<string, Draft> byName, TypeForest forest)
    {
        foreach (var name in draft.Disjoint)
        {
            if (!byName.TryGetValue(name.Value, out var other))
            {
                draft.Declaration!.Report(
                    Rules.UnknownSchemaType,
                    name.Range,
                    "There is no type '" + Escape.ForMessage(name.Value) + "'" + draft.Declaration.File.Bag.Suggestion(name.Value, byName.Keys));
            }
            else if (forest.AreOfOneBranch(draft.Name, other.Name))
            {
                draft.Declaration!.Report(
                    Rules.InvalidConstraint,
                    name.Range,
                    "Types '" + draft.Name + "' and '" + other.Name + "' cannot exclude each other, because one is the other or extends it; take that out.");
            }
        }
    }

    private static Draft Read(Declaration declaration)
    {
        var keys = new KeyReader(
            declaration.Body,
            "type '" + declaration.Name + "'",
            declaration.File.Bag,
            Rules.WrongSchemaShape);
        var draft = new Draft(
            declaration,
            declaration.Name,
            keys.TakeScalar("extends"),
            BindAbstract(keys, declaration),
            keys.TakeScalar("summary")?.Value,
            keys.TakeMemberName("member"),
            keys.TakeScalars("disjoint"));
        keys.ReportOthers(Rules.UnknownSchemaKey);
        return draft;
    }

    private static bool? BindAbstract(KeyReader keys, Declaration declaration)
    {
        var isAbstract = keys.TakeBoolean("abstract");
        if (isAbstract != true || declaration.Name != BuiltInDocument.TypeName) return isAbstract;
        declaration.Report(Rules.OptionDoesNotApply, keys.RangeOfKey("abstract"), "The built-in type 'document' cannot be abstract, because its entities are the sources themselves; take 'abstract' out.");
        return null;
    }

    private static Dictionary<string, Draft> FindParents(List<Draft> drafts, Dictionary<string, Draft> byName)
    {
        var parents = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Extends is not { } extends) continue;
            if (!byName.TryGetValue(extends.Value, out var parent))
            {
                draft.Declaration!.Report(
                    Rules.UnknownSchemaType,
                    extends.Range,
                    "There is no type '" + Escape.ForMessage(extends.Value) + "' to extend"
                    + draft.Declaration.File.Bag.Suggestion(extends.Value, byName.Keys));
            }
            else if (ReferenceEquals(parent, draft))
            {
                draft.Declaration!.Report(
                    Rules.TypeCycle,
                    extends.Range,
                    "Type '" + draft.Name + "' extends itself; take 'extends' out.");
            }
            else if (parent.Name == BuiltInDocument.TypeName)
            {
                draft.Declaration!.Report(Rules.OptionDoesNotApply, extends.Range, "The built-in type 'document' cannot be extended, because its entities are the sources themselves; take 'extends' out and give 'document' the properties.");
            }
            else if (LeadsBackTo(draft, parent, parents))
            {
                draft.Declaration!.Report(
                    Rules.TypeCycle,
                    extends.Range,
                    "Type '" + draft.Name + "' would extend itself through '" + parent.Name
                    + "'; take out one 'extends' of the circle.",
                    parent.Declaration!.Location);
            }
            else
            {
                parents.Add(draft.Name, parent);
                if (parent.IsAbstract == false && parent.Declaration is { } declared)
                {
                    declared.Report(
                        Rules.ExtendedTypeIsAbstract,
                        declared.Key.Range,
                        "Type '" + parent.Name + "' cannot be 'abstract: false', because '" + draft.Name
                        + "' extends it; take that out.",
                        draft.Declaration!.Location);
                }
            }
        }

        return parents;
    }

    private static bool LeadsBackTo(Draft draft, Draft parent, Dictionary<string, Draft> parents)
    {
        for (var ancestor = parent; ;)
        {
            if (ancestor.Name == draft.Name) return true;
            if (!parents.TryGetValue(ancestor.Name, out ancestor!)) return false;
        }
    }

    private static List<TypeModel> Order(List<Draft> drafts, Dictionary<string, Draft> parents)
    {
        var extended = new HashSet<string>(parents.Values.Select(parent => parent.Name), StringComparer.Ordinal);
        var done = new Dictionary<string, TypeModel>(StringComparer.Ordinal);
        var result = new List<TypeModel>(drafts.Count);
        var chain = new Stack<Draft>();
        foreach (var draft in drafts)
        {
            for (Draft? current = draft; current is not null && !done.ContainsKey(current.Name);)
            {
                chain.Push(current);
                current = parents.TryGetValue(current.Name, out var parent) ? parent : null;
            }

            while (chain.Count > 0)
            {
                var next = chain.Pop();
                var parent = parents.TryGetValue(next.Name, out var found) ? done[found.Name] : null;
                var model = new TypeModel(
                    next.Name,
                    parent?.Name,
                    next.IsAbstract == true || extended.Contains(next.Name),
                    next.Summary,
                    (parent is null ? [next.Name] : new[] { next.Name }.Concat(parent.Lineage)).ToEquatableArray(),
                    next.Member ?? CSharpName.FromId(next.Name))
                {
                    IsDeclaredAbstract = next.IsAbstract == true,

                    // Each knowledge base has its own class for its documents.
                    Library = next.Name == BuiltInDocument.TypeName ? null : next.Declaration?.Library,
                };
                done.Add(next.Name, model);
                result.Add(model);
            }
        }

        return result;
    }
}

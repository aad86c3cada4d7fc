using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>What <c>about</c> says of all statements of a file or entity.</summary>
/// <param name="Annotations">The annotations.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="ClaimsEvidence">Whether it means to give evidence, even if nothing could be made of it.</param>
internal sealed record StatementDefaults(Annotations Annotations, EquatableArray<BoundSelector> Evidence, bool ClaimsEvidence)
{
    public static readonly StatementDefaults None = new(Annotations.None, default, false);

    /// <summary>Reads an <c>about</c>, or gives no defaults where there is none.</summary>
    public static StatementDefaults Read(YamlEntry? entry, FileScope scope)
    {
        if (entry is not { } about) return None;

        var keys = new KeyReader(about.Value, "'about'", scope.Bag, Rules.WrongFactShape);
        var annotations = AnnotationsBinder.Bind(keys, "'about'", scope);
        var evidence = keys.Take("evidence") is { } own ? EvidenceBinder.Bind(own, null, scope) : default;
        var claims = keys.Take("evidence") is not null || keys.IsMisspelt("evidence");
        keys.ReportOthers(Rules.UnknownStatementKey, key => ReservedKeys.LifeCycle.Contains(key)
            ? ", which gives defaults; put it on the entity or the statement of which it is true."
            : null);
        return new StatementDefaults(annotations, evidence, claims);
    }

    /// <summary>These defaults, and for what they do not say, outer ones.</summary>
    public StatementDefaults Over(StatementDefaults outer) => ReferenceEquals(this, None) ? outer : new(
        Annotations.Over(outer.Annotations),
        Evidence.Count > 0 ? Evidence : outer.Evidence,
        ClaimsEvidence || outer.ClaimsEvidence);
}

using KnowledgeGen;
using MaliNews;

namespace WebApi;

/// <summary>An entity with every statement that it is the subject of; what is not asserted says so.</summary>
internal sealed record EntityPage(Link Entity, bool IsReported, EdtfDate? AsOf, IReadOnlyList<Fact> Facts, IReadOnlyList<Receipt> Evidence)
{
    public static EntityPage Of(Entity entity, EdtfDate? asOf)
    {
        var statements = asOf is null ? entity.Statements : Knowledge.AsOf(asOf, Truth.Possibly).Of(entity).Statements;
        return new(
            Link.To(entity),
            Knowledge.IsReported(entity),
            asOf,
            [.. statements.IncludeReported().Select(Fact.Of)],
            Receipt.Of(entity.Evidence));
    }
}

using KnowledgeGen;
using MaliNews;

namespace WebApi;

/// <summary>An entity that another one is related to, and the statement that relates them.</summary>
internal sealed record Neighbour(Link Entity, Fact Because)
{
    public static IEnumerable<Neighbour> Of(Entity entity, EdtfDate? asOf)
    {
        var graph = asOf is null ? Knowledge.Graph : Knowledge.AsOf(asOf, Truth.Possibly).Graph;
        return graph.EdgesOf(entity, GraphDirection.Either).Select(edge => new Neighbour(Link.To(edge.To), Fact.Of(edge.Statement)));
    }
}

using System.Diagnostics;
using KnowledgeGen;
using MaliNews;

namespace WebApi;

/// <summary>Where an entity is found, and what it is called.</summary>
internal sealed record Link(string Href, string Id, string Type, string Label)
{
    public static Link To(Entity entity) => new($"{Path(entity)}/{entity.Id}", entity.Id, entity.GetType().Name, entity.Label);

    // Every type of the schema is one of these or below it.
    private static string Path(Entity entity) => entity switch
    {
        Actor => "/actors",
        Office => "/offices",
        Location => "/places",
        Equipment => "/equipment",
        Event => "/events",
        Quote => "/quotes",
        TimeExpression => "/times",
        Document => "/documents",
        _ => throw new UnreachableException(),
    };
}

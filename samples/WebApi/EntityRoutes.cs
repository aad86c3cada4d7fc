using KnowledgeGen;

namespace WebApi;

/// <summary>The routes that entities of every type have.</summary>
internal static class EntityRoutes
{
    public static void MapEntities<T>(this IEndpointRouteBuilder app, string path, EntityList<T> all)
        where T : Entity, IParsable<T>
    {
        app.MapGet(path, () => all.Select(Link.To))
            .WithSummary($"All {path[1..]}.");

        app.MapGet(path + "/{id}", (T id, EdtfDate? asOf) => EntityPage.Of(id, asOf))
            .Explains<T>("id", StatusCodes.Status404NotFound)
            .Explains<EdtfDate>("asOf", StatusCodes.Status400BadRequest)
            .WithSummary("All that is said of it, and how surely, with the words that say so.");

        app.MapGet(path + "/{id}/neighbours", (T id, EdtfDate? asOf) => Neighbour.Of(id, asOf))
            .Explains<T>("id", StatusCodes.Status404NotFound)
            .Explains<EdtfDate>("asOf", StatusCodes.Status400BadRequest)
            .WithSummary("What it is related to, whichever of the two the facts start from.");
    }
}

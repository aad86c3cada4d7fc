namespace WebApi;

/// <summary>Answers a request whose values cannot be read with the reason; where an id is unknown, with the ids that are like it.</summary>
internal static class Explanations
{
    /// <summary>Explains why a value of the route or the query is no <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder Explains<T>(this RouteHandlerBuilder route, string name, int status)
        where T : IParsable<T> => route
        .ProducesProblem(status)
        .AddEndpointFilter((context, next) =>
        {
            var request = context.HttpContext.Request;
            var text = request.RouteValues[name] as string ?? request.Query[name];
            return text is not null && Reason<T>(text) is { } reason
                ? ValueTask.FromResult<object?>(TypedResults.Problem(reason, statusCode: status))
                : next(context);
        });

    private static string? Reason<T>(string text)
        where T : IParsable<T>
    {
        if (T.TryParse(text, null, out _)) return null;
        try
        {
            T.Parse(text, null);
            return null;
        }
        catch (FormatException unreadable)
        {
            return unreadable.Message;
        }
    }
}

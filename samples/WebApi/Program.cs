using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGen;
using MaliNews;
using WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer(Schemas.Describe));
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
});

// A request that cannot be read is answered with the reason, while developing too.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

var app = builder.Build();
app.UseStatusCodePages();
app.MapOpenApi();

app.MapGet("/people", () => Person.All.Select(Link.To))
    .WithSummary("All people.");

// A parameter of a generated type binds from a route by itself, because the type is IParsable: `person` is an entity, or the request is refused.
app.MapGet("/people/{person}", (Person person, EdtfDate? asOf) => PersonPage.Of(person, asOf))
    .Explains<Person>("person", StatusCodes.Status404NotFound)
    .Explains<EdtfDate>("asOf", StatusCodes.Status400BadRequest)
    .WithSummary("A person: the offices held, on a date if one is given, and the quoted words.");

app.MapGet("/places/{place}/control", (Location place, EdtfDate asOf) => Answer.WhoMayControl(place, asOf))
    .Explains<Location>("place", StatusCodes.Status404NotFound)
    .Explains<EdtfDate>("asOf", StatusCodes.Status400BadRequest)
    .WithSummary("In whose hands the place may be on a date, and what the answer rests on.");

app.MapGet("/search", (string text) => Knowledge.Search(text).Select(hit => Link.To(hit.Entity)))
    .WithSummary("What has a name or a text with these words, the best hits first.");

// Whatever its type, an entity has all that is said of it, and what it is related to.
app.MapEntities("/actors", Actor.All);
app.MapEntities("/offices", Office.All);
app.MapEntities("/places", Location.All);
app.MapEntities("/equipment", Equipment.All);
app.MapEntities("/events", Event.All);
app.MapEntities("/quotes", Quote.All);
app.MapEntities("/times", TimeExpression.All);
app.MapEntities("/documents", Document.All);

app.Run();

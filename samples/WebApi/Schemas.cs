using System.Text.Json.Nodes;
using KnowledgeGen;
using MaliNews;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebApi;

/// <summary>Tells readers of the OpenAPI document that dates are text, and which ids a parameter takes.</summary>
internal static class Schemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonTypeInfo.Type == typeof(EdtfDate)) schema.Type = JsonSchemaType.String;

        var parameter = context.ParameterDescription?.ParameterDescriptor.ParameterType;
        if (parameter == typeof(EdtfDate)) schema.Description = "A date in EDTF, such as 2013-02-04, 2013-02, 2013~ or 2013-02-02/2013-02-03.";
        if (parameter?.IsAssignableTo(typeof(Entity)) == true)
        {
            schema.Enum = [.. Knowledge.Entities.Where(parameter.IsInstanceOfType).Select(entity => JsonValue.Create(entity.Id))];
        }

        return Task.CompletedTask;
    }
}

using System.Linq;
using System.Text.Json.Nodes;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Questions;
using static KnowledgeGen.Tool.Editing.JsonSchema;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The JSON Schema of question files.</summary>
internal static class QuestionsJsonSchema
{
    public static string Write(KnowledgeModel model)
    {
        var definitions = new JsonObject
        {
            ["given-type"] = OneOf(model.Schema.Types.Select(type => (type.Name, type.Summary)).Concat(QuestionBinder.GivenKinds.Select(kind => (kind, (string?)"A value.")))),
            ["relation-name"] = AnyOf(OneOf(model.Schema.Relations.Select(relation => (relation.Name, relation.Summary))), Text()),
            ["condition"] = Text().Described("Words such as Book author Somebody, X != Y or X is book, with variables that start with a capital letter."),
            ["answers"] = AnyOf(Scalar(), new JsonObject { ["type"] = "array", ["items"] = AnyOf(Scalar(), new JsonObject { ["type"] = "array", ["items"] = Scalar() }) }),
        };
        return JsonSchema.Write("Questions", MapOf(Question()), definitions);
    }

    private static JsonObject Question() => Mapping(
    [
        new("ask", Text().Described("The question in words.")),
        new("given", new JsonObject { ["type"] = "object", ["additionalProperties"] = Reference("given-type"), ["description"] = "Variables that whoever asks gives a value to, with their types." }),
        new("find", OneOrMany(Text()).Described("The variables that make an answer.")),
        new("where", OneOrMany(Reference("condition")).Described("One condition, or all of a list.")),
        new("path", Path().Described("Asks for a shortest path instead.")),
        new("as-of", Text().Described("Only what holds on that date counts: a date or a variable.")),
        new("possibly", JsonSchema.Boolean().Described("With as-of: what may hold then counts, too.")),
        new("reported", JsonSchema.Boolean().Described("What is not asserted counts, too.")),
        new("expect", AnyOf(Cases(), Case(), Reference("answers")).Described("The answers that each build checks.")),
    ], ["ask"]);

    private static JsonObject Path() => Mapping(
    [
        new("from", Text().Described("Where it starts: a variable or an id.")),
        new("to", Text().Described("Where it ends: a variable or an id.")),
        new("along", OneOrMany(Reference("relation-name")).Described("The relations that it may use; all where nothing is said.")),
        new("direction", OneOf(["forward", "backward", "either"]).Described("Which way they are followed; forward where nothing is said.")),
    ], ["from", "to"]);

    private static JsonObject Cases() => new() { ["type"] = "array", ["items"] = Case() };

    private static JsonObject Case() => Mapping(
    [
        new("for", new JsonObject { ["type"] = "object", ["additionalProperties"] = Scalar(), ["description"] = "A value for each variable that is given." }),
        new("answers", Reference("answers").Described("What is answered, in any order.")),
    ], ["for", "answers"]);
}

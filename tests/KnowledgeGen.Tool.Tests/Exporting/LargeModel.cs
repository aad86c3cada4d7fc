using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A model of any size: a maker with a name and a work with name, date and maker, again and again.</summary>
internal static class LargeModel
{
    public static KnowledgeCompilation Of(KnowledgeCompilation archive, int pairs)
    {
        var entities = archive.Model.Files.SelectMany(file => file.Entities).ToList();
        var maker = entities.Single(entity => entity.Id == "mira-holt");
        var work = entities.Single(entity => entity.Id == "the-garden");
        var numbered = Enumerable.Range(0, pairs).SelectMany(number => new[] { Numbered(maker, number), Numbered(work, number) });
        var file = archive.Model.Files[0] with { Entities = numbered.ToEquatableArray() };
        return archive with { Model = archive.Model with { Files = new[] { file }.ToEquatableArray(), Derivation = DerivationModel.Empty } };
    }

    private static EntityModel Numbered(EntityModel entity, int number) => entity with
    {
        Id = Numbered(entity.Id, number),
        Statements = entity.Statements.Where(IsWanted).Select(statement => Numbered(statement, number)).ToEquatableArray(),
    };

    private static bool IsWanted(StatementModel statement) =>
        statement.IsAsserted && statement.Predicate.Name is ("name" or "published" or "author");

    private static StatementModel Numbered(StatementModel statement, int number) => statement with
    {
        Value = statement.Value is ValueModel.Reference ? new ValueModel.Reference(Numbered("mira-holt", number)) : statement.Value,
    };

    private static string Numbered(string id, int number) => id + "-" + number.ToString(CultureInfo.InvariantCulture);
}

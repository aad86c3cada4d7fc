using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Covering;

/// <summary>Tells what nobody stands for any more: statements that are retracted, and all statements of an entity that is.</summary>
internal static class Retraction
{
    public static bool Has(EntityModel entity, StatementModel statement) => Has(entity.LifeCycle, statement.LifeCycle);

    public static bool Has(BoundEntity entity, BoundStatement statement) => Has(entity.LifeCycle, statement.LifeCycle);

    private static bool Has(LifeCycleModel entity, LifeCycleModel statement) => entity.Retracted is not null || statement.Retracted is not null;
}

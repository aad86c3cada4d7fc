using System.Collections.Generic;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary>
/// A chain of places, each part of the next one, and all that follows from its being transitive, proved as the compiler does: by the first edge
/// and the rest of the way. It is made by hand, since the compiler refuses long chains.
/// </summary>
internal static class LongChain
{
    public static KnowledgeCompilation Of(int length)
    {
        using var folder = Atlas.Chain(length, isTransitive: false);
        var compilation = Atlas.Compile(folder);
        return compilation with { Model = compilation.Model with { Derivation = Derive(compilation.Model, length) } };
    }

    private static DerivationModel Derive(KnowledgeModel model, int length)
    {
        string[] ids = [.. Ids(model)];
        var statements = new List<DerivedStatementModel>();
        var premises = new List<PremiseModel>();
        var counts = new int[length + 1];
        for (var from = 0; from < length; from++) counts[from + 1] = counts[from] + length - from - 1;
        for (var from = 0; from < length; from++)
        {
            for (var to = from + 2; to <= length; to++)
            {
                statements.Add(new DerivedStatementModel(0, from, to, 0, 0, premises.Count, 2));
                premises.Add(new PremiseModel(from, 0));
                premises.Add(to == from + 2 ? new PremiseModel(from + 1, 0) : new PremiseModel(-1, counts[from + 1] + to - from - 3));
            }
        }

        return new DerivationModel(
            ids.ToEquatableArray(),
            new[] { "'part-of' is transitive" }.ToEquatableArray(),
            new[] { "part-of" }.ToEquatableArray(),
            new[] { new QualificationModel(StatementCertainty.Certain, null, null, IsDuringSeveral: false) }.ToEquatableArray(),
            statements.ToEquatableArray(),
            premises.ToEquatableArray());
    }

    private static IEnumerable<string> Ids(KnowledgeModel model)
    {
        foreach (var entity in model.Files[0].Entities) yield return entity.Id;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Generator.Tests;

public class ReservedMembersTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly LoadedKnowledge Bare = new(CreateBare());

    [Fact]
    public void The_reserved_names_of_entities_are_all_that_a_bare_type_has() =>
        Assert.Empty(MembersOf(Bare.Assembly.GetType("News.Thing")!).Except(CSharpReserved.OfEntity));

    [Fact]
    public void No_name_of_entities_is_reserved_without_need() =>
        Assert.Empty(CSharpReserved.OfEntity.Except(MembersOf(Bare.Assembly.GetType("News.Thing")!)));

    // Explaining what rules derive will be a member of statements.
    [Fact]
    public void No_name_of_statements_is_reserved_without_need() => Assert.Empty(CSharpReserved.OfStatement.Except(["Explain"])
        .Except(MembersOf(typeof(SymmetricStatement<>)).Concat(MembersOf(typeof(PropertyStatement<,>)))));

    [Fact]
    public void Names_that_only_the_runtime_uses_are_free()
    {
        string[] names = ["row", "store", "is-reported", "compare-to", "local", "facts", "type", "object"];
        var qualifiers = names.Except(["is-reported"]).Select(name => ModelBuilder.Qualifier(name, ValueKind.String));
        var model = new ModelBuilder().Type("thing").Type("name");
        foreach (var name in names) model.Property(name, "thing");
        model.Relation("knows", "thing", "thing", symmetric: true, qualifiers: qualifiers.ToArray());
        var file = model.File("a.facts.yaml");
        foreach (var name in names) file.Entity("name", name);
        file.Entity("thing", "it").Says("row", "r").Says("store", "s").Says("is-reported", "i").Says("knows", "it");

        var knowledge = new LoadedKnowledge(model.Build());

        Assert.Equal("r s i it", knowledge.Run<string>("""
            var it = Thing.It;
            return string.Join(" ", it.Row, it.Store, it.IsReported, it.Statements.Knows.Single.Other(it));
            """));
    }

    [Fact]
    public void The_reserved_names_of_statements_are_all_that_a_bare_statement_has() =>
        Assert.Empty(MembersOf(typeof(SymmetricStatement<>)).Concat(MembersOf(typeof(PropertyStatement<,>)))
            .Except(CSharpReserved.OfStatement));

    [Fact]
    public void The_reserved_names_of_views_are_all_that_a_bare_view_has() => Assert.Empty(
        MembersOf(Bare.Assembly.GetType("News.Thing+StatementView")!).Except(CSharpReserved.OfView)
            .Except(CSharpReserved.OfEntity)
            .Except(["Count", "StatementAt"]));

    private static IEnumerable<string> MembersOf(Type type) => type.GetMembers(Everything)
        .Where(member => !member.Name.Contains('.', StringComparison.Ordinal) && member is not ConstructorInfo
        && !IsUnseen(member))
        .Where(member => member is not MethodBase { IsSpecialName: true })
        .Select(member => member.Name)
        .Distinct();

    // Private members and those internal to the runtime cannot clash with what a schema declares.
    private static bool IsUnseen(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPrivate || (method.IsAssembly && IsRuntime(method))
            || (method.IsFamilyAndAssembly && IsRuntime(method)),
        FieldInfo field => field.IsPrivate || (field.IsAssembly && IsRuntime(field)),
        PropertyInfo property => IsUnseen(property.GetMethod ?? property.SetMethod!),
        Type nested => nested.IsNestedPrivate,
        _ => false,
    };

    private static bool IsRuntime(MemberInfo member) => member.Module.Assembly == typeof(Entity).Assembly;

    private static KnowledgeModel CreateBare()
    {
        var model = new ModelBuilder().Type("thing");
        model.File("a.facts.yaml").Entity("thing", "it", member: "ToString");
        var built = model.Build();
        return built with { Files = built.Files.Select(file => file with { Entities = default }).ToEquatableArray() };
    }
}

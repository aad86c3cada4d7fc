using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Generator.Tests.Graph;
using KnowledgeGen.Generator.Tests.Pipeline;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Surface;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests;

/// <summary>What the compiler of the language says that the C# of a knowledge base is, is what the C# compiler finds in it.</summary>
public class SurfaceTests
{
    private static readonly SymbolDisplayFormat WithoutNamespaces = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What every class of entities has.
    private static readonly HashSet<string> OfEveryClass = ["All", "Statements", "Ids", "JsonConverter", "StatementView"];

    public static TheoryData<string> Folders => ["facts", "samples/Quickstart", "samples/Registers"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Of_a_knowledge_base_of_this_repository_it_is_what_is_generated(string folder) => AssertSame(RepositoryFiles.Load(folder));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_a_random_knowledge_base_it_is_what_is_generated(int seed) => AssertSame(
        RandomKnowledge.MakeFiles(seed).Aggregate(new TestProject().With("a.schema.yaml", RandomKnowledge.SchemaText), (project, file) => project.With(file.Path, file.Text)));

    [Fact]
    public void All_that_a_schema_can_say_of_members_is_seen() => AssertSame(new TestProject()
        .With("a.schema.yaml", """
            types:
              actor: { abstract: true }
              person: { extends: actor }
              group: { extends: actor }
              book: {}
            properties:
              name: { of: [actor, person], type: string, role: label, constant: true }
              born: { of: person, type: date, required: true }
              size: { of: group, type: integer }
              mood: { of: actor, type: enum, values: [good, very-bad], many: true }
              title: { of: book, type: text, qualifiers: { page: integer, tone: { type: enum, values: [low, high] } } }
              price: { of: book, type: quantity }
            relations:
              part-of: { from: [actor, person], to: group, transitive: true, inverse: { name: parts, many: true } }
              spouse: { from: person, to: person, symmetric: true }
              wrote: { from: [person, group], to: book, many: true, qualifiers: { since: date } }
              heads: { from: person, to: group, required: true, inverse: heads-of }
            """)
        .With("a.facts.yaml", """
            about: { unsourced: x }
            person:
              ann: { name: Ann, born: 1950, formerly: anna, heads: both, part-of: both, wrote: a-book }
              bob: { born: 1950, heads: both, name: { value: Bob, certainty: possible } }
            group:
              both: { name: Both of them }
            book:
              a-book: {}
            """)
        .With("a.questions.yaml", """
            who-wrote:
              ask: Who wrote a book?
              given: { Book: book }
              find: [Person, Group]
              where: [Person wrote Book, Person part-of Group]
            how-near:
              ask: How are two near?
              given: { A: person, B: group }
              path: { from: A, to: B }
            """));

    private static void AssertSame(TestProject project)
    {
        var run = PipelineRun.Of(project);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in Types(run.Output.Assembly.GlobalNamespace)) Add(found, type);

        Assert.Equal(
            found.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Key + ": " + member.Value),
            CSharpSurface.Of(Model(project)).Select(member => member.Name + ": " + member.Type));
    }

    private static Language.Model.KnowledgeModel Model(TestProject project)
    {
        EquatableArray<InputFile> Files(string ending) => project.Files.Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
            .Select(file => new InputFile(file.Path, file.Path, file.Text)).ToEquatableArray();

        var compilation = KnowledgeCompiler.Compile(
            new KnowledgeFiles(Files(".schema.yaml"), Files(".facts.yaml"), Files("facts.lock"), default) { Questions = Files(".questions.yaml") });
        Assert.Empty(compilation.AllDiagnostics
            .Where(diagnostic => diagnostic.Rule.Severity == Language.Diagnostics.Severity.Error && diagnostic.Rule.Id is not ("KG4003" or "KG4020"))
            .Select(diagnostic => diagnostic.Message));
        return compilation.Model;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static void Add(Dictionary<string, string> found, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            found.Add(type.Name, "enum");
            foreach (var value in type.GetMembers().OfType<IFieldSymbol>()) found.Add(type.Name + "." + value.Name, type.Name + " = " + value.ConstantValue);
        }
        else if (type.IsStatic)
        {
            AddRoot(found, type);
        }
        else
        {
            found.Add(type.Name, (type.IsAbstract ? "abstract class : " : "class : ") + type.BaseType!.Name);
            foreach (var property in PropertiesOf(type)) found.Add(type.Name + "." + property.Name, property.Type.ToDisplayString(WithoutNamespaces));
            foreach (var group in type.GetTypeMembers().Where(nested => !OfEveryClass.Contains(nested.Name)))
            {
                foreach (var constant in group.GetMembers().OfType<IFieldSymbol>())
                {
                    found.Add(type.Name + "." + group.Name + "." + constant.Name, "const " + constant.Type.ToDisplayString(WithoutNamespaces));
                }
            }
        }
    }

    private static void AddRoot(Dictionary<string, string> found, INamedTypeSymbol root)
    {
        foreach (var nested in root.GetTypeMembers().Where(nested => nested.DeclaredAccessibility == Accessibility.Public))
        {
            if (nested.BaseType?.Name is "PropertyStatement" or "RelationStatement" or "SymmetricStatement")
            {
                found.Add(nested.Name, "class");
                foreach (var property in PropertiesOf(nested)) found.Add(nested.Name + "." + property.Name, property.Type.ToDisplayString(WithoutNamespaces));
            }
            else if (nested.Name == "Questions")
            {
                foreach (var method in nested.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public && method.MethodKind == MethodKind.Ordinary))
                {
                    var parameters = string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(WithoutNamespaces)));
                    found.Add("Questions." + method.Name, method.ReturnType.ToDisplayString(WithoutNamespaces) + " (" + parameters + ")");
                }
            }
        }
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.DeclaredAccessibility == Accessibility.Public && !OfEveryClass.Contains(property.Name));
}

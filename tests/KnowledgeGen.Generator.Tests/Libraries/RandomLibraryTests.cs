using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using KnowledgeGen.Generator.Tests.Graph;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests.Libraries;

/// <summary>
/// A knowledge base that is cut in two, a library and a project that imports it, is what it is in one: whatever is said, by whichever members it is
/// seen, and whatever is concluded.
/// </summary>
public class RandomLibraryTests
{
    private const string OwnSchema = """
        types: { gadget: { extends: any, summary: Something of this project. }, owner: {} }
        properties:
          alias: { of: [thing, place, gadget], type: string, many: true }
          power: { of: gadget, type: integer }
        relations:
          owns: { from: owner, to: [thing, place, gadget], many: true, inverse: owners, qualifiers: { since: date } }
          beside: { from: gadget, to: [thing, place], many: true, sub-relation-of: met }
        rules:
          shares: { if: [O owns X, O owns Y, X != Y], then: X near Y }
        """;

    // What the project says of the library's classes is not in them.
    private static readonly string[] Beyond = ["Alias", "Owners", "Gadgets"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_cut_in_two_is_the_same(int seed)
    {
        var files = RandomKnowledge.MakeFiles(seed);
        var schema = RandomKnowledge.SchemaText.Replace("from: [thing, place], to: [thing, place]", "from: any, to: any", StringComparison.Ordinal)
            .Replace("motto: { of: [thing, place]", "motto: { of: any", StringComparison.Ordinal);
        var ids = files.SelectMany(file => System.Text.RegularExpressions.Regex.Matches(file.Text, "(?m)^  (e[0-9]+):").Select(match => match.Groups[1].Value)).ToArray();
        var own = MakeOwn(new Random(seed), ids);
        var library = files.Aggregate(new TestProject().With("a.schema.yaml", schema), (project, file) => project.With(file.Path, file.Text));
        var whole = library.With("b.schema.yaml", OwnSchema).With("c.facts.yaml", own);
        var cut = new TestProject().With("b.schema.yaml", "imports: { Base: }\n" + OwnSchema).With("c.facts.yaml", own)
            .WithLibrary(TestLibrary.Compile("Base", library));

        Assert.Equal(Describe(whole), Describe(cut));
    }

    private static string MakeOwn(Random random, string[] ids)
    {
        var gadgets = Enumerable.Range(0, random.Next(1, 4)).Select(i => "g" + i).ToArray();
        var places = Enumerable.Range(0, random.Next(1, 3)).Select(i => "p" + i).ToArray();
        string[] all = [.. ids, .. gadgets, .. places];
        string[] old = [.. ids, .. places];
        var text = new StringBuilder("about: { unsourced: x }\ngadget:\n");
        foreach (var gadget in gadgets)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {gadget}: {{ alias: [x{random.Next(9)}], motto: m{random.Next(2)}, power: {random.Next(99)}, near: {Pick(random, all)}, beside: {Pick(random, old)}, part-of: {Pick(random, all)} }}\n");
        }

        text.Append("place:\n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"  {place}: {{ name: New, alias: y, near: {Pick(random, all)}, happened: \"{RandomKnowledge.AnyDate(random)}\" }}\n");
        text.Append("owner:\n");
        for (var i = 0; i < 2; i++) text.Append(CultureInfo.InvariantCulture, $"  o{i}: {{ owns: [{{ to: {Pick(random, all)}, since: 2001 }}, {{ to: {Pick(random, all)}, certainty: possible }}, {{ to: {gadgets[0]}, during: 2010 }}] }}\n");
        return text.ToString();
    }

    private static string Pick(Random random, string[] ids) => ids[random.Next(ids.Length)];

    // All that programs can see: the entities, their members and those of their views, the statements, the graph.
    private static string Describe(TestProject project)
    {
        var loaded = new ImportedKnowledge(project);
        var root = loaded.Assembly.GetType(project.Properties["RootNamespace"] + ".Knowledge")!;
        var entities = ((IEnumerable<Entity>)root.GetProperty("Entities")!.GetValue(null)!).OrderBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var asOf = (KnowledgeView)root.GetMethod("AsOf")!.Invoke(null, [EdtfDate.Parse("2010"), Truth.Possibly])!;
        var graph = ((KnowledgeGraph)root.GetProperty("Graph")!.GetValue(null)!).IncludeDerived().IncludeReported();
        var statements = ((KnowledgeStatements)root.GetProperty("Statements")!.GetValue(null)!).IncludeReported().IncludeDerived();
        var text = new StringBuilder();
        foreach (var entity in entities)
        {
            text.Append(entity.Id).Append(' ').Append(entity.GetType().Name).Append(' ').Append(root.GetMethod("IsReported")!.Invoke(null, [entity])).Append('\n');

            // Members of a library's entities show what the library knows: of them only the views are compared.
            if (entity.Id[0] is not 'e') Dump(text, "member", entity, entity.Id[0] == 'p' ? Beyond : []);
            Dump(text, "view", OfView(asOf, entity));
            text.Append("  neighbours: ").AppendJoin(' ', graph.Neighbors(entity).Concat(graph.Neighbors(entity, GraphDirection.Incoming)).Select(other => other.Id).Order(StringComparer.Ordinal)).Append('\n');
        }

        text.AppendJoin('\n', statements.Select(statement => $"{statement.Id} {statement.Certainty} {statement.During} {statement.IsReported} {statement.Explain()}").Order(StringComparer.Ordinal));
        return text.ToString();
    }

    private static object OfView(KnowledgeView view, Entity entity) => view.GetType().GetMethods()
        .Single(method => method.Name == "Of" && method.GetParameters()[0].ParameterType == entity.GetType())
        .Invoke(view, [entity])!;

    private static void Dump(StringBuilder text, string kind, object seen, string[]? without = null)
    {
        foreach (var property in seen.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetIndexParameters().Length > 0 || without?.Contains(property.Name) == true) continue;
            var value = property.GetValue(seen);
            text.Append("  ").Append(kind).Append(' ').Append(property.Name).Append(": ").Append(Show(value)).Append('\n');
            if (value is EntityStatements) Dump(text, kind + " statements", value, without);
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "none",
        string text => text,
        Entity entity => entity.Id,
        Statement statement => statement.Id,
        IEnumerable several => "[" + string.Join(' ', several.Cast<object>().Select(Show).Order(StringComparer.Ordinal)) + "]",
        _ => value.ToString()!,
    };
}

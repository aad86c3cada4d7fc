using System.IO;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Usage;

/// <summary>Code that uses a few facts, which the tests of the usage analyzer and of its fixes fill in.</summary>
internal static class CodeOverFacts
{
    private const string Schema = """
        types:
          actor: { abstract: true }
          person: { extends: actor }
          group: { extends: actor }
          army: { extends: actor }
          town: {}
        properties:
          mood: { of: actor, type: enum, values: [good, bad, unknown] }
          nick: { of: actor, type: string }
          age: { of: actor, type: integer, required: true }
          is-open: { of: actor, type: boolean, required: true }
        relations:
          lives-in: { from: actor, to: town, many: true, inverse: inhabitants }
        """;

    private const string Facts = """
        about: { unsourced: test }
        person:
          ann-vale: { age: 1, is-open: true, mood: good, lives-in: [{ to: mill-end, retracted: misread }, old-town] }
          bob: { age: 1, is-open: true, disputed: perhaps two people }
        group: { friends: { age: 1, is-open: true } }
        army: { guards: { age: 1, is-open: true, retracted: there were none } }
        town:
          mill-end: { formerly: the-mill }
          old-town: { superseded-by: mill-end }
        """;

    /// <summary>A class with members, and a method with statements that has an actor and a mood to work on.</summary>
    public static string CodeWith(string statements, string members = "") => $$"""
        using System;
        using KnowledgeGen;
        using News;

        static class Uses
        {
            {{members}}

            [EntityId(typeof(Person))] static string Host { get; set; } = null!;

            static void Invite([EntityId(typeof(Person))] string guest) { }

            static void InviteAnybody([EntityId(typeof(Actor))] string guest) { }

            static void InviteAnything([EntityId(typeof(Entity))] string guest) { }

            static void Greet(string guest) { }

            static void Do(Actor actor, Mood mood)
            {
                {{statements}}
            }
        }
        """;

    /// <summary>That code and what is generated for it, without errors. The code is the first tree; others are of classes beside the generated ones.</summary>
    public static CSharpCompilation Compile(string statements, string members = "", Framework framework = Framework.Net100, string facts = Facts, string classes = "")
    {
        var project = new TestProject
        {
            Framework = framework,
            LanguageVersion = framework == Framework.NetStandard20 ? LanguageVersion.CSharp9 : LanguageVersion.Latest,
            Code = [CodeWith(statements, members), "namespace News { using KnowledgeGen; " + classes + " }"],
        };
        var run = PipelineRun.Of(project.With("a.schema.yaml", Schema).With("a.facts.yaml", facts));
        return WithoutErrors(run.Output);
    }

    /// <summary>That code in a project which references an assembly with the facts, without errors.</summary>
    /// <param name="statements">The code.</param>
    /// <param name="attributes">Code of the referenced assembly that stands before all other, such as attributes of it.</param>
    public static CSharpCompilation CompileElsewhere(string statements, string attributes = "")
    {
        using var image = new MemoryStream();
        var facts = Compile("");
        var first = CSharpSyntaxTree.ParseText(attributes, (CSharpParseOptions)facts.SyntaxTrees[0].Options);
        var all = facts.RemoveAllSyntaxTrees().AddSyntaxTrees(facts.SyntaxTrees.Prepend(first));
        Assert.True(all.Emit(image).Success);
        return WithoutErrors(Consumer.CompileAgainst(image.ToArray(), CodeWith(statements), "Elsewhere", Framework.Net100));
    }

    // Elsewhere in these tests warnings are errors; here some are what is looked for.
    private static CSharpCompilation WithoutErrors(CSharpCompilation compilation)
    {
        var lenient = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        Assert.Empty(lenient.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return lenient;
    }
}

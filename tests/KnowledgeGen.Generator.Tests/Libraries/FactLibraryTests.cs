using System;
using System.Linq;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Libraries;

/// <summary>A project that imports the facts of another: one identity of types and entities, and two views of what is known.</summary>
public class FactLibraryTests
{
    private const string TownSchema = """
        types:
          actor: { abstract: true }
          person: { extends: actor }
          guild: { extends: actor }
          town: { summary: Where people live. }
        properties:
          name: { of: [actor, town], type: string, required: true, role: label }
          mood: { of: actor, type: enum, values: [good, bad] }
          born: { of: person, type: date, role: time }
        relations:
          knows: { from: person, to: person, many: true, symmetric: true }
          lives-in: { from: actor, to: town, inverse: inhabitants, qualifiers: { rent: integer } }
          part-of: { from: town, to: town, transitive: true, inverse: parts }
        """;

    private const string People = """
        about: { unsourced: test }
        person:
          ann: { name: Ann, mood: good, born: 1950, lives-in: { to: mill-end, rent: 5 } }
          bob: { name: Bob, knows: ann, lives-in: mill-end }
        """;

    private const string Towns = """
        about: { unsourced: test }
        town:
          mill-end: { name: Mill End, part-of: vale }
          vale: { name: Vale }
        """;

    private const string ClubSchema = """
        imports:
          Towns:
        types:
          club: { summary: People who meet. }
          robot: { extends: actor }
        properties:
          name: { of: club, type: string, required: true, role: label }
          nick: { of: actor, type: string }
          weight: { of: robot, type: integer }
        relations:
          has-member: { from: club, to: person, many: true, inverse: clubs }
          built-by: { from: robot, to: person, inverse: robots }
        rules:
          clubmates: { if: [C has-member X, C has-member Y, X != Y], then: X knows Y }
        """;

    private const string Clubs = """
        about: { unsourced: test }
        club:
          readers: { name: Readers, has-member: [ann, cleo] }
        person:
          cleo: { name: Cleo, nick: C, mood: bad, born: 1960, knows: bob, lives-in: { to: vale, rent: 7 } }
        robot:
          r2: { name: R2, mood: good, nick: Two, weight: 80, built-by: cleo, lives-in: vale }
        """;

    private const string Corrections = """
        about: { unsourced: test }
        person:
          ann:
            nick: Annie
            born: [{ value: 1950, retracted: misread }, 1951]
          bob: { lives-in: { to: mill-end, rent: 9, note: the library has no rent } }
        """;

    private static readonly TestLibrary Towns123 = TestLibrary.Compile(
        "Towns", new TestProject().With("towns.schema.yaml", TownSchema).With("people.facts.yaml", People).With("towns.facts.yaml", Towns));

    /// <summary>A project that imports a library and corrects it.</summary>
    internal static readonly TestProject Club = new TestProject()
        .With("club.schema.yaml", ClubSchema)
        .With("club.facts.yaml", Clubs)
        .With("corrections.overlay.yaml", Corrections)
        .WithLibrary(Towns123);

    private static readonly ImportedKnowledge Loaded = new(Club);

    [Theory]
    // What the library has is the library's own object, wherever it is met.
    [InlineData("ReferenceEquals(Knowledge.Find(\"ann\"), Person.Ann)", true)]
    [InlineData("Knowledge.All<Person>().Contains(Person.Ann)", true)]
    [InlineData("Club.Readers.HasMember[0] == Person.Ann", true)]
    [InlineData("Person.Cleo.Knows[0] == Person.Bob", true)]
    // And shows what the library knows.
    [InlineData("Person.Ann.Born?.ToString()", "1950")]
    [InlineData("Person.Ann.Knows.Count", 1)]
    [InlineData("Person.All.Count", 2)]
    [InlineData("Town.Vale.Inhabitants.Count", 0)]
    [InlineData("TownsFacts.Entities.Count", 4)]
    // What is known here.
    [InlineData("Knowledge.Of(Person.Ann).Born?.ToString()", "1951")]
    [InlineData("Knowledge.Of(Person.Ann).Nick", "Annie")]
    [InlineData("Knowledge.Of(Person.Ann).Statements.IncludeReported().Born.Count", 2)]
    [InlineData("Knowledge.Of(Person.Ann).Statements.Knows.Count", 1)]
    [InlineData("Knowledge.Of(Person.Ann).Statements.IncludeDerived().KnowsClosure.Count", 2)]
    [InlineData("Knowledge.Of(Person.Bob).Statements.LivesIn[0].Rent", 9L)]
    [InlineData("Person.Bob.Statements.LivesIn[0].Rent", null)]
    [InlineData("string.Join(\" \", Knowledge.Of(Town.Vale).Inhabitants.Select(x => x.Id))", "cleo r2")]
    [InlineData("string.Join(\" \", Knowledge.All<Person>().Select(x => x.Id))", "ann bob cleo")]
    [InlineData("string.Join(\" \", Knowledge.All<Actor>().Select(x => x.Id))", "ann bob cleo r2")]
    [InlineData("Knowledge.Entities.Count", 7)]
    [InlineData("Knowledge.AsOf(EdtfDate.Parse(\"2000\")).Of(Person.Ann).Nick", "Annie")]
    [InlineData("string.Join(\" \", Knowledge.Libraries)", "Towns 1.2.3")]
    [InlineData("Knowledge.Search(\"ann\")[0].Entity == Person.Ann", true)]
    [InlineData("Knowledge.Get<Actor>(\"r2\").Name", "R2")]
    [InlineData("Knowledge.Find(\"cleo\") == Person.Cleo", true)]
    [InlineData("TownsFacts.Find(\"cleo\") == null", true)]
    [InlineData("Knowledge.Timeline.Select(x => x.Entity.Id).First()", "ann")]
    // New entities of imported types, by members of the library's class.
    [InlineData("Person.Cleo.Name", "Cleo")]
    [InlineData("Person.Cleo.Mood", 1)]
    [InlineData("Person.Cleo.Born?.ToString()", "1960")]
    [InlineData("Person.Cleo.LivesIn == Town.Vale", true)]
    [InlineData("Person.Cleo.Statements.LivesIn[0].Rent", 7L)]
    [InlineData("Person.Cleo.Statements.Count", 6)]
    [InlineData("Person.Cleo.KnowsClosure.Count", 2)]
    [InlineData("Person.Cleo == Knowledge.Own.Person.Cleo", true)]
    [InlineData("Knowledge.Own.Person.Ids.Cleo", "cleo")]
    [InlineData("Person.Cleo.ToString()", "Cleo")]
    // Classes that extend a library's: members of both.
    [InlineData("Robot.R2.Name", "R2")]
    [InlineData("Robot.R2.Mood", 0)]
    [InlineData("Robot.R2.Weight", 80L)]
    [InlineData("Robot.R2.BuiltBy == Person.Cleo", true)]
    [InlineData("Robot.R2.LivesIn == Town.Vale", true)]
    [InlineData("Robot.R2.Statements.Weight[0].Value", 80L)]
    [InlineData("Robot.R2.Statements.LivesIn[0].To.Name", "Vale")]
    [InlineData("Robot.R2 is Actor", true)]
    [InlineData("Robot.All.Count", 1)]
    // What is said here of imported types, as if it were theirs.
    [InlineData("Person.Ann.Clubs[0] == Club.Readers", true)]
    [InlineData("Person.Cleo.Nick", "C")]
    [InlineData("Person.Cleo.Robots[0].Id", "r2")]
    // The graph is one.
    [InlineData("Knowledge.Graph.ShortestPath(Robot.R2, Person.Bob)!.Count", 2)]
    [InlineData("string.Join(\" \", Knowledge.Graph.Neighbors(Person.Ann, GraphDirection.Incoming).Select(x => x.Id))", "bob readers")]
    [InlineData("Knowledge.Graph.Along(Knowledge.Relations.PartOf).Reachable(Town.MillEnd).Single() == Town.Vale", true)]
    [InlineData("TownsFacts.Graph.Neighbors(Person.Ann, GraphDirection.Incoming).Single() == Person.Bob", true)]
    public void Both_are_seen_as_they_should(string expression, object? expected)
    {
        var actual = Loaded.Eval(expression);
        Assert.Equal(expected, actual is Enum value ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : actual);
    }

    [Fact]
    public void An_entity_of_the_project_is_none_of_the_library() =>
        Assert.Throws<ArgumentException>(() => Loaded.Eval("TownsFacts.Graph.Neighbors(Person.Cleo)"));

    [Theory]
    [InlineData(LanguageVersion.CSharp9, Framework.NetStandard20)]
    [InlineData(LanguageVersion.CSharp12, Framework.Net80)]
    [InlineData(LanguageVersion.Latest, Framework.Net80)]
    public void Older_languages_and_frameworks_get_all_but_the_extensions(LanguageVersion version, Framework framework)
    {
        var towns = TestLibrary.Compile("Towns", Towns123.Project with { Framework = framework, LanguageVersion = version });
        var run = PipelineRun.Of(new TestProject { Files = Club.Files[..3], LanguageVersion = version, Framework = framework }.WithLibrary(towns) with
        {
            Code = ["namespace News { static class Uses { public static Towns.Person Cleo => Knowledge.Own.Person.Cleo; } }"],
        });

        Assert.Empty(run.Problems);
        Assert.Equal(version == LanguageVersion.Latest, run.Sources["Knowledge.imports.g.cs"].Contains("extension(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_third_assembly_takes_what_either_has()
    {
        var third = """
            using Towns;
            public static class Third { public static string Greet(Person person) => "Hello " + person.Name; }
            """;
        var image = Consumer.Compile([new("Third.cs", third, false)], name: "Third").AddReferences(Towns123.Reference)
            .WithOptions(Consumer.Compile([]).Options.WithGeneralDiagnosticOption(Microsoft.CodeAnalysis.ReportDiagnostic.Default));
        using var stream = new System.IO.MemoryStream();
        Assert.True(image.Emit(stream).Success);
        var library = new TestLibrary(new TestProject { Assembly = "Third", Folder = "/home/ann/third/" }, stream.ToArray());
        var loaded = new ImportedKnowledge(Club with { Libraries = Club.Libraries.Add(library), Code = ["static class App { public static string Greetings => Third.Greet(Towns.Person.Ann) + \", \" + Third.Greet(News.Knowledge.Own.Person.Cleo); }"] });

        Assert.Equal("Hello Ann, Hello Cleo", loaded.Assembly.GetType("App")!.GetProperty("Greetings")!.GetValue(null));
    }

    [Fact]
    public void A_newer_library_at_run_time_is_read_by_names()
    {
        var newer = TestLibrary.Compile("Towns", Towns123.Project
            .Edit("towns.schema.yaml", "properties:", "properties:\n  aardvark: { of: actor, type: string }")
            .Edit("towns.schema.yaml", "relations:", "relations:\n  admires: { from: actor, to: actor, many: true }")
            .Edit("people.facts.yaml", "name: Bob, ", "name: Robert, "));
        var loaded = new ImportedKnowledge(Club, [newer]);

        Assert.Equal("Robert", loaded.Eval("Person.Bob.Name"));
        Assert.Equal("Bob", loaded.Eval("Knowledge.Of(Person.Bob).Name"));
        Assert.Equal("Cleo", loaded.Eval("Person.Cleo.Name"));
        Assert.Equal("vale", loaded.Eval("Person.Cleo.LivesIn!.Id"));
        Assert.Equal(80L, loaded.Eval("Robot.R2.Weight"));
        Assert.Equal("cleo", loaded.Eval("Robot.R2.BuiltBy!.Id"));
        Assert.Null(loaded.Eval("Robot.R2.Aardvark"));
        Assert.Equal(0, loaded.Eval("Robot.R2.Admires.Count"));
    }

    [Theory]
    [InlineData(Framework.NetStandard20, LanguageVersion.CSharp9)]
    [InlineData(Framework.Net100, LanguageVersion.Latest)]
    public void Foreign_text_of_a_library_and_of_its_corrections_breaks_out_of_nothing(Framework framework, LanguageVersion version)
    {
        string[] texts = ["*/ class Evil {} /*", "</summary><include file='/etc/passwd' path='*'/>", "line\nclass Evil {}", "\"; class Evil {} //", "]]>{0}", "😀 \\"];
        static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
        var people = "about: { unsourced: " + Quoted(texts[0]) + " }\nthing:\n" + string.Concat(texts.Select((text, i) => $"  t{i}: {{ name: {Quoted(text)}, words: {{ value: {Quoted(text)}, note: {Quoted(text)} }}, near: t0 }}\n"));
        var library = TestLibrary.Compile("Words", new TestProject()
            .With("w.schema.yaml", "types:\n  thing: { summary: " + Quoted(texts[1]) + " }\nproperties:\n  name: { of: thing, type: string, role: label, summary: " + Quoted(texts[2]) + " }\n  words: { of: thing, type: text, many: true }\nrelations:\n  near: { from: thing, to: thing, many: true, summary: " + Quoted(texts[3]) + " }\n")
            .With("w.facts.yaml", people));
        var overlay = "thing:\n" + string.Concat(texts.Select((text, i) => $"  t{i}: {{ near: {{ to: t0, retracted: {Quoted(text)} }} }}\n"));
        var project = (new TestProject() with { Framework = framework, LanguageVersion = version })
            .With("o.schema.yaml", "imports: { Words: }\ntypes: { own: { summary: " + Quoted(texts[1]) + " } }\nrelations: { of-it: { from: own, to: thing, inverse: own-ones } }\n")
            .With("o.facts.yaml", "about: { unsourced: x }\nown: { mine: { of-it: { to: t1, note: " + Quoted(texts[0]) + " } } }\n")
            .With("o.overlay.yaml", overlay)
            .WithLibrary(library);

        var run = PipelineRun.Of(project);

        Assert.Empty(run.Ids);
        Assert.Empty(Consumer.Problems(run.Output));
        Assert.Empty(run.Output.GetSymbolsWithName(name => name == "Evil"));
    }

    [Fact]
    public void Editing_csharp_beside_imported_facts_runs_no_step()
    {
        var run = PipelineRun.Of(Club).Then(project => project with { Code = ["class A { }", "class B { }"] });

        Assert.Empty(run.Emitted);
        var steps = typeof(StepNames).GetFields().Select(constant => (string)constant.GetRawConstantValue()!).Where(run.Runs).ToList();
        Assert.Contains(StepNames.Model, steps);
        Assert.All(steps, step => Assert.Equal(0, run.FreshOutputsOf(step)));
    }

    [Fact]
    public void An_edit_of_a_library_emits_what_depends_on_it()
    {
        var run = PipelineRun.Of(Club);
        Assert.Empty(run.Problems);
        Assert.DoesNotContain(run.Sources.Keys, name => name is "Person.type.g.cs" or "Town.type.g.cs" or "Mood.enum.g.cs");

        var towns = Towns123.Project.FullPath("towns.facts.yaml");
        var edited = run.Then(project => project.Edit(towns, "name: Vale", "name: Valley"));
        Assert.Equal(["Towns_towns+11b593c2f24f577e.data.g.cs", "Towns_towns+11b593c2f24f577e.facts.g.cs"], edited.Emitted);

        var commented = run.Then(project => project.Edit("corrections.overlay.yaml", "person:", "# A comment.\nperson:"));
        Assert.Empty(commented.Emitted);
        Assert.Equal(0, commented.FreshOutputsOf(StepNames.Model));
    }

    [Fact]
    public void A_folder_that_is_called_like_a_library_is_the_projects_own()
    {
        var project = Club.With("Towns/people.facts.yaml", "about: { unsourced: x }\nperson: { dora: { name: Dora } }");
        Assert.Empty(PipelineRun.Of(project).Problems);

        var loaded = new ImportedKnowledge(project);
        Assert.Equal("Dora", loaded.Eval("Person.Dora.Name"));
        Assert.Equal(true, loaded.Eval("Knowledge.Find(\"bob\") == Person.Bob"));
    }

    [Fact]
    public void Of_two_versions_of_a_library_the_first_one_counts()
    {
        var other = Towns123 with { Project = Towns123.Project.Edit("people.facts.yaml", "name: Bob, ", "name: Robert, ").With("more.facts.yaml", "about: { unsourced: x }\nperson: { dora: { name: Dora } }") with { Folder = "/home/ann/other/" } };
        var run = PipelineRun.Of(Club with { Libraries = Club.Libraries.Add(other) });

        Assert.Empty(run.Diagnostics);
        Assert.Equal(PipelineRun.Of(Club).Sources, run.Sources);
    }

    [Fact]
    public void Without_an_import_the_files_of_a_library_are_nobodys()
    {
        var run = PipelineRun.Of(TestProject.Library.WithLibrary(Towns123));

        Assert.Empty(run.Problems);
        Assert.Equal(PipelineRun.Of(TestProject.Library).Sources, run.Sources);
    }
}

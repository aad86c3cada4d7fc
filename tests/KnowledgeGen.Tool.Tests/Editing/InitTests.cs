using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests.Editing;

public sealed class InitTests
{
    [Fact]
    public void A_new_knowledge_base_is_sound_and_wired()
    {
        using var folder = new TemporaryFolder();
        var run = folder.RunIn(folder.Outer, "init", "base/new facts");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(
            """
            base/new facts/documents/hello.txt: written
            base/new facts/knowledge.schema.yaml: written
            base/new facts/knowledge.facts.yaml: written
            base/new facts/.kgen: JSON Schemas of 2 entities, 4 statements
            base/new facts/.vscode/settings.json: written
            base/new facts/.vscode/extensions.json: written

            """.ReplaceLineEndings("\n"),
            run.Error);
        Assert.Equal((0, string.Empty), (folder.Run("check", "new facts").ExitCode, folder.Run("check", "new facts").Output));
        foreach (var (file, schema) in new[] { ("knowledge.facts.yaml", "facts"), ("knowledge.schema.yaml", "schema") })
        {
            var named = folder.Read("new facts/" + file).Split('\n')[0];
            Assert.Equal("# yaml-language-server: $schema=.kgen/" + schema + ".schema.json", named);
        }

        using var settings = JsonDocument.Parse(folder.Read("new facts/.vscode/settings.json"));
        Assert.All(settings.RootElement.GetProperty("yaml.schemas").EnumerateObject(), setting => Assert.True(folder.Has("new facts/" + setting.Name), setting.Name));
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(".vscode/settings.json", "{ }");
        var run = folder.Run("init");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{ }", folder.Read(".vscode/settings.json"));
        Assert.Contains(".vscode/settings.json: there already, and left as it is\n", run.Error, StringComparison.Ordinal);
        Assert.False(folder.Has("knowledge.facts.yaml"));
        Assert.All(SchemaCommandTests.Kinds, kind => Assert.True(folder.Has(".kgen/" + kind + ".schema.json")));
        Assert.Equal(0, folder.Run("schema").ExitCode);
    }

    [Theory]
    [InlineData("documents/report.txt")]
    [InlineData("requirements.txt")]
    [InlineData("facts.lock")]
    public void A_folder_without_facts_gets_some_whatever_else_is_in_it(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, string.Empty);
        var run = folder.Run("init");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.True(folder.Has("knowledge.facts.yaml"));
        Assert.Equal(string.Empty, folder.Read(file));
    }

    [Fact]
    public void A_document_of_somebody_else_is_not_quoted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/Hello.txt", "Something else.");
        folder.Write("shared/hello-2.txt", "Another.");
        var run = folder.Run("init", "--documents", "shared");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal("Something else.", folder.Read("documents/Hello.txt"));
        Assert.Contains("source: hello-3\n", folder.Read("knowledge.facts.yaml"), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (folder.Run("check", "--documents", "shared").ExitCode, folder.Run("check", "--documents", "shared").Output));
    }

    [NodeFact]
    public void What_is_printed_wires_settings_that_are_there()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(".vscode/settings.json", "{\n  // mine\n  \"editor.tabSize\": 2,\n}\n");
        var settings = Printed(folder.Run("init"), "For completion of new files in Visual Studio Code, put this into it:\n");
        folder.Write(".vscode/settings.json", settings);
        FlagsWrongIds(folder.Root, "wrong.facts.yaml");

        folder.Delete("wrong.facts.yaml");
        folder.Write(".vscode/settings.json", "// mine\n" + settings[..^2] + ",\n}\n");
        Assert.DoesNotContain("put this", folder.Run("init").Error, StringComparison.Ordinal);
    }

    [NodeTheory]
    [InlineData("facts")]
    [InlineData("my facts @1")]
    public void What_is_printed_wires_the_repository_around(string name)
    {
        using var folder = TemporaryFolder.WithLibrary(name);
        Directory.CreateDirectory(Path.Combine(folder.Outer, ".git"));
        var settings = Printed(
            folder.RunIn(folder.Outer, "init", name),
            "Visual Studio Code takes settings from the folder that it has open. Where that is '..', put this into .vscode/settings.json there:\n");
        folder.Write("../.vscode/settings.json", settings);
        FlagsWrongIds(folder.Outer, name + "/wrong.facts.yaml");
        FlagsWrongIds(folder.Outer, name + "/below/wrong.facts.yaml");

        Directory.Delete(folder.Full("below"), recursive: true);
        folder.Delete("wrong.facts.yaml");
        Assert.DoesNotContain("put this", folder.RunIn(folder.Outer, "init", name).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("données")]
    [InlineData("facts [old]")]
    public void Where_settings_can_name_no_schema_files_have_to(string name)
    {
        using var folder = TemporaryFolder.WithLibrary(name);
        Directory.CreateDirectory(Path.Combine(folder.Outer, ".git"));
        var run = folder.RunIn(folder.Outer, "init", name);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("There begin files with '# yaml-language-server: $schema=.kgen/facts.schema.json'.\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("put this", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"yaml.schemas\": 1 }")]
    [InlineData("{ \"yaml.schemas\": { \"./.kgen/facts.schema.json\": [], \"./.kgen/overlay.schema.json\": null, \"./.kgen/schema.schema.json\": \"*\", \"./.kgen/questions.schema.json\": \"*\" } }")]
    [InlineData("{ \"yaml.schemas\": { \"./.kgen/facts.schema.json\": \"*\" } }")]
    public void Settings_that_lead_nowhere_get_advice(string settings)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(".vscode/settings.json", settings);
        var run = folder.Run("init");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("put this into it:\n{\n  \"yaml.schemas\": {\n    \"./.kgen/facts.schema.json\": \"*.facts.yaml\",\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(settings, folder.Read(".vscode/settings.json"));
    }

    [Fact]
    public void What_stands_in_the_way_is_named()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(".kgen", "mine");
        Assert.Contains("'.kgen' cannot be written: it is a file; move it away.", folder.Run("init").Error, StringComparison.Ordinal);
        Assert.False(folder.Has(".vscode/settings.json"));

        folder.Delete(".kgen");
        folder.Write(".vscode", "mine");
        var run = folder.Run("init");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'.vscode' cannot be written: it is a file; move it away.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.lock", "garbage: [", 1)]
    [InlineData(".kgen", "mine", 2)]
    [InlineData(".vscode", "mine", 2)]
    [InlineData(".vscode/settings.json/x", "mine", 2)]
    public void What_cannot_be_finished_is_taken_back(string file, string text, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("new/" + file, text);
        var before = Everything();
        var run = folder.Run("init", "new");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(!file.StartsWith(".vscode", StringComparison.Ordinal), run.Error.Contains("What was written is taken back.\n", StringComparison.Ordinal));
        Assert.DoesNotContain(folder.Outer, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Everything());

        string[] Everything() => [.. Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_library_that_is_not_there_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("init", "new", "--library", "Sky=nope");
        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(folder.Full("new")));
    }

    [Fact]
    public void Facts_within_facts_are_refused()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("init", "more/new");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The folder belongs to the facts in '.', which facts of its own would break; name another folder.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Full("more")));
    }

    [Fact]
    public void A_separator_at_the_end_of_the_folder_changes_nothing()
    {
        using var folder = TemporaryFolder.WithLibrary("facts");
        Directory.CreateDirectory(Path.Combine(folder.Outer, ".git"));
        folder.RunIn(folder.Outer, "init", "facts");
        Assert.Equal(folder.RunIn(folder.Outer, "init", "facts").Error, folder.RunIn(folder.Outer, "init", "facts/").Error.Replace("facts//", "facts/", StringComparison.Ordinal));
    }

    private static string Printed(ToolRun run, string sentence)
    {
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        var start = run.Error.IndexOf(sentence, StringComparison.Ordinal);
        Assert.True(start >= 0, run.Error);
        start += sentence.Length;
        return run.Error[start..(run.Error.IndexOf("\n}\n", start, StringComparison.Ordinal) + 3)];
    }

    // The file has no line that names its JSON Schema.
    private static void FlagsWrongIds(string opened, string file)
    {
        var path = Path.Combine(opened, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "book:\n  another: { title: x, author: nobody }\n");
        Assert.StartsWith("2: Value is not accepted.", Assert.Single(YamlEditor.Open(opened, (file, [], []))[0].Problems), StringComparison.Ordinal);
    }
}

using System;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests.Editing;

/// <summary>What a curator sees in an editor with the language server for YAML.</summary>
public sealed class EditorTests
{
    private static readonly string[] Endings = [".schema.yaml", ".facts.yaml", ".overlay.yaml", ".questions.yaml", ".txt"];

    [NodeFact]
    public void Ids_are_completed_keys_explained_and_a_wrong_id_is_flagged()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, folder.Run("init").ExitCode);
        var facts = folder.Read("knowledge.facts.yaml").Replace("author: mira-holt", "author: mira-hold", StringComparison.Ordinal)
            .Replace("    published:", "    publishd:", StringComparison.Ordinal);
        folder.Write("knowledge.facts.yaml", facts);
        folder.Write("new.schema.yaml", "properties:\n  pages: { of: book, type: integr }\n");
        int At(string words, int offset) => facts.IndexOf(words, StringComparison.Ordinal) + offset;

        var files = YamlEditor.Open(
            folder.Root,
            ("knowledge.facts.yaml", [At("mira-hold", 2), At("    publishd", 4)], [At("author", 2), At("book:", 1), At("evidence: she", 2)]),
            ("new.schema.yaml", [], [3]));

        Assert.Equal(["13: Value is not accepted. Valid values: \"mira-holt\".", "14: Property publishd is not allowed."], files[0].Problems);
        Assert.Equal([("mira-holt", "Mira Holt, person")], files[0].Completions[0]);
        Assert.Contains(("published", "When a book came out. Optional."), files[0].Completions[1]);
        Assert.Contains("Who wrote a book. Any number. Leads to: person.", files[0].Hovers[0], StringComparison.Ordinal);
        Assert.Contains("A book.", files[0].Hovers[1], StringComparison.Ordinal);
        Assert.Contains("The words that it rests on.", files[0].Hovers[2], StringComparison.Ordinal);
        Assert.StartsWith("2: Value is not accepted. Valid values: \"string\", \"text\"", Assert.Single(files[1].Problems), StringComparison.Ordinal);
        Assert.Contains("What entities have, by name.", files[1].Hovers[0], StringComparison.Ordinal);
    }

    [NodeTheory]
    [InlineData("facts")]
    [InlineData("samples/Quickstart")]
    [InlineData("samples/Registers")]
    [InlineData("samples/FactLibrary")]
    [InlineData("samples/FactConsumer", "SolarSystem=library")]
    [InlineData("templates/content/knowledge")]
    public void Nothing_is_flagged_in_what_the_compiler_accepts(string path, string? library = null)
    {
        using var folder = new TemporaryFolder();
        if (RepositoryFacts.Documents is { } documents) folder.Variables["KnowledgeGenDocuments"] = documents;
        Copy(path, folder, "base");
        if (library is not null) Copy("samples/FactLibrary", folder, "library");
        string[] options = library is null ? [] : ["--library", library];
        var init = folder.Run(["init", "base", .. options]);
        Assert.True(init.ExitCode == 0, init.Error);
        var root = folder.Full("base");
        var files = Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(root, file)).ToArray();

        var opened = YamlEditor.Open(root, [.. files.Select(file => (file, Array.Empty<int>(), Array.Empty<int>()))]);

        Assert.NotEmpty(files);
        Assert.All(files.Zip(opened), pair => Assert.Equal((pair.First, string.Empty), (pair.First, string.Join('\n', pair.Second.Problems))));
    }

    private static void Copy(string path, TemporaryFolder folder, string to)
    {
        var root = Path.Combine(RepositoryFacts.Root, path);
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
            var isOurs = Endings.Any(ending => relative.EndsWith(ending, StringComparison.Ordinal)) || relative.EndsWith("facts.lock", StringComparison.Ordinal);
            if (isOurs && !relative.StartsWith("bin/", StringComparison.Ordinal) && !relative.StartsWith("obj/", StringComparison.Ordinal)) folder.Write(to + "/" + relative, File.ReadAllBytes(file));
        }
    }
}

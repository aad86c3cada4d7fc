using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace KnowledgeGen.Site.Tests;

/// <summary>Sites that tests look at, each made once.</summary>
internal static class Sites
{
    /// <summary>Text that would do harm if a browser took it for anything but text.</summary>
    public const string Hostile = "</title></script><script>window.harmed=1</script><img src=x onerror=\"window.harmed=1\">'\"&<!--]]>";

    private static readonly Lazy<TemporaryFolder> LazyMali = new(MakeMali);
    private static readonly Lazy<TemporaryFolder> LazyHostile = new(MakeHostile);
    private static readonly Lazy<TemporaryFolder> LazyLarge = new(MakeLarge);
    private static readonly Lazy<TemporaryFolder> LazyRegisters = new(MakeRegisters);

    /// <summary>The Mali facts.</summary>
    public static TemporaryFolder Mali => LazyMali.Value;

    /// <summary>Facts whose every text is hostile.</summary>
    public static TemporaryFolder HostileFacts => LazyHostile.Value;

    /// <summary>Ten thousand entities, all of them in one place, and all but one quoted from one document.</summary>
    public static TemporaryFolder Large => LazyLarge.Value;

    /// <summary>The register map.</summary>
    public static TemporaryFolder Registers => LazyRegisters.Value;

    /// <summary>A page of a site.</summary>
    public static string Page(this TemporaryFolder folder, string path) => File.ReadAllText(folder.Full("site/" + path));

    /// <summary>The address of a page of a site.</summary>
    public static string Address(this TemporaryFolder folder, string path) => new Uri(folder.Full("site/" + path.Split('?', '#')[0])).AbsoluteUri + path[path.Split('?', '#')[0].Length..];

    private static TemporaryFolder MakeMali() => FromRepository("facts");

    private static TemporaryFolder MakeRegisters() => FromRepository("samples/Registers");

    private static TemporaryFolder FromRepository(string path)
    {
        var folder = New();
        if (RepositoryFacts.Documents is { } documents) folder.Variables["KnowledgeGenDocuments"] = documents;
        var root = Path.Combine(RepositoryFacts.Root, path);
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (relative.StartsWith("bin/", StringComparison.Ordinal) || relative.StartsWith("obj/", StringComparison.Ordinal)) continue;
            if (relative.EndsWith(".yaml", StringComparison.Ordinal) || relative.EndsWith(".lock", StringComparison.Ordinal) || relative.EndsWith(".txt", StringComparison.Ordinal)) folder.Write(relative, File.ReadAllBytes(file));
        }

        return Make(folder);
    }

    private static TemporaryFolder MakeHostile()
    {
        var folder = New();
        var quoted = "'" + Hostile.Replace("'", "''", StringComparison.Ordinal) + "'";
        folder.Write("s.schema.yaml", $$"""
            types:
              thing: { summary: {{quoted}} }
            properties:
              name: { of: thing, type: string, role: label, summary: {{quoted}} }
              alias: { of: thing, type: string, many: true, role: alias }
              when: { of: thing, type: date, role: time }
              where: { of: thing, type: point }
              link: { of: thing, type: url }
            relations:
              near: { from: thing, to: thing, many: true, transitive: true, qualifiers: { how: string } }

            """);
        folder.Write("x.facts.yaml", $$"""
            source: d
            thing:
              con: { name: {{quoted}}, alias: {{quoted}}, when: 2013~, where: [1, 2], link: 'ftp://harmed.example/', evidence: "window.harmed=1</script>", near: { to: b, how: {{quoted}}, note: {{quoted}} } }
              b: { name: {{quoted}}, disputed: {{quoted}}, evidence: "window.harmed=1</script>", near: { to: c, evidence: A text with } }
              c: { name: C, evidence: A text with }
              gone: { name: Gone, retracted: {{quoted}}, evidence: A text with }

            """);
        folder.Write("documents/d.txt", "A text with " + Hostile + " in it.\n\u202e\n");
        return Make(folder);
    }

    private static TemporaryFolder MakeLarge()
    {
        var folder = New();
        folder.Write("s.schema.yaml", """
            types:
              world: {}
              place: {}
            properties:
              name: { of: [world, place], type: string, required: true, role: label }
              founded: { of: place, type: date, role: time }
              position: { of: place, type: point }
            relations:
              part-of: { from: place, to: [world, place], transitive: true, inverse: parts }

            """);
        folder.Write("earth.facts.yaml", "about: { unsourced: made up }\nworld:\n  earth: { name: All of it }\n");
        var facts = new StringBuilder("source: gazetteer\nplace:\n");
        var document = new StringBuilder();
        for (var i = 0; i < 9999; i++)
        {
            var to = i < 10 ? "earth" : "p" + (i % 10).ToString(CultureInfo.InvariantCulture);
            facts.Append(CultureInfo.InvariantCulture, $"  p{i}: {{ name: Place number {i}, founded: {1000 + (i % 1000)}, position: [{(i % 140) - 70}, {(i % 350) - 175}], part-of: {to}, evidence: \"Place number {i}, founded\" }}\n");
            document.Append(CultureInfo.InvariantCulture, $"Place number {i}, founded in {1000 + (i % 1000)}.\n");
        }

        folder.Write("x.facts.yaml", facts.ToString());
        folder.Write("documents/gazetteer.txt", document.ToString());
        return Make(folder);
    }

    private static TemporaryFolder New()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    }

    private static TemporaryFolder Make(TemporaryFolder folder)
    {
        var run = folder.Run("site", "-o", "site");
        Assert.True(run.ExitCode == 0, run.Error);
        return folder;
    }
}

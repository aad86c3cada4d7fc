using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Tests.Exporting;

namespace KnowledgeGen.Tool.Tests.Importing;

public sealed class JsonLinesImportTests
{
    private const string Schema = """
        types: { town: {}, person: { extends: being }, being: {} }
        properties:
          name: { of: [town, being], type: string, required: true, role: label }
          size: { of: town, type: decimal }
        relations:
          married-to: { from: being, to: being, symmetric: true }
          mayor: { from: town, to: person, many: true, qualifiers: { acting: boolean, since: date, wage: quantity, at: point } }

        """;

    private const string Facts = """
        town:
          mill-end:
            name: { value: Mill End, evidence: { quote: Mill End, occurrence: 2 } }
            size: { value: 10.50, unsourced: the map }
            disputed: the register and the chronicle differ
            evidence: [{ source: atlas }, { quote: a mill, source: chronicle }]
            mayor:
              - { to: ann-vale, during: 2011~/2014, acting: true, since: 2011-05, wage: { min: 1.5, max: 2, unit: "a, b" }, at: [1.50, -2], evidence: Ann … Mill End }
              - { to: bob-hill, retracted: "he was not: see #2", evidence: Bob Hill }
              - { to: bob-hill, according-to: ann-vale, certainty: possible, evidence: Bob Hill }
        person:
          ann-vale: { name: Ann Vale, evidence: Ann Vale, formerly: [ann-hill, ann-h], married-to: { to: bob-hill, evidence: Bob Hill } }
          bob-hill: { name: "Bob \"x\" \\ '#: Hill ", superseded-by: ann-vale, about: { basis: inferred, note: "- no\n  text" } }
        document:
          atlas: { title: An atlas }

        """;

    private const string Chronicle = "Mill End had a mill. Ann Vale ruled in Mill End, and Bob Hill did not.\n";

    public static TheoryData<string> Bases => ["archive", "registers", "towns", "facts"];

    [Theory]
    [MemberData(nameof(Bases))]
    public void What_is_exported_comes_back_statement_by_statement(string name)
    {
        using var folder = Folder(name, out var source, out var documents);
        var before = folder.RunIn(source, ["export", "--format", "jsonl", "--without-derived", "-o", folder.Full("before.jsonl"), .. documents]);
        Assert.Equal(0, before.ExitCode);
        var expected = Statements(source, documents);
        var import = folder.Run(["import", "jsonl", "before.jsonl", "-o", "again", .. documents]);
        Assert.Equal((0, string.Empty), (import.ExitCode, import.Output));
        Assert.DoesNotContain("not checked", import.Error, StringComparison.Ordinal);

        var after = folder.Run(["export", "again", "--format", "jsonl", "-o", "after.jsonl", .. documents]);
        Assert.True(after.ExitCode == 0, after.Error);
        Assert.Equal(File.ReadAllLines(folder.Full("before.jsonl")), File.ReadAllLines(folder.Full("after.jsonl")));
        Assert.Equal(expected, Statements(folder.Full("again"), documents));
        if (name == "towns")
        {
            Assert.Contains("    formerly: [ann-hill, ann-h]\n", folder.Read("again/1-town.facts.yaml"), StringComparison.Ordinal);
            Assert.Contains("married-to: { from: person, to: person, symmetric: true }", folder.Read("again/imported.schema.yaml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_follows_is_left_out_and_said_to_be()
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("export", "--format", "jsonl", "-o", "all.jsonl").ExitCode);
        var run = folder.Run("import", "jsonl", "all.jsonl", "-o", "again", "--documents", "documents");
        Assert.Equal(
            (0, "again: 2 files, 6 entities, 37 statements\n4 derived statements are left out: the rules that conclude such are no part of the file.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Words_whose_document_is_not_at_hand_are_taken_over_and_named()
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("export", "--format", "jsonl", "-o", "all.jsonl").ExitCode);
        var run = folder.Run("import", "jsonl", "all.jsonl", "-o", "again");
        Assert.Contains("The words of 'hello' are not checked: its text is not at hand; name its folder with --documents.", run.Error, StringComparison.Ordinal);
        Assert.Contains("quote: Mira Holt keeps the library", folder.Read("again/1-maker.facts.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_nobody_knows_leave_their_place()
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("lock").ExitCode);
        folder.Delete("documents/hello.txt");
        Assert.Equal(0, folder.Run("export", "--format", "jsonl", "-o", "all.jsonl").ExitCode);
        Assert.Equal(0, folder.Run("import", "jsonl", "all.jsonl", "-o", "again").ExitCode);
        Assert.Contains("unsourced: imported from all.jsonl, which quotes hello ", folder.Read("again/1-maker.facts.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("check", "again").ExitCode);
    }

    [Theory]
    [InlineData("{", "(1,2): error: This is no JSON object on one line.")]
    [InlineData("[]", "(1,1): error: This is neither an entity nor a statement: it has neither 'entity' nor 'subject'.")]
    [InlineData("""{"entity":"A b","type":"t"}""", "(1,1): error: 'A b' cannot be the entity: it is not kebab-case (a-z, 0-9 and single hyphens); write 'a-b'.")]
    [InlineData("""{"entity":"a"}""", "(1,1): error: The key 'type' is missing.")]
    [InlineData("""{"subject":"b","predicate":"p","value":1}""", "(1,1): error: The entity 'b' has no line before this one.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\"}\n{\"entity\":\"a\",\"type\":\"t\"}", "(2,1): error: The entity 'a' is there twice, first in line 1.")]
    [InlineData("{\"entity\":\"abc\",\"type\":\"t\"}\n{\"subject\":\"abc\",\"predicate\":\"p\",\"object\":\"abd\"}", "(2,1): error: There is no entity 'abd'; did you mean 'abc'?")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\"}\n{\"subject\":\"a\",\"predicate\":\"p\",\"value\":1.5}", "(2,1): error: The key 'value' is not a text, a whole number, a truth value, a quantity or a point.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\"}\n{\"subject\":\"a\",\"predicate\":\"p\",\"value\":\"\\ud800\"}", "(2,1): error: The key 'value' is not a text of whole characters.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\"}\n{\"subject\":\"a\",\"predicate\":\"p\",\"value\":1,\"certainty\":\"sure\"}", "(2,1): error: The key 'certainty' is not one of certain, probable, possible.")]
    [InlineData("""{"entity":"a","type":"t","evidence":[{"document":"hello","start":0,"end":4,"text":"Nina"}]}""", "(1,1): error: The words at 0-4 of 'hello' are others; the file was exported from another version of the document.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\",\"types\":[\"t\",\"u\"]}\n{\"entity\":\"b\",\"type\":\"u\",\"types\":[\"u\",\"t\"]}", "(2,1): error: The type 'u' extends 't' here, and nothing in line 1; a type extends one.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\",\"types\":[\"t\",\"u\"]}\n{\"entity\":\"b\",\"type\":\"t\",\"types\":[\"t\",\"v\"]}", "(2,1): error: The type 't' extends 'v' here, and 'u' in line 1; a type extends one.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\",\"types\":[\"t\",\"t\"]}", "(1,1): error: The type 't' extends nothing here, and 't' in line 1; a type extends one.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\",\"formerly\":[\"A\"]}", "(1,1): error: 'A' cannot be the former id: it is not kebab-case (a-z, 0-9 and single hyphens); write 'a'.")]
    [InlineData("{\"entity\":\"a\",\"type\":\"t\"}\n{\"subject\":\"a\",\"predicate\":\"p\",\"object\":\"a\",\"symmetric\":true}\n{\"subject\":\"a\",\"predicate\":\"p\",\"object\":\"a\"}", "(3,1): error: The relation 'p' is not symmetric here, and is so in line 2; it is one or the other for all of its statements.")]
    [InlineData("", "(1,1): error: There is no entity in the file.")]
    public void A_mistake_is_told_at_its_line_and_nothing_is_written(string lines, string message)
    {
        using var folder = Archive.Folder();
        folder.Write("in.jsonl", lines + "\n");
        var run = folder.Run("import", "jsonl", "in.jsonl", "-o", "new", "--documents", "documents");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("in.jsonl" + message + "\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is imported: 1 error.\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Full("new")));
    }

    [Fact]
    public void What_the_language_does_not_take_is_told_in_the_files_that_are_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.jsonl", "{\"entity\":\"a\",\"type\":\"t\"}\n{\"subject\":\"a\",\"predicate\":\"p\",\"value\":1,\"during\":\"next year\"}\n");
        var run = folder.Run("import", "jsonl", "in.jsonl", "-o", "new");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("new/1-t.facts.yaml(7,15): error KG", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("The files are written, and 1 error is to be put right in them.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_found_again_however_often_they_are_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/many.txt", string.Concat(Enumerable.Range(0, 300).Select(_ => "Ann and ")) + "Bob.\n");
        folder.Write("in.jsonl", "{\"entity\":\"a\",\"type\":\"t\",\"evidence\":[{\"document\":\"many\",\"start\":1600,\"end\":1603,\"line\":1,\"text\":\"Ann\"}]}\n");
        Assert.Equal(0, folder.Run("import", "jsonl", "in.jsonl", "-o", "new", "--documents", "documents").ExitCode);
        Assert.Contains("occurrence: 201\n", folder.Read("new/1-t.facts.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_ever_overwritten()
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("export", "--format", "jsonl", "-o", "all.jsonl").ExitCode);
        folder.Write("mine/notes.txt", "mine");
        var run = folder.Run("import", "jsonl", "all.jsonl", "-o", "mine");
        Assert.Equal((2, "kgen: 'mine' cannot be written: there is something in it, and an import overwrites nothing; name a new folder.\n"), (run.ExitCode, run.Error));
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder.Full("mine")).Select(path => Path.GetFileName(path)!));
        Directory.CreateDirectory(folder.Full("empty"));
        Assert.Equal(0, folder.Run("import", "jsonl", "all.jsonl", "-o", "empty").ExitCode);
    }

    private static TemporaryFolder Folder(string name, out string source, out string[] documents)
    {
        var folder = name == "archive" ? Archive.Folder() : new TemporaryFolder();
        source = name switch { "registers" => Path.Combine(RepositoryFacts.Root, "samples", "Registers"), "facts" => Path.Combine(RepositoryFacts.Root, "facts"), _ => folder.Root };
        documents = ["--documents", folder.Full("documents")];
        if (name != "archive") folder.Write("documents/chronicle.txt", Chronicle);
        if (name == "facts" && RepositoryFacts.Documents is { } sources) documents = ["--documents", sources];
        if (name == "towns")
        {
            folder.Write("towns.schema.yaml", Schema);
            folder.Write("towns.facts.yaml", "source: chronicle\n" + Facts);
        }

        return folder;
    }

    // What is said, and not where or under which schema.
    private static List<string> Statements(string folder, string[] documents)
    {
        var host = new ToolHost(TextWriter.Null, TextWriter.Null) { CurrentFolder = folder, Variable = _ => null };
        var compilation = KnowledgeFolder.Load(host, new BaseLocation(null, [documents[1]])).Compile();
        Assert.False(compilation.HasErrors);
        var knowledge = Archive.Export(compilation with { Model = compilation.Model with { Derivation = DerivationModel.Empty } });
        return [.. knowledge.Statements.Select(statement => Text(statement))];
    }

    private static string Text(ExportedStatement statement)
    {
        var model = statement.Model;
        var qualifiers = string.Join(", ", model.Qualifiers.Select(item => item.Qualifier.Name + ": " + item.Value.ToCanonicalText()));
        var evidence = string.Join(", ", statement.Evidence.Select(item => (item.Document, item.Start, item.End, item.Line, item.Quote is null)));
        return string.Join(" | ", statement.Id, model.Value.ToCanonicalText(), model.Certainty, model.Basis, model.AttributedTo, model.During, model.Note, model.Unsourced, model.LifeCycle, qualifiers, evidence);
    }
}

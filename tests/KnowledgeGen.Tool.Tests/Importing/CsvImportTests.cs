using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Tool.Tests.Exporting;

namespace KnowledgeGen.Tool.Tests.Importing;

public sealed class CsvImportTests
{
    [Theory]
    [InlineData("name,mayor\nMill End,Ann Vale\nGull Bay,Bo\n", "name\nAnn Vale\nBo\n", "mayor", "person")]
    [InlineData("name,mayor\nMill End,\nGull Bay,ann-vale\n", "name\nAnn Vale\nBo\n", "mayor", "person")]
    [InlineData("name,mayor\nMill End,P_1\n", "id,name\nP_1,Ann Vale\n", "mayor", "person")]
    [InlineData("name,twin\nMill End,Gull Bay\nGull Bay,Ann Vale\n", "name\nAnn Vale\n", "twin", "town, person")]
    [InlineData("name,person-id\nMill End,7\n", "id,name\n7,Ann Vale\n", "person-id", "person")]
    [InlineData("name,person\nMill End,7\n", "id,name\n7,Ann Vale\n", "person", "person")]
    [InlineData("name,mayor\nMill End,Ann Vale\nGull Bay,somebody\n", "name\nAnn Vale\n", "mayor", null)]
    [InlineData("name,mayor\nMill End,Ann Vale\n", "name\nAnn Vale\nAnn Vale\n", "mayor", null)]
    [InlineData("name,alias\nMill End,Mill End\n", "name\nAnn Vale\n", "alias", null)]
    [InlineData("name,bridges\nMill End,7\n", "id,name\n7,Ann Vale\n", "bridges", null)]
    [InlineData("name,since\nMill End,2013-01\n", "name\n2013-01\n", "since", null)]
    [InlineData("id,person\nx,x\ny,x\nmill-end,x\n", "name\nx\n", "person", "person")]
    [InlineData("name,person\nMill End,Georgia\nGeorgia,Georgia\n", "name\nGeorgia\n", "person", "person")]
    [InlineData("id,name,person-id\n1,Mill End,1\n", "id,name\n1,Ann Vale\n", "person-id", "person")]
    public void A_column_that_leads_to_rows_is_a_relation(string towns, string people, string column, string? targets)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/town.csv", towns);
        folder.Write("in/person.csv", people);
        var run = folder.Run("import", "csv", "in", "-o", "out");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        var schema = folder.Read("out/imported.schema.yaml");
        if (targets is null)
        {
            Assert.DoesNotContain("relations:", schema, StringComparison.Ordinal);
            Assert.DoesNotContain("is a relation", run.Error, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"  {column}: {{ from: town, to: {(targets.Contains(',', StringComparison.Ordinal) ? "[" + targets + "]" : targets)} }}\n", schema, StringComparison.Ordinal);
            Assert.Contains($"'{column}' of town is a relation to {targets}: each of its values is the id or the name of a row there.\n", run.Error, StringComparison.Ordinal);
            Assert.Contains($"\n    {column}: ", folder.Read("out/2-town.facts.yaml"), StringComparison.Ordinal);
        }

        Assert.Equal((0, string.Empty), (folder.Run("check", "out").ExitCode, folder.Run("check", "out").Output));
    }

    [Theory]
    [InlineData("town.csv", "name,town\nMill End,x\n")]
    [InlineData("town.csv", "name,mayor\nMayor,x\n")]
    [InlineData("town.csv", "name,evidence-of,town-id\nevidence of,x,y\n")]
    public void Names_of_generated_members_do_not_meet(string file, string table)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, table);
        var run = folder.Run("import", "csv", file, "-o", "out");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("member: Own", folder.Read("out/imported.schema.yaml") + folder.Read("out/1-town.facts.yaml"), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (folder.Run("check", "out").ExitCode, folder.Run("check", "out").Output));
    }

    [Theory]
    [InlineData("Norway", "Norway", true)]
    [InlineData("Norway", "Atlantis", false)]
    [InlineData("Norway", "2013-01-01", false)]
    public void A_column_of_several_tables_is_one_relation_or_one_property(string ofCity, string ofPerson, bool isRelation)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/city.csv", "name,country\nOslo," + ofCity + "\n");
        folder.Write("in/person.csv", "name,country\nAnn," + ofPerson + "\n");
        folder.Write("in/country.csv", "name\nNorway\n");
        var run = folder.Run("import", "csv", "in", "-o", "out");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(isRelation, run.Error.Contains("'country' of city, person is a relation to country: ", StringComparison.Ordinal));
        Assert.Equal(isRelation, folder.Read("out/imported.schema.yaml").Contains("country: { from: [city, person], to: country }", StringComparison.Ordinal));
        Assert.Equal((0, string.Empty), (folder.Run("check", "out").ExitCode, folder.Run("check", "out").Output));
    }

    [Fact]
    public void A_table_becomes_a_type_with_properties_and_entities()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Big Towns.csv", "\uFEFFName,Founded,Öffnung,size,open,site,note it\r\nMill End,1204-05-01,7,1.50,true,https://example.org/a?b,\"a \"\"b\"\", c\nd\"\r\nGull Bay,1300-01,-8,2,false,http://x.org,\r\n\r\nMill End,,,,,,\r\n");
        var run = folder.Run("import", "csv", "Big Towns.csv", "-o", "out");
        Assert.Equal((0, string.Empty, "out: 2 files, 3 entities, 14 statements\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            """
            types:
              big-towns: {}
            properties:
              name: { of: big-towns, type: string, role: label }
              founded: { of: big-towns, type: date }
              offnung: { of: big-towns, type: integer }
              size: { of: big-towns, type: decimal }
              open: { of: big-towns, type: boolean }
              site: { of: big-towns, type: url }
              note-it: { of: big-towns, type: text }

            """,
            folder.Read("out/imported.schema.yaml"));
        Assert.Equal(
            """
            about:
              unsourced: imported from Big Towns.csv
            big-towns:
              mill-end:
                name: Mill End
                founded: '1204-05-01'
                offnung: '7'
                size: '1.50'
                open: 'true'
                site: https://example.org/a?b
                note-it: "a \"b\", c\u000Ad"
              gull-bay:
                name: Gull Bay
                founded: '1300-01'
                offnung: '-8'
                size: '2'
                open: 'false'
                site: http://x.org
              mill-end-2:
                name: Mill End

            """,
            folder.Read("out/1-big-towns.facts.yaml"));
        Assert.Equal((0, string.Empty), (folder.Run("check", "out").ExitCode, folder.Run("check", "out").Output));
    }

    [Fact]
    public void Files_of_a_folder_share_ids_and_properties()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/b.csv", "id,name,age\nx-1,X,007\nQ 42,Y,8\n");
        folder.Write("in/a.csv", "title,age\nX 1,9\n??,1\n");
        Assert.Equal(0, folder.Run("import", "csv", "in", "-o", "first").ExitCode);
        Assert.Contains("\n  b-x-1:\n", folder.Read("first/2-b.facts.yaml"), StringComparison.Ordinal);

        folder.Write("in/b.csv", "id,name,age\nx-2,X,007\nQ 42,Y,8\n");
        Assert.Equal(0, folder.Run("import", "csv", "in", "-o", "out").ExitCode);
        var entities = folder.Run("export", "out", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("entity", out _));
        Assert.Equal(["x-1 X 1", "a-3 ??", "x-2 X", "q-42 Y"], entities.Select(entity => entity.GetProperty("entity").GetString() + " " + entity.GetProperty("name").GetString()));
        Assert.Contains("age: { of: [a, b], type: string }", folder.Read("out/imported.schema.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,\"x\ny\n", "(2,3): error: The quotation mark that starts this field has no other that ends it; add one.")]
    [InlineData("a,b\n1,x\"y\n", "(2,4): error: A quotation mark stands within a field that does not start with one; put the field in quotation marks and double this one.")]
    [InlineData("a,b\n\"1\"2,x\n", "(2,4): error: Text follows the quotation mark that ends a field; double the quotation marks within it.")]
    [InlineData("a,b\n\"1\n\",x,3\n", "(3,5): error: The row has 3 fields, and the header 2; a comma within a field needs quotation marks around it.")]
    [InlineData("a,b\n1\n", "(2,1): error: The row has 1 fields, and the header 2; a comma within a field needs quotation marks around it.")]
    [InlineData("a,A\n1,2\n", "(1,3): error: The column 'a' is there twice; rename one.")]
    [InlineData("a,??\n1,2\n", "(1,3): error: No property can be made of the column '??'; give it a name in ASCII letters.")]
    [InlineData("a,Evidence\n1,2\n", "(1,3): error: No property can be called 'evidence', which the fact language uses itself; rename the column.")]
    [InlineData("a;b\n1;2\n", "(1,1): error: The header has one column with ';' in it; columns are separated by commas.")]
    [InlineData("name,id\nx,a\ny,A\n", "(3,3): error: The id 'a' is there twice, first in line 2; a file has each once.")]
    [InlineData("name,id\nx,\u00DF\u00DF\n", "(2,3): error: No id can be made of '\u00DF\u00DF'; write one in ASCII letters and digits.")]
    [InlineData("a,b\n1,x\u202Ey\n", "(2,3): error: The character U+202E may not stand in facts, because it cannot be seen or forges what is seen; delete it.")]
    [InlineData("a,b\n", "(1,1): error: There is no row below the header, so that there is nothing to import; add one, or leave the file out.")]
    [InlineData("", "(1,1): error: The file is empty; its first row names the columns.")]
    public void A_mistake_is_told_at_its_place_and_nothing_is_written(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", text);
        var run = folder.Run("import", "csv", "in.csv", "-o", "out");
        Assert.Equal((1, string.Empty, "in.csv" + message + "\nNothing is imported: 1 error.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["in.csv"], Directory.GetFileSystemEntries(folder.Root).Select(path => Path.GetFileName(path)!));
    }

    [Fact]
    public void What_is_not_utf_8_is_told_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", [.. Encoding.UTF8.GetBytes("a,b\n\u00E4,"), 0xFF]);
        Assert.StartsWith("in.csv(2,3): error: The file is not UTF-8; save it as UTF-8.\n", folder.Run("import", "csv", "in.csv", "-o", "out").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document.csv")]
    [InlineData("about.csv")]
    [InlineData("source.csv")]
    public void A_file_cannot_be_called_like_what_is_there_already(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, "a\n1\n");
        Assert.StartsWith(name + "(1,1): error: No type can be called '" + Path.GetFileNameWithoutExtension(name) + "'", folder.Run("import", "csv", name, "-o", "out").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_generated_members_are_taken_by_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("label.csv", "id,label,statements\nall,A,1\nget,B,2\n");
        Assert.Equal(0, folder.Run("import", "csv", "label.csv", "-o", "out").ExitCode);
        var run = folder.Run("check", "out");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Texts_come_through_as_they_are()
    {
        var texts = HostileModel.Texts.Where(text => text.Length > 0 && CharacterScan.FindForbidden(text) < 0).ToList();
        Assert.True(texts.Count > 8);
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "id,words\n" + string.Concat(texts.Select((text, i) => $"t{i},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")));
        Assert.Equal(0, folder.Run("import", "csv", "in.csv", "-o", "out").ExitCode);
        var run = folder.Run("export", "out", "--format", "jsonl");
        Assert.True(run.ExitCode == 0, run.Error);
        var words = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("value", out _)).Select(line => line.GetProperty("value").GetString()!);
        Assert.Equal(texts, words);
    }

    [Fact]
    public void Many_rows_are_several_files_that_are_read_in_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.csv", "id,name,number\n" + string.Concat(Enumerable.Range(0, 12_000).Select(i => $"e{i},Name {i},{i}\n")));
        Assert.Equal("out: 4 files, 12000 entities, 24000 statements\n", folder.Run("import", "csv", "in.csv", "-o", "out").Error);
        Assert.Equal((0, string.Empty), (folder.Run("check", "out").ExitCode, folder.Run("check", "out").Output));
    }
}

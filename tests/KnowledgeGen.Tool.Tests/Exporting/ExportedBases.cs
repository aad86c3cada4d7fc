using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Knowledge bases that every format is tried on.</summary>
internal static class ExportedBases
{
    public static readonly string[] Names = ["archive", "facts", "registers", "10,000 entities"];

    public static KnowledgeCompilation Compile(string name) => name switch
    {
        "archive" => Archive.Compile(),
        "facts" => Load("facts"),
        "registers" => Load("samples/Registers"),
        _ => LargeModel.Of(Archive.Compile(), 5_000),
    };

    private static KnowledgeCompilation Load(string folder)
    {
        var host = new ToolHost(TextWriter.Null, TextWriter.Null) { CurrentFolder = RepositoryFacts.Root, Variable = _ => null };
        var compilation = KnowledgeFolder.Load(host, new BaseLocation(folder, [])).Compile();
        Assert.False(compilation.HasErrors);
        return compilation;
    }
}

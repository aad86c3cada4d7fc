using System.Linq;

namespace KnowledgeGen.Generator.Tests;

public class EmittedApiTests
{
    [Fact]
    public void The_api_of_a_fact_file_reads_like_hand_written_code()
    {
        var file = GeneratedCode.Emit(NewsModel.Create()).Single(file => file.HintName == "actors.facts.g.cs");

        Snapshot.Verify(file.Source, "cs");
    }

    [Fact]
    public void The_class_of_a_type_reads_like_hand_written_code()
    {
        var file = GeneratedCode.Emit(NewsModel.Create()).Single(file => file.HintName == "Person.type.g.cs");

        Snapshot.Verify(file.Source, "cs");
    }
}

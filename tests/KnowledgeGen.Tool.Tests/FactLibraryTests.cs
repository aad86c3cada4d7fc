namespace KnowledgeGen.Tool.Tests;

/// <summary>Knowledge bases that import the facts of libraries, as the tool finds them.</summary>
public sealed class FactLibraryTests
{
    [Fact]
    public void A_library_is_found_where_the_user_says()
    {
        using var folder = Make();
        AssertKnowsBoth(folder.Run("check", "mine", "--library", "Sky=sky"));
        Assert.Contains("\"entity\":\"mars\"", folder.Run("export", "mine", "--format", "jsonl", "--library", "Sky=sky").Output, System.StringComparison.Ordinal);
        Assert.Contains("sky/planets.facts.yaml:1", folder.Run("explain", "mars", "mine", "--library", "Sky=sky").Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_is_found_where_the_last_build_found_it_first()
    {
        using var folder = Make();
        folder.Write("mine/obj/KnowledgeGen.libraries", $"Gone|1.0.0|{folder.Full("gone")}\n\nSky|1.0.0|{folder.Full("sky")}\nSky|0.9.0|{folder.Full("old")}\n");
        folder.Write("old/more.facts.yaml", "planet: { vulcan: {} }");
        AssertKnowsBoth(folder.Run("check", "mine"));
    }

    [Fact]
    public void Of_a_library_one_folder_is_named()
    {
        using var folder = Make();
        var run = folder.Run("check", "mine", "--library", "Sky=sky", "--library", "Sky=mine");
        Assert.Equal((2, "kgen: There are two folders of the library 'Sky'; name one.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_folder_that_is_called_like_a_library_is_the_knowledge_bases_own()
    {
        using var folder = Make();
        folder.Write("mine/Sky/planets.facts.yaml", "planet: { mars: {} }");
        var run = folder.Run("check", "mine", "--library", "Sky=sky");
        Assert.Equal(
            "mine/Sky/planets.facts.yaml(1,11): error KG3004: The id 'mars' belongs already to the 'planet' on line 1 of Sky/planets.facts.yaml, which is imported; "
                + "choose another id, or say more of that one in a file that ends in '.overlay.yaml'.\n",
            run.Output);
    }

    private static TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        folder.Write("sky/sky.schema.yaml", "types: { planet: {} }");
        folder.Write("sky/planets.facts.yaml", "planet: { mars: {} }");
        folder.Write("mine/a.schema.yaml", "imports: { Sky: }");
        folder.Write("mine/a.facts.yaml", "planet: { venus: {} }");
        return folder;
    }

    private static void AssertKnowsBoth(ToolRun run) => Assert.Equal((0, "mine: 2 entities, 0 statements, 0 errors, 0 warnings\n"), (run.ExitCode, run.Error));
}

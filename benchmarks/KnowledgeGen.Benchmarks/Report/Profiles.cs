namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What profiles say of goals that may be missed: where the time or the memory goes. Printed where one is.</summary>
internal static class Profiles
{
    public const string FirstAccess = """
        A first access just-in-time compiles some thirty small methods, which takes 4 to 5 ms whatever the size; ReadyToRun spares that. Most of the rest is the
        loading of classes: the runtime reads every member of a class when it first meets it, 0.45 µs each, so 16 ms for the two classes that this access meets, of 25,000 and of 10,000
        entities. C# 14's static extension members would make that independent of size, but cost the compiler half as much again for each entity, in every build.
        """;

    public const string Compile = """
        A documented property and a documented constant are what an entity costs the compiler, 0.8 ms of 46 s at 50,000; an initialiser costs it 1.2 ms of 63 s (both measured without the
        analyzers that the SDK brings, which need as long for either). In a profile of one thread parsing and declaring members take 29 %, compiling getters 29 %, the generator
        20 %; the rest is documentation and writing the assembly.
        """;

    public const string CodeEdit = """
        In a trace of 1,500 edits there is nothing of ours. In every run the compiler's driver asks for each of the 2,001 files, at each of the steps that the pipeline has for one file,
        whether it has changed.
        """;

    public const string Hop = """
        On either side a hop is the load of a field, and with so many entities it waits for memory: at another hour the same two programs took 5.6 ns against 4.6, a ratio of 1.2,
        four times of four.
        """;

    public const string Memory = """
        The heap is less than half of what the program holds. The data lie in it twice, in the mapped assembly and in the strings that its literals became, together up to 20 MB at 50,000
        entities; data that are read where they are mapped would need literals of bytes, of which each takes the compiler fifty times as long. Pieces of evidence that were
        touched are kept as objects, so that the same one is always the same object.
        """;

    public const string Growth = """
        *Checking* allocates in proportion to the facts (see the notes below). At 5,000 entities all of it fits into the youngest generation, and nothing is collected; at 50,000 the
        collector runs four times and copies what is alive, for nearly half of the time. *Find by id, first time*: the table of ids is large enough for the runtime to collect the whole
        heap, and with it all that *all once* has left there: 80 of 90 ms at 50,000, which are gone where the threshold for large objects is higher. *Search*, *JSON* and *breadth-first* do ten
        times as much on ten times as much memory, of which less is in a cache.
        """;
}

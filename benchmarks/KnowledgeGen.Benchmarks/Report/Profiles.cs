namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What profiles say of goals that may be missed: where the time or the memory goes. Printed where one is.</summary>
internal static class Profiles
{
    public const string Check = """
        Reading events keeps nothing, and a check keeps the whole knowledge base until it is done: of very large ones nearly half of the time is waiting for garbage collections, which copy what is alive
        (see the notes below).
        """;

    public const string FirstAccess = """
        Just-in-time compiling takes 7 to 8 ms of a first access whatever the size; ReadyToRun spares that. What is left of 50,000 entities is the loading of classes:
        the runtime reads every member of a class when it first meets it, some half a microsecond each, and this access meets two classes, of 25,000 and of 10,000 entities.
        C# 14's static extension members would make that independent of size, but cost the compiler half as much again for each entity, in every build.
        """;

    public const string Compile = """
        A documented property and a documented constant are what an entity costs the compiler, 0.9 ms of 46 s at 50,000; an initialiser costs it 1.2 ms of 63 s (both without
        the analyzers that the SDK brings). In a profile of one thread parsing and declaring members take 29 %, compiling getters 29 %, the generator 20 %; the rest is documentation and
        writing the assembly.
        """;

    public const string CodeEdit = """
        In a trace of 1,500 edits there is nothing of ours. In every run the compiler's driver asks for each file, at each of the steps that the pipeline has for one file, whether it has
        changed.
        """;

    public const string Hop = """
        With so many entities a hop waits for memory, and how long changes with the hour: four more runs of both programs, alone on the machine, gave 5.4 to 5.9 ns against 4.6, once against 9.
        """;

    public const string Memory = """
        The heap is less than half of what the program holds. The data lie in it twice, in the mapped assembly and in the strings that its literals became, together up to 20 MB at 50,000
        entities; data that are read where they are mapped would need literals of bytes, of which each takes the compiler fifty times as long. Pieces of evidence that were
        touched are kept as objects, so that the same one is always the same object.
        """;

    private const string GrowthOfCheck = """
        A check allocates in proportion to the facts, but the collector copies what is alive, and of a large knowledge base more is: see the notes below. The rest is memory of which less
        is in a cache.
        """;

    private const string GrowthOfFind = """
        Of *find by id, first time* the table of ids is a large object, for which the runtime may collect the whole heap, and with it all that *all once* has left there. At
        50,000 it does, and takes most of the time; where the threshold for large objects is higher, 8 ms are left.
        """;

    private const string GrowthOfMemory = """
        *Search*, *JSON* and *breadth-first* do ten times as much on ten times as much memory.
        """;

    private const string GrowthOfConclusions = """
        From ten times as many places 10.3 times as many conclusions follow, which take 8.6 times as much memory. The rest is that what 5,000 places need fits into the caches of the processor, and
        what 50,000 need does not.
        """;

    /// <summary>Why something grows more than the number of entities; nothing where no profile has told.</summary>
    public static string GrowthOf(string name) => name switch
    {
        "one thread" or "all cores" => GrowthOfCheck,
        "find by id, first time" => GrowthOfFind,
        "search" or "JSON, an entity" or "breadth-first, an entity" or "breadth-first, index" => GrowthOfMemory,
        "closure of ten levels" or "closure and a rule" or "questions" or "all statements as of a day" or "breadth-first as of a day, an entity" => GrowthOfConclusions,
        _ => "",
    };
}

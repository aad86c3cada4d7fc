namespace KnowledgeGen.Tool;

/// <summary>What the process returns; scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>All is well; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>The knowledge base has errors, or what was asked for is not in it.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong, or a folder or file that it names cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Two knowledge bases differ in what <c>--fail-on</c> names.</summary>
    public const int Different = 3;

    /// <summary>A mistake of the tool itself; the number is <c>EX_SOFTWARE</c> of BSD's sysexits.</summary>
    public const int InternalError = 70;
}

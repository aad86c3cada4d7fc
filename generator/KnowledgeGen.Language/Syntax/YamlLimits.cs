namespace KnowledgeGen.Language.Syntax;

/// <summary>How much of a file is read. Each limit is far above what people write and keeps hostile files cheap.</summary>
public static class YamlLimits
{
    /// <summary>The longest file, in UTF-16 code units.</summary>
    public const int FileLength = 16 * 1024 * 1024;

    /// <summary>How deep lists and mappings may be nested; the top mapping is 1.</summary>
    public const int Depth = 64;

    /// <summary>The most nodes (scalars, lists and mappings, keys included) of a file.</summary>
    public const int Nodes = 2_000_000;

    /// <summary>The longest key, in UTF-16 code units and as it is written, quotation marks included.</summary>
    public const int KeyLength = 1024;

    /// <summary>How often reading goes on after a syntax error in a file.</summary>
    public const int Restarts = 20;

    /// <summary>The most diagnostics that are reported of a file; the rest is counted only.</summary>
    public const int Diagnostics = 100;
}

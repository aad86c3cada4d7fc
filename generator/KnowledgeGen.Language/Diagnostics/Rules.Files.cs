namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>The bytes of a YAML file are not UTF-8.</summary>
    public static readonly Rule FileEncoding = Error("KG1040", "File is not UTF-8");

    /// <summary>A file of the knowledge base that cannot be opened.</summary>
    public static readonly Rule FileUnreadable = Error("KG1041", "File cannot be read");
}

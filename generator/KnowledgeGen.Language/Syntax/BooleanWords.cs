namespace KnowledgeGen.Language.Syntax;

/// <summary>Words that people write for truth values, beside the two that the fact language has.</summary>
internal static class BooleanWords
{
    /// <summary>What a word means; null where it means neither.</summary>
    public static bool? MeaningOf(string word) => word.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "ON" or "1" => true,
        "FALSE" or "NO" or "N" or "OFF" or "0" => false,
        _ => null,
    };
}

using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>How values stand in the literals: the counterpart of the runtime's <see cref="StoredValue"/>.</summary>
internal static class StoredText
{
    /// <summary>The text of a value that is stored as text.</summary>
    public static string Of(ValueModel value) => value.ToCanonicalText();

    /// <summary>The value as a reader expects it.</summary>
    public static string Readable(ValueModel value) => value switch
    {
        ValueModel.Quantity quantity => ValueText.ToRuntime(quantity).ToString(),
        ValueModel.Point point => ValueText.ToRuntime(point).ToString(),
        _ => value.ToCanonicalText(),
    };
}

using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>
/// Text that stands for an entity and is like no id. Whether it is what an entity is called is known only when all files are bound, so it is
/// reported then.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Range">Where it stands.</param>
public readonly record struct UnknownReference(string Text, TextRange Range)
{
    /// <summary>What the report of all of them begins with.</summary>
    internal static string Start(string text) => "There is no entity '" + Escape.ForMessage(text) + "'";

    /// <summary>The sentence that reports it.</summary>
    /// <param name="names">What all entities are called.</param>
    internal string Message(EntityNames names)
    {
        if (names.FindNearest(Text) is var (id, name)) return Start(Text) + "; did you mean '" + id + "', which is called '" + Escape.ForMessage(name) + "'?";
        return Start(Text) + (KebabCase.IsValid(Text) ? "." : ", and this is no id: it " + KebabCase.Advice(Text));
    }
}

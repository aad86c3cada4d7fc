using KnowledgeGen.Language;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Characters that no fact may hold.</summary>
internal static class ForbiddenCharacter
{
    /// <summary>What is wrong with a text, as a sentence; null where nothing is.</summary>
    public static string? In(string text) => CharacterScan.FindForbidden(text) is >= 0 and var place
        ? "The character " + Escape.CodePoint(CharacterScan.CodePointAt(text, place)) + " may not stand in facts, because it cannot be seen or forges what is seen; delete it."
        : null;
}

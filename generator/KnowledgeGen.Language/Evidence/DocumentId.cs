using System;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Ids of documents: the names of their files, without folder and <c>.txt</c>.</summary>
internal static class DocumentId
{
    private const string Extension = ".txt";

    /// <summary>Why a text is no id and what to write instead, as the end of a sentence; of a file's path its name is suggested.</summary>
    public static string Advice(string text)
    {
        var name = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
        if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) name = name.Substring(0, name.Length - Extension.Length);
        return name.Length < text.Length && KebabCase.IsValid(name)
            ? "names a file; the id is its name without folder and '" + Extension + "': write '" + name + "'."
            : KebabCase.Advice(text);
    }
}

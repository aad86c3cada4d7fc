using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs ids, hashes and lengths of the documents.</summary>
internal static class DocumentTableWriter
{
    public static string Write(EquatableArray<DocumentModel> documents)
    {
        var numbers = new StringBuilder();
        var texts = new StringBuilder();
        PackedNumbers.Append(numbers, (ulong)documents.Count);
        foreach (var document in documents)
        {
            PackedNumbers.Append(numbers, (ulong)document.Id.Length);
            texts.Append(document.Id);

            var isKnown = document is { Sha256.Length: 64, Length: not null };
            PackedNumbers.Append(numbers, isKnown ? (ulong)document.Length!.Value + 1 : 0);
            if (isKnown) texts.Append(document.Sha256);
        }

        return numbers.Append(texts).ToString();
    }
}

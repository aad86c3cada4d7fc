using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs ids, hashes and lengths of the documents, as <see cref="DocumentTable"/> reads them.</summary>
internal static class DocumentTableWriter
{
    public static string Write(EquatableArray<DocumentModel> documents)
    {
        var data = new PackedWriter().Number(documents.Count);
        foreach (var document in documents)
        {
            data.Number(PackedWriter.LengthOf(document.Id)).Text(document.Id);
            var isKnown = document is { Sha256.Length: 64, Length: not null };
            data.Number(isKnown ? (ulong)document.Length!.Value + 1 : 0);
            if (isKnown) data.Text(document.Sha256!);
        }

        return data.ToString();
    }
}

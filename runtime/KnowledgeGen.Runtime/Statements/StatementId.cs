using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGen;

/// <summary>Makes the ids of statements out of what they say, so that no literal need hold them.</summary>
internal static class StatementId
{
    private const int DigestBytes = 6;

    /// <summary>The id of a statement that no other statement of its subject has.</summary>
    public static string Make(string subject, string predicate, string value, bool isRelation) =>
        subject + "/" + predicate + "/" + (isRelation ? value : Digest(value));

    private static string Digest(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
#else
        var hash = SHA256.HashData(bytes);
#endif
        var digits = new StringBuilder(DigestBytes * 2);
        for (var i = 0; i < DigestBytes; i++) digits.Append(HexDigit(hash[i] >> 4)).Append(HexDigit(hash[i] & 15));
        return digits.ToString();
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}

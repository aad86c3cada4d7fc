using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Hashes of words, in lower-case hexadecimal.</summary>
internal static class Hashing
{
    private const string Digits = "0123456789abcdef";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>SHA-256 of the UTF-8 of a text: 64 digits.</summary>
    public static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Utf8.GetBytes(text));
        var builder = new StringBuilder(hash.Length * 2);
        foreach (var value in hash) builder.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        return builder.ToString();
    }

    /// <summary>The first 16 digits of <see cref="Sha256"/>: enough to tell changed words, short enough to read.</summary>
    public static string Short(string text) => Sha256(text).Substring(0, 16);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>
/// An openCypher script, read as far as escaping goes: what stands in string literals, and what is left when they are taken out.
/// </summary>
/// <param name="Skeleton">The script with <c>''</c> for every string literal.</param>
/// <param name="Strings">The literals' texts.</param>
internal sealed partial record CypherScript(string Skeleton, IReadOnlyList<string> Strings)
{
    /// <summary>Reads a script as openCypher 9 has it: <c>\uXXXX</c> is an escape inside a literal.</summary>
    public static CypherScript Read(string script)
    {
        var skeleton = new StringBuilder();
        var strings = new List<string>();
        for (var i = 0; i < script.Length; i++)
        {
            skeleton.Append(script[i]);
            if (script[i] == '`') i = CopyName(script, i, skeleton);
            if (script[i] == '\'')
            {
                i = ReadString(script, i + 1, strings);
                skeleton.Append('\'');
            }
        }

        return new CypherScript(skeleton.ToString(), strings);
    }

    /// <summary>
    /// Reads a script as older parsers do: <c>\uXXXX</c> is replaced first, anywhere, by some even after a backslash that is escaped
    /// itself.
    /// </summary>
    public static CypherScript ReadReplacingFirst(string script, bool afterEscapedBackslashToo)
    {
        var pattern = afterEscapedBackslashToo ? AnyCode() : CodeOrEscape();
        return Read(pattern.Replace(script, match => match.Value[1] == 'u' ? Character(match.Value.AsSpan(2)) : match.Value));
    }

    private static int CopyName(string script, int start, StringBuilder skeleton)
    {
        var end = script.IndexOf('`', start + 1);
        skeleton.Append(script, start + 1, end - start);
        return end;
    }

    private static int ReadString(string script, int i, List<string> strings)
    {
        var text = new StringBuilder();
        for (; script[i] != '\''; i++)
        {
            if (script[i] != '\\')
            {
                text.Append(script[i]);
                continue;
            }

            i++;
            if (script[i] == 'u')
            {
                text.Append(Character(script.AsSpan(i + 1, 4)));
                i += 4;
            }
            else
            {
                text.Append(script[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    '\\' or '\'' => script[i],
                    _ => throw new FormatException("There is no escape \\" + script[i]),
                });
            }
        }

        strings.Add(text.ToString());
        return i;
    }

    private static string Character(ReadOnlySpan<char> digits) =>
        ((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}")]
    private static partial Regex AnyCode();

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|[^u])")]
    private static partial Regex CodeOrEscape();
}

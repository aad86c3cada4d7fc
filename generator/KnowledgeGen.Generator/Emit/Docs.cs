using System;
using System.Text.RegularExpressions;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Documentation comments. They are short, because the compiler spends more time on them than on the code, and everything foreign
/// in them is escaped.
/// </summary>
internal static class Docs
{
    /// <summary>The attribute that keeps a public member out of completion.</summary>
    public const string HiddenFromCompletion =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    private const int SummaryLimit = 300;

    // Schemas write names between grave accents, as Markdown has it.
    private static readonly Regex CodeSpan = new("`([^`]+)`", RegexOptions.CultureInvariant);

    /// <summary>Writes what stands above a constructor that only generated code calls; where others can see it, it needs words.</summary>
    public static void WriteConstructorDocs(this IndentedWriter writer, string access)
    {
        if (access is not ("public" or "protected")) return;
        writer.WriteSummary("Generated code makes them.");
        writer.WriteLine(HiddenFromCompletion);
    }

    /// <summary>Writes a summary; the text is XML already.</summary>
    public static IndentedWriter WriteSummary(this IndentedWriter writer, string xml) =>
        writer.Write("/// <summary>").Write(xml).WriteLine("</summary>");

    /// <summary>Writes remarks; the text is XML already, and nothing is written where it is empty.</summary>
    public static IndentedWriter WriteRemarks(this IndentedWriter writer, string xml) =>
        xml.Length == 0 ? writer : writer.Write("/// <remarks>").Write(xml).WriteLine("</remarks>");

    /// <summary>The schema's words, or words made of the name.</summary>
    public static string Summary(string? summary, string name) =>
        summary is { } own && Escape.XmlText(own, SummaryLimit) is { Length: > 0 } text
            ? CodeSpan.Replace(text, "<c>$1</c>") : Sentence(name);

    /// <summary>A kebab-case name as a sentence: <c>holds-office</c> is <c>Holds office.</c></summary>
    public static string Sentence(string name) => Words(name) + ".";

    /// <summary>
    /// Ends text with a full stop unless it ends a sentence already. None follows quoted words that end with punctuation of their
    /// own: they stay as they are.
    /// </summary>
    public static string EndSentence(string xml)
    {
        var isQuoted = xml.Length > 1 && xml[xml.Length - 1] == '”';
        var last = xml.Length == 0 ? ' ' : xml[xml.Length - (isQuoted ? 2 : 1)];
        return last is '.' or '!' or '?' or '…' || (isQuoted && last is ',' or ';' or ':') ? xml : xml + ".";
    }

    /// <summary>Words between quotation marks.</summary>
    public static string Quoted(string words, int limit) => $"“{Escape.XmlText(words, limit)}”";

    /// <summary>A kebab-case name as words that start with a capital letter.</summary>
    public static string Words(string name)
    {
        var words = Escape.XmlText(name.Replace('-', ' '));
        return words.Length > 0 && words[0] is >= 'a' and <= 'z' ? (char)(words[0] - 32) + words.Substring(1) : words;
    }

    /// <summary>A reference to a type or member.</summary>
    public static string See(string cref) => $"<see cref=\"{cref}\"/>";

    /// <summary>Text in the font of code.</summary>
    public static string Code(string text) => "<c>" + Escape.XmlText(text) + "</c>";

    /// <summary>What a role means to readers; empty where there is none.</summary>
    public static string Role(Role role) => role == Language.Model.Role.None
        ? string.Empty : $" Role: {Enum.GetName(typeof(Role), role)!.ToLowerInvariant()}.";
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// The names of generated files. Two that differ only in case would lose all output, so different inputs get names that differ
/// in more.
/// </summary>
public static class HintNames
{
    private const string FactsEnding = ".facts.yaml";

    /// <summary>The file of a type.</summary>
    public static string OfType(SchemaModel schema, TypeModel type) =>
        Numbered(TypesBefore(schema, type), type.CSharpName) + ".type.g.cs";

    /// <summary>The file of an enum.</summary>
    public static string OfEnum(SchemaModel schema, string csharpEnum)
    {
        var before = new List<string>();
        foreach (var found in EnumEmitter.EnumsOf(schema))
        {
            if (found.CSharpName == csharpEnum) break;
            before.Add(found.CSharpName);
        }

        return Numbered(before, csharpEnum) + ".enum.g.cs";
    }

    /// <summary>The file of the root class.</summary>
    public static string OfRoot(EmitOptions options) => options.Root + ".root.g.cs";

    /// <summary>The file of the statement classes.</summary>
    public static string OfStatements(EmitOptions options) => options.Root + ".statements.g.cs";

    /// <summary>The file of what is added to imported types.</summary>
    public static string OfImports(EmitOptions options) => options.Root + ".imports.g.cs";

    /// <summary>The file of the questions.</summary>
    public static string OfQuestions(EmitOptions options) => options.Root + ".questions.g.cs";

    /// <summary>The file of the views as of a date.</summary>
    public static string OfViews(EmitOptions options) => options.Root + ".views.g.cs";

    /// <summary>The file of the data of what is derived.</summary>
    public static string OfConclusions(EmitOptions options) => options.Root + ".conclusions.g.cs";

    /// <summary>The file of what programs see of a fact file, or of several.</summary>
    /// <param name="path">The path of the first one.</param>
    /// <param name="count">How many they are.</param>
    public static string OfFactsApi(string path, int count = 1) => OfFiles(path, count) + ".facts.g.cs";

    /// <summary>The file of the data of a fact file, or of several.</summary>
    /// <param name="path">The path of the first one.</param>
    /// <param name="count">How many they are.</param>
    public static string OfFactsData(string path, int count = 1) => OfFiles(path, count) + ".data.g.cs";

    /// <summary>The name of the class that holds a fact file's data; no two paths share one.</summary>
    internal static string DataClass(string path)
    {
        var builder = new StringBuilder("Facts_");
        foreach (var c in WithoutEnding(path)) builder.Append(c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : '_');
        return builder.Append('_').Append(Hash(path)).ToString();
    }

    private static string OfFiles(string path, int count) =>
        count == 1 ? Flatten(path) : Flatten(path) + "+" + (count - 1).ToString(CultureInfo.InvariantCulture);

    private static string Flatten(string path)
    {
        var name = WithoutEnding(path);
        var isExact = true;
        var builder = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var isPlain = c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.';
            isExact &= isPlain || c == '/';
            builder.Append(isPlain || c is >= 'A' and <= 'Z' ? c : '_');
        }

        // Where a character was lost or letters differ in case from the usual, the hash of the path keeps names apart.
        return isExact ? builder.ToString() : builder.Append('+').Append(Hash(path)).ToString();
    }

    private static string WithoutEnding(string path) =>
        path.EndsWith(FactsEnding, StringComparison.Ordinal) ? path.Substring(0, path.Length - FactsEnding.Length) : path;

    /// <summary>FNV-1a of 64 bits: stable over runs and machines, unlike <see cref="object.GetHashCode"/>.</summary>
    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> TypesBefore(SchemaModel schema, TypeModel type)
    {
        foreach (var other in schema.Types)
        {
            if (other.Name == type.Name) yield break;
            yield return other.CSharpName;
        }
    }

    private static string Numbered(IEnumerable<string> before, string name)
    {
        var same = 1;
        foreach (var other in before)
        {
            if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) same++;
        }

        return same == 1 ? name : name + "+" + same.ToString(CultureInfo.InvariantCulture);
    }
}

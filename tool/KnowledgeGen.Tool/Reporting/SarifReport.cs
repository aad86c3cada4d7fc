using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>
/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code-scanning
/// views read.
/// </summary>
/// <remarks>
/// Braces in messages stay single, as in what the C# compiler writes: the specification doubles them, and the views show them as they come.
/// </remarks>
internal sealed class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://github.com/knowledgegen/knowledgegen";

    private readonly Report _report;
    private readonly Utf8JsonWriter _json;
    private readonly List<Rule> _rules;
    private readonly Dictionary<FindingMark, int> _seen = [];

    private SarifReport(Report report, Utf8JsonWriter json)
    {
        _report = report;
        _json = json;
        _rules = report.Diagnostics.Select(diagnostic => diagnostic.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
    }

    public static void Write(Report report, TextWriter writer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            new SarifReport(report, json).WriteLog();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private void WriteLog()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        foreach (var diagnostic in _report.Diagnostics) WriteResult(diagnostic);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "kgen");
        _json.WriteString("informationUri", Home);
        _json.WriteString("version", ToolVersion.Text);
        _json.WriteStartArray("rules");
        foreach (var rule in _rules) WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(Rule rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        _json.WriteString("name", NameOf(rule));
        WriteText("shortDescription", rule.Title);
        WriteText("fullDescription", rule.Title + ".");
        WriteHelp(rule);
        _json.WriteString("helpUri", rule.HelpLink);
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", LevelOf(rule));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // Code-scanning views ask for a help text, and show the link in it.
    private void WriteHelp(Rule rule)
    {
        _json.WriteStartObject("help");
        _json.WriteString("text", "What it means, with examples: " + rule.HelpLink);
        _json.WriteString("markdown", "[What it means, with examples](" + rule.HelpLink + ")");
        _json.WriteEndObject();
    }

    private void WriteResult(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", diagnostic.Rule.Id);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(diagnostic.Rule));
        _json.WriteString("level", LevelOf(diagnostic.Rule));
        WriteText("message", Escape.ForSarifMessage(diagnostic.Message));
        _json.WriteStartArray("locations");
        WriteLocation(diagnostic.Location, null);
        _json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            _json.WriteStartArray("relatedLocations");
            for (var i = 0; i < diagnostic.Related.Count; i++) WriteLocation(diagnostic.Related[i], i);
            _json.WriteEndArray();
        }

        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("kgen/v1", Fingerprint(diagnostic));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLocation(SourceLocation location, int? relatedId)
    {
        _json.WriteStartObject();
        if (relatedId is { } id)
        {
            _json.WriteNumber("id", id);
            WriteText("message", "The other place");
        }

        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", UriOf(location.Path));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", location.Start.Line + 1);
        _json.WriteNumber("startColumn", location.Start.Column + 1);
        _json.WriteNumber("endLine", location.End.Line + 1);
        _json.WriteNumber("endColumn", location.End.Column + 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    // Of findings with the same mark the first stays the first.
    private string Fingerprint(Diagnostic diagnostic)
    {
        var mark = _report.Lines.MarkOf(diagnostic);
        var number = _seen[mark] = _seen.GetValueOrDefault(mark) + 1;
        var text = string.Create(CultureInfo.InvariantCulture, $"{mark.Rule}\n{mark.Path}\n{mark.Words}\n{number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    // The title as one identifier, as the specification wants it.
    private static string NameOf(Rule rule) =>
        string.Concat(rule.Title.Split(' ', '-', '\'', '#').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string LevelOf(Rule rule) => rule.Severity == Severity.Error ? "error" : "warning";

    private static string UriOf(string path) => Path.IsPathFullyQualified(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}

using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>
/// What recognises a finding when the lines above it have moved: its rule, its file and the words of its line. Messages do not, since they
/// tell of other lines.
/// </summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, InputFile> _files;
    private readonly IReadOnlyDictionary<string, string> _relativePaths;
    private readonly Dictionary<string, LineMap> _maps = new(StringComparer.Ordinal);

    public SourceLines(LoadedKnowledge knowledge)
    {
        _relativePaths = knowledge.RelativePaths;
        var files = knowledge.Files;
        _files = files.Schemas.Concat(files.Facts).Concat(files.Locks).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The mark of a finding. Findings of one rule on lines of the same words have the same one.</summary>
    public FindingMark MarkOf(Diagnostic diagnostic)
    {
        var (path, place) = (diagnostic.Location.Path, diagnostic.Location.Start);
        var words = _files.TryGetValue(path, out var file) ? Escape.ForTerminal(LineOf(file, place.Line).Trim()) : string.Empty;
        return new FindingMark(diagnostic.Rule.Id, Escape.ForTerminal(_relativePaths.GetValueOrDefault(path, path)), words);
    }

    private string LineOf(InputFile file, int line)
    {
        if (!_maps.TryGetValue(file.Path, out var map)) _maps.Add(file.Path, map = new LineMap(file.Text));
        return file.Text[map.GetStart(line)..map.GetStart(line + 1)];
    }
}

/// <summary>Recognises a finding among those of another day.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Path">
/// The file, relative to the knowledge base or to its folder of documents, or that folder where it is missing, relative to the knowledge base; with
/// <c>/</c>, escaped. It is the same from wherever the tool was called, and however its arguments were written.
/// </param>
/// <param name="Words">The line that it stands on, escaped; empty for a file that is no YAML.</param>
internal readonly record struct FindingMark(string Rule, string Path, string Words);

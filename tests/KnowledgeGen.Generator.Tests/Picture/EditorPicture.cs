using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;

namespace KnowledgeGen.Generator.Tests.Picture;

/// <summary>Draws an editor as SVG: lines of code, a list of members, cards of documentation. Letters have one width, so that lines can be broken.</summary>
internal sealed class EditorPicture
{
    private const int Width = 880;
    private const int LineHeight = 22;
    private const double LetterWidth = 8.43;
    private const int Margin = 16;

    private const string Styles = """
        <style>
          text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #24292f }
          .editor { fill: #ffffff; stroke: #d0d7de } .popup { fill: #f6f8fa; stroke: #afb8c1 } .selected { fill: #cfe4fb } .number, .code { fill: #6e7781 }
          .keyword { fill: #8250df } .type, .reference { fill: #0550ae } .kind { fill: #9a6700 } .name { text-decoration: underline }
          @media (prefers-color-scheme: dark) {
            text { fill: #d7dde4 } .editor { fill: #0d1117; stroke: #30363d } .popup { fill: #161b22; stroke: #484f58 } .selected { fill: #1f3a5f }
            .number, .code { fill: #8b949e } .keyword { fill: #d2a8ff } .type, .reference { fill: #79c0ff } .kind { fill: #e3b341 }
          }
        </style>
        """;

    private readonly StringBuilder _shapes = new();
    private int _line;

    private int Y => Margin + (_line * LineHeight);

    /// <summary>A line of code, in runs of one style.</summary>
    public EditorPicture Code(int number, params (string Text, string Style)[] runs)
    {
        WriteLine(Margin, Y, [($"{number,2}  ", "number"), .. runs]);
        _line++;
        return this;
    }

    /// <summary>The members that completion offers, one of them selected, and the card of that one beside them.</summary>
    /// <param name="column">The column of the code that they stand below.</param>
    /// <param name="members">The members with the letter of their kind.</param>
    /// <param name="selected">The name of the selected one.</param>
    /// <param name="hover">What is shown of it.</param>
    public EditorPicture Completion(int column, IReadOnlyList<(string Name, char Kind)> members, string selected, HoverText hover)
    {
        var (left, top) = (Margin + (int)((column + 4) * LetterWidth), Y + 4);
        var width = (int)((members.Max(member => member.Name.Length) + 5) * LetterWidth);
        Box("popup", left, top, width, (members.Count * LineHeight) + 8);
        for (var i = 0; i < members.Count; i++)
        {
            var y = top + 4 + (i * LineHeight);
            if (members[i].Name == selected) _shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"selected\" x=\"{left + 1}\" y=\"{y}\" width=\"{width - 2}\" height=\"{LineHeight}\"/>\n");
            WriteLine(left + 8, y, (members[i].Kind + "  ", "kind"), (members[i].Name, "text"));
        }

        var height = Card(left + width + 8, top, hover);
        _line += ((Math.Max((members.Count * LineHeight) + 8, height) + 4) / LineHeight) + 2;
        return this;
    }

    /// <summary>The card of what the pointer is over.</summary>
    public EditorPicture Hover(int column, HoverText hover)
    {
        _line += ((Card(Margin + (int)((column + 4) * LetterWidth), Y + 4, hover) + 4) / LineHeight) + 1;
        return this;
    }

    /// <summary>The whole picture.</summary>
    /// <param name="title">What it shows, for who cannot see it.</param>
    public string ToSvg(string title)
    {
        var height = Y + Margin;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img">
            <title>{SecurityElement.Escape(title)}</title>
            {Styles}
            <rect class="editor" x="0.5" y="0.5" width="{Width - 1}" height="{height - 1}" rx="6"/>
            {_shapes}</svg>

            """).ReplaceLineEndings("\n");
    }

    private int Card(int left, int top, HoverText hover)
    {
        var letters = (int)((Width - Margin - left - 20) / LetterWidth);
        var lines = new List<IReadOnlyList<(string, string)>> { new[] { (hover.Signature, "type") } };
        foreach (var paragraph in hover.Paragraphs) lines.AddRange(Wrap(paragraph, letters));
        var height = (lines.Count * LineHeight) + 12;
        Box("popup", left, top, Width - Margin - left, height);
        for (var i = 0; i < lines.Count; i++) WriteLine(left + 10, top + 6 + (i * LineHeight), [.. lines[i]]);
        return height;
    }

    private static IEnumerable<IReadOnlyList<(string, string)>> Wrap(IReadOnlyList<(string Text, string Style)> runs, int letters)
    {
        var (line, length) = (new List<(string, string)>(), 0);
        foreach (var (word, style) in Words(runs))
        {
            if (length > 0 && length + word.TrimEnd().Length > letters)
            {
                yield return line;
                (line, length) = ([], 0);
            }

            var shown = length == 0 ? word.TrimStart() : word;
            line.Add((shown, style));
            length += shown.Length;
        }

        yield return line;
    }

    // A line may be broken behind a space only, so that what stands together stays together.
    private static IEnumerable<(string, string)> Words(IReadOnlyList<(string Text, string Style)> runs) =>
        from run in runs
        from word in run.Text.Split(' ').Select((word, i) => i == 0 ? word : " " + word)
        where word.Length > 0
        select (word, run.Style);

    private void Box(string style, int x, int y, int width, int height) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{x}.5\" y=\"{y}.5\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>\n");

    private void WriteLine(int x, int y, params (string Text, string Style)[] runs)
    {
        _shapes.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 16}\">");
        foreach (var (text, style) in runs) _shapes.Append(style == "text" ? SecurityElement.Escape(text) : $"<tspan class=\"{style}\">{SecurityElement.Escape(text)}</tspan>");
        _shapes.Append("</text>\n");
    }
}

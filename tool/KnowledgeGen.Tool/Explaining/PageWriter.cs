using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>Writes aligned and wrapped text for people. All text is escaped here, once.</summary>
internal sealed class PageWriter(TextWriter writer, TextStyle style, int width)
{
    private const int LeastColumn = 20;

    /// <summary>An empty line.</summary>
    public void Gap() => writer.Write('\n');

    /// <summary>A line that everything below belongs to.</summary>
    public void Heading(string text, string remark = "")
    {
        writer.Write(style.Strong(Escape.ForTerminal(text)));
        if (remark.Length > 0) writer.Write(style.Faint("  " + Escape.ForTerminal(remark)));
        writer.Write('\n');
    }

    /// <summary>A name and its text, which is wrapped beside the name.</summary>
    public void Row(string name, int nameWidth, string text)
    {
        var label = Escape.ForTerminal(name);
        var indent = nameWidth + 4;
        var lines = Wrap(text, indent);
        writer.Write("  " + style.Name(label) + new string(' ', Math.Max(1, indent - 2 - label.Length)) + lines[0] + "\n");
        for (var i = 1; i < lines.Count; i++) writer.Write(new string(' ', indent) + lines[i] + "\n");
    }

    /// <summary>Rows that share a name, which stands at the first one.</summary>
    public void Rows(string name, int nameWidth, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Row(name, nameWidth, text);
            name = string.Empty;
        }
    }

    /// <summary>Text that belongs to the row above.</summary>
    public void Detail(int nameWidth, string text)
    {
        var indent = nameWidth + 6;
        foreach (var line in Wrap(text, indent)) writer.Write(new string(' ', indent) + style.Faint(line) + "\n");
    }

    /// <summary>A line of a tree, which is wrapped below itself.</summary>
    /// <param name="first">What stands before it.</param>
    /// <param name="next">What stands before all that is below it.</param>
    /// <param name="text">The line.</param>
    /// <param name="remark">What stands behind it.</param>
    public void Branch(string first, string next, string text, string remark = "")
    {
        var lines = Wrap(remark.Length == 0 ? text : text + "  " + remark, next.Length + 3);
        writer.Write(first + lines[0] + "\n");
        foreach (var line in lines.Skip(1)) writer.Write(next + "   " + line + "\n");
    }

    /// <summary>A line of ours below others.</summary>
    public void Note(string text) => writer.Write(style.Faint(Escape.ForTerminal(text)) + "\n");

    private List<string> Wrap(string text, int indent)
    {
        var limit = Math.Max(LeastColumn, width - indent);
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = Escape.ForTerminal(paragraph);
            while (rest.Length > limit)
            {
                var space = rest.LastIndexOf(' ', limit);
                if (space <= 0) space = rest.IndexOf(' ', limit);
                if (space < 0) break;
                lines.Add(rest[..space]);
                rest = rest[(space + 1)..];
            }

            lines.Add(rest);
        }

        return lines;
    }
}

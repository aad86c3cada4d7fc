using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>An additional file in memory.</summary>
internal sealed class TestText(string path, string text) : AdditionalText
{
    /// <summary>A text that stands for a file which cannot be read.</summary>
    public const string Unreadable = "<unreadable>";

    public override string Path { get; } = path;

    public string Content { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        Content == Unreadable ? throw new IOException("The disk is gone.") : SourceText.From(Content, Encoding.UTF8);
}

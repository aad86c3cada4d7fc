using Microsoft.CodeAnalysis;

namespace KnowledgeGen.CodeFixes;

/// <summary>What a fix does to a document.</summary>
/// <param name="title">What an editor calls it.</param>
/// <param name="key">What it has in common with those that are done in one go.</param>
/// <param name="old">The node to replace.</param>
/// <param name="new">What comes in its place.</param>
internal sealed class Replacement(string title, string key, SyntaxNode old, SyntaxNode @new)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public SyntaxNode Old { get; } = old;

    public SyntaxNode New { get; } = @new;
}

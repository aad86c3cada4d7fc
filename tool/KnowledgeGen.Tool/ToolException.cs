using System;

namespace KnowledgeGen.Tool;

/// <summary>Ends a command with a sentence for the user and <see cref="Tool.ExitCode.Usage"/>.</summary>
/// <param name="message">The sentence, escaped for the terminal.</param>
internal sealed class ToolException(string message) : Exception(message);

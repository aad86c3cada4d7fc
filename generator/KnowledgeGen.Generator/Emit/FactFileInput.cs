using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>A fact file with what its C# needs to know of others.</summary>
/// <param name="File">The file.</param>
/// <param name="Context">What it needs of others.</param>
public sealed record FactFileInput(FactFileModel File, FactFileContext Context);

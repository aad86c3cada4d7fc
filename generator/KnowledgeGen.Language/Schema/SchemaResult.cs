using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>What became of the schema files.</summary>
/// <param name="Schema">All that could be understood.</param>
/// <param name="Diagnostics">What is wrong with the rest.</param>
public sealed record SchemaResult(SchemaModel Schema, EquatableArray<Diagnostic> Diagnostics);

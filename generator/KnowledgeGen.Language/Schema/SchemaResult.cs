using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Schema;

/// <summary>What became of the schema files.</summary>
/// <param name="Schema">All that could be understood.</param>
/// <param name="Diagnostics">What is wrong with the rest.</param>
/// <param name="Constants">The entities that rules name.</param>
/// <param name="Places">Where relations and rules are declared.</param>
public sealed record SchemaResult(SchemaModel Schema, EquatableArray<Diagnostic> Diagnostics, EquatableArray<PatternConstant> Constants, EquatableArray<DeclarationPlace> Places);

/// <summary>Where a relation or rule is declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRelation">Which of the two it is.</param>
/// <param name="Location">Where its name stands.</param>
public sealed record DeclarationPlace(string Name, bool IsRelation, SourceLocation Location);

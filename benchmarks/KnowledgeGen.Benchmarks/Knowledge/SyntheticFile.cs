using System.Collections.Generic;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>A fact file of about 100 entities with the document that its evidence is from.</summary>
/// <param name="Name">The name of the fact file without its ending; also the id of the document.</param>
/// <param name="Document">The text of the document.</param>
/// <param name="Entities">The entities, those of a type together.</param>
internal sealed record SyntheticFile(string Name, string Document, IReadOnlyList<SyntheticEntity> Entities);

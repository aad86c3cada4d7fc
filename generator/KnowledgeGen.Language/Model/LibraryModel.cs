namespace KnowledgeGen.Language.Model;

/// <summary>A fact library: facts that are compiled into another assembly, and can be imported.</summary>
/// <param name="Name">The name under which a schema imports it: that of its assembly.</param>
/// <param name="Namespace">The namespace of its generated types; empty for the global one.</param>
/// <param name="Root">The name of its root class.</param>
/// <param name="Version">Its version, or null.</param>
public sealed record LibraryModel(string Name, string Namespace, string Root, string? Version);

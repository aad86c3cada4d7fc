using System.Collections.Generic;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Importing;

/// <summary>An entity on its way in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Lineage">Its type, then the one that it extends, and so on.</param>
/// <param name="Name">What it is called; null where nothing is known.</param>
/// <param name="Evidence">The evidence of the entity as a whole.</param>
/// <param name="LifeCycle">What became of it.</param>
internal sealed record ImportedEntity(
    string Id, string[] Lineage, string? Name, ImportedEvidence[] Evidence, LifeCycleModel LifeCycle)
{
    public string Type => Lineage[0];

    /// <summary>The ids that it had before.</summary>
    public string[] Formerly { get; init; } = [];

    /// <summary>Its statements, those of one predicate together.</summary>
    public List<ImportedStatement> Statements { get; } = [];
}

/// <summary>A statement on its way in.</summary>
/// <param name="Predicate">The property or relation.</param>
/// <param name="Value">What it says.</param>
internal sealed record ImportedStatement(ImportedName Predicate, ImportedValue Value)
{
    public string Certainty { get; init; } = "certain";

    public string Basis { get; init; } = "stated";

    public string? AttributedTo { get; init; }

    public string? During { get; init; }

    public string? Note { get; init; }

    public string? Unsourced { get; init; }

    /// <summary>Whether it holds both ways.</summary>
    public bool IsSymmetric { get; init; }

    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    public IReadOnlyList<(string Name, ImportedValue Value)> Qualifiers { get; init; } = [];

    public ImportedEvidence[] Evidence { get; init; } = [];

    /// <summary>Whether a C# member shows it.</summary>
    public bool IsAsserted => Certainty == "certain" && AttributedTo is null && LifeCycle.Retracted is null;
}

/// <summary>The name of a property or relation.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsRelation">Whether it is a relation.</param>
internal readonly record struct ImportedName(string Name, bool IsRelation);

/// <summary>Evidence on its way in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Selector">The words; null where the document is cited whole.</param>
internal sealed record ImportedEvidence(string Document, Selector? Selector);

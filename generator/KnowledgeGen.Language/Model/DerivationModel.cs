using System;

namespace KnowledgeGen.Language.Model;

/// <summary>
/// What follows from the facts by the schema's rules and by what it says of relations. Entities are numbers: there may be very many statements.
/// </summary>
/// <param name="Entities">The ids of all entities, in the order of the files.</param>
/// <param name="Rules">What proofs call the rules.</param>
/// <param name="Relations">The names of the relations of which statements are derived, in the order of the schema.</param>
/// <param name="Qualifications">The qualifications that occur.</param>
/// <param name="Statements">The statements: by relation, then by subject, then by object.</param>
/// <param name="Premises">The premises of all statements, those of one together.</param>
/// <param name="Phrases">The words that conditions are told in.</param>
/// <param name="Conditions">The conditions of rules that no statement meets, as they were met, each once.</param>
/// <param name="MetConditions">The numbers of the conditions that statements rest on, those of one together.</param>
public sealed record DerivationModel(
    EquatableArray<string> Entities,
    EquatableArray<string> Rules,
    EquatableArray<string> Relations,
    EquatableArray<QualificationModel> Qualifications,
    EquatableArray<DerivedStatementModel> Statements,
    EquatableArray<PremiseModel> Premises,
    EquatableArray<string> Phrases,
    EquatableArray<ConditionModel> Conditions,
    EquatableArray<int> MetConditions)
{
    /// <summary>Nothing follows.</summary>
    public static readonly DerivationModel Empty = new(default, default, default, default, default, default, default, default, default);

    /// <summary>The premises of a statement, in the order of the rule's conditions.</summary>
    public ReadOnlySpan<PremiseModel> PremisesOf(in DerivedStatementModel statement) =>
        Premises.AsSpan().Slice(statement.FirstPremise, statement.PremiseCount);

    /// <summary>
    /// The numbers of the conditions that a statement rests on beside its premises: of what type an entity is, that there is no statement, how
    /// values compare. They are in the order of the rule.
    /// </summary>
    public ReadOnlySpan<int> ConditionsOf(in DerivedStatementModel statement) =>
        MetConditions.AsSpan().Slice(statement.FirstCondition, statement.ConditionCount);
}

/// <summary>How far derived statements can be relied on: as far as the weakest of their premises.</summary>
/// <param name="Certainty">How sure they are.</param>
/// <param name="AttributedTo">The id of the entity that says so, or null.</param>
/// <param name="During">When they hold; null for always, and where <see cref="IsDuringSeveral"/>.</param>
/// <param name="IsDuringSeveral">Whether they hold while several dates do that EDTF cannot write as one.</param>
public sealed record QualificationModel(StatementCertainty Certainty, string? AttributedTo, string? During, bool IsDuringSeveral)
{
    /// <summary>The EDTF dates while all of which they hold; none for always.</summary>
    public EquatableArray<string> Dates { get; init; }

    /// <summary>Whether they are certain and nobody's word.</summary>
    public bool IsAsserted => Certainty == StatementCertainty.Certain && AttributedTo is null;
}

/// <summary>A derived statement.</summary>
/// <param name="Relation">The number of its relation.</param>
/// <param name="Subject">The number of its subject.</param>
/// <param name="Object">The number of its object.</param>
/// <param name="Qualification">The number of its qualification.</param>
/// <param name="Rule">The number of the rule that concludes it.</param>
/// <param name="FirstPremise">The place of its first premise.</param>
/// <param name="PremiseCount">The number of its premises.</param>
/// <param name="FirstCondition">The place of its first other condition.</param>
/// <param name="ConditionCount">The number of its other conditions.</param>
public readonly record struct DerivedStatementModel(
    int Relation, int Subject, int Object, int Qualification, int Rule, int FirstPremise, int PremiseCount, int FirstCondition, int ConditionCount);

/// <summary>A statement that a derived one rests on.</summary>
/// <param name="Subject">The number of the subject of a stated one; -1 for a derived one.</param>
/// <param name="Place">The place of a stated one among the statements of its subject, of a derived one among all.</param>
public readonly record struct PremiseModel(int Subject, int Place)
{
    /// <summary>Whether it is derived itself.</summary>
    public bool IsDerived => Subject < 0;
}

/// <summary>A condition that no statement meets, as it was met, in a sentence.</summary>
/// <param name="Words">
/// What it is made of: the number of an entity, for its label, or the complement of the number of a phrase.
/// </param>
public sealed record ConditionModel(EquatableArray<int> Words);

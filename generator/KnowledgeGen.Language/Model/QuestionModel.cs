namespace KnowledgeGen.Language.Model;

/// <summary>A question: what is asked of the facts, and what the answers must be.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="CSharpName">The name of its method.</param>
/// <param name="Ask">The question in words.</param>
/// <param name="Pattern">The conditions; none where a path is asked for.</param>
/// <param name="Given">The variables that whoever asks gives a value to.</param>
/// <param name="Find">The places of the variables that make an answer; none where a path is asked for.</param>
/// <param name="Path">The path that is asked for, or null.</param>
/// <param name="AsOf">When statements must hold: a date or a variable that is given; null for any time.</param>
/// <param name="IncludesPossible">Whether statements count too that only may hold then.</param>
/// <param name="IncludesReported">Whether statements count too that are not asserted.</param>
/// <param name="Cases">What is expected; none where nothing is.</param>
public sealed record QuestionModel(
    string Name,
    string CSharpName,
    string Ask,
    PatternModel Pattern,
    EquatableArray<GivenModel> Given,
    EquatableArray<int> Find,
    PathModel? Path,
    TermModel? AsOf,
    bool IncludesPossible,
    bool IncludesReported,
    EquatableArray<CaseModel> Cases);

/// <summary>A variable that whoever asks gives a value to.</summary>
/// <param name="Variable">Its place among the variables.</param>
/// <param name="Type">The type of entities; null for a value.</param>
/// <param name="Kind">The kind of value; null for an entity.</param>
public sealed record GivenModel(int Variable, string? Type, ValueKind? Kind);

/// <summary>A shortest path that is asked for.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Along">The names of the relations that it may follow; empty for all.</param>
/// <param name="Direction">Which way it follows them.</param>
public sealed record PathModel(TermModel From, TermModel To, EquatableArray<string> Along, PathDirection Direction);

/// <summary>Which way a path follows relations.</summary>
public enum PathDirection
{
    /// <summary>From subject to object.</summary>
    Forward,

    /// <summary>From object to subject.</summary>
    Backward,

    /// <summary>Both ways.</summary>
    Either,
}

/// <summary>What is expected of a question, asked once.</summary>
/// <param name="Arguments">What is given, one for one with the question's.</param>
/// <param name="Answers">The answers, in any order; of a path the one path, with its entities in order, or none.</param>
public sealed record CaseModel(EquatableArray<TermModel> Arguments, EquatableArray<AnswerModel> Answers);

/// <summary>An expected answer.</summary>
/// <param name="Terms">What is found, one for one with the question's.</param>
public sealed record AnswerModel(EquatableArray<TermModel> Terms);

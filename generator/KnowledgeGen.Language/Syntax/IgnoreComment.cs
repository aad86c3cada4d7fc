using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// A comment <c># kgen: ignore KG3004 reason</c>. It is about its own line or, alone on a line, about the next one that is neither
/// empty nor a comment.
/// </summary>
/// <param name="Range">The comment, from its <c>#</c> on.</param>
/// <param name="Line">The line that it is about, from 0; -1 where there is none below.</param>
/// <param name="IsUnderstood">Whether <c>ignore</c> stands in it; everything else is empty otherwise.</param>
/// <param name="Rules">The rules that it names.</param>
/// <param name="Reason">The words behind them.</param>
public sealed record IgnoreComment(TextRange Range, int Line, bool IsUnderstood, EquatableArray<NamedRule> Rules, string Reason);

/// <summary>The id of a rule, as somebody wrote it.</summary>
/// <param name="Id">The characters.</param>
/// <param name="Range">Where they stand.</param>
public readonly record struct NamedRule(string Id, TextRange Range);

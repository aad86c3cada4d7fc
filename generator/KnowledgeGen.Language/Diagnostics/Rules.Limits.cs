namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A file is longer than <see cref="Syntax.YamlLimits.FileLength"/>; nothing of it is read.</summary>
    public static readonly Rule FileTooLong = Error("KG7001", "File too long");

    /// <summary>Lists and mappings are nested deeper than <see cref="Syntax.YamlLimits.Depth"/>.</summary>
    public static readonly Rule NestingTooDeep = Error("KG7002", "Nesting too deep");

    /// <summary>A file has more nodes than <see cref="Syntax.YamlLimits.Nodes"/>; the rest of it is not read.</summary>
    public static readonly Rule TooManyNodes = Error("KG7003", "Too many nodes");

    /// <summary>A key is longer than <see cref="Syntax.YamlLimits.KeyLength"/>.</summary>
    public static readonly Rule KeyTooLong = Error("KG7004", "Key too long");

    /// <summary>A file has more mistakes than <see cref="Syntax.YamlLimits.Diagnostics"/>; this one counts the others.</summary>
    public static readonly Rule TooManyDiagnostics = Error("KG7005", "Too many mistakes in one file");

    /// <summary>A file has more syntax errors than <see cref="Syntax.YamlLimits.Restarts"/>; the rest is not read.</summary>
    public static readonly Rule TooManySyntaxErrors = Error("KG7006", "Too many syntax errors in one file");

    /// <summary>A rule concludes more than <see cref="Reasoning.ReasoningLimits.Statements"/> or tries more than
    /// <see cref="Reasoning.ReasoningLimits.Steps"/> combinations; nothing is concluded then.</summary>
    public static readonly Rule TooManyConclusions = Error("KG7007", "Too many conclusions");

    /// <summary>A question that tries too many combinations of statements.</summary>
    public static readonly Rule QuestionTooLarge = Error("KG7008", "Question tries too much");
}

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>What a diagnostic is an instance of. The catalogue is <see cref="Rules"/>.</summary>
/// <param name="Id">The stable id, <c>KG</c> and four digits.</param>
/// <param name="Severity">The severity unless the user says otherwise.</param>
/// <param name="Title">One short phrase that names the mistake.</param>
public sealed record Rule(string Id, Severity Severity, string Title)
{
    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => "https://github.com/knowledgegen/knowledgegen/blob/main/docs/rules/" + Id + ".md";
}

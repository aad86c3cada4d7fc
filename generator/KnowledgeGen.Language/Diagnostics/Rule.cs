namespace KnowledgeGen.Language.Diagnostics;

/// <summary>What a diagnostic is an instance of. The catalogue is <see cref="Rules"/>.</summary>
/// <param name="Id">The stable id, <c>KG</c> and four digits.</param>
/// <param name="Severity">The severity unless the user says otherwise.</param>
/// <param name="Title">One short phrase that names the mistake.</param>
public sealed record Rule(string Id, Severity Severity, string Title)
{
    /// <summary>
    /// Whether a comment in the file may take a finding out. What could not be read stays unread whatever a comment says, and a limit
    /// stays one.
    /// </summary>
    public bool CanBeIgnored => Id[2] is not ('0' or '1' or '7');

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => "https://github.com/knowledgegen/knowledgegen/blob/main/docs/rules/" + Id + ".md";
}

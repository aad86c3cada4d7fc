using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Questions;

/// <summary>The questions of a knowledge base, and which of their answers are wrong.</summary>
/// <param name="Files">The files, sorted by path.</param>
/// <param name="Bound">The questions.</param>
/// <param name="Wrong">The wrong answers.</param>
public sealed record AskedQuestions(EquatableArray<YamlFile> Files, QuestionsResult Bound, EquatableArray<WrongAnswer> Wrong)
{
    /// <summary>All that is wrong, syntax included.</summary>
    public IEnumerable<Diagnostic> CollectDiagnostics(SchemaModel schema, EntityTable table) => Files
        .SelectMany(file => file.Diagnostics)
        .Concat(Bound.Diagnostics)
        .Concat(ReasoningFindings.CheckConstants(Bound.Constants, schema, table))
        .Concat(Wrong.Select(Locate));

    private Diagnostic Locate(WrongAnswer wrong)
    {
        var place = Bound.Places[wrong.Question];
        return new Diagnostic(wrong.Rule, place.Name, wrong.Message, new[] { place.Cases[wrong.Case] }.ToEquatableArray());
    }
}

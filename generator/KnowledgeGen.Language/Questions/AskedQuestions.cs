using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Questions;

/// <summary>The questions of a knowledge base, and which of their answers are wrong.</summary>
/// <param name="Files">The files, sorted by path.</param>
/// <param name="Bound">The questions.</param>
/// <param name="Wrong">The wrong answers.</param>
public sealed record AskedQuestions(EquatableArray<YamlFile> Files, QuestionsResult Bound, EquatableArray<WrongAnswer> Wrong)
{
    /// <summary>All that is wrong, syntax included.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="table">The entities.</param>
    /// <param name="isIncomplete">Whether some of the schema or the facts was not understood: then wrong answers may be no mistakes.</param>
    public IEnumerable<Diagnostic> CollectDiagnostics(SchemaModel schema, EntityTable table, bool isIncomplete)
    {
        var unfit = ReasoningFindings.CheckConstants(Bound.Constants, schema, table)
            .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Range.Start)
            .ToList();
        return Files
            .SelectMany(file => file.Diagnostics)
            .Concat(Bound.Diagnostics)
            .Concat(unfit)
            .Concat(Wrong.Where(wrong => !isIncomplete && !IsAnyWithin(unfit, Bound.Places[wrong.Question].Cases[wrong.Case])).Select(Locate));
    }

    // What no answer can be was reported as such. Findings are in the order of files and of places in them.
    private static bool IsAnyWithin(List<Diagnostic> findings, SourceLocation outer)
    {
        var (low, high) = (0, findings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var place = findings[middle].Location;
            var order = string.CompareOrdinal(place.Path, outer.Path);
            if (order < 0 || (order == 0 && place.Range.Start < outer.Range.Start)) low = middle + 1;
            else high = middle;
        }

        return low < findings.Count && findings[low].Location is var first && first.Path == outer.Path && first.Range.Start < outer.Range.End;
    }

    private Diagnostic Locate(WrongAnswer wrong)
    {
        var place = Bound.Places[wrong.Question];
        return new Diagnostic(wrong.Rule, place.Name, wrong.Message, new[] { place.Cases[wrong.Case] }.ToEquatableArray());
    }
}

using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>An asserted statement of an entity that is not reported, with where it stands.</summary>
/// <param name="file">The file.</param>
/// <param name="entity">The entity.</param>
/// <param name="index">Which of its statements.</param>
/// <param name="number">Its place among all claims, in the order of the files.</param>
internal sealed class Claim(BoundFile file, BoundEntity entity, int index, int number)
{
    private EdtfDate? _during;

    public int Number { get; } = number;

    public string Subject => entity.Id;

    public PredicateModel Predicate => entity.Statements[index].Predicate;

    public ValueModel Value => entity.Statements[index].Value;

    /// <summary>The id of the object; the claim must be one of a relation.</summary>
    public string Object => ((ValueModel.Reference)Value).Id;

    /// <summary>When it holds; null where that is not said.</summary>
    public EdtfDate? During => entity.Statements[index].Annotations.During is { } edtf ? _during ??= EdtfDate.Parse(edtf) : null;

    public SourceLocation Location =>
        SourceLocation.Create(file.Source.File.Path, file.Source.File.Lines, entity.Statements[index].Range);

    /// <summary>The value, its time and the words that it rests on, for a message.</summary>
    public string Words => "'" + Escape.ForMessage(Value.ToCanonicalText()) + "'" + TimeAndQuote;

    /// <summary>The subject, the time and the words, for a message.</summary>
    public string WordsOfSubject => "'" + Subject + "'" + TimeAndQuote;

    /// <summary>The time and the words, for a message: empty, or starting with white space.</summary>
    public string TimeAndQuote => TimeAndQuoteOf(entity, entity.Statements[index]);

    /// <summary>The time and the words of a statement of an entity, for a message: empty, or starting with white space.</summary>
    public static string TimeAndQuoteOf(BoundEntity entity, in BoundStatement statement)
    {
        var time = statement.Annotations.During is { } during ? " during " + during : string.Empty;
        var evidence = statement.Evidence.Count > 0 ? statement.Evidence : entity.Evidence;
        return evidence.Count > 0 && evidence[0].Selector is { } selector ? time + " (“" + Escape.ForMessage(selector.Words) + "”)" : time;
    }

    /// <summary>Makes the diagnostic of two claims that contradict each other, at the second.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="first">The first.</param>
    /// <param name="message">What is wrong.</param>
    public Diagnostic Against(Claim first, Rule rule, string message) =>
        new(rule, Location, message, new[] { first.Location }.ToEquatableArray());
}

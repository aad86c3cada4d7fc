using KnowledgeGen;

namespace WebApi;

/// <summary>A statement: what it says of what, since when, how surely, on whose word, and from which words of the source.</summary>
internal sealed record Fact(
    string Id,
    Link Subject,
    string Predicate,
    Link? To,
    object? Value,
    EdtfDate? During,
    bool IsAsserted,
    Certainty Certainty,
    Basis Basis,
    Link? AttributedTo,
    string? Note,
    IReadOnlyList<Receipt> Evidence)
{
    public static Fact Of(Statement statement)
    {
        var to = (statement as RelationStatement)?.To;
        return new(
            statement.Id,
            Link.To(statement.Subject),
            statement.Predicate.Name,
            to is null ? null : Link.To(to),
            to is null ? statement.Value : null,
            statement.During,
            statement.IsAsserted,
            statement.Certainty,
            statement.Basis,
            statement.AttributedTo is { } source ? Link.To(source) : null,
            statement.Note,
            Receipt.Of(statement.Evidence));
    }
}

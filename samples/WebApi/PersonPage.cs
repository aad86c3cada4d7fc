using KnowledgeGen;
using MaliNews;

namespace WebApi;

/// <summary>A person as the API tells of one, made of the typed members of the generated class.</summary>
internal sealed record PersonPage(string Name, Link Entity, EdtfDate? AsOf, IReadOnlyList<Held> Offices, IReadOnlyList<Spoken> Quotes)
{
    public static PersonPage Of(Person person, EdtfDate? asOf)
    {
        var statements = asOf is null ? person.Statements : Knowledge.AsOf(asOf, Truth.Possibly).Of(person).Statements;
        return new(
            person.Name,
            Link.To(person),
            asOf,
            [.. statements.HoldsOffice.Select(held => new Held(Link.To(held.To), Link.To(held.To.State), held.Title, Receipt.Of(held.Evidence)))],
            [.. person.Quotes.Select(quote => new Spoken(quote.Text, Link.To(quote), Receipt.Of(quote.Statements.Text.Single.Evidence)))]);
    }
}

/// <summary>An office, of which state, and what the document calls who holds it.</summary>
internal sealed record Held(Link Office, Link State, string? Title, IReadOnlyList<Receipt> Evidence);

/// <summary>Quoted words.</summary>
internal sealed record Spoken(string Text, Link Entity, IReadOnlyList<Receipt> Evidence);

using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

/// <summary>A small knowledge base with every kind of value, relation and receipt.</summary>
internal static class NewsModel
{
    public static readonly EvidenceModel Fabius = new("mali-air-strikes", "Foreign Minister Laurent Fabius", 10, 41, 2);
    public static readonly EvidenceModel Radio = new("mali-air-strikes", "told France Inter radio", 42, 65, 2);
    public static readonly EvidenceModel Whole = new("press-release", null, -1, -1, 0);

    public static KnowledgeModel Create() => CreateBuilder().Build();

    public static ModelBuilder CreateBuilder()
    {
        var model = new ModelBuilder();
        AddSchema(model);
        AddActors(model);
        AddEvents(model);
        return model;
    }

    private static void AddSchema(ModelBuilder model)
    {
        model
            .Type("actor", isAbstract: true, summary: "Somebody or something that acts.")
            .Type("person", "actor")
            .Type("organization", "actor")
            .Type("office")
            .Type("quote")
            .Type("event")
            .Type("place")
            .Type("document");
        model
            .Property("name", "actor office place", required: true, role: Role.Label, summary: "What it is called.")
            .Property("alias", "actor", many: true, role: Role.Alias)
            .Property("text", "quote", ValueKind.Text, required: true, role: Role.Text, constant: true)
            .Property("tense", "event", ValueKind.Enum, required: true, role: Role.Tense, constant: true,
                values: ["past", "present", "future"])
            .Property("modality", "event", ValueKind.Enum, role: Role.Modality, values: ["asserted", "reported"])
            .Property("count", "event", ValueKind.Integer, constant: true)
            .Property("item", "event", ValueKind.Decimal, constant: true)
            .Property("confirmed", "event", ValueKind.Boolean, constant: true)
            .Property("date", "event", ValueKind.Date, role: Role.Time)
            .Property("lasted", "event", ValueKind.Duration)
            .Property("website", "organization", ValueKind.Url)
            .Property("troops", "event", ValueKind.Quantity)
            .Property("position", "place", ValueKind.Point)
            .Property("dates", "event", ValueKind.Date, many: true)
            .Property("title", "document");
        model
            .Relation("holds-office", "person", "office", many: true, inverse: "holders", qualifiers:
            [
                ModelBuilder.Qualifier("acting", ValueKind.Boolean),
                ModelBuilder.Qualifier("rank", ValueKind.Integer),
                ModelBuilder.Qualifier("since", ValueKind.Date),
                ModelBuilder.Qualifier("how", ValueKind.Enum, "elected", "appointed"),
            ])
            .Relation("speaker", "quote", "actor", required: true, inverse: "quotes")
            .Relation("target", "event", "actor place", many: true, inverse: "targeted-by")
            .Relation("agent", "event", "actor", inverse: "acts")
            .Relation("ally", "organization", "organization", many: true, symmetric: true)
            .Relation("spouse", "person", "person", symmetric: true)
            .Relation("capital", "place", "place", inverse: "capital-of", inverseMany: false);
        model
            .Document("mali-air-strikes", new string('a', 64), 1234)
            .Document("press-release");
    }

    private static void AddActors(ModelBuilder model)
    {
        var actors = model.File("actors.facts.yaml");
        actors.Entity("person", "laurent-fabius").Evidence(Fabius, Radio)
            .Says("name", "Laurent Fabius")
            .Says("alias", "Fabius")
            .Says("alias", "L. F.", evidence: [Whole])
            .Says("alias", "The Minister", StatementCertainty.Probable, note: "Only in headlines.",
                unsourced: "Common knowledge.")
            .Says("holds-office", "foreign-minister",
                qualifiers: [("acting", false), ("rank", -3L), ("since", "2012-05"), ("how", "appointed")], evidence: [Fabius])
            .Says("holds-office", "prime-minister", attributedTo: "france-inter", during: "1984/1986")
            .Says("holds-office", "foreign-minister", StatementCertainty.Possible, basis: StatementBasis.Inferred,
                note: "Again later.");
        actors.Entity("person", "francois-hollande").Says("name", "François Hollande").Says("spouse", "valerie");
        actors.Entity("person", "valerie").Says("name", "Valérie");
        actors.Entity("office", "foreign-minister").Says("name", "Foreign Minister of France");
        actors.Entity("office", "prime-minister").Says("name", "Prime Minister of France");
        actors.Entity("organization", "france-inter")
            .Says("name", "France Inter").Says("website", "https://www.radiofrance.fr/franceinter")
            .Says("ally", "radio-france");
        actors.Entity("organization", "radio-france").Says("name", "Radio France").Says("ally", "france-inter");
    }

    private static void AddEvents(ModelBuilder model)
    {
        var events = model.File("events/strikes.facts.yaml");
        events.Entity("quote", "rear-bases")
            .Says("text", "Destroy their rear bases.", evidence: [Radio]).Says("speaker", "laurent-fabius");
        events.Entity("event", "air-strikes")
            .Says("tense", "past").Says("modality", "asserted").Says("count", 30).Says("item", 1.10m).Says("confirmed", true)
            .Says("date", "2013-02-02/2013-02-03").Says("lasted", "P2D")
            .Says("troops", new ValueModel.Quantity(8000, null, null, "troops", true))
            .Says("dates", "2013-02-02").Says("dates", "2013-02-03")
            .Says("target", "kidal").Says("target", "laurent-fabius").Says("target", "mali", StatementCertainty.Possible)
            .Says("agent", "france-inter");
        events.Entity("event", "planned-strikes", reported: true)
            .Says("tense", "future").Says("modality", "reported").Says("target", "kidal").Says("agent", "france-inter");
        events.Entity("place", "mali").Says("name", "Mali").Says("capital", "kidal");
        events.Entity("place", "kidal").Says("name", "Kidal")
            .Says("position", new ValueModel.Point(18.4411m, 1.4078m));
        events.Entity("document", "mali-air-strikes", member: "MaliAirStrikesReport").Says("title", "French jets pound Mali");
    }
}

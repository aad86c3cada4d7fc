using KnowledgeGen;
using MaliNews;
using Asked = MaliNews.Knowledge.Questions;

namespace Briefing;

/// <summary>What the article does not say in so many words but what follows from what it says; at the end one proof.</summary>
internal static class Follows
{
    private const int LabelWidth = 30;

    private static readonly EdtfDate Before = EdtfDate.FromDay(new EdtfDay(2012, 8, 15));
    private static readonly EdtfDate Now = EdtfDate.FromDay(new EdtfDay(2013, 2, 4));

    public static IEnumerable<string> Lines() =>
    [
        .. Row("speaking for France", Asked.WhoSpeaksFor(State.FrenchState)),
        .. Row("fighting the militants", Asked.WhoFightsAgainst(ArmedGroup.QaedaLinkedMilitants)),
        .. Row("in northern Mali", Asked.WhoIsIn(Region.NorthernMali)),
        .. Hands(City.Timbuktu, Before),
        .. Hands(City.Timbuktu, Now),
        .. Hands(City.Kidal, Before),
        .. Layout.Row("from a radio station to Chad", LabelWidth, Way(MediaOutlet.FranceInter, MilitaryForce.ChadianTroops)),
        .. Layout.Bullet($"Why {Facility.TrainingAndLogisticsCenters} are in {Country.Mali}:"),
        .. Proof().ToString().Split('\n').Select(line => "  " + line),
    ];

    private static IEnumerable<string> Row<T>(string label, Answers<T> answers, string opening = "") => Layout.Row(
        label,
        LabelWidth,
        opening + string.Join("; ", answers.Select((answer, i) => answer + Receipt.Lines(answers.StatementsOf(i).SelectMany(fact => fact.Evidence)))));

    private static IEnumerable<string> Hands(Location place, EdtfDate day) =>
        Row($"{place} on {day.ToWords()}", Asked.WhoMayControl(place, day), "perhaps in the hands of ");

    private static string Way(Actor from, Actor to) =>
        Asked.HowAreTheyTied(from, to) is { } path ? string.Join(" – ", path.Entities) : "no way";

    private static Proof Proof() =>
        Facility.TrainingAndLogisticsCenters.Statements.LocatedInClosure.Single(fact => fact.To == Country.Mali).Explain();
}

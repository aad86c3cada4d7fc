using KnowledgeGen;
using MaliNews;

namespace WebApi;

/// <summary>One answer to a question of <c>news.questions.yaml</c>, with the statements that it rests on.</summary>
internal sealed record Answer(Link Entity, IReadOnlyList<Fact> Because)
{
    public static IEnumerable<Answer> WhoMayControl(Location place, EdtfDate day) => Of(Knowledge.Questions.WhoMayControl(place, day));

    private static IEnumerable<Answer> Of<T>(Answers<T> answers)
        where T : Entity =>
        answers.Select((answer, i) => new Answer(Link.To(answer), [.. answers.StatementsOf(i).Select(Fact.Of)]));
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Generator.Tests.Questions;

/// <summary>Answers questions by trying everything that every variable may stand for.</summary>
internal static class NaiveQuestions
{
    public static List<string> Answer(RandomQuestion question, KnowledgeStore store)
    {
        var statements = store.Statements.IncludeReported().IncludeDerived().OfType<RelationStatement>().Where(statement => Counts(statement, question)).ToList();
        var times = statements.Select(statement => statement.During?.ToString()).OfType<string>().Distinct().ToList();
        var answers = new HashSet<string>(StringComparer.Ordinal);
        Try(new Dictionary<string, string>(StringComparer.Ordinal), question.Find);
        return [.. answers];

        void Try(Dictionary<string, string> values, IReadOnlyList<string> left)
        {
            if (left.Count == 0)
            {
                if (question.Conditions.All(condition => Holds(condition, values))) answers.Add(string.Join(" ", question.Find.Select(variable => values[variable])));
                return;
            }

            var domain = left[0] == question.Given ? [question.Argument!] : left[0][0] == 'T' ? times : store.Entities.Select(entity => entity.Id);
            foreach (var value in domain)
            {
                values[left[0]] = value;
                Try(values, [.. left.Skip(1)]);
            }

            values.Remove(left[0]);
        }

        bool Holds(string[] condition, Dictionary<string, string> values)
        {
            if (condition[0] == "not") return !Holds(condition[1..], values);
            if (condition[1] == "is") return TypeOf(values[condition[0]]) == condition[2];
            if (condition[1] == "!=") return values[condition[0]] != values[condition[2]];
            if (condition[1] == "<") return EdtfDate.Parse(values[condition[0]]).Before(EdtfDate.Parse(condition[2])) == Truth.Certainly;
            if (condition[1] == ">=")
            {
                return values[condition[0]] == condition[2] || EdtfDate.Parse(values[condition[0]]).Before(EdtfDate.Parse(condition[2])) == Truth.No;
            }

            return statements.Any(statement => statement.Predicate.Name == condition[1]
                && (Fits(statement.From, statement.To, condition, values) || (statement.Predicate.IsSymmetric && Fits(statement.To, statement.From, condition, values)))
                && (condition.Length == 3 || statement.During?.ToString() == values[condition[4]]));
        }

        string TypeOf(string id) => store.Find(id)!.Type.Name;
    }

    private static bool Fits(Entity first, Entity last, string[] condition, Dictionary<string, string> values) =>
        Fits(first, condition[0], values) && Fits(last, condition[2], values);

    private static bool Fits(Entity entity, string word, Dictionary<string, string> values) =>
        word == "_" || entity.Id == (values.TryGetValue(word, out var value) ? value : word);

    private static bool Counts(RelationStatement statement, RandomQuestion question)
    {
        if (statement.Retracted is not null) return false;
        if (!question.IsReported && (!statement.IsAsserted || FactReader.IsReported(statement.From) || FactReader.IsReported(statement.To))) return false;
        return question.AsOf is null || statement.HoldsOn(EdtfDate.Parse(question.AsOf)) >= (question.IsPossibly ? Truth.Possibly : Truth.Certainly);
    }
}

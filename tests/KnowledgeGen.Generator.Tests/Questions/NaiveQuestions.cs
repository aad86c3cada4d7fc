using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Generator.Tests.Questions;

/// <summary>Answers questions by trying everything that every variable may stand for.</summary>
internal static class NaiveQuestions
{
    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

    private static readonly string[] Masses = ["1.5", "2", "2.25"];

    public static List<string> Answer(RandomQuestion question, KnowledgeStore store)
    {
        var all = store.Statements.IncludeReported().IncludeDerived().Where(statement => statement is RelationStatement || statement.Predicate.Name is "size" or "mass" or "motto" or "happened").ToList();
        var (enough, little) = question.IsPossibly ? (Truth.Possibly, Truth.Certainly) : (Truth.Certainly, Truth.Possibly);
        var statements = all.Where(statement => Counts(statement, question, enough)).ToList();

        // It is certain that there is none where none may be.
        var against = all.Where(statement => Counts(statement, question, little)).ToList();
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

            var domain = left[0] == question.Given ? [question.Argument!] : left[0][0] switch
            {
                'T' => times,
                'N' => Numbers,
                'M' => Masses,
                'S' => ValuesOf("motto"),
                'D' => ValuesOf("happened"),
                _ => store.Entities.Select(entity => entity.Id),
            };
            foreach (var value in domain)
            {
                values[left[0]] = value;
                Try(values, [.. left.Skip(1)]);
            }

            values.Remove(left[0]);
        }

        bool Holds(string[] condition, Dictionary<string, string> values)
        {
            if (condition is ["not", _, "is", _]) return !IsOfType(values[condition[1]], condition[3]);
            if (condition[0] == "not") return !IsStated(against, condition[1..], values);
            if (condition[1] == "is") return IsOfType(values[condition[0]], condition[2]) && !store.Find(values[condition[0]])!.IsRuledOut && (question.IsReported || !FactReader.IsReported(store.Find(values[condition[0]])!));
            if (condition[0][0] is 'A' or 'B' or 'C' or 'S' && condition[1] is "!=" or "=") return values[condition[0]] == values[condition[2]] == (condition[1] == "=");
            if (condition[0][0] == 'N') return Compare(Number(values[condition[0]]), condition[1], Number(condition[2]));
            if (condition[0][0] == 'M') return Compare(Number(values[condition[0]]), condition[1], Number(values.GetValueOrDefault(condition[2], condition[2])));
            if (condition[0][0] is 'T' or 'D') return Compare(values[condition[0]], condition[1], values.GetValueOrDefault(condition[2], condition[2]));
            return IsStated(statements, condition, values);
        }

        bool IsStated(List<Statement> from, string[] condition, Dictionary<string, string> values)
        {
            // The inverse of a relation is the relation, the other way round.
            if (condition[1] is "known-by" or "parts") condition = [condition[2], condition[1] == "parts" ? "part-of" : "knows", condition[0], .. condition[3..]];

            return from.Any(statement => statement.Predicate.Name == condition[1]
                && (condition.Length == 3 || statement.During?.ToString() == values[condition[4]])
                && (statement is RelationStatement { To: var to, From: var first }
                    ? Fits(first, to, condition, values) || (statement.Predicate.IsSymmetric && Fits(to, first, condition, values))
                    : Fits(statement.Subject, condition[0], values) && (condition[2] == "_" || IsValue(statement, values.GetValueOrDefault(condition[2], condition[2])))));
        }

        IEnumerable<string> ValuesOf(string property) => statements.Where(statement => statement.Predicate.Name == property).Select(statement => statement.Value.ToString()!).Distinct();

        bool IsOfType(string id, string type) => type == "any" || store.Find(id)!.Type.Name == type;
    }

    private static bool IsValue(Statement statement, string text) => statement.Predicate.Name is "motto" or "happened"
        ? statement.Value.ToString() == text
        : Number(statement.StoredText ?? statement.StoredNumber.ToString(CultureInfo.InvariantCulture)) == Number(text);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static bool Fits(Entity first, Entity last, string[] condition, Dictionary<string, string> values) =>
        Fits(first, condition[0], values) && Fits(last, condition[2], values);

    private static bool Fits(Entity entity, string word, Dictionary<string, string> values) =>
        word == "_" || entity.Id == (values.TryGetValue(word, out var value) ? value : word);

    private static bool Compare(decimal left, string comparison, decimal right) => comparison switch
    {
        "<" => left < right,
        "<=" => left <= right,
        ">=" => left >= right,
        ">" => left > right,
        "!=" => left != right,
        _ => left == right,
    };

    private static bool Compare(string left, string comparison, string right) => comparison switch
    {
        "=" => left == right,
        "!=" => EdtfDate.Parse(left).Overlaps(EdtfDate.Parse(right)) == Truth.No,
        ">" => EdtfDate.Parse(left).After(EdtfDate.Parse(right)) == Truth.Certainly,
        "<" => EdtfDate.Parse(left).Before(EdtfDate.Parse(right)) == Truth.Certainly,
        "<=" => EdtfDate.Parse(left).After(EdtfDate.Parse(right)) == Truth.No,
        _ => EdtfDate.Parse(left).Before(EdtfDate.Parse(right)) == Truth.No,
    };

    private static bool Counts(Statement statement, RandomQuestion question, Truth atLeast)
    {
        if (statement.Retracted is not null || statement.Subject.IsRuledOut || statement.Object?.IsRuledOut == true) return false;
        if (!question.IsReported && (!statement.IsAsserted || FactReader.IsReported(statement.Subject) || (statement.Object is { } target && FactReader.IsReported(target)))) return false;
        return question.AsOf is null || statement.HoldsOn(EdtfDate.Parse(question.AsOf)) >= atLeast;
    }
}

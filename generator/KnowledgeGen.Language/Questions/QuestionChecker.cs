using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Questions;

/// <summary>Asks the questions of a knowledge base, and compares the answers with what is expected.</summary>
public sealed class QuestionChecker
{
    private const int MaxListed = 8;

    private readonly FactBase _facts;
    private readonly IncomingStatements _incoming;
    private readonly SchemaModel _schema;
    private readonly long _maxSteps;
    private long _steps;

    private QuestionChecker(SchemaModel schema, FactBase facts, int walked)
    {
        _schema = schema;
        _facts = facts;
        _incoming = new IncomingStatements(facts);
        _maxSteps = ReasoningLimits.Steps + (ReasoningLimits.StepsPerStatement * (long)(facts.Tables.Sum(table => table.Count) + walked));
    }

    /// <summary>Checks all questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The facts, ordered by path.</param>
    /// <param name="derivation">What follows from them.</param>
    public static EquatableArray<WrongAnswer> Check(
        EquatableArray<QuestionModel> questions, SchemaModel schema, IEnumerable<FactFileModel> files, DerivationModel derivation) =>
        Check(questions, schema, files, derivation, out _);

    /// <summary>Checks all questions, and counts the combinations that their conditions were tried on and the statements that paths went along.</summary>
    public static EquatableArray<WrongAnswer> Check(
        EquatableArray<QuestionModel> questions, SchemaModel schema, IEnumerable<FactFileModel> files, DerivationModel derivation, out long steps)
    {
        steps = 0;
        if (questions.All(question => question.Cases.Count == 0)) return default;

        var facts = new FactBase(schema, files, PredicatesOf(questions));
        facts.Add(derivation);

        // Paths go along statements that no condition needs to name.
        var walked = questions.Any(question => question.Path is not null) ? Enumerable.Range(0, facts.EntityCount).Sum(entity => facts.Entity(entity).Statements.Count) : 0;
        var checker = new QuestionChecker(schema, facts, walked);
        var wrong = checker.Check(questions).ToEquatableArray();
        steps = checker._steps;
        return wrong;
    }

    /// <summary>The properties and relations that questions ask for.</summary>
    private static IEnumerable<string> PredicatesOf(EquatableArray<QuestionModel> questions) => questions
        .SelectMany(question => question.Pattern.Atoms.OfType<AtomModel.Stated>().Select(atom => atom.Predicate))
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<string> RelationsOf(PathModel path) =>
        path.Along.Count > 0 ? path.Along : _schema.Relations.Select(relation => relation.Name);

    private IEnumerable<WrongAnswer> Check(EquatableArray<QuestionModel> questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            for (var place = 0; place < questions[i].Cases.Count; place++)
            {
                if (Check(questions[i], questions[i].Cases[place]) is not { } wrong) continue;

                yield return new WrongAnswer(i, place, wrong.Rule, wrong.Message);
                if (_steps > _maxSteps * ReasoningLimits.QuestionShare) yield break;
            }
        }
    }

    private (Rule Rule, string Message)? Check(QuestionModel question, CaseModel expected)
    {
        // An entity that is not there is a mistake of its own.
        if (expected.Arguments.Concat(expected.Answers.SelectMany(answer => answer.Terms)).Any(IsMissing)) return null;

        var known = new int[question.Pattern.Variables.Count];
        for (var i = 0; i < known.Length; i++) known[i] = -1;
        for (var i = 0; i < question.Given.Count; i++) known[question.Given[i].Variable] = NumberOf(expected.Arguments[i]);
        var counts = new ValidOn(_facts, DateOf(question.AsOf, known), question.IncludesPossible);
        if (question.Path is { } path)
        {
            var relations = new HashSet<string>(RelationsOf(path), StringComparer.Ordinal);
            var search = new PathFinder(_facts, _incoming, relations, question.IncludesReported, statement => counts.Holds(statement.During));
            var found = search.Find(NumberOf(path.From, known), NumberOf(path.To, known), path.Direction);
            _steps += search.Steps;
            return _steps > _maxSteps * ReasoningLimits.QuestionShare ? TooLarge(question) : ComparePath(question, expected, found);
        }

        return CheckPattern(question, expected, known, counts);
    }

    private (Rule Rule, string Message)? CheckPattern(QuestionModel question, CaseModel expected, int[] known, ValidOn counts)
    {
        var answers = expected.Answers.Select(Same).ToList();
        var wanted = new HashSet<AnswerModel>(answers);
        var found = new HashSet<AnswerModel>();
        var surplus = new List<AnswerModel>();
        var seen = new SeenAnswers();
        var search = new PatternSearch(_facts, question.Pattern, question.IncludesReported, Take)
        {
            MaxSteps = Math.Min(_maxSteps, (_maxSteps * ReasoningLimits.QuestionShare) - _steps),
            Counts = counts.Counts,
            CountsAgainst = counts.CountsAgainst,
        };
        search.FindAll(known);
        _steps += search.Steps;
        if (search.GaveUp) return TooLarge(question);

        var missing = answers.Where(answer => !found.Contains(answer)).ToList();
        if (missing.Count == 0 && surplus.Count == 0) return null;

        var difference = found.Count == 0 || expected.Answers.Count == 0 ? string.Empty : ": " + string.Join(
            "; ",
            new[] { Describe(missing, "is missing", "are missing"), Describe(surplus, "is not expected", "are not expected") }.Where(part => part.Length > 0));
        return (Rules.WrongAnswer, Opening(question, expected) + Describe(found.ToList()) + ", but "
            + Describe(expected.Answers.ToList()) + (expected.Answers.Count <= 1 ? " is expected" : " are expected") + difference + ".");

        // Most matches are of answers that are known.
        bool Take(Match match)
        {
            if (!seen.Add(question.Find, match.Values)) return true;

            var answer = AnswerOf(question, match.Values);
            if (found.Add(answer) && !wanted.Contains(answer)) surplus.Add(answer);
            return true;
        }
    }

    // As AnswerOf writes it.
    private AnswerModel Same(AnswerModel answer) =>
        new(answer.Terms.Select(term => term is TermModel.Literal literal ? new TermModel.Literal(_facts.SameAs(literal.Value)) : term).ToEquatableArray());

    private AnswerModel AnswerOf(QuestionModel question, ReadOnlySpan<int> values)
    {
        var terms = new TermModel[question.Find.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var variable = question.Find[i];
            terms[i] = question.Pattern.Variables[variable].Kind is null
                ? new TermModel.Entity(_facts.Entity(values[variable]).Id)
                : new TermModel.Literal(_facts.Value(values[variable]));
        }

        return new AnswerModel(new EquatableArray<TermModel>(terms));
    }

    private (Rule Rule, string Message)? ComparePath(QuestionModel question, CaseModel expected, IReadOnlyList<int>? path)
    {
        var wanted = expected.Answers.Select(answer => ((TermModel.Entity)answer.Terms[0]).Id).ToList();
        var found = (path ?? []).Select(entity => _facts.Entity(entity).Id).ToList();
        if (wanted.SequenceEqual(found, StringComparer.Ordinal)) return null;

        return (Rules.WrongAnswer, Opening(question, expected) + Describe(found) + ", but " + Describe(wanted) + " is expected.");

        static string Describe(List<string> ids) => ids.Count == 0 ? "no path" : "the path " + string.Join(" – ", ids.Select(id => "'" + id + "'"));
    }

    private static (Rule Rule, string Message) TooLarge(QuestionModel question) => (
        Rules.QuestionTooLarge,
        "'" + question.Name + "' tries more combinations than a question may, " + Number(ReasoningLimits.Steps) + " and " + Number(ReasoningLimits.StepsPerStatement)
            + " more for each statement that questions look at, or all questions together try more than " + Number(ReasoningLimits.QuestionShare)
            + " times as many; " + (question.Path is null ? "add a condition that narrows it." : "let it go along fewer relations, or expect fewer cases."));

    private static string Opening(QuestionModel question, CaseModel expected)
    {
        var arguments = expected.Arguments.Select((argument, i) => question.Pattern.Variables[question.Given[i].Variable].Name + ": " + Text(argument));
        return "'" + question.Name + "'" + (expected.Arguments.Count == 0 ? string.Empty : " for " + string.Join(", ", arguments)) + " gives ";
    }

    private static string Describe(List<AnswerModel> answers, string one, string many) =>
        answers.Count == 0 ? string.Empty : Describe(answers) + " " + (answers.Count == 1 ? one : many);

    private static string Describe(List<AnswerModel> answers)
    {
        if (answers.Count == 0) return "nothing";

        var texts = answers.Select(Text).OrderBy(text => text, StringComparer.Ordinal).ToList();
        var more = texts.Count > MaxListed ? " and " + Number(texts.Count - MaxListed) + " more" : string.Empty;
        return string.Join(", ", texts.Take(MaxListed)) + more;
    }

    private static string Text(AnswerModel answer) =>
        answer.Terms.Count == 1 ? Text(answer.Terms[0]) : "[" + string.Join(", ", answer.Terms.Select(Text)) + "]";

    private static string Text(TermModel term) =>
        "'" + Escape.ForMessage(term is TermModel.Entity entity ? entity.Id : ((TermModel.Literal)term).Value.ToCanonicalText()) + "'";

    private EdtfDate? DateOf(TermModel? term, int[] known) => term switch
    {
        TermModel.Literal { Value: ValueModel.Date date } => EdtfDate.Parse(date.Edtf),
        TermModel.Variable variable when _facts.Value(known[variable.Index]) is ValueModel.Date date => EdtfDate.Parse(date.Edtf),
        _ => null,
    };

    private bool IsMissing(TermModel term) => term is TermModel.Entity entity && _facts.NumberOf(entity.Id) < 0;

    private int NumberOf(TermModel term) => term is TermModel.Entity entity ? _facts.NumberOf(entity.Id) : _facts.NumberOf(((TermModel.Literal)term).Value);

    private int NumberOf(TermModel term, int[] known) => term is TermModel.Variable variable ? known[variable.Index] : NumberOf(term);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Which statements hold on a date; each qualification is asked once.</summary>
    private sealed class ValidOn(FactBase facts, EdtfDate? date, bool includesPossible)
    {
        private readonly Dictionary<int, Truth> _known = [];

        public bool Counts(int qualification) => TruthOf(qualification) >= (includesPossible ? Truth.Possibly : Truth.Certainly);

        // It is certain that there is none only where none may hold.
        public bool CountsAgainst(int qualification) => TruthOf(qualification) >= (includesPossible ? Truth.Certainly : Truth.Possibly);

        public bool Holds(string? during) =>
            date is null || during is null || EdtfDate.Parse(during).Contains(date) >= (includesPossible ? Truth.Possibly : Truth.Certainly);

        private Truth TruthOf(int qualification)
        {
            if (date is null) return Truth.Certainly;
            if (_known.TryGetValue(qualification, out var known)) return known;

            return _known[qualification] = facts.Qualifications[qualification].Validity.Contains(date);
        }
    }

    /// <summary>The answers that were found, as numbers: what is found with the same numbers before it is told apart by one more.</summary>
    private sealed class SeenAnswers
    {
        private readonly Dictionary<(int Before, int Value), int> _parts = [];

        public bool Add(EquatableArray<int> variables, ReadOnlySpan<int> values)
        {
            var (answer, isNew) = (0, false);
            foreach (var variable in variables)
            {
                isNew = !_parts.TryGetValue((answer, values[variable]), out var next);
                if (isNew) _parts.Add((answer, values[variable]), next = _parts.Count + 1);
                answer = next;
            }

            return isNew;
        }
    }
}

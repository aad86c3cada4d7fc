using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// The statements that the compiler derived. They lie in parts, first a directory, then for each <see cref="PartSize"/> statements of a relation
/// their ends and their proofs; a part is loaded when somebody asks for it.
/// </summary>
internal sealed class ConclusionStore
{
    /// <summary>The number of statements in a part that is full.</summary>
    public const int PartSize = 8192;

    private readonly KnowledgeStore _store;
    private readonly string[] _rules;
    private readonly string[] _phrases;
    private readonly ConclusionQualification[] _qualifications;

    // By predicate; null for those of which nothing is derived.
    private readonly ConclusionTable?[] _tables;
    private readonly List<ConclusionTable> _inOrder = [];

    public ConclusionStore(KnowledgeStore store)
    {
        _store = store;
        _tables = new ConclusionTable?[store.PredicateCount];
        var reader = new PackedReader(store.LoadPart(0));
        _rules = ReadTexts(ref reader);
        _phrases = ReadTexts(ref reader);
        _qualifications = new ConclusionQualification[reader.Number()];
        for (var i = 0; i < _qualifications.Length; i++) _qualifications[i] = ConclusionQualification.Read(ref reader);

        var (first, part) = (0, 1);
        for (var left = reader.Number(); left > 0; left--)
        {
            var predicate = reader.Number();
            var table = new ConclusionTable(store, predicate, first, reader.Number(), part);
            _tables[predicate] = table;
            _inOrder.Add(table);
            first += table.Count;
            part += 2 * table.PartCount;
        }
    }

    /// <summary>The derived statements of a relation; null where there are none.</summary>
    public ConclusionTable? Of(int predicate) => _tables[predicate];

    /// <summary>What qualifies the statement at a place in a table.</summary>
    public ConclusionQualification QualificationOf(int predicate, int place) => _qualifications[_tables[predicate]!.QualificationOf(place)];

    /// <summary>The derived statement with a number among all.</summary>
    public StatementKey KeyOf(int number)
    {
        var table = _inOrder.FindLast(candidate => candidate.First <= number)!;
        return KeyAt(table, number - table.First);
    }

    /// <summary>The derived statement at a place of a table.</summary>
    public StatementKey KeyAt(ConclusionTable table, int place)
    {
        var row = table.SubjectOf(place);
        var code = (table.Predicate << 1) | (IsAsserted(table, place) ? 0 : 1);
        return new StatementKey(_store.BlockOf(row), row, code, ~place);
    }

    /// <summary>Whether a derived statement is certain and nobody's word.</summary>
    public bool IsAsserted(ConclusionTable table, int place) => _qualifications[table.QualificationOf(place)].IsAsserted;

    /// <summary>Which rule concludes a statement, from what, and what conditions it meets beside.</summary>
    public string ProofOf(int predicate, int place, out Statement[] premises, out string[] conditions)
    {
        var table = _tables[predicate]!;
        var reader = table.ProofOf(place);
        var rule = _rules[reader.Number()];
        premises = new Statement[reader.Number()];
        for (var i = 0; i < premises.Length; i++)
        {
            premises[i] = (reader.Number() switch
            {
                PremiseKind.Derived => KeyOf(table.First + place + reader.SignedNumber()),
                var kind => ReadStated(ref reader, table.SubjectOf(place), kind),
            }).Make();
        }

        conditions = new string[reader.Number()];
        for (var i = 0; i < conditions.Length; i++) conditions[i] = ReadCondition(ref reader);
        return rule;
    }

    private static string[] ReadTexts(ref PackedReader reader)
    {
        var texts = new string[reader.Number()];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.Text(reader.Number());
        return texts;
    }

    private string ReadCondition(ref PackedReader reader)
    {
        var words = new StringBuilder();
        for (var left = reader.Number(); left > 0; left--)
        {
            var word = reader.SignedNumber();
            words.Append(word < 0 ? _phrases[~word] : _store.At(word).Label);
        }

        return OneLine.Of(words.ToString());
    }

    private StatementKey ReadStated(ref PackedReader reader, int subject, int kind)
    {
        var row = kind == PremiseKind.StatedOfSubject ? subject : subject + reader.SignedNumber();
        var code = reader.Number();
        var block = _store.BlockOf(row);
        block.Find(code)!.Slice(row & KnowledgeStore.BlockMask, out var first, out _);
        return new StatementKey(block, row, code, first + reader.Number());
    }
}

/// <summary>How a premise is packed.</summary>
internal static class PremiseKind
{
    /// <summary>How far its number is from that of the conclusion.</summary>
    public const int Derived = 0;

    /// <summary>A statement of the conclusion's subject: its column's code, and its place among those of the subject there.</summary>
    public const int StatedOfSubject = 1;

    /// <summary>How far its subject is from that of the conclusion, then the same.</summary>
    public const int StatedOfOther = 2;
}

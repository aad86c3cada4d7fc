using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// One property value or one edge, with what it rests on. Two objects are equal when they are the same statement of the same
/// knowledge base.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class Statement : IEquatable<Statement>
{
    private readonly Block _block;
    private readonly int _row;
    private readonly int _code;
    private readonly int _index;

    private protected Statement(StatementKey key)
    {
        _block = key.Block;
        _row = key.Row;
        _code = key.Code;
        _index = key.Index;
    }

    /// <summary>
    /// <c>subject/predicate/object</c>; the first 12 hexadecimal digits of the SHA-256 of a value's text stand for the value.
    /// The second and later statements of a subject that would have the same id end in <c>~2</c>, <c>~3</c>.
    /// </summary>
    public string Id
    {
        get
        {
            var id = StatementId.Make(Subject.Id, Predicate.Name, ObjectText, Predicate.IsRelation);
            var repetition = IsDerived ? CountDerivedRepetitions() : CountRepetitions();
            return repetition == 0 ? id : id + "~" + (repetition + 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The entity that it is about.</summary>
    public Entity Subject => _block.Store.At(_row);

    /// <summary>The property or relation.</summary>
    public Predicate Predicate => _block.Store.Predicates[_code >> 1];

    /// <summary>
    /// The object of an edge; else the value: a string, number, date and so on, of an enum its text in the schema.
    /// </summary>
    public object Value => Predicate is { IsRelation: false } property
        ? StoredValue.ReadObject(property.Kind, property.EnumValues, Number, Text)
        : Object!;

    /// <summary>How sure it is.</summary>
    public Certainty Certainty => Qualification?.Certainty ?? Receipt.Certainty;

    /// <summary>Whether the document says it, the curator concludes it, or the compiler derived it.</summary>
    public Basis Basis => IsDerived ? Basis.Derived : Receipt.Basis;

    /// <summary>The curator's note, or null.</summary>
    public string? Note => Receipts.OptionalText(Receipt.Note);

    /// <summary>The entity that the document names as the one who says so, or null.</summary>
    public Entity? AttributedTo => (Qualification?.AttributedTo ?? Receipt.AttributedTo) is >= 0 and var row ? _block.Store.At(row) : null;

    /// <summary>
    /// When it holds, or null where that is not said. A derived statement holds while all of its premises do; where one date cannot say when
    /// that is, this is null too, and <see cref="DuringAll"/> has the dates.
    /// </summary>
    public EdtfDate? During => DuringTexts is { Length: 1 } texts ? EdtfDate.Parse(texts[0]) : null;

    /// <summary>
    /// The dates while all of which it holds: none where that is not said, <see cref="During"/> alone where that says it, and several for a derived statement
    /// that holds while several dates do which one date cannot say together.
    /// </summary>
    public IReadOnlyList<EdtfDate> DuringAll => Array.ConvertAll(DuringTexts, EdtfDate.Parse);

    /// <summary>Why it has no evidence, or null.</summary>
    public string? Unsourced => Receipts.OptionalText(Receipt.Unsourced);

    /// <summary>Why it is not held any more, or null; such a statement is not asserted.</summary>
    public string? Retracted => Receipts.OptionalText(Receipt.Retracted);

    /// <summary>Why it may not be right, or null.</summary>
    public string? Disputed => Receipts.OptionalText(Receipt.Disputed);

    /// <summary>The entity that tells what is to be used instead, or null.</summary>
    public Entity? SupersededBy => Receipt.SupersededBy is >= 0 and var row ? _block.Store.At(row) : null;

    /// <summary>
    /// What it rests on: its own evidence; where it has none and is not unsourced, that of its subject. A derived statement rests on the
    /// evidence of its premises, each piece once.
    /// </summary>
    public IReadOnlyList<Evidence> Evidence => IsDerived ? EvidenceOfPremises() : Receipts.OfStatement(Ordinal, Local);

    /// <summary>Whether the compiler derived it by a rule or by what the schema says of a relation; see <see cref="Explain"/>.</summary>
    public bool IsDerived => _index < 0;

    /// <summary>Whether it is certain, nobody's word but the document's, and not retracted.</summary>
    public bool IsAsserted => (_code & 1) == 0;

    /// <summary>Whether it is not asserted, or its subject as a whole is merely reported.</summary>
    public bool IsReported => !IsAsserted || _block.IsReported(Local);

    /// <summary>
    /// Whether it holds on a date: all of the date must belong to each of <see cref="DuringAll"/>. A statement that does not say when it
    /// holds always does.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <exception cref="ArgumentNullException">The date is null.</exception>
    public Truth HoldsOn(EdtfDate date)
    {
        _ = date ?? throw new ArgumentNullException(nameof(date));
        var truth = Truth.Certainly;
        foreach (var edtf in DuringTexts) truth = truth.And(EdtfDate.Parse(edtf).Contains(date));
        return truth;
    }

    /// <summary>Why it holds: the rule and the premises of a derived statement, down to the quoted words of stated ones.</summary>
    public Proof Explain() => new(this);

    /// <summary>The rule that concludes a derived statement, from what, and what conditions it meets beside; null and nothing for a stated one.</summary>
    internal string? ReadProof(out Statement[] premises, out string[] conditions)
    {
        premises = [];
        conditions = [];
        return IsDerived ? _block.Store.Conclusions!.ProofOf(_code >> 1, ~_index, out premises, out conditions) : null;
    }

    internal Entity? Object => Predicate.IsRelation ? _block.Store.At(ObjectRow) : null;

    /// <summary>Where the object of an edge is in the store of the statement.</summary>
    internal int ObjectRow => (int)Number;

    internal long StoredNumber => Number;

    internal string? StoredText => Text;

    private int Local => _row & KnowledgeStore.BlockMask;

    private Column Column => _block.Find(_code)!;

    private int Ordinal => _block.Ordinal(_code, _index);

    private BlockReceipts Receipts => _block.Receipts;

    private StatementReceipt Receipt => IsDerived ? StatementReceipt.Nothing : Receipts.Statement(Ordinal);

    private ConclusionQualification? Qualification => IsDerived ? _block.Store.Conclusions!.QualificationOf(_code >> 1, ~_index) : null;

    private string[] DuringTexts => Qualification?.During ?? (Receipts.OptionalText(Receipt.During) is { } edtf ? [edtf] : []);

    private long Number => IsDerived ? _block.Store.Conclusions!.Of(_code >> 1)!.ObjectOf(~_index) : Column.Number(_index);

    private string? Text => IsDerived ? null : Column.Text(_index);

    private string ObjectText => Object?.Id ?? StoredValue.Canonical(Predicate.Kind, Predicate.EnumValues, Number, Text);

    /// <summary>Whether both are the same statement.</summary>
    /// <param name="other">The statement to compare with.</param>
    public bool Equals(Statement? other) =>
        other is not null && ReferenceEquals(_block, other._block) && _code == other._code && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Statement);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((_row * 397) ^ _code) * 397) ^ _index);

    /// <summary>Whether both are the same statement.</summary>
    public static bool operator ==(Statement? left, Statement? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether they are different statements.</summary>
    public static bool operator !=(Statement? left, Statement? right) => !(left == right);

    /// <summary>The statement as a sentence in one line, such as <c>Laurent Fabius holds office Foreign Minister of France.</c></summary>
    public override string ToString() => ToSentence(marksReported: false);

    /// <summary>The statement as a sentence.</summary>
    /// <param name="marksReported">Whether to say that an end of it is an entity that is merely reported, which taints what follows.</param>
    internal string ToSentence(bool marksReported)
    {
        var builder = new StringBuilder(Subject.Label).Append(' ').Append(Predicate.Name.Replace('-', ' ')).Append(' ');
        builder.Append(Object?.Label ?? StoredValue.Readable(Predicate.Kind, Predicate.EnumValues, Number, Text));

        var separator = " (";
        if (Certainty == Certainty.Probable) Remark(builder, ref separator, "probable");
        if (Certainty == Certainty.Possible) Remark(builder, ref separator, "possible");
        if (marksReported && (Subject.IsReported || Object?.IsReported == true)) Remark(builder, ref separator, "reported");
        if (Basis == Basis.Inferred) Remark(builder, ref separator, "inferred");
        if (Basis == Basis.Derived) Remark(builder, ref separator, "derived");
        if (AttributedTo is { } source) Remark(builder, ref separator, "according to " + source.Label);
        if (DuringTexts is { Length: > 0 } during) Remark(builder, ref separator, "during " + string.Join(" and ", during));
        if (Receipt.Retracted >= 0) Remark(builder, ref separator, "retracted");
        if (Receipt.Disputed >= 0) Remark(builder, ref separator, "disputed");
        foreach (var value in Receipt.Qualifiers) Remark(builder, ref separator, Describe(value));
        if (separator == ", ") builder.Append(')');
        return OneLine.Of(builder.Append('.').ToString());
    }

    internal bool FindQualifier(int qualifier, out LiteralKind kind, out long number, out string? text)
    {
        foreach (var value in Receipt.Qualifiers)
        {
            if (value.Qualifier != qualifier) continue;

            kind = Predicate.Qualifiers[qualifier].Kind;
            number = value.Payload;
            text = StoredValue.IsText(kind) ? Receipts.Text((int)value.Payload) : null;
            return true;
        }

        kind = default;
        number = 0;
        text = null;
        return false;
    }

    /// <summary>
    /// Counts the subject's earlier statements that say the same; their certainty and qualifiers do not matter.
    /// </summary>
    private int CountRepetitions()
    {
        var own = Column;
        own.Slice(Local, out var first, out _);
        var number = own.Number(_index);
        var count = 0;
        for (var i = first; i < _index; i++) count += own.Number(i) == number ? 1 : 0;
        return IsAsserted || _block.AssertedOf(_code >> 1) is not { } asserted ? count : count + CountSame(asserted);
    }

    // Derived statements of one subject and object lie together.
    private int CountDerivedRepetitions()
    {
        var table = _block.Store.Conclusions!.Of(_code >> 1)!;
        var place = ~_index;
        var count = 0;
        while (place > count && table.SubjectOf(place - count - 1) == _row && table.ObjectOf(place - count - 1) == Number) count++;
        for (var code = _code & ~1; code <= (_code | 1); code++)
        {
            if (_block.Find(code) is { } stated) count += CountSame(stated);
        }

        return count;
    }

    private Evidence[] EvidenceOfPremises()
    {
        var evidence = new List<Evidence>();
        var seen = new HashSet<(SourceDocument, int, int)>();
        foreach (var stated in StatedPremises())
        {
            foreach (var piece in stated.Evidence)
            {
                if (seen.Add((piece.Document, piece.Start, piece.End))) evidence.Add(piece);
            }
        }

        return evidence.ToArray();
    }

    // The statements of the facts at the ends of the proof, each once, in its order. Proofs may be deeper than a thread's stack.
    private IEnumerable<Statement> StatedPremises()
    {
        var seen = new HashSet<Statement>();
        var left = new Stack<Statement>();
        left.Push(this);
        while (left.Count > 0)
        {
            var statement = left.Pop();
            if (!seen.Add(statement)) continue;
            if (!statement.IsDerived) yield return statement;

            statement.ReadProof(out var premises, out _);
            for (var i = premises.Length - 1; i >= 0; i--) left.Push(premises[i]);
        }
    }

    // The numbers of texts are those of one column.
    private int CountSame(Column asserted)
    {
        asserted.Slice(Local, out var first, out var length);
        var (number, text) = (Number, Text);
        var count = 0;
        for (var i = first; i < first + length; i++)
        {
            if (text is null ? asserted.Number(i) == number : asserted.Text(i) == text) count++;
        }

        return count;
    }

    private protected T ReadValue<T>() => StoredValue.Read<T>(Predicate.Kind, Number, Text);

    private string Describe(QualifierValue value)
    {
        var qualifier = Predicate.Qualifiers[value.Qualifier];
        var text = StoredValue.IsText(qualifier.Kind) ? Receipts.Text((int)value.Payload) : null;
        return qualifier.Name.Replace('-', ' ') + " " + StoredValue.Readable(qualifier.Kind, qualifier.EnumValues, value.Payload, text);
    }

    private static void Remark(StringBuilder builder, ref string separator, string text)
    {
        builder.Append(separator).Append(text);
        separator = ", ";
    }
}

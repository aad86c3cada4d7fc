using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Writes a fact file: each fact as shortly as what is said of it allows.</summary>
internal sealed class FactFileWriter
{
    private readonly IReadOnlyList<ImportedEntity> _entities;
    private readonly IReadOnlySet<ImportedName> _many;
    private readonly IReadOnlySet<string> _members;
    private readonly TextWriter _writer;
    private readonly string? _source;
    private readonly string? _unsourced;

    /// <summary>A writer.</summary>
    /// <param name="entities">The entities, those of one type together.</param>
    /// <param name="many">The properties and relations that may have several values.</param>
    /// <param name="members">The C# names of properties and relations, which those of entities must not be.</param>
    /// <param name="writer">What it writes to.</param>
    public FactFileWriter(IReadOnlyList<ImportedEntity> entities, IReadOnlySet<ImportedName> many, IReadOnlySet<string> members, TextWriter writer)
    {
        (_entities, _many, _members, _writer) = (entities, many, members, writer);
        var statements = entities.SelectMany(entity => entity.Statements).ToList();
        var evidence = entities.SelectMany(entity => entity.Evidence).Concat(statements.SelectMany(statement => statement.Evidence));
        _source = evidence.Select(item => item.Document).Distinct().Take(2).ToList() is [var document] ? document : null;
        _unsourced = statements.Select(statement => statement.Unsourced).Distinct().Take(2).ToList() is [{ } reason] ? reason : null;
    }

    public void Write()
    {
        if (_source is not null) WriteText(0, "source", _source);
        if (_unsourced is not null)
        {
            _writer.Write("about:\n");
            WriteText(1, "unsourced", _unsourced);
        }

        string? type = null;
        foreach (var entity in _entities)
        {
            if (entity.Type != type) _writer.Write((type is null ? string.Empty : "\n") + entity.Type + ":\n");
            type = entity.Type;
            Write(entity);
        }
    }

    private void Write(ImportedEntity entity)
    {
        var member = CSharpName.FromId(entity.Id);
        var isTaken = CSharpReserved.OfEntity.Contains(member) || _members.Contains(member);
        var isEmpty = entity.Statements.Count == 0 && entity.Evidence.Length == 0 && entity.LifeCycle == LifeCycleModel.None && entity.Formerly.Length == 0 && !isTaken;
        _writer.Write("  " + entity.Id + ":" + (isEmpty ? " {}" : string.Empty) + "\n");
        if (isTaken) _writer.Write("    member: Own" + member + "\n");
        if (entity.Formerly.Length > 0) _writer.Write("    formerly: [" + string.Join(", ", entity.Formerly) + "]\n");
        Write(2, entity.LifeCycle);
        WriteEvidence(2, entity.Evidence);
        foreach (var group in entity.Statements.GroupBy(statement => statement.Predicate.Name)) Write(group.Key, [.. group], entity);
    }

    private void Write(string key, List<ImportedStatement> statements, ImportedEntity entity)
    {
        // A point alone would be taken for a list of two values where there may be several.
        var isList = statements.Count > 1 || (statements[0].Value.Kind == ImportedKind.Point && _many.Contains(statements[0].Predicate));
        if (!isList && IsShort(statements[0], entity))
        {
            _writer.Write("    " + key + ": " + Scalar(statements[0].Value) + "\n");
            return;
        }

        _writer.Write("    " + key + ":\n");
        foreach (var statement in statements)
        {
            _writer.Write(isList ? "      - " : "      ");
            if (IsShort(statement, entity)) _writer.Write(Scalar(statement.Value) + "\n");
            else WriteLong(isList ? 4 : 3, statement, entity);
        }
    }

    private bool IsShort(ImportedStatement statement, ImportedEntity entity) =>
        statement is { Certainty: "certain", Basis: "stated", AttributedTo: null, During: null, Note: null, Qualifiers.Count: 0 }
        && (statement.Unsourced is null || statement.Unsourced == _unsourced)
        && statement.LifeCycle == LifeCycleModel.None
        && HasEvidenceOf(statement, entity);

    private static bool HasEvidenceOf(ImportedStatement statement, ImportedEntity entity) => statement.Evidence.SequenceEqual(entity.Evidence);

    private void WriteLong(int depth, ImportedStatement statement, ImportedEntity entity)
    {
        _writer.Write((statement.Predicate.IsRelation ? "to: " : "value: ") + Scalar(statement.Value) + "\n");
        if (statement.Certainty != "certain") WriteText(depth, "certainty", statement.Certainty);
        if (statement.Basis != "stated") WriteText(depth, "basis", statement.Basis);
        if (statement.AttributedTo is { } source) WriteText(depth, "according-to", source);
        if (statement.During is { } during) WriteText(depth, "during", during);
        if (statement.Note is { } note) WriteText(depth, "note", note);
        Write(depth, statement.LifeCycle);
        foreach (var (name, value) in statement.Qualifiers) _writer.Write(Margin(depth) + name + ": " + Scalar(value) + "\n");
        if (statement.Unsourced is { } reason && reason != _unsourced) WriteText(depth, "unsourced", reason);
        if (!HasEvidenceOf(statement, entity)) WriteEvidence(depth, statement.Evidence);
    }

    private void Write(int depth, LifeCycleModel lifeCycle)
    {
        if (lifeCycle.Retracted is { } retracted) WriteText(depth, "retracted", retracted);
        if (lifeCycle.Disputed is { } disputed) WriteText(depth, "disputed", disputed);
        if (lifeCycle.SupersededBy is { } successor) WriteText(depth, "superseded-by", successor);
    }

    private void WriteEvidence(int depth, ImportedEvidence[] evidence)
    {
        if (evidence.Length == 0) return;
        if (evidence is [{ Selector: { Prefix: null, Suffix: null, Occurrence: null } words } single] && single.Document == _source)
        {
            WriteText(depth, "evidence", words.Quote);
            return;
        }

        _writer.Write(Margin(depth) + "evidence:\n");
        foreach (var item in evidence) Write(depth + 1, item);
    }

    private void Write(int depth, ImportedEvidence evidence)
    {
        var fields = new List<(string Key, string Value)>();
        if (evidence.Selector is { } selector)
        {
            fields.Add(("quote", YamlScalarText.OneLine(selector.Quote)));
            if (selector.Prefix is { } prefix) fields.Add(("prefix", YamlScalarText.OneLine(prefix)));
            if (selector.Suffix is { } suffix) fields.Add(("suffix", YamlScalarText.OneLine(suffix)));
            if (selector.Occurrence is { } occurrence) fields.Add(("occurrence", occurrence.ToString(CultureInfo.InvariantCulture)));
        }

        if (fields.Count == 0 || evidence.Document != _source) fields.Add(("source", YamlScalarText.OneLine(evidence.Document)));
        for (var i = 0; i < fields.Count; i++) _writer.Write(Margin(depth) + (i == 0 ? "- " : "  ") + fields[i].Key + ": " + fields[i].Value + "\n");
    }

    private void WriteText(int depth, string key, string text) => _writer.Write(Margin(depth) + key + ": " + YamlScalarText.OneLine(text) + "\n");

    private static string Scalar(ImportedValue value) => value.Kind == ImportedKind.Text ? YamlScalarText.OneLine(value.Text) : value.Text;

    private static string Margin(int depth) => new(' ', 2 * depth);
}

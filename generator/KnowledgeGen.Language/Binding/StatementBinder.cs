using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>Binds the statements of one entity, in short and long form.</summary>
internal sealed class StatementBinder
{
    private readonly FileScope _scope;
    private readonly StatementDefaults _defaults;
    private List<string>? _attempted;

    public StatementBinder(FileScope scope, StatementDefaults defaults)
    {
        _scope = scope;
        _defaults = defaults;
    }

    /// <summary>The properties and relations of which a value was reported and left out.</summary>
    public IReadOnlyList<string> Attempted => _attempted ?? [];

    /// <summary>Binds the one or more statements of a key.</summary>
    public void Bind(YamlEntry fact, PredicateModel predicate, string subject, List<BoundStatement> statements)
    {
        if (fact.Value is YamlScalar { IsMissing: true } or YamlSequence { Items.Count: 0 })
        {
            AddAttempted(predicate);
            var what = predicate is RelationModel ? "the id of an entity" : "a value";
            _scope.Bag.Report(
                Rules.MissingValue,
                fact.Key.Range,
                "'" + predicate.Name + "' of '" + subject + "' has no value; write " + what + " after it, or take the line out.");
            return;
        }

        if (fact.Value is YamlSequence sequence && !IsPoint(predicate, sequence))
        {
            foreach (var item in sequence.Items) BindItem(item, predicate, subject, statements);
        }
        else
        {
            BindItem(fact.Value, predicate, subject, statements);
        }
    }

    private static bool IsPoint(PredicateModel predicate, YamlSequence sequence) =>
        predicate is PropertyModel { Type.Kind: ValueKind.Point } && sequence.Items.Count > 0
            && sequence.Items.All(item => item is YamlScalar);

    private void BindItem(YamlNode node, PredicateModel predicate, string subject, List<BoundStatement> statements)
    {
        var statement = node is YamlMapping mapping && !IsValueMapping(mapping, predicate)
            ? BindLong(mapping, predicate, subject)
            : BindShort(node, predicate);
        if (statement is { } bound) statements.Add(bound);
        else AddAttempted(predicate);
    }

    private void AddAttempted(PredicateModel predicate) => (_attempted ??= []).Add(predicate.Name);

    private static bool IsValueMapping(YamlMapping mapping, PredicateModel predicate) =>
        predicate is PropertyModel property && property.Type.Kind switch
        {
            ValueKind.Quantity => LiteralBinder.IsQuantity(mapping)
                ? mapping.Find("value") is null
                : !HasStatementKey(mapping, property),
            ValueKind.Point => !HasStatementKey(mapping, property),
            _ => false,
        };

    private static bool HasStatementKey(YamlMapping mapping, PropertyModel property) => mapping.Entries.Any(entry =>
        ReservedKeys.OfStatement.Contains(entry.Key.Value)
            || property.Qualifiers.Any(qualifier => qualifier.Name == entry.Key.Value));

    private BoundStatement? BindShort(YamlNode node, PredicateModel predicate)
    {
        _scope.StatementLifeCycle = LifeCycleModel.None;
        return BindValue(node, predicate) is { } value
            ? Complete(predicate, node, value, Annotations.None, default, default, ReceiptClaim.None, LifeCycleModel.None)
            : null;
    }

    private BoundStatement? BindLong(YamlMapping mapping, PredicateModel predicate, string subject)
    {
        var what = new Subject(predicate.Name, subject);
        var valueKey = predicate is RelationModel ? "to" : "value";
        var keys = new KeyReader(mapping, what, _scope.Bag, Rules.WrongFactShape);
        var valueEntry = keys.Take(valueKey);
        _scope.StatementLifeCycle = LifeCycleModel.None;
        var saysLifeCycle = LifeCycleBinder.IsIn(mapping);
        var lifeCycle = saysLifeCycle ? LifeCycleBinder.Bind(keys, what, subject, _scope) : LifeCycleModel.None;
        _scope.StatementLifeCycle = lifeCycle;
        if (saysLifeCycle && _scope.IsOverlay) ReportLost(mapping, what);
        var annotations = AnnotationsBinder.Bind(keys, what, _scope);
        if (saysLifeCycle && lifeCycle == LifeCycleModel.None) annotations = annotations with { IsUnclear = true };
        var qualifiers = BindQualifiers(keys, predicate);
        var evidenceEntry = keys.Take("evidence");
        var claimsEvidence = evidenceEntry is not null || keys.IsMisspelt("evidence");
        if (valueEntry is not { Value: var node and not YamlScalar { IsMissing: true } })
        {
            if (keys.IsMisspelt(valueKey)) keys.ReportOthers(Rules.UnknownStatementKey);
            else if (!mapping.HasLeftOut) ReportNoValue(mapping, valueEntry, valueKey, what);
            return null;
        }

        keys.Know(ReservedKeys.LifeCycle.Skip(1));
        keys.ReportOthers(Rules.UnknownStatementKey);

        var value = BindValue(node, predicate);
        var verbatim = value is ValueModel.String text && predicate is PropertyModel { IsVerbatim: true } ? text.Value : null;
        var evidence = evidenceEntry is { } own ? EvidenceBinder.Bind(own, verbatim, _scope) : default;
        if (evidenceEntry is { } superfluous && annotations.Unsourced is not null)
        {
            _scope.Bag.Report(
                Rules.EvidenceAndUnsourced,
                superfluous.Key.Range,
                "The statement " + what + " has evidence and says that it is unsourced; keep one of them.",
                _scope.Bag.LocationOf(keys.RangeOfKey("unsourced")));
        }

        var claim = claimsEvidence
            ? ReceiptClaim.Evidence
            : annotations.Unsourced is not null
            ? ReceiptClaim.Unsourced
            : ReceiptClaim.None;
        return value is null ? null : Complete(predicate, node, value, annotations, qualifiers, evidence, claim, lifeCycle);
    }

    // What became of a library's statement is all that an overlay changes of it then.
    private void ReportLost(YamlMapping mapping, Subject what)
    {
        var said = mapping.Entries.First(entry => ReservedKeys.LifeCycle.Contains(entry.Key.Value)).Key.Value;
        foreach (var entry in mapping.Entries.Where(entry => entry.Key.Value != "during" && ReservedKeys.OfAbout.Contains(entry.Key.Value)))
        {
            _scope.Bag.Report(
                Rules.OverlayCannotChange,
                entry.Key.Range,
                "'" + entry.Key.Value + "' of " + what + " would change nothing, because the statement is the library's and '" + said + "' is all that is said of it here; take it out.");
        }
    }

    private void ReportNoValue(YamlMapping mapping, YamlEntry? empty, string key, Subject what)
    {
        var other = key == "to" ? "value" : "to";
        if (empty is null && mapping.Find(other) is { } wrong)
        {
            var kind = key == "to" ? "a relation" : "a property";
            _scope.Bag.Report(
                Rules.UnknownStatementKey,
                wrong.Key.Range,
                what + " is " + kind + ", whose long form has '" + key + "' and not '" + other + "'; write '" + key + ": …'.");
            return;
        }

        if (mapping.Entries.Count == 0)
        {
            _scope.Bag.Report(Rules.MissingValue, mapping.Range, "The braces of " + what + " are empty; where there is nothing to say, take the line out.");
            return;
        }

        _scope.Bag.Report(
            Rules.MissingValue,
            empty?.Key.Range ?? mapping.Range,
            "The long form of " + what + " needs '" + key + ": …'.");
    }

    private BoundStatement Complete(
        PredicateModel predicate,
        YamlNode node,
        ValueModel value,
        Annotations annotations,
        EquatableArray<QualifierValueModel> qualifiers,
        EquatableArray<BoundSelector> own,
        ReceiptClaim claim,
        LifeCycleModel lifeCycle)
    {
        var verbatim = predicate is PropertyModel { IsVerbatim: true } && value is ValueModel.String text ? text.Value : null;
        var evidence = own;
        if (claim == ReceiptClaim.None)
        {
            evidence = verbatim is null ? _defaults.Evidence
                : EvidenceBinder.Quote(verbatim, node.Range, _scope, isLiteral: true) is { } itself ? new EquatableArray<BoundSelector>([itself])
                : default;
        }

        if (claim == ReceiptClaim.None && _defaults.ClaimsEvidence) claim = ReceiptClaim.Default;

        // Where the file names no document that is said once; it is not also said of every value that it lacks evidence.
        if (verbatim is not null && claim == ReceiptClaim.None) claim = ReceiptClaim.Evidence;
        var verbatimCheck = verbatim is null || IsQuotedBy(evidence, verbatim) ? null : verbatim;
        return new BoundStatement(
            predicate, node.Range, value, annotations.Over(_defaults.Annotations), qualifiers, evidence, claim, verbatimCheck, lifeCycle);
    }

    private static bool IsQuotedBy(EquatableArray<BoundSelector> evidence, string verbatim)
    {
        foreach (var selector in evidence)
        {
            if (selector.Selector is not { MayHaveGap: false } words || words.Quote != verbatim) return false;
        }

        return true;
    }

    private ValueModel? BindValue(YamlNode node, PredicateModel predicate) => predicate is RelationModel relation
        ? BindReference(node, relation)
        : LiteralBinder.Bind(node, ((PropertyModel)predicate).Type, new Subject(predicate.Name), _scope.Bag);

    private ValueModel.Reference? BindReference(YamlNode node, RelationModel relation)
    {
        if (node is not YamlScalar { IsMissing: false } scalar)
        {
            _scope.Bag.Report(
                Rules.WrongFactShape,
                node.Range,
                "'" + relation.Name + "' leads to one entity here; expected its id, but found " + KeyReader.Describe(node) + ".");
            return null;
        }

        if (_scope.Resolve(scalar, relation.To) is not { } target) return null;
        if (relation.To.Count > 0 && !_scope.Schema.IsOneOf(target.Type, relation.To))
        {
            var expected = string.Join(" or ", relation.To.Select(type => "'" + type + "'"));
            _scope.Bag.Report(
                Rules.WrongTargetType,
                scalar.Range,
                "'" + relation.Name + "' leads to " + expected + ", but '" + target.Id + "' is of type '" + target.Type
                + "'; name another entity.");
            return null;
        }

        _scope.WarnOfLifeCycle(target, scalar);
        return target.Reference;
    }

    private EquatableArray<QualifierValueModel> BindQualifiers(KeyReader keys, PredicateModel predicate)
    {
        if (predicate.Qualifiers.Count == 0) return default;

        var result = new List<QualifierValueModel>();
        foreach (var qualifier in predicate.Qualifiers)
        {
            if (keys.Take(qualifier.Name) is not { } entry) continue;
            if (entry.Value is YamlScalar { IsMissing: true })
            {
                _scope.Bag.Report(
                    Rules.MissingValue,
                    entry.Key.Range,
                    "'" + qualifier.Name + "' has no value; write one after it, or take it out.");
            }
            else if (LiteralBinder.Bind(entry.Value, qualifier.Type, new Subject(qualifier.Name), _scope.Bag) is { } value)
            {
                result.Add(new QualifierValueModel(qualifier, value));
            }
        }

        return result.ToEquatableArray();
    }
}

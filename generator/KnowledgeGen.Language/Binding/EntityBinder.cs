using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>Binds the entities of one file.</summary>
internal sealed class EntityBinder
{
    private readonly FileScope _scope;
    private readonly StatementDefaults _fileDefaults;
    private readonly FactSource _source;

    // What one entity needs for a while; an entity is bound after the other.
    private readonly List<BoundStatement> _statements = [];
    private readonly SortedSet<string> _misspelt = new(System.StringComparer.Ordinal);

    public EntityBinder(FileScope scope, StatementDefaults fileDefaults, FactSource source)
    {
        _scope = scope;
        _fileDefaults = fileDefaults;
        _source = source;
    }

    /// <summary>Binds an entity; null where another entity has its id.</summary>
    public BoundEntity? Bind(YamlEntry entry, TypeModel type)
    {
        var id = entry.Key.Value;
        var facts = entry.Value as YamlMapping;
        var isUnreadable = facts is null && entry.Value is not YamlScalar { IsMissing: true };
        if (isUnreadable) ReportNoFacts(entry.Value, id);

        var (member, about, evidenceEntry) = FindReserved(facts);
        if (member is { } chosen)
        {
            new KeyReader(facts!, "'" + id + "'", _scope.Bag, Rules.WrongFactShape).TakeMemberName(chosen.Key.Value);
        }

        ReportUnchangeable(member, id);
        ReportUnchangeable(facts?.Find("formerly"), id);
        ReportWrongType(entry.Key, type);
        _scope.EntityLifeCycle = LifeCycleModel.None;
        _scope.StatementLifeCycle = LifeCycleModel.None;
        var lifeCycle = BindLifeCycle(facts, id);
        _scope.EntityLifeCycle = lifeCycle;
        var defaults = StatementDefaults.Read(about, _scope).Over(_fileDefaults);
        if (HasMisplacedDefault(facts, type)) defaults = defaults with { Annotations = defaults.Annotations with { IsUnclear = true } };
        var evidence = evidenceEntry is { } own ? EvidenceBinder.Bind(own, null, _scope) : default;
        var binder = new StatementBinder(_scope, defaults);
        var statements = BindStatements(facts, type, id, binder);

        // A duplicate was bound for its diagnostics, and is left out: the first entity keeps the id.
        if (_scope.Table.Find(id) is not { } known || !IsOf(known) || known.Type != type.Name) return null;

        var claimsEvidence = evidenceEntry is not null || _misspelt.Contains("evidence");
        return new BoundEntity(id, entry.Key.Range, type, known.CSharpName, evidence, claimsEvidence, statements)
        {
            LifeCycle = lifeCycle,
            Formerly = known.Formerly,
            Attempted = isUnreadable ? _scope.PredicatesOf(type.Name).Keys.ToEquatableArray()
                : binder.Attempted.Count + _misspelt.Count == 0 ? default
                : binder.Attempted.Concat(_misspelt).ToEquatableArray(),
        };
    }

    // An overlay says more of an entity that is not its own.
    private bool IsOf(EntityEntry known) => _source.IsOverlay ? known.Library is not null : known.Path == _source.RelativePath;

    private void ReportWrongType(YamlKey key, TypeModel type)
    {
        if (!_source.IsOverlay || _scope.Table.Find(key.Value) is not { Library: not null } known || known.Type == type.Name) return;
        _scope.Bag.Report(
            Rules.OverlayCannotChange,
            key.Range,
            "'" + key.Value + "' is of type '" + Escape.ForMessage(known.Type) + "' in the library; put it under '" + Escape.ForMessage(known.Type) + "'.");
    }

    private void ReportUnchangeable(YamlEntry? entry, string id)
    {
        if (!_source.IsOverlay || entry is not { } found) return;
        _scope.Bag.Report(
            Rules.OverlayCannotChange,
            found.Key.Range,
            "'" + found.Key.Value + "' of '" + id + "' belongs to the library, which is compiled; take it out.");
    }

    private void ReportNoFacts(YamlNode value, string id)
    {
        if (value is YamlScalar scalar && FindTightColon(scalar) is > 0 and var colon)
        {
            var start = scalar.Range.Start + colon;
            _scope.Bag.Report(
                Rules.MissingSpaceAfterColon, new TextRange(start, start + 1), SyntaxExplainer.TightColon(scalar.Value, 0, colon).Message);
            return;
        }

        _scope.Bag.Report(
            Rules.WrongFactShape,
            value.Range,
            "Expected properties and relations of '" + id + "', but found " + KeyReader.Describe(value)
            + "; write 'name: …' lines below the id.");
    }

    // Where the colon of an unquoted "name:Ann" is; elsewhere -1.
    private static int FindTightColon(YamlScalar scalar)
    {
        var text = scalar.Value;
        var colon = text.IndexOf(':');
        return text.Length == scalar.Range.Length && colon > 0 && KebabCase.IsValid(text.Substring(0, colon)) ? colon : -1;
    }

    private LifeCycleModel BindLifeCycle(YamlMapping? facts, string id)
    {
        if (facts is null || !LifeCycleBinder.IsIn(facts)) return LifeCycleModel.None;

        var subject = "'" + id + "'";
        var keys = new KeyReader(facts, subject, _scope.Bag, Rules.WrongFactShape);
        LifeCycleBinder.CheckFormerIds(keys, _scope);
        return LifeCycleBinder.Bind(keys, subject, id, _scope);
    }

    private static (YamlEntry? Member, YamlEntry? About, YamlEntry? Evidence) FindReserved(YamlMapping? facts)
    {
        YamlEntry? member = null;
        YamlEntry? about = null;
        YamlEntry? evidence = null;
        foreach (ref readonly var entry in facts is null ? default : facts.Entries.AsSpan())
        {
            switch (entry.Key.Value)
            {
                case "member": member = entry; break;
                case "about": about = entry; break;
                case "evidence": evidence = entry; break;
            }
        }

        return (member, about, evidence);
    }

    // A key of statements that stands on the entity is reported; what the statements lack without it is not.
    private bool HasMisplacedDefault(YamlMapping? facts, TypeModel type)
    {
        foreach (ref readonly var entry in facts is null ? default : facts.Entries.AsSpan())
        {
            if (IsMisplacedDefault(entry.Key.Value) && !_scope.PredicatesOf(type.Name).ContainsKey(entry.Key.Value)) return true;
        }

        return false;
    }

    private static bool IsMisplacedDefault(string key) => ReservedKeys.OfAbout.Contains(key) && !ReservedKeys.OfEntity.Contains(key);

    private EquatableArray<BoundStatement> BindStatements(
        YamlMapping? facts, TypeModel type, string id, StatementBinder binder)
    {
        _misspelt.Clear();
        _statements.Clear();
        if (facts is null) return default;

        var predicates = _scope.PredicatesOf(type.Name);
        foreach (var fact in facts.Entries)
        {
            var key = fact.Key.Value;
            if (predicates.TryGetValue(key, out var predicate)) binder.Bind(fact, predicate, id, _statements);
            else if (!ReservedKeys.OfEntity.Contains(key)) ReportUnknown(fact.Key, type, id);
        }

        return _statements.ToEquatableArray();
    }

    private void ReportUnknown(YamlKey key, TypeModel type, string id)
    {
        var schema = _scope.Schema;
        if (schema.Relations.FirstOrDefault(relation => relation.Inverse?.Name == key.Value) is { } forward)
        {
            _scope.Bag.Report(
                Rules.UnknownPredicate,
                key.Range,
                "'" + key.Value + "' is the inverse of '" + forward.Name + "' and is written at the other end; put '"
                + forward.Name + ": " + id + "' on that entity.");
        }
        else if (TypesWith(key.Value) is { Count: > 0 } types)
        {
            _scope.Bag.Report(
                Rules.PredicateOfOtherType,
                key.Range,
                "Entities of type '" + type.Name + "' have no '" + key.Value + "', which belongs to "
                + string.Join(", ", types.Select(name => "'" + name + "'")) + "; change the type of '" + id + "' or add '"
                + type.Name + "' in the schema.");
        }
        else if (IsMisplacedDefault(key.Value))
        {
            _scope.Bag.Report(
                Rules.UnknownPredicate,
                key.Range,
                "'" + key.Value + "' is a key of a statement; for all statements of '" + id + "' write 'about: { " + key.Value + ": … }'.");
        }
        else
        {
            var known = schema.PropertiesOf(type.Name).Select(property => property.Name)
                .Concat(schema.RelationsFrom(type.Name).Select(relation => relation.Name))
                .Concat(ReservedKeys.OfEntity);
            var meant = Spelling.Nearest(key.Value, known);
            if (meant is not null) _misspelt.Add(meant);
            if (CharacterScan.FindInvisible(key.Value) >= 0) return;
            _scope.Bag.Report(
                Rules.UnknownPredicate,
                key.Range,
                "Entities of type '" + type.Name + "' have no property or relation '" + Escape.ForMessage(key.Value) + "'"
                + (meant is null ? "." : "; did you mean '" + meant + "'?"));
        }
    }

    private EquatableArray<string> TypesWith(string predicate)
    {
        var property = _scope.Schema.Properties.FirstOrDefault(model => model.Name == predicate);
        return property?.Of ?? _scope.Schema.Relations.FirstOrDefault(model => model.Name == predicate)?.From ?? default;
    }
}

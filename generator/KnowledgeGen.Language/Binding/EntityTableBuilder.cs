using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Overlays;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>The entities of all files, and what is wrong with their ids and names.</summary>
/// <param name="Table">The entities; of a duplicate id only the first.</param>
/// <param name="Diagnostics">Duplicate ids and clashes of C# names.</param>
public sealed record EntityTableResult(EntityTable Table, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where it is said what became of entities. The table has no positions: all files depend on it.</summary>
    public EquatableArray<LifeCyclePlace> LifeCyclePlaces { get; init; }
}

/// <summary>Brings the entities of all files together and gives each its C# name.</summary>
public sealed class EntityTableBuilder
{
    private readonly SchemaModel _schema;
    private readonly Dictionary<string, int> _numbers;
    private readonly List<EntityDeclaration> _declarations;
    private readonly List<EntityEntry> _entries;
    private readonly Dictionary<string, LeftOutEntity> _leftOut;
    private readonly Dictionary<string, Dictionary<string, NameHolder>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, Rule Rule, string? Library), SourceLocation> _corrections = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private int _suggestions;

    private EntityTableBuilder(SchemaModel schema, int count, EquatableArray<LeftOutEntity> leftOut)
    {
        _leftOut = leftOut.GroupBy(entity => entity.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _schema = schema;
        _numbers = new Dictionary<string, int>(count, StringComparer.Ordinal);
        _declarations = new List<EntityDeclaration>(count);
        _entries = new List<EntityEntry>(count);
    }

    /// <summary>Builds the table.</summary>
    /// <param name="files">The declarations, sorted by relative path (ordinal).</param>
    /// <param name="schema">The schema, for the names that members of a type have already.</param>
    public static EntityTableResult Build(EquatableArray<FileDeclarations> files, SchemaModel schema)
    {
        var leftOut = LeftOutOf(files);
        var builder = new EntityTableBuilder(schema, files.Sum(file => file.Entities.Count), leftOut);

        // Those of libraries first: what is the knowledge base's own gives way to what is compiled.
        foreach (var file in files.Where(file => file is { IsLeftOut: false, IsOverlay: false }).OrderBy(file => file.Library is null))
        {
            foreach (var entity in file.Entities) builder.Add(entity, file);
        }

        foreach (var file in files.Where(file => file is { IsLeftOut: false, IsOverlay: true }).OrderBy(file => file.Library is null))
        {
            builder._suggestions = 0;
            foreach (var entity in file.Entities) builder.Correct(entity, file);
        }

        var owners = builder.AddFormerIds();
        builder.ResolveSuccessors(owners);
        builder.CheckSuccessors();
        return new EntityTableResult(
            new EntityTable(builder._entries.ToEquatableArray(), builder._numbers) { LeftOut = leftOut },
            builder._diagnostics.ToEquatableArray())
        {
            LifeCyclePlaces = builder._declarations.SelectMany(entity => entity.LifeCyclePlaces)
                .Concat(owners.Select(owner => new LifeCyclePlace(Rules.Renamed, owner.Key, owner.Value.Location)))
                .ToEquatableArray(),
        };
    }

    private static EquatableArray<LeftOutEntity> LeftOutOf(EquatableArray<FileDeclarations> files) => (
        from file in files
        where file is { IsLeftOut: true, IsOverlay: false }
        from entity in file.Entities
        orderby entity.Id, file.RelativePath
        select new LeftOutEntity(entity.Id, file.Library!, file.Part)).ToEquatableArray();

    // What an overlay says became of an imported entity holds for all facts.
    private void Correct(EntityDeclaration entity, FileDeclarations file)
    {
        if (!_numbers.TryGetValue(entity.Id, out var number) || _entries[number].Library is null)
        {
            Report(Rules.NothingToCorrect, entity, ExplainNothing(entity));
            return;
        }

        if (entity.LifeCycle == LifeCycleModel.None) return;
        foreach (var place in entity.LifeCyclePlaces) CheckCorrectedOnce(place, file);
        var known = _declarations[number];
        var lifeCycle = known.LifeCycle.With(entity.LifeCycle);
        _entries[number] = _entries[number] with { LifeCycle = lifeCycle };
        _declarations[number] = known with
        {
            LifeCycle = lifeCycle,
            LifeCyclePlaces = known.LifeCyclePlaces.Where(place => entity.LifeCyclePlaces.All(later => later.Rule != place.Rule)).Concat(entity.LifeCyclePlaces).ToEquatableArray(),
        };
    }

    private void CheckCorrectedOnce(LifeCyclePlace place, FileDeclarations file)
    {
        if (!_corrections.TryGetValue((place.Id, place.Rule, file.Library), out var first)) _corrections.Add((place.Id, place.Rule, file.Library), place.Location);
        else _diagnostics.Add(new Diagnostic(Rules.CorrectedTwice, place.Location, "This of '" + place.Id + "'" + CorrectionsMadeTwice.Advice(first), new[] { first }.ToEquatableArray()));
    }

    private string ExplainNothing(EntityDeclaration entity)
    {
        if (_numbers.TryGetValue(entity.Id, out var number)) return "'" + entity.Id + "' is not imported; change it in " + Escape.ForMessage(_entries[number].Path) + ".";

        var start = "There is no imported entity '" + entity.Id + "'";
        if (_leftOut.TryGetValue(entity.Id, out var leftOut)) return start + leftOut.Advice;

        // For as many as are shown of a file: to look through all ids takes time.
        if (++_suggestions > DiagnosticList.MaxPerFile) return start + "; name one that is.";
        return Spelling.Nearest(entity.Id, _entries.Where(entry => entry.Library is not null).Select(entry => entry.Id)) is { } nearest
            ? start + "; did you mean '" + nearest + "'?"
            : start + "; a new one belongs in a file that ends in '.facts.yaml'.";
    }

    private void Add(EntityDeclaration entity, FileDeclarations file)
    {
        if (_numbers.TryGetValue(entity.Id, out var number))
        {
            var first = _declarations[number];
            Report(
                Rules.DuplicateId,
                entity,
                "The id '" + entity.Id + "' belongs already to the '" + Escape.ForMessage(first.Type) + "' on line " + Line(first)
                + " of " + Escape.ForMessage(_entries[number].Path) + AdviceOnDuplicate(_entries[number].Library, file),
                first.Location);
            return;
        }

        _numbers.Add(entity.Id, _entries.Count);
        _declarations.Add(entity);
        _entries.Add(new EntityEntry(entity.Id, entity.Type, Name(entity, file.Library), file.RelativePath) { LifeCycle = entity.LifeCycle, Library = file.Library });
    }

    private static string AdviceOnDuplicate(string? first, FileDeclarations second) =>
        first == second.Library ? "; rename one of the two, or bring their facts together."
        : second.Library is null ? ", which is imported; choose another id, or say more of that one in a file that ends in '.overlay.yaml'."
        : ", and both are imported; take the part '" + Escape.ForMessage(second.Part) + "' of '" + Escape.ForMessage(second.Library) + "' out of the imports by 'exclude'.";

    // Once all ids are known: an entity may be called now what another one was.
    private Dictionary<string, (string Id, SourceLocation Location)> AddFormerIds()
    {
        var owners = new Dictionary<string, (string Id, SourceLocation Location)>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            var entity = _declarations[i];
            if (entity.Formerly.Count == 0) continue;

            var formerly = new List<FormerId>();
            foreach (var former in entity.Formerly)
            {
                if (_numbers.TryGetValue(former.Id, out var number))
                {
                    ReportInUse(former, entity, "is an entity of its own", _declarations[number].Location);
                }
                else if (owners.TryGetValue(former.Id, out var owner))
                {
                    ReportInUse(former, entity, "is a former id of '" + owner.Id + "' already", owner.Location);
                }
                else
                {
                    owners.Add(former.Id, (entity.Id, former.Location));
                    formerly.Add(new FormerId(former.Id, NameFormer(entity, former)));
                }
            }

            _entries[i] = _entries[i] with { Formerly = formerly.ToEquatableArray() };
        }

        return owners;
    }

    // Of one that is superseded by itself, which is reported where it says so, nobody is told to write the same again.
    private void ResolveSuccessors(Dictionary<string, (string Id, SourceLocation Location)> owners)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i] is not { LifeCycle: { SupersededBy: { } named } lifeCycle } entry) continue;

            var successor = owners.TryGetValue(named, out var owner) ? owner.Id : named;
            _entries[i] = entry with { LifeCycle = lifeCycle with { SupersededBy = successor == entry.Id ? null : successor } };
        }
    }

    private void ReportInUse(FormerIdDeclaration former, EntityDeclaration entity, string why, SourceLocation other) => _diagnostics.Add(new Diagnostic(
        Rules.FormerIdInUse,
        former.Location,
        "'" + former.Id + "' cannot be a former id of '" + entity.Id + "', because it " + why + "; take one of them out.",
        new[] { other }.ToEquatableArray()));

    private string? NameFormer(EntityDeclaration entity, FormerIdDeclaration former)
    {
        if (_schema.FindType(entity.Type) is not { } type) return null;

        var name = CSharpName.FromId(former.Id);
        var members = MembersOf(type.Name);
        if (!members.TryGetValue(name, out var holder))
        {
            members.Add(name, new NameHolder(null, entity, null));
            return name == type.CSharpName ? null : name;
        }

        // The entity kept its C# name when it changed its id.
        if (holder.Entity?.Id == entity.Id) return null;

        var owner = holder.Entity is { } other ? "'" + other.Id + "'" : holder.Words!;
        _diagnostics.Add(new Diagnostic(
            Rules.NameClash,
            former.Location,
            "The former id '" + former.Id + "' would be '" + type.CSharpName + "." + name + "' in C#, but that is " + owner + "; take it out of 'formerly'."));
        return null;
    }

    private void CheckSuccessors()
    {
        // Of each entity the number of the walk that met it first; a walk that meets itself has found a circle.
        var walks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            var id = _entries[i].Id;
            while (!walks.ContainsKey(id) && SuccessorOf(id) is { } next)
            {
                walks.Add(id, i);
                id = next;
            }

            if (walks.TryGetValue(id, out var walk) && walk == i && SuccessorOf(id) is { } successor) ReportCircle(_declarations[_numbers[id]], successor);
        }
    }

    private string? SuccessorOf(string id) => _numbers.TryGetValue(id, out var number) ? _entries[number].LifeCycle.SupersededBy : null;

    private void ReportCircle(EntityDeclaration entity, string successor) => _diagnostics.Add(new Diagnostic(
        Rules.SupersededInCircle,
        entity.LifeCyclePlaces.First(place => place.Rule == Rules.Superseded).Location,
        "'" + entity.Id + "' is superseded by '" + Escape.ForMessage(successor) + "', which in the end is superseded by '" + entity.Id
            + "'; take one 'superseded-by' of the circle out.",
        new[] { _declarations[_numbers[successor]].Location }.ToEquatableArray()));

    private string? Name(EntityDeclaration entity, string? library)
    {
        if (_schema.FindType(entity.Type) is not { } type) return null;

        var name = entity.Member ?? CSharpName.FromId(entity.Id);
        if (name == type.CSharpName)
        {
            Report(
                Rules.NameClash,
                entity,
                "'" + entity.Id + "' would be '" + name
                + "' in C#, which is the name of its own class; give it another 'member'.");
            return null;
        }

        var members = MembersOf(type.Name);
        if (members.TryGetValue(name, out var holder))
        {
            if (library is null || holder.Entity is not null || holder.Library == library)
            {
                ReportClash(entity, type, name, holder);
                return null;
            }

            Report(
                Rules.NameClash,
                entity,
                "'" + entity.Id + "' of the library '" + Escape.ForMessage(library) + "' is '" + type.CSharpName + "." + name + "' in C#, and " + holder.Words + " would be as well; give that another 'member'.");
            return name;
        }

        members.Add(name, new NameHolder(null, entity, null));
        return name;
    }

    private void ReportClash(EntityDeclaration entity, TypeModel type, string name, NameHolder holder)
    {
        var wouldBe = "'" + entity.Id + "' would be '" + type.CSharpName + "." + name + "' in C#, ";
        if (holder.Entity is not { } other)
        {
            Report(Rules.NameClash, entity, wouldBe + "but that is " + holder.Words + "; give it another 'member'.");
        }
        else
        {
            Report(
                Rules.NameClash,
                entity,
                wouldBe + "as '" + other.Id + "' is already; give " + (IsImported(other) ? "it" : "one of them") + " another 'member'.",
                other.Location);
        }
    }

    // What is imported keeps its name.
    private bool IsImported(EntityDeclaration entity) => _numbers.TryGetValue(entity.Id, out var number) && _entries[number].Library is not null;

    private Dictionary<string, NameHolder> MembersOf(string type)
    {
        if (_members.TryGetValue(type, out var members)) return members;

        members = new Dictionary<string, NameHolder>(StringComparer.Ordinal);
        foreach (var name in CSharpReserved.OfEntity) Take(name, "a member of every entity", _schema.FindType(type)?.Library);
        foreach (var property in _schema.PropertiesOf(type))
        {
            Take(property.CSharpName, "the property '" + property.Name + "'", property.Library);
            if (property.IsConstant) Take(property.CSharpPlural, "the group of constants of '" + property.Name + "'", property.Library);
        }

        foreach (var relation in _schema.RelationsFrom(type))
        {
            Take(relation.CSharpName, "the relation '" + relation.Name + "'", relation.Library);
            if (relation.CSharpClosure is { } closure) Take(closure, "the closure of '" + relation.Name + "'", relation.Library);
        }

        foreach (var relation in _schema.RelationsTo(type))
        {
            if (relation.Inverse is { } inverse)
            {
                Take(inverse.CSharpName, "the inverse '" + inverse.Name + "'", relation.Library);
                if (inverse.CSharpClosure is { } closure) Take(closure, "the closure of '" + inverse.Name + "'", relation.Library);
            }
            else if (relation.IsSymmetric)
            {
                Take(relation.CSharpName, "the relation '" + relation.Name + "'", relation.Library);
            }
        }

        _members.Add(type, members);
        return members;

        void Take(string name, string words, string? library) => members[name] = new NameHolder(words, null, library);
    }

    private static string Line(EntityDeclaration entity) =>
        (entity.Location.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    private void Report(Rule rule, EntityDeclaration entity, string message, params SourceLocation[] related) =>
        _diagnostics.Add(new Diagnostic(rule, entity.Location, message, related.ToEquatableArray()));

    /// <summary>What has a name in a type's class already.</summary>
    /// <param name="Words">What the schema or the language calls so, as messages name it; null for an entity.</param>
    /// <param name="Entity">The entity, or null.</param>
    /// <param name="Library">Of what the schema calls so the library that declares it; null for the knowledge base itself.</param>
    private readonly record struct NameHolder(string? Words, EntityDeclaration? Entity, string? Library);
}

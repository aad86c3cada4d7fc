using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>The entities of all files, and what is wrong with their ids and names.</summary>
/// <param name="Table">The entities; of a duplicate id only the first.</param>
/// <param name="Diagnostics">Duplicate ids and clashes of C# names.</param>
public sealed record EntityTableResult(EntityTable Table, EquatableArray<Diagnostic> Diagnostics);

/// <summary>Brings the entities of all files together and gives each its C# name.</summary>
public sealed class EntityTableBuilder
{
    private readonly SchemaModel _schema;
    private readonly Dictionary<string, EntityDeclaration> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityEntry> _entriesById = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Name), EntityDeclaration> _byName = [];
    private readonly Dictionary<string, Dictionary<string, string>> _schemaMembers = new(StringComparer.Ordinal);
    private readonly List<EntityEntry> _entries = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private EntityTableBuilder(SchemaModel schema) => _schema = schema;

    /// <summary>Builds the table.</summary>
    /// <param name="files">The declarations, sorted by relative path (ordinal).</param>
    /// <param name="schema">The schema, for the names that members of a type have already.</param>
    public static EntityTableResult Build(EquatableArray<FileDeclarations> files, SchemaModel schema)
    {
        var builder = new EntityTableBuilder(schema);
        foreach (var file in files)
        {
            foreach (var entity in file.Entities) builder.Add(entity, file.RelativePath);
        }

        return new EntityTableResult(
            new EntityTable(builder._entries.ToEquatableArray()),
            builder._diagnostics.ToEquatableArray());
    }

    private void Add(EntityDeclaration entity, string path)
    {
        if (_byId.TryGetValue(entity.Id, out var first))
        {
            Report(
                Rules.DuplicateId,
                entity,
                "The id '" + entity.Id + "' belongs already to the '" + Escape.ForMessage(first.Type) + "' on line " + Line(first)
                + " of " + Escape.ForMessage(_entriesById[entity.Id].Path)
                + "; rename one of the two, or bring their facts together.",
                first.Location);
            return;
        }

        var entry = new EntityEntry(entity.Id, entity.Type, Name(entity), path);
        _byId.Add(entity.Id, entity);
        _entriesById.Add(entity.Id, entry);
        _entries.Add(entry);
    }

    private string? Name(EntityDeclaration entity)
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

        if (SchemaMembersOf(type.Name).TryGetValue(name, out var holder))
        {
            Report(
                Rules.NameClash,
                entity,
                "'" + entity.Id + "' would be '" + type.CSharpName + "." + name + "' in C#, but that is " + holder
                + "; give it another 'member'.");
            return null;
        }

        if (_byName.TryGetValue((type.Name, name), out var other))
        {
            Report(
                Rules.NameClash,
                entity,
                "'" + entity.Id + "' would be '" + type.CSharpName + "." + name + "' in C#, as '" + other.Id
                + "' is already; give one of them another 'member'.",
                other.Location);
            return null;
        }

        _byName.Add((type.Name, name), entity);
        return name;
    }

    private Dictionary<string, string> SchemaMembersOf(string type)
    {
        if (_schemaMembers.TryGetValue(type, out var members)) return members;

        members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in CSharpReserved.OfEntity) members[name] = "a member of every entity";
        foreach (var property in _schema.PropertiesOf(type))
        {
            members[property.CSharpName] = "the property '" + property.Name + "'";
            if (property.IsConstant) members[property.CSharpPlural] = "the group of constants of '" + property.Name + "'";
        }

        foreach (var relation in _schema.RelationsFrom(type))
        {
            members[relation.CSharpName] = "the relation '" + relation.Name + "'";
        }
        foreach (var relation in _schema.RelationsTo(type))
        {
            if (relation.Inverse is { } inverse) members[inverse.CSharpName] = "the inverse '" + inverse.Name + "'";
            else if (relation.IsSymmetric) members[relation.CSharpName] = "the relation '" + relation.Name + "'";
        }

        _schemaMembers.Add(type, members);
        return members;
    }

    private static string Line(EntityDeclaration entity) =>
        (entity.Location.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    private void Report(Rule rule, EntityDeclaration entity, string message, params SourceLocation[] related) =>
        _diagnostics.Add(new Diagnostic(rule, entity.Location, message, related.ToEquatableArray()));
}

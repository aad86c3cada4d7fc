using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Language.Schema;

/// <summary>
/// Finds C# names that a schema would give twice, reports them, and gives the later one another name, so that all else still
/// compiles.
/// </summary>
internal sealed class SchemaNames
{
    private readonly SchemaModel _schema;
    private readonly SchemaSections _sections;

    // Of each library and of the knowledge base itself, which have namespaces of their own. Files are named after types, and file names may not differ by
    // case alone.
    private readonly Dictionary<string, Dictionary<string, string>> _topLevels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastSuffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Library, string Name), ValueTypeModel> _enums = [];
    private readonly Dictionary<string, Dictionary<string, string>> _members = new(StringComparer.Ordinal);

    private SchemaNames(SchemaModel schema, SchemaSections sections)
    {
        _schema = schema;
        _sections = sections;
    }

    public static SchemaModel MakeUnique(SchemaModel schema, SchemaSections sections) => new SchemaNames(schema, sections).Run();

    private SchemaModel Run()
    {
        var types = _schema.Types.Select(Name).ToEquatableArray();
        var properties = _schema.Properties.ToArray();
        var relations = _schema.Relations.ToArray();

        // Classes of libraries are compiled: what is the knowledge base's own gives way to them.
        NameThoseOf(isLibrary: true);
        NameThoseOf(isLibrary: false);
        return _schema with { Types = types, Properties = new(properties), Relations = new(relations) };

        void NameThoseOf(bool isLibrary)
        {
            for (var i = 0; i < properties.Length; i++)
            {
                if (properties[i].Library is not null == isLibrary) properties[i] = Name(properties[i]);
            }

            for (var i = 0; i < relations.Length; i++)
            {
                if (relations[i].Library is not null == isLibrary) relations[i] = Name(relations[i]);
            }
        }
    }

    private TypeModel Name(TypeModel type)
    {
        var name = type.CSharpName;
        var topLevel = TopLevelOf(type.Library);
        if (CSharpReserved.OfEntityClass.Contains(name))
        {
            Report(
                _sections.Types,
                type.Name,
                "Type '" + type.Name + "' would be the class '" + name
                + "' in C#, but every generated class has a member of that name; give it a 'member'.");
            name = Unused(name, topLevel.ContainsKey);
            type = type with { CSharpName = name };
        }

        if (!topLevel.TryGetValue(name, out var holder))
        {
            topLevel.Add(name, "type '" + type.Name + "'");
            return type;
        }

        Report(
            _sections.Types,
            type.Name,
            "Type '" + type.Name + "' would be the class '" + name + "', as " + holder
            + " is already; give one of them a 'member'.");
        return type with { CSharpName = Unused(name, topLevel.ContainsKey) };
    }

    private PropertyModel Name(PropertyModel property)
    {
        var declarations = _sections.Properties;
        var member = NameMember(
            property.Name,
            property.CSharpName,
            "property '" + property.Name + "'",
            property.Of,
            declarations);
        var plural = property.IsConstant
            ? NameMember(property.Name, property.CSharpPlural, "the group of constants of '" + property.Name + "'", property.Of, declarations, "plural")
            : property.CSharpPlural;
        return property with
        {
            CSharpName = member,
            CSharpPlural = plural,
            Type = NameEnum(property.Type, property, declarations),
            Qualifiers = NameEnums(property, declarations),
        };
    }

    // What is only concluded is seen by its own name.
    private string? NameClosure(RelationModel relation, string name, string member, EquatableArray<string> on) =>
        relation.Semantics.IsDerived || !_schema.HasConclusions(relation.Name)
            ? null
            : NameMember(relation.Name, member + "Closure", "the closure of '" + name + "'", on, _sections.Relations);

    private RelationModel Name(RelationModel relation)
    {
        var declarations = _sections.Relations;
        var member = NameMember(
            relation.Name,
            relation.CSharpName,
            "relation '" + relation.Name + "'",
            relation.From,
            declarations);
        var closure = NameClosure(relation, relation.Name, member, relation.From);
        var inverse = relation.Inverse;
        if (inverse is not null)
        {
            var inverseName = NameMember(
                relation.Name,
                inverse.CSharpName,
                "the inverse '" + inverse.Name + "' of '" + relation.Name + "'",
                relation.To,
                declarations);
            inverse = inverse with { CSharpName = inverseName, CSharpClosure = NameClosure(relation, inverse.Name, inverseName, relation.To) };
        }

        return relation with
        {
            CSharpName = member,
            CSharpClosure = closure,
            Inverse = inverse,
            Qualifiers = NameEnums(relation, declarations),
        };
    }

    private string NameMember(
        string declaredName, string member, string what, EquatableArray<string> on, IReadOnlyList<Declaration> declarations, string key = "member")
    {
        var visible = _schema.Types.Where(
            type => on.Any(name => _schema.IsA(type.Name, name))).Select(type => type.Name).ToList();
        var conflict = FindConflict(member, on, visible);
        if (conflict is not null)
        {
            Report(
                declarations,
                declaredName,
                Capitalized(what) + " would be '" + member + "' in C#, but " + conflict + "; give it a '" + key + "'.");
            member = Unused(member, name => FindConflict(name, on, visible) is not null);
        }

        foreach (var type in visible) MembersOf(type)[member] = what;
        return member;
    }

    private string? FindConflict(string member, EquatableArray<string> on, List<string> visible)
    {
        if (CSharpReserved.OfEntity.Contains(member) || CSharpReserved.OfView.Contains(member))
        {
            return "every generated class has a member of that name";
        }
        foreach (var type in visible)
        {
            if (MembersOf(type).TryGetValue(member, out var holder))
            {
                return holder + " of type '" + type + "' has that name already";
            }
        }

        foreach (var type in on)
        {
            if (_schema.FindType(type)?.CSharpName == member)
            {
                return "no member of type '" + type + "' can have the name of its class";
            }
        }

        return null;
    }

    private EquatableArray<QualifierModel> NameEnums(PredicateModel owner, IReadOnlyList<Declaration> declarations) =>
        owner.Qualifiers.Select(
            qualifier => qualifier with { Type = NameEnum(qualifier.Type, owner, declarations) }).ToEquatableArray();

    private ValueTypeModel NameEnum(ValueTypeModel type, PredicateModel owner, IReadOnlyList<Declaration> declarations)
    {
        if (type.CSharpEnum is not { } name) return type;

        type = type with { Library = owner.Library };
        if (_enums.TryGetValue((owner.Library, name), out var same) && same == type) return type;

        var topLevel = TopLevelOf(owner.Library);
        if (topLevel.TryGetValue(name, out var holder))
        {
            Report(
                declarations,
                owner.Name,
                "The enum of '" + owner.Name + "' would be '" + name + "' in C#, as " + holder
                + " is already; give it another 'member'.");
            type = type with { CSharpEnum = Unused(name, topLevel.ContainsKey) };
        }

        topLevel.Add(type.CSharpEnum!, "the enum of '" + owner.Name + "'");
        _enums.Add((owner.Library, type.CSharpEnum!), type);
        return type;
    }

    private Dictionary<string, string> TopLevelOf(string? library)
    {
        if (!_topLevels.TryGetValue(library ?? string.Empty, out var names))
        {
            _topLevels.Add(library ?? string.Empty, names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        }

        return names;
    }

    private Dictionary<string, string> MembersOf(string type)
    {
        if (!_members.TryGetValue(type, out var members))
        {
            _members.Add(type, members = new Dictionary<string, string>(StringComparer.Ordinal));
        }
        return members;
    }

    private string Unused(string name, Func<string, bool> isUsed)
    {
        // The search goes on where it stopped last: thousands of clashes of one name must not be tried from 2 on each time.
        _lastSuffixes.TryGetValue(name, out var last);
        for (var i = Math.Max(last + 1, 2); ; i++)
        {
            var candidate = name + "_" + i.ToString(CultureInfo.InvariantCulture);
            if (isUsed(candidate)) continue;
            _lastSuffixes[name] = i;
            return candidate;
        }
    }

    private static string Capitalized(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);

    private static void Report(IReadOnlyList<Declaration> declarations, string name, string message)
    {
        // Of a property of a library and one of the knowledge base with the same name, it is the last one that gives way.
        var declaration = declarations.LastOrDefault(candidate => candidate.Name == name);
        declaration?.Report(Rules.NameClash, declaration.Key.Range, message);
    }
}

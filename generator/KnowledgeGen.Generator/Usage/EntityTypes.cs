using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Language.Names;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Usage;

/// <summary>The generated classes of entities that a compilation sees, and the ids in them. Each is looked up when it is first asked for.</summary>
internal sealed class EntityTypes
{
    private const string IdsClass = "Ids";
    private const string OwnEntities = "OwnEntitiesAttribute";
    private const string KnowledgeRoot = "KnowledgeRootAttribute";

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _concrete = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyDictionary<string, IFieldSymbol>> _ids = new(SymbolEqualityComparer.Default);

    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _entity;

    // The root class of a project that imports facts.
    private readonly Lazy<INamedTypeSymbol?> _root;

    /// <summary>Looks at a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="entity">The runtime's class that all of them inherit from.</param>
    public EntityTypes(Compilation compilation, INamedTypeSymbol entity)
    {
        _compilation = compilation;
        _entity = entity;
        _root = new Lazy<INamedTypeSymbol?>(FindRoot);
    }

    /// <summary>Whether a type is a class of entities, or the runtime's class itself.</summary>
    public bool IsEntity(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _entity)) return true;
        }

        return false;
    }

    /// <summary>Whether a type is another one or inherits from it.</summary>
    public static bool IsA(ITypeSymbol? type, ITypeSymbol? ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor)) return true;
        }

        return false;
    }

    /// <summary>The classes that have entities of a type and can be named here, ordered by name: those that inherit from it and are not abstract.</summary>
    public ImmutableArray<INamedTypeSymbol> ConcreteTypesOf(INamedTypeSymbol type) => _concrete.GetOrAdd(type, FindConcreteTypes);

    /// <summary>
    /// The constants of a type's ids, and of those that inherit from it, by id. All entities are those of this project and of the assemblies that it
    /// references.
    /// </summary>
    public IReadOnlyDictionary<string, IFieldSymbol> IdsOf(INamedTypeSymbol type) => _ids.GetOrAdd(type, FindIds);

    /// <summary>The constant that stands for an id which an entity of a type had before, by the name that it gave; null where there is none.</summary>
    public IFieldSymbol? FindFormer(INamedTypeSymbol type, string id)
    {
        if (IsRoot(type) || !KebabCase.IsValid(id)) return null;

        var name = CSharpName.FromId(id);
        return IdsIn(ConcreteTypesOf(type)).FirstOrDefault(field => field.Name == name && !id.Equals(field.ConstantValue));
    }

    /// <summary>Whether the knowledge base of a type has entities of any type. It has none as long as its facts cannot be read.</summary>
    public bool HasEntities(INamedTypeSymbol type) => IdsOf(type).Count > 0 || (!IsRoot(type) && IdsIn(type.ContainingNamespace.GetTypeMembers()).Any());

    private bool IsRoot(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, _entity);

    private ImmutableArray<INamedTypeSymbol> FindConcreteTypes(INamedTypeSymbol type)
    {
        // The generator puts all classes of a knowledge base into one namespace; those that extend a library's are in that of the project.
        var candidates = IsRoot(type) ? AllTypes(_compilation.Assembly.GlobalNamespace)
            : _root.Value is { } root && !SymbolEqualityComparer.Default.Equals(root.ContainingNamespace, type.ContainingNamespace)
                ? type.ContainingNamespace.GetTypeMembers().Concat(root.ContainingNamespace.GetTypeMembers())
                : type.ContainingNamespace.GetTypeMembers();
        return candidates
            .Where(candidate => !candidate.IsAbstract && candidate.TypeKind == TypeKind.Class && IsA(candidate, type))
            .Where(candidate => _compilation.IsSymbolAccessibleWithin(candidate, _compilation.Assembly))
            .OrderBy(candidate => candidate.Name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container) =>
        container.GetTypeMembers().Concat(container.GetNamespaceMembers().SelectMany(AllTypes));

    private Dictionary<string, IFieldSymbol> FindIds(INamedTypeSymbol type)
    {
        var ids = new Dictionary<string, IFieldSymbol>(StringComparer.Ordinal);
        var classes = IsRoot(type) ? Assemblies().SelectMany(assembly => AllTypes(assembly.GlobalNamespace)) : ConcreteTypesOf(type);

        // A former name has the id of the new one, which comes first.
        foreach (var field in IdsIn(classes))
        {
            var id = (string)field.ConstantValue!;
            if (!ids.ContainsKey(id)) ids.Add(id, field);
        }

        return ids;
    }

    private IEnumerable<IFieldSymbol> IdsIn(IEnumerable<INamedTypeSymbol> classes) => classes
        .Where(IsEntity)
        .SelectMany(type => OwnClassesOf(type).Prepend(type))
        .SelectMany(type => type.GetTypeMembers(IdsClass))
        .SelectMany(members => members.GetMembers().OfType<IFieldSymbol>())
        .Where(field => field is { IsConst: true, ConstantValue: string });

    // The classes of the root with the entities of a library's type that the library does not have.
    private IEnumerable<INamedTypeSymbol> OwnClassesOf(INamedTypeSymbol type) => _root.Value is not { } root ? [] : root.GetTypeMembers(ImportedTypeEmitter.OwnClass)
        .SelectMany(own => own.GetTypeMembers())
        .Where(own => own.GetAttributes().Any(data => data.AttributeClass?.Name == OwnEntities
            && data.ConstructorArguments.Length == 1 && data.ConstructorArguments[0].Value is INamedTypeSymbol of && SymbolEqualityComparer.Default.Equals(of, type)));

    private INamedTypeSymbol? FindRoot() => _compilation.Assembly.GetAttributes()
        .Where(data => data.AttributeClass?.Name == KnowledgeRoot)
        .Select(data => data.ConstructorArguments.Length == 1 ? data.ConstructorArguments[0].Value as INamedTypeSymbol : null)
        .FirstOrDefault(root => root is not null);

    // Of the many that a project references, only those that the generator ran for have knowledge.
    private IEnumerable<IAssemblySymbol> Assemblies() =>
        _compilation.SourceModule.ReferencedAssemblySymbols.Where(HasKnowledge).Prepend(_compilation.Assembly);

    private bool HasKnowledge(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _entity.ContainingAssembly.Name))
        && assembly.GetAttributes().Any(data => data.ConstructorArguments.Length == 2
            && data.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: GeneratorTrace.Mark });
}

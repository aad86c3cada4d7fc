using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>
/// The store of a checked model without the C# around it: its literals are what the generator packs, its entities are all of one class,
/// but for places. It is made in milliseconds, so that many random knowledge bases can be asked.
/// </summary>
internal sealed class ModelStore : KnowledgeStore
{
    private readonly SchemaModel _schema;
    private readonly string _directory;
    private readonly string[] _parts;

    private readonly EquatableArray<string> _conclusions;

    private readonly string _documents;

    private ModelStore(KnowledgeModel model, StoreLayout layout, string[] parts, EquatableArray<string> conclusions)
        : base(layout.BlockCount, model.Schema.Properties.Count + model.Schema.Relations.Count)
    {
        _schema = model.Schema;
        _documents = DocumentTableWriter.Write(model.Documents);
        _directory = layout.Directory;
        _parts = parts;
        _conclusions = conclusions;
    }

    public static ModelStore Of(KnowledgeModel model)
    {
        var rows = new RowLayout(model.Files
            .Where(file => file.Entities.Count > 0)
            .Select(file => new LayoutFile(file.Path, file.Entities
                .Select(entity => new LayoutEntity(entity.Id, entity.Type, entity.CSharpName))
                .ToEquatableArray()))
            .ToList());
        var parts = model.Files.SelectMany(file => PackedFile.Create(model.Schema, file, FactFileContext.Create(file, rows)).Parts);
        var entities = model.Files.SelectMany(file => file.Entities).ToList();
        var conclusions = ConclusionsWriter.Write(model.Schema, model.Derivation, entities, rows);
        return new ModelStore(model, StoreLayout.Create(model.Schema, rows), parts.ToArray(), conclusions);
    }

    public Entity this[string id] => Find(id)!;

    protected override string LoadData(int part) => _parts[part];

    protected override string LoadConclusions(int part) => _conclusions[part];

    protected override string LoadDirectory() => _directory;

    protected override string LoadDocuments() => _documents;

    protected override EntityType[] MakeTypes() =>
        _schema.Types.Select(type => new EntityType(type.Name, type.Extends, type.Name == "place" ? typeof(AnyPlace) : typeof(AnyEntity), type.IsAbstract)).ToArray();

    protected override Predicate[] MakePredicates() =>
    [
        .. _schema.Properties.Select(property => Predicate.Property(
            property.Name, (LiteralKind)property.Type.Kind, (PredicateRole)property.Role, property.Cardinality.IsMany, [.. property.Type.EnumValues], Qualifiers(property))),
        .. _schema.Relations.Select(relation => Predicate.Relation(
            relation.Name, (PredicateRole)relation.Role, relation.Cardinality.IsMany, relation.Inverse?.Name, relation.IsSymmetric, Qualifiers(relation))),
    ];

    private static Qualifier[] Qualifiers(PredicateModel predicate) =>
        [.. predicate.Qualifiers.Select(qualifier => new Qualifier(qualifier.Name, (LiteralKind)qualifier.Type.Kind, [.. qualifier.Type.EnumValues]))];

    protected override Entity MakeEntity(int type, EntityKey key) => _schema.Types[type].Name == "place" ? new AnyPlace(key) : new AnyEntity(key);

    protected override Statement MakeStatement(int predicate, StatementKey key) => predicate < _schema.Properties.Count
        ? new PropertyStatement<AnyEntity, object>(key)
        : new RelationStatement<AnyEntity, AnyEntity>(key);
}

/// <summary>An entity of whatever type.</summary>
internal class AnyEntity(EntityKey key) : Entity(key);

/// <summary>An entity of the type <c>place</c>.</summary>
internal sealed class AnyPlace(EntityKey key) : AnyEntity(key);

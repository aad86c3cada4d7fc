using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the root class: what concerns the knowledge base as a whole, and the tables that the store is made of.
/// </summary>
public sealed class RootEmitter
{
    /// <summary>The name of the class that has the relations.</summary>
    internal const string RelationsClass = "Relations";

    private const string Runtime = "global::KnowledgeGen.";
    private const string Collections = "global::System.Collections.Generic.";

    private readonly SchemaIndex _schema;
    private readonly EquatableArray<DocumentModel> _documents;
    private readonly StoreLayout _layout;
    private readonly EmitOptions _options;
    private readonly CSharpTypes _types;

    private RootEmitter(SchemaModel schema, EquatableArray<DocumentModel> documents, StoreLayout layout, EmitOptions options)
    {
        _schema = SchemaIndex.Of(schema);
        _documents = documents;
        _layout = layout;
        _options = options;
        _types = new CSharpTypes(_schema, options);
    }

    /// <summary>Emits the root class.</summary>
    public static string Emit(
        SchemaModel schema, EquatableArray<DocumentModel> documents, StoreLayout layout, EmitOptions options) =>
        SourceFile.Write(options, new RootEmitter(schema, documents, layout, options).WriteClass);

    private void WriteClass(IndentedWriter writer)
    {
        writer.WriteSummary("The knowledge base as a whole.");
        writer.WriteLine("public static partial class " + CSharpNames.Identifier(_options.Root));
        using (writer.WriteBlock())
        {
            WriteMembers(writer);
            if (_schema.HasImports) WriteMembersOverLibraries(writer);
            writer.WriteLine();
            WriteRelations(writer);
            if (_schema.HasConclusions)
            {
                ConclusionsEmitter.WriteAccessor(writer);
                writer.WriteLine();
            }

            WriteStore(writer);
        }
    }

    private static void WriteMembers(IndentedWriter writer)
    {
        writer.WriteSummary("All entities, reported ones too, in the order of the fact files.");
        writer.WriteLine($"public static {Runtime}EntityList<{Runtime}Entity> Entities => Store.Entities;");
        writer.WriteLine();
        writer.WriteSummary("All asserted statements of entities that are not merely reported.");
        writer.WriteLine($"public static {Runtime}KnowledgeStatements Statements => Store.Statements;");
        writer.WriteLine();
        writer.WriteSummary("Where relations lead from each entity; entities that are merely reported are not reached.");
        writer.WriteLine($"public static {Runtime}KnowledgeGraph Graph => Store.Graph;");
        writer.WriteLine();
        writer.WriteSummary("What holds on a date: certainly, or with <c>Truth.Possibly</c> also what may hold then.");
        writer.WriteLine($"public static {ViewEmitter.ClassName} AsOf({Runtime}EdtfDate date, {Runtime}Truth atLeast = {Runtime}Truth.Certainly) =>");
        writer.WriteLine($"    new {ViewEmitter.ClassName}(date, atLeast);");
        writer.WriteLine();
        writer.WriteSummary("What has a date by the role <c>time</c>, in order; without what is merely reported.");
        writer.WriteLine($"public static {Runtime}Timeline<{Runtime}Entity> Timeline => Store.Timeline;");
        writer.WriteLine();
        writer.WriteSummary("The documents that the facts are drawn from, by id.");
        writer.WriteLine($"public static {Collections}IReadOnlyList<{Runtime}SourceDocument> Documents => Store.Documents;");
        writer.WriteLine();
        writer.WriteSummary("The entity with an id, or null.");
        writer.WriteLine($"public static {Runtime}Entity? Find(string id) => Store.Find(id);");
        writer.WriteLine();
        writer.WriteSummary("Whether an entity is merely reported: its modality is not <c>asserted</c>.");
        writer.WriteLine($"public static bool IsReported({Runtime}Entity entity) => Store.IsReported(entity);");
        writer.WriteLine();
        writer.WriteSummary("Finds entities by names and texts, the best hits first; case and accents do not matter.");
        writer.WriteLine($"public static {Collections}IReadOnlyList<{Runtime}SearchHit> Search(string text, int limit = 20) =>");
        writer.WriteLine("    Store.Search(text, limit);");
    }

    // What a library's own classes cannot know of.
    private void WriteMembersOverLibraries(IndentedWriter writer)
    {
        writer.WriteLine();
        writer.WriteSummary("The entities of a class, those of libraries too, in the order of the fact files.");
        writer.WriteLine($"public static {Runtime}EntityList<T> All<T>()");
        writer.WriteLine($"    where T : {Runtime}Entity => Store.All<T>();");
        writer.WriteLine();
        writer.WriteSummary("The entity of a class with an id.");
        writer.WriteLine("/// <exception cref=\"global::System.Collections.Generic.KeyNotFoundException\">There is none; the message names the nearest ids.</exception>");
        writer.WriteLine("public static T Get<T>(string id)");
        writer.WriteLine($"    where T : {Runtime}Entity => Store.Get<T>(id);");
        foreach (var type in _schema.Schema.Types)
        {
            var view = $"{ViewEmitter.ClassName}.{_schema.ViewClass(type)}";
            writer.WriteLine();
            writer.WriteSummary("All that is known of an entity here, where a library's own members show what the library knows.");
            writer.WriteLine($"public static {view} Of({_types.Named(type)} entity) => new {ViewEmitter.ClassName}().Of(entity);");
        }

        writer.WriteLine();
        writer.WriteSummary("The fact libraries that are compiled in.");
        writer.WriteLine($"public static {Collections}IReadOnlyList<{Runtime}ImportedLibrary> Libraries {{ get; }} = new {Runtime}ImportedLibrary[]");
        using (writer.WriteBlock(";"))
        {
            foreach (var library in _schema.Schema.Imports)
            {
                writer.Write($"new {Runtime}ImportedLibrary(").WriteLiteral(library.Name).Write(", ");
                WriteOptional(writer, library.Version);
                writer.WriteLine("),");
            }
        }
    }

    private void WriteRelations(IndentedWriter writer)
    {
        if (_schema.Schema.Relations.Count == 0) return;

        writer.WriteSummary("The relations of the schema, to narrow a graph or to compare with <c>statement.Predicate</c>.");
        writer.WriteLine("public static class " + RelationsClass);
        using (writer.WriteBlock())
        {
            var isFirst = true;
            foreach (var relation in _schema.Schema.Relations)
            {
                if (!isFirst) writer.WriteLine();
                isFirst = false;

                // No member can have the name of its class.
                var name = relation.CSharpName == RelationsClass ? relation.CSharpName + "_" : CSharpNames.Identifier(relation.CSharpName);
                writer.WriteSummary(Docs.Summary(relation.Summary, relation.Name));
                writer.WriteLine($"public static {Runtime}Predicate {name} => Store.PredicateAt({Number(_schema.PredicateNumber(relation))});");
            }
        }

        writer.WriteLine();
    }

    private void WriteStore(IndentedWriter writer)
    {
        writer.WriteSummary("What the generated members read from.");
        writer.WriteLine(Docs.HiddenFromCompletion);
        writer.WriteLine($"public static readonly {Runtime}KnowledgeStore Store = new GeneratedStore();");
        writer.WriteLine();
        writer.WriteLine($"private sealed class GeneratedStore : {Runtime}KnowledgeStore");
        using (writer.WriteBlock())
        {
            WriteConstructor(writer);
            writer.WriteLine();
            new DataLoaderEmitter(_layout).Write(writer);
            writer.WriteLine();
            writer.Write("protected override string LoadDirectory() => ").WritePacked(_layout.Directory).WriteLine(";");
            writer.WriteLine();
            var documents = DocumentTableWriter.Write(_documents);
            writer.Write("protected override string LoadDocuments() => ").WritePacked(documents).WriteLine(";");
            writer.WriteLine();
            WriteRenamed(writer);
            if (_schema.HasConclusions)
            {
                writer.WriteLine($"protected override string LoadConclusions(int part) => {ConclusionsEmitter.ClassName}.Load(part);");
                writer.WriteLine();
            }

            if (_schema.HasImports) WriteLibraries(writer);
            WriteTypes(writer);
            writer.WriteLine();
            WritePredicates(writer);
            writer.WriteLine();
            WriteFactories(writer);
        }
    }

    private void WriteRenamed(IndentedWriter writer)
    {
        if (_layout.Renamed.Count == 0) return;

        writer.WriteLine("protected override string CurrentId(string id) => id switch");
        writer.WriteLine("{");
        foreach (var (former, id) in _layout.Renamed) writer.Write("    ").WriteLiteral(former).Write(" => ").WriteLiteral(id).WriteLine(",");
        writer.WriteLine("    _ => id,");
        writer.WriteLine("};");
        writer.WriteLine();
    }

    private void WriteConstructor(IndentedWriter writer)
    {
        var predicateCount = _schema.Schema.Properties.Count + _schema.Schema.Relations.Count;
        writer.WriteLine("internal GeneratedStore()");
        writer.WriteLine($"    : base(blockCount: {Number(_layout.BlockCount)}, predicateCount: {Number(predicateCount)})");
        using (writer.WriteBlock())
        {
        }
    }

    private static string StoreOf(LibraryModel library) => CSharpNames.Global(library, library.Root) + ".Store";

    // Files of a library follow each other, as their paths start with its name.
    private void WriteLibraries(IndentedWriter writer)
    {
        writer.WriteLine("protected override bool HasImports => true;");
        writer.WriteLine();
        writer.WriteLine($"protected override {Runtime}KnowledgeStore? LibraryOf(int block) => block switch");
        using (writer.WriteBlock(";"))
        {
            for (var i = 0; i < _layout.Files.Count; i++)
            {
                var file = _layout.Files[i];
                var isLast = i + 1 == _layout.Files.Count || _layout.Files[i + 1].Library != file.Library;
                if (!isLast) continue;
                var store = _schema.LibraryOf(file.Library) is { } library ? StoreOf(library) : "null";
                writer.WriteLine($"< {Number(file.FirstBlock + file.BlockCount)} => {store},");
            }

            writer.WriteLine("_ => null,");
        }

        writer.WriteLine();
    }

    private void WriteTypes(IndentedWriter writer)
    {
        writer.WriteLine($"protected override {Runtime}EntityType[] MakeTypes() => new {Runtime}EntityType[]");
        using (writer.WriteBlock(";"))
        {
            foreach (var type in _schema.Schema.Types)
            {
                var name = _types.Named(type);
                writer.Write($"new {Runtime}EntityType(").WriteLiteral(type.Name).Write(", ");
                WriteOptional(writer, type.Extends);
                var from = _schema.LibraryOf(type.Library) is { } library ? ", library: " + StoreOf(library) : string.Empty;
                writer.WriteLine($", typeof({name}), isAbstract: {(type.IsAbstract ? "true" : "false")}{from}),");
            }
        }
    }

    private void WritePredicates(IndentedWriter writer)
    {
        writer.WriteLine($"protected override {Runtime}Predicate[] MakePredicates() => new {Runtime}Predicate[]");
        using (writer.WriteBlock(";"))
        {
            foreach (var property in _schema.Schema.Properties) WriteProperty(writer, property);
            foreach (var relation in _schema.Schema.Relations) WriteRelation(writer, relation);
        }
    }

    // A method for each class: compiling one that makes several would load them all, with all their members.
    private void WriteFactories(IndentedWriter writer)
    {
        var types = new List<(int, string)>();
        foreach (var type in _schema.Schema.Types)
        {
            if (!type.IsAbstract) types.Add((_schema.TypeNumber(type.Name), _types.Named(type)));
        }

        WriteFactories(writer, "Entity", "type", types);
        writer.WriteLine();
        var predicates = new List<(int, string)>();
        foreach (var predicate in _schema.Predicates)
        {
            predicates.Add((_schema.PredicateNumber(predicate), _types.Statement(predicate)));
        }

        WriteFactories(writer, "Statement", "predicate", predicates);
    }

    private static void WriteFactories(
        IndentedWriter writer, string product, string parameter, List<(int Number, string Class)> classes)
    {
        var key = $"{Runtime}{product}Key key";
        writer.WriteLine($"protected override {Runtime}{product} Make{product}(int {parameter}, {key}) => {parameter} switch");
        using (writer.WriteBlock(";"))
        {
            foreach (var (number, _) in classes) writer.WriteLine($"{Number(number)} => {product}{Number(number)}(key),");
            writer.WriteLine($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({parameter})),");
        }

        foreach (var (number, name) in classes)
        {
            writer.WriteLine();
            writer.WriteLine($"private static {Runtime}{product} {product}{Number(number)}({key}) => new {name}(key);");
        }
    }

    private void WriteProperty(IndentedWriter writer, PropertyModel property)
    {
        writer.Write($"{Runtime}Predicate.Property(").WriteLiteral(property.Name).Write($", {Kind(property.Type)}");
        WriteCommon(writer, property);
        if (property.Type.Kind == ValueKind.Enum)
        {
            writer.Write(", enumValues: new string[] { ");
            WriteLiterals(writer, property.Type.EnumValues);
            writer.Write(" }");
        }

        WriteQualifiers(writer, property);
        if (_schema.HasImports && _schema.HasNamesake(property))
        {
            writer.Write(", subjects: new string[] { ");
            WriteLiterals(writer, property.Of);
            writer.Write(" }");
        }

        writer.WriteLine("),");
    }

    private static void WriteRelation(IndentedWriter writer, RelationModel relation)
    {
        writer.Write($"{Runtime}Predicate.Relation(").WriteLiteral(relation.Name);
        WriteCommon(writer, relation);
        if (relation.Inverse is { } inverse) writer.Write(", inverse: ").WriteLiteral(inverse.Name);
        if (relation.IsSymmetric) writer.Write(", isSymmetric: true");
        WriteQualifiers(writer, relation);
        writer.WriteLine("),");
    }

    private static void WriteCommon(IndentedWriter writer, PredicateModel predicate)
    {
        writer.Write($", {Runtime}PredicateRole.{predicate.Role}, {(predicate.Cardinality.IsMany ? "true" : "false")}");
    }

    private static void WriteQualifiers(IndentedWriter writer, PredicateModel predicate)
    {
        if (predicate.Qualifiers.Count == 0) return;

        writer.Write($", qualifiers: new {Runtime}Qualifier[] {{ ");
        foreach (var qualifier in predicate.Qualifiers)
        {
            writer.Write($"new {Runtime}Qualifier(").WriteLiteral(qualifier.Name).Write($", {Kind(qualifier.Type)}");
            if (qualifier.Type.EnumValues.Count > 0)
            {
                writer.Write(", ");
                WriteLiterals(writer, qualifier.Type.EnumValues);
            }

            writer.Write("), ");
        }

        writer.Write("}");
    }

    private static void WriteLiterals(IndentedWriter writer, EquatableArray<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0) writer.Write(", ");
            writer.WriteLiteral(texts[i]);
        }
    }

    private static void WriteOptional(IndentedWriter writer, string? text)
    {
        if (text is null) writer.Write("null");
        else writer.WriteLiteral(text);
    }

    private static string Kind(ValueTypeModel type) => $"{Runtime}LiteralKind.{type.Kind}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

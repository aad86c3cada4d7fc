using System.Globalization;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the root class: what concerns the knowledge base as a whole, and the tables that the store is made of.
/// </summary>
public sealed class RootEmitter
{
    private const string Runtime = "global::KnowledgeGen.";
    private const string Collections = "global::System.Collections.Generic.";

    // A method is compiled as a whole when it is first called; a page keeps that small however many blocks there are.
    private const int BlocksOnPage = 32;

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
            writer.WriteLine();
            WriteStore(writer);
            writer.WriteLine();
            WriteTypes(writer);
            writer.WriteLine();
            WritePredicates(writer);
            writer.WriteLine();
            WriteLoader(writer);
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
        writer.WriteSummary("The documents that the facts are drawn from, by id.");
        writer.WriteLine($"public static {Collections}IReadOnlyList<{Runtime}SourceDocument> Documents => Store.Documents;");
        writer.WriteLine();
        writer.WriteSummary("The entity with an id, or null.");
        writer.WriteLine($"public static {Runtime}Entity? Find(string id) => Store.Find(id);");
        writer.WriteLine();
        writer.WriteSummary("Whether an entity is merely reported: its modality is not <c>asserted</c>.");
        writer.WriteLine($"public static bool IsReported({Runtime}Entity entity) => {Runtime}FactReader.IsReported(entity);");
        writer.WriteLine();
        writer.WriteSummary("Finds entities by names and texts, the best hits first; case and accents do not matter.");
        writer.WriteLine($"public static {Collections}IReadOnlyList<{Runtime}SearchHit> Search(string text, int limit = 20) =>");
        writer.WriteLine("    Store.Search(text, limit);");
    }

    private void WriteStore(IndentedWriter writer)
    {
        writer.WriteSummary("What the generated members read from.");
        writer.WriteLine(Docs.HiddenFromCompletion);
        writer.WriteLine($"public static {Runtime}KnowledgeStore Store => StoreHolder.Instance;");
        writer.WriteLine();
        writer.WriteLine("private static class StoreHolder");
        using (writer.WriteBlock())
        {
            writer.WriteLine($"internal static readonly {Runtime}KnowledgeStore Instance =");
            writer.Write($"    new {Runtime}KnowledgeStore(");
            writer.WriteLine("EntityTypes(), Predicates(), BlockDirectory(), DocumentTable(), LoadBlock);");
        }

        writer.WriteLine();
        writer.Write("private static string BlockDirectory() => ").WriteLiteral(_layout.Directory).WriteLine(";");
        writer.WriteLine();
        var documents = DocumentTableWriter.Write(_documents);
        writer.Write("private static string DocumentTable() => ").WriteLiteral(documents).WriteLine(";");
    }

    private void WriteTypes(IndentedWriter writer)
    {
        writer.WriteLine($"private static {Runtime}EntityType[] EntityTypes() => new {Runtime}EntityType[]");
        using (writer.WriteBlock(";"))
        {
            foreach (var type in _schema.Schema.Types)
            {
                var name = _types.Named(type.CSharpName);
                writer.Write($"new {Runtime}EntityType(").WriteLiteral(type.Name).Write(", ");
                WriteOptional(writer, type.Extends);
                writer.WriteLine($", typeof({name}), {(type.IsAbstract ? "null" : $"static key => new {name}(key)")}),");
            }
        }
    }

    private void WritePredicates(IndentedWriter writer)
    {
        writer.WriteLine($"private static {Runtime}Predicate[] Predicates() => new {Runtime}Predicate[]");
        using (writer.WriteBlock(";"))
        {
            foreach (var property in _schema.Schema.Properties) WriteProperty(writer, property);
            foreach (var relation in _schema.Schema.Relations) WriteRelation(writer, relation);
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
        writer.WriteLine("),");
    }

    private void WriteRelation(IndentedWriter writer, RelationModel relation)
    {
        writer.Write($"{Runtime}Predicate.Relation(").WriteLiteral(relation.Name);
        WriteCommon(writer, relation);
        if (relation.Inverse is { } inverse) writer.Write(", inverse: ").WriteLiteral(inverse.Name);
        if (relation.IsSymmetric) writer.Write(", isSymmetric: true");
        WriteQualifiers(writer, relation);
        writer.WriteLine("),");
    }

    private void WriteCommon(IndentedWriter writer, PredicateModel predicate)
    {
        var isMany = predicate.Cardinality.IsMany ? "true" : "false";
        var create = $"static key => new {_types.Statement(predicate)}(key)";
        writer.Write($", {Runtime}PredicateRole.{predicate.Role}, {isMany}, {create}");
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

    private void WriteLoader(IndentedWriter writer)
    {
        var blockCount = 0;
        foreach (var file in _layout.Files) blockCount += file.BlockCount;
        var pageCount = (blockCount + BlocksOnPage - 1) / BlocksOnPage;
        writer.WriteLine($"private static string LoadBlock(int block, int part) => (block / {BlocksOnPage}) switch");
        using (writer.WriteBlock(";"))
        {
            for (var page = 0; page < pageCount; page++)
            {
                writer.WriteLine($"{Number(page)} => LoadPage{Number(page)}(block, part),");
            }

            writer.WriteLine("_ => string.Empty,");
        }

        var current = -1;
        foreach (var file in _layout.Files)
        {
            for (var i = 0; i < file.BlockCount; i++)
            {
                var page = (file.FirstBlock + i) / BlocksOnPage;
                if (page != current)
                {
                    if (current >= 0) EndPage(writer);
                    StartPage(writer, current = page);
                }

                var block = Number(file.FirstBlock + i);
                var data = $"{HintNames.DataClass(file.Path)}.Load";
                writer.WriteLine($"{block} => part == 0 ? {data}Facts{Number(i)}() : {data}Receipts{Number(i)}(),");
            }
        }

        if (current >= 0) EndPage(writer);
    }

    private static void StartPage(IndentedWriter writer, int page)
    {
        writer.WriteLine();
        writer.WriteLine($"private static string LoadPage{Number(page)}(int block, int part) => block switch");
        writer.OpenBlock();
    }

    private static void EndPage(IndentedWriter writer)
    {
        writer.WriteLine("_ => string.Empty,");
        writer.CloseBlock(";");
    }

    private static string Kind(ValueTypeModel type) => $"{Runtime}LiteralKind.{type.Kind}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits what programs see of a fact file: a member for each entity, its id and its constants.</summary>
public sealed class FactFileEmitter
{
    private readonly SchemaIndex _schema;
    private readonly FactFileModel _file;
    private readonly FactFileContext _context;
    private readonly EmitOptions _options;
    private readonly CSharpTypes _types;
    private readonly EntityDocs _docs;
    private readonly LifeCycleMarks _marks;

    // Of each entity its place among those of its type.
    private readonly int[] _places;

    private FactFileEmitter(SchemaModel schema, FactFileModel file, FactFileContext context, EmitOptions options)
    {
        _schema = SchemaIndex.Of(schema);
        _file = file;
        _context = context;
        _options = options;
        _types = new CSharpTypes(_schema, options);
        _docs = new EntityDocs(_types, schema, file.Path, context);
        _marks = new LifeCycleMarks(_types, schema, context);
        _places = FindPlaces(file);
    }

    /// <summary>
    /// Emits the members of files, which share a source, and declares the methods that <see cref="FactDataEmitter.Emit"/> implements.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The files.</param>
    /// <param name="options">What the project decides.</param>
    /// <param name="fail">Gets the path of a file whose members an exception has left out, and the exception.</param>
    public static string EmitApi(
        SchemaModel schema, IReadOnlyList<FactFileInput> files, EmitOptions options, Action<string, Exception> fail) =>
        SourceFile.Write(options, writer =>
        {
            for (var i = 0; i < files.Count; i++)
            {
                var (file, context) = files[i];
                if (i > 0) writer.WriteLine();
                if (file.Library is null) writer.WriteOrFail(
                    () => new FactFileEmitter(schema, file, context, options).WriteMembers(writer), exception => fail(file.Path, exception));

                // The root calls them, and the data implement them, whether the file has its members or not.
                FactDataEmitter.WriteAccessors(writer, options, file.Path, RowLayout.BlocksOf(file.Entities.Count));
            }
        });

    private static int[] FindPlaces(FactFileModel file)
    {
        var places = new int[file.Entities.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < places.Length; i++)
        {
            counts.TryGetValue(file.Entities[i].Type, out places[i]);
            counts[file.Entities[i].Type] = places[i] + 1;
        }

        return places;
    }

    private void WriteMembers(IndentedWriter writer)
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _file.Entities.Count; i++)
        {
            var entity = _file.Entities[i];
            if (entity.CSharpName is null) continue;
            if (!rows.TryGetValue(entity.Type, out var ofType)) rows[entity.Type] = ofType = [];
            ofType.Add(i);
        }

        writer.WriteLine("// Facts of " + Escape.XmlText(_file.Path));
        foreach (var type in _schema.Schema.Types)
        {
            if (!rows.TryGetValue(type.Name, out var entities)) continue;
            WriteType(writer, type, entities);
            writer.WriteLine();
        }
    }

    private void WriteType(IndentedWriter writer, TypeModel type, List<int> entities)
    {
        if (type.Library is not null)
        {
            WriteImportedType(writer, type, entities);
            return;
        }

        var byClass = entities.ToLookup(i => MemberClassOf(type, i));
        writer.WriteLine("partial class " + CSharpNames.Identifier(type.CSharpName));
        using (writer.WriteBlock())
        {
            foreach (var i in byClass[0])
            {
                WriteEntity(writer, type, i);
                writer.WriteLine();
            }

            WriteIds(writer, entities);
            foreach (var property in _schema.ConstantsOf(type.Name)) WriteConstants(writer, property, entities);
        }

        foreach (var members in byClass)
        {
            if (members.Key > 0) WriteMemberClass(writer, type, members);
        }
    }

    // The class is a library's, and so compiled: its new entities are in a class of the root, and since C# 14 seem to be in it.
    private void WriteImportedType(IndentedWriter writer, TypeModel type, List<int> entities)
    {
        using (ImportedTypeEmitter.OpenOwnClass(writer, _schema, _options, type))
        {
            foreach (var i in entities)
            {
                WriteEntity(writer, type, i);
                writer.WriteLine();
            }

            WriteIds(writer, entities);
        }

        if (!_options.SupportsExtensions) return;

        writer.WriteLine();
        using (ImportedTypeEmitter.OpenExtension(writer, _schema, _types, type))
        {
            foreach (var i in entities) WriteEntity(writer, type, i, isExtension: true);
        }
    }

    private void WriteMemberClass(IndentedWriter writer, TypeModel type, IGrouping<int, int> members)
    {
        writer.WriteLine();
        writer.WriteLine("partial class " + _types.MemberClass(type, members.Key));
        using (writer.WriteBlock())
        {
            var isFirst = true;
            foreach (var i in members)
            {
                if (!isFirst) writer.WriteLine();
                isFirst = false;
                WriteEntity(writer, type, i);
            }
        }
    }

    private int MemberClassOf(TypeModel type, int index) =>
        MemberClasses.ClassOf(_context.FirstMemberClass(type.Name), _places[index]);

    private void WriteEntity(IndentedWriter writer, TypeModel type, int index, bool isExtension = false)
    {
        var entity = _file.Entities[index];
        var row = (_context.FirstBlock * RowLayout.BlockSize) + index;
        _docs.Write(writer, entity);
        _marks.WriteOfEntity(writer, entity);
        var name = _types.Named(type);
        var member = CSharpNames.Identifier(entity.CSharpName!);
        if (isExtension)
        {
            var holder = _types.Holder(type, new EntityLocation(entity.Id, row, type.Name, entity.CSharpName, MemberClass: 0));
            writer.WriteLine($"public static {name} {member} => {holder}.{member};");
            return;
        }

        writer.WriteLine($"public static {name} {member} => {CSharpNames.EntityAt}({Number(row)});");
        foreach (var former in entity.Formerly)
        {
            if (former.CSharpName is null) continue;
            writer.WriteLine();
            writer.WriteSummary($"What {Docs.See(member)} was called before.");
            LifeCycleMarks.WriteOfFormer(writer, name + "." + entity.CSharpName);
            writer.WriteLine($"public static {name} {CSharpNames.Identifier(former.CSharpName)} => {CSharpNames.EntityAt}({Number(row)});");
        }
    }

    private void WriteIds(IndentedWriter writer, List<int> entities)
    {
        writer.WriteLine("partial class Ids");
        using (writer.WriteBlock())
        {
            foreach (var i in entities)
            {
                var entity = _file.Entities[i];
                var member = CSharpNames.Identifier(entity.CSharpName!);
                writer.WriteSummary(Docs.Code(entity.Id));
                _marks.WriteOfId(writer, entity);
                WriteId(writer, member, entity.Id);
                foreach (var former in entity.Formerly)
                {
                    if (former.CSharpName is null) continue;
                    writer.WriteSummary($"What {Docs.See(member)} was called before.");
                    LifeCycleMarks.WriteOfFormer(writer, "Ids." + entity.CSharpName);
                    WriteId(writer, CSharpNames.Identifier(former.CSharpName), entity.Id);
                }
            }
        }
    }

    private static void WriteId(IndentedWriter writer, string member, string id) =>
        writer.Write($"public const string {member} = ").WriteLiteral(id).WriteLine(";");

    private void WriteConstants(IndentedWriter writer, PropertyModel property, List<int> entities)
    {
        var isOpen = false;
        foreach (var i in entities)
        {
            var entity = _file.Entities[i];
            if (EntityDocs.AssertedValue(entity, property) is not { } value) continue;
            if (!isOpen)
            {
                writer.WriteLine();
                writer.WriteLine("partial class " + CSharpNames.Identifier(property.CSharpPlural));
                writer.OpenBlock();
                isOpen = true;
            }

            writer.WriteSummary($"{Docs.Words(property.Name)} of {Docs.Code(entity.Id)}.");
            writer.Write($"public const {_types.Literal(property.Type)} {CSharpNames.Identifier(entity.CSharpName!)} = ");
            WriteConstant(writer, property, value);
            writer.WriteLine(";");
        }

        if (isOpen) writer.CloseBlock();
    }

    private void WriteConstant(IndentedWriter writer, PropertyModel property, ValueModel value)
    {
        switch (value)
        {
            case ValueModel.String text:
                writer.WriteLiteral(text.Value);
                break;
            case ValueModel.Integer number:
                // The least of them cannot be written as minus and a number.
                writer.Write(number.Value == long.MinValue ? "long.MinValue" : value.ToCanonicalText() + "L");
                break;
            case ValueModel.Decimal:
                writer.Write(value.ToCanonicalText() + "m");
                break;
            case ValueModel.Boolean boolean:
                writer.Write(boolean.Value ? "true" : "false");
                break;
            case ValueModel.Enum constant:
                var member = CSharpNames.Identifier(property.Type.EnumCSharpNames[constant.Index]);
                writer.Write($"{CSharpNames.Global(_options, property.Type.CSharpEnum!)}.{member}");
                break;
            default:
                throw new ArgumentException("Values of this kind are no constants.", nameof(value));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

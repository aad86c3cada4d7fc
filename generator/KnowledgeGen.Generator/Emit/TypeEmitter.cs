using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the class of an entity type: what all its entities have in common. The entities come from the fact files.
/// </summary>
public sealed class TypeEmitter
{
    private const string Runtime = "global::KnowledgeGen.";
    private const string Reader = Runtime + "FactReader.";

    private readonly SchemaIndex _schema;
    private readonly TypeModel _type;
    private readonly TypeModel? _parent;
    private readonly EmitOptions _options;
    private readonly CSharpTypes _types;
    private readonly string _name;
    private readonly string _store;
    private readonly string _hides;
    private readonly int _memberClasses;

    private TypeEmitter(SchemaModel schema, TypeModel type, EquatableArray<SplitType> splitTypes, EmitOptions options)
    {
        _schema = SchemaIndex.Of(schema);
        _type = type;
        _options = options;
        _types = new CSharpTypes(_schema, options);
        _name = _types.Named(type);
        _parent = type.Extends is { } extends ? schema.FindType(extends) : null;
        _store = options.RootExpression + ".Store";
        _memberClasses = splitTypes.FirstOrDefault(split => split.Type == type.Name)?.Count ?? 1;
        _hides = _parent is null ? string.Empty : "new ";
    }

    /// <summary>Emits one class.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="type">The type.</param>
    /// <param name="splitTypes">The types that have too many entities for one class.</param>
    /// <param name="options">What the project decides.</param>
    public static string Emit(
        SchemaModel schema, TypeModel type, EquatableArray<SplitType> splitTypes, EmitOptions options) =>
        SourceFile.Write(options, new TypeEmitter(schema, type, splitTypes, options).Write);

    private void Write(IndentedWriter writer)
    {
        WriteClass(writer);
        for (var i = 1; i < _memberClasses; i++) WriteMemberClass(writer, i);
    }

    private void WriteClass(IndentedWriter writer)
    {
        writer.WriteSummary(Docs.Summary(_type.Summary, _type.Name));
        writer.WriteRemarks($"Entity type {Docs.Code(_type.Name)}.");
        writer.WriteDirective("#if NET8_0_OR_GREATER");
        var converter = CSharpNames.Global(_options, _type.CSharpName) + ".JsonConverter";
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
        writer.WriteDirective("#endif");
        WriteDeclaration(writer);
        using (writer.WriteBlock())
        {
            var isFirst = true;
            foreach (var writeMember in Members())
            {
                if (!isFirst) writer.WriteLine();
                isFirst = false;
                writeMember(writer);
            }
        }
    }

    private void WriteDeclaration(IndentedWriter writer)
    {
        var parent = BaseOf(0);
        var kind = _type.IsAbstract ? "abstract" : "sealed";
        writer.Write($"public {kind} partial class {CSharpNames.Identifier(_type.CSharpName)} : {parent}");
        writer.Write($", global::System.IEquatable<{_name}>, global::System.IComparable<{_name}>");
        writer.WriteLine();
        if (!_options.SupportsStaticAbstracts) return;

        writer.WriteDirective("#if NET7_0_OR_GREATER");
        writer.WriteLine($"    , global::System.IParsable<{_name}>");
        writer.WriteDirective("#endif");
    }

    /// <summary>The base of the type's class, which is number 0, and of those that hold more of its entities' members.</summary>
    private string BaseOf(int memberClass)
    {
        if (memberClass + 1 < _memberClasses) return _types.MemberClass(_type, memberClass + 1);
        return _parent is { } parent ? _types.Named(parent) : Runtime + "Entity";
    }

    // Every entity's member calls it: a compiler that reads thousands of them looks fewer names up.
    private void WriteEntityAt(IndentedWriter writer) => writer.WriteLine(
        $"private static {_name} {CSharpNames.EntityAt}(int row) => ({_name}){_store}.At(row);");

    private void WriteMemberClass(IndentedWriter writer, int number)
    {
        var name = _types.MemberClass(_type, number);
        writer.WriteLine();
        writer.WriteSummary($"Members of {Docs.See(_name)}: one class cannot have so many.");
        writer.WriteLine(Docs.HiddenFromCompletion);
        writer.WriteLine($"public abstract partial class {name} : {BaseOf(number)}");
        using (writer.WriteBlock())
        {
            WriteConstructor(writer, _options.BaseConstructorAccess, name);
            writer.WriteLine();
            WriteEntityAt(writer);
        }
    }

    private IEnumerable<Action<IndentedWriter>> Members()
    {
        var access = _type.IsAbstract ? _options.BaseConstructorAccess : _options.ConstructorAccess;
        yield return writer => WriteConstructor(writer, access, CSharpNames.Identifier(_type.CSharpName));
        if (StartsNumbers) yield return WriteFirstNumber;
        yield return WriteAll;
        yield return WriteLookups;
        foreach (var predicate in _schema.DeclaredBy(_type)) yield return writer => WriteMember(writer, predicate);
        foreach (var relation in _schema.InversesDeclaredBy(_type)) yield return writer => WriteInverse(writer, relation);
        yield return WriteStatementsMember;
        yield return WriteComparison;
        if (!_type.IsAbstract)
        {
            yield return WriteEntityAt;
            yield return WriteIds;
            foreach (var property in _schema.ConstantsOf(_type.Name)) yield return writer => WriteConstantGroup(writer, property);
        }

        yield return new StatementViewEmitter(_schema, _options, _type, isNested: false).Write;
        yield return WriteJsonConverter;
    }

    // The first class of the project after those of a library: what the members of those read comes before what the members of this one do.
    private bool StartsNumbers => _parent?.Library is not null;

    private void WriteFirstNumber(IndentedWriter writer) => writer.WriteLine(
        $"{(_type.IsAbstract ? "private protected" : "private")} static readonly int {CSharpNames.FirstNumber} = {_store}.FirstNumberBeyond(typeof({_types.Named(_parent!)}));");

    private static void WriteStatementsMember(IndentedWriter writer)
    {
        writer.WriteSummary("The asserted statements about it, with what they rest on.");
        writer.WriteLine("public new StatementView Statements => new StatementView(this);");
    }

    private static void WriteConstructor(IndentedWriter writer, string access, string name)
    {
        writer.WriteConstructorDocs(access);
        writer.WriteLine($"{access} {name}({Runtime}EntityKey key)");
        writer.WriteLine("    : base(key)");
        using (writer.WriteBlock())
        {
        }
    }

    private void WriteAll(IndentedWriter writer)
    {
        var number = Number(_schema.TypeNumber(_type.Name));
        writer.WriteSummary("All of them, reported ones too, in the order of the fact files.");
        writer.WriteLine($"public static {_hides}{Runtime}EntityList<{_name}> All => {_store}.All<{_name}>({number});");
    }

    private void WriteLookups(IndentedWriter writer)
    {
        writer.WriteSummary("The one with an id.");
        WriteException(writer, "global::System.Collections.Generic.KeyNotFoundException");
        writer.WriteLine($"public static {_hides}{_name} Get([{Runtime}EntityId(typeof({_name}))] string id) => {_store}.Get<{_name}>(id);");
        writer.WriteLine();
        writer.WriteSummary("Finds the one with an id; null where there is none.");
        WriteTry(writer, "TryGet");
        writer.WriteLine();
        writer.WriteSummary("Reads an id.");
        WriteException(writer, "global::System.FormatException");
        writer.WriteLine($"public static {_hides}{_name} Parse(string id) => {_store}.Parse<{_name}>(id);");
        writer.WriteLine();
        writer.WriteSummary("Reads an id; null where it is nobody's.");
        WriteTry(writer, "TryParse");
    }

    // Not "new": the type of the out parameter makes it an overload of the base's.
    private void WriteTry(IndentedWriter writer, string method)
    {
        writer.WriteLine($"public static bool {method}(");
        writer.WriteLine("    string? id,");
        writer.WriteDirective("#if NETCOREAPP3_0_OR_GREATER");
        writer.WriteLine("    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]");
        writer.WriteDirective("#endif");
        writer.WriteLine($"    out {_name}? found) => {_store}.TryGet<{_name}>(id, out found);");
    }

    private static void WriteException(IndentedWriter writer, string type) => writer.WriteLine(
        $"/// <exception cref=\"{type}\">There is none; the message names the nearest ids.</exception>");

    private void WriteMember(IndentedWriter writer, PredicateModel predicate)
    {
        writer.WriteSummary(Docs.Summary(predicate.Summary, predicate.Name));
        var cardinality = Cardinality(predicate.Cardinality);
        writer.WriteRemarks(cardinality + " Asserted statements only." + OtherWay(predicate) + Docs.Role(predicate.Role));
        if (predicate is RelationModel { Semantics.IsDerived: true } derived) WriteClosureMember(writer, derived, derived.CSharpName);
        else if (predicate is RelationModel relation) WriteRelationMember(writer, relation);
        else writer.WriteLine(PropertyMember((PropertyModel)predicate));
    }

    private string PropertyMember(PropertyModel property)
    {
        var type = _types.Literal(property.Type);
        var name = CSharpNames.Identifier(property.CSharpName);
        var number = Number(_schema, _type, property);
        if (property.Cardinality.IsMany)
        {
            var list = $"global::System.Collections.Generic.IReadOnlyList<{type}>";
            return $"public {list} {name} => {Reader}Values<{type}>(this, {number});";
        }

        if (property.Type.Kind is ValueKind.String or ValueKind.Text)
        {
            return property.Cardinality.IsRequired
                ? $"public string {name} => {Reader}String(this, {number});"
                : $"public string? {name} => {Reader}OptionalString(this, {number});";
        }

        if (property.Cardinality.IsRequired) return $"public {type} {name} => {Reader}Value<{type}>(this, {number});";

        var optional = CSharpTypes.IsStruct(property.Type.Kind) ? "OptionalValue" : "OptionalObject";
        return $"public {type}? {name} => {Reader}{optional}<{type}>(this, {number});";
    }

    private void WriteRelationMember(IndentedWriter writer, RelationModel relation)
    {
        var type = _types.Common(relation.To);
        var reader = relation.IsSymmetric ? "Other" : "Target";
        WriteEntityMember(writer, type, relation.CSharpName, reader, relation.Cardinality, Number(_schema, _type, relation));
        if (relation.CSharpClosure is not { } closure) return;

        writer.WriteLine();
        writer.WriteSummary($"Where {Docs.See(CSharpNames.Identifier(relation.CSharpName))} leads by asserted statements and by those that follow from them.");
        WriteClosureMember(writer, relation, closure);
    }

    private void WriteClosureMember(IndentedWriter writer, RelationModel relation, string csharpName)
    {
        var type = _types.Common(relation.To);
        writer.WriteLine(
            $"public {Runtime}EntityList<{type}> {CSharpNames.Identifier(csharpName)} => {Reader}Closure<{type}>(this, {Number(_schema, _type, relation)});");
    }

    // An entity that a relation leads to is kept, so that following it again costs what a field costs.
    private static void WriteEntityMember(
        IndentedWriter writer, string type, string csharpName, string reader, Cardinality cardinality, string number)
    {
        var name = CSharpNames.Identifier(csharpName);
        if (cardinality.IsMany)
        {
            writer.WriteLine($"public {Runtime}EntityList<{type}> {name} => {Reader}{reader}s<{type}>(this, {number});");
            return;
        }

        var (optional, mark) = cardinality.IsRequired ? (string.Empty, string.Empty) : ("Optional", "?");
        var field = CSharpNames.Field(csharpName);
        writer.WriteLine($"public {type}{mark} {name} => {field} ??= {Reader}{optional}{reader}<{type}>(this, {number});");
        writer.WriteLine();
        writer.WriteLine($"private {type}? {field};");
    }

    private void WriteInverse(IndentedWriter writer, RelationModel relation)
    {
        var inverse = relation.Inverse!;
        var cardinality = new Cardinality(IsRequired: false, inverse.IsMany);
        var type = _types.Common(relation.From);
        writer.WriteSummary(InverseOf(relation));
        writer.WriteRemarks(Cardinality(cardinality) + " Asserted statements of entities that are not reported.");
        if (relation.Semantics.IsDerived)
        {
            WriteInverseClosureMember(writer, relation, inverse.CSharpName);
            return;
        }

        WriteEntityMember(writer, type, inverse.CSharpName, "Other", cardinality, Number(_schema, _type, relation));
        if (inverse.CSharpClosure is not { } closure) return;

        writer.WriteLine();
        writer.WriteSummary($"What {Docs.See(CSharpNames.Identifier(inverse.CSharpName))} has by asserted statements and by those that follow from them.");
        WriteInverseClosureMember(writer, relation, closure);
    }

    private void WriteInverseClosureMember(IndentedWriter writer, RelationModel relation, string csharpName)
    {
        var type = _types.Common(relation.From);
        writer.WriteLine(
            $"public {Runtime}EntityList<{type}> {CSharpNames.Identifier(csharpName)} => {Reader}InverseClosure<{type}>(this, {Number(_schema, _type, relation)});");
    }

    private void WriteComparison(IndentedWriter writer)
    {
        writer.WriteLine($"bool global::System.IEquatable<{_name}>.Equals({_name}? other) => (object)this == other;");
        writer.WriteLine();
        writer.WriteLine($"int global::System.IComparable<{_name}>.CompareTo({_name}? other) =>");
        writer.WriteLine("    other is null ? 1 : string.CompareOrdinal(Id, other.Id);");
        if (!_options.SupportsStaticAbstracts) return;

        writer.WriteLine();
        writer.WriteDirective("#if NET7_0_OR_GREATER");
        writer.WriteLine($"static {_name} global::System.IParsable<{_name}>.Parse(");
        writer.WriteLine("    string s, global::System.IFormatProvider? provider) => Parse(s);");
        writer.WriteLine();
        writer.WriteLine($"static bool global::System.IParsable<{_name}>.TryParse(");
        writer.WriteLine("    [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s,");
        writer.WriteLine("    global::System.IFormatProvider? provider,");
        writer.WriteLine($"    [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {_name} result) =>");
        writer.WriteLine("    TryParse(s, out result);");
        writer.WriteDirective("#endif");
    }

    /// <summary>Writes the class of a type's ids, which the fact files fill.</summary>
    internal static void WriteIds(IndentedWriter writer)
    {
        writer.WriteSummary("The ids, as constants.");
        writer.WriteLine("public static partial class Ids");
        using (writer.WriteBlock())
        {
        }
    }

    private static void WriteConstantGroup(IndentedWriter writer, PropertyModel property)
    {
        writer.WriteSummary($"The values of {Docs.Code(property.Name)}, as constants.");
        writer.WriteLine("public static partial class " + CSharpNames.Identifier(property.CSharpPlural));
        using (writer.WriteBlock())
        {
        }
    }

    private void WriteJsonConverter(IndentedWriter writer)
    {
        writer.WriteDirective("#if NET8_0_OR_GREATER");
        writer.WriteSummary("Writes the id and reads an id.");
        writer.WriteLine(Docs.HiddenFromCompletion);
        writer.WriteLine($"public {_hides}sealed class JsonConverter : {Runtime}EntityJsonConverter<{_name}>");
        using (writer.WriteBlock())
        {
            writer.WriteSummary("Makes a converter.");
            writer.WriteLine("public JsonConverter()");
            writer.WriteLine($"    : base({_store})");
            using (writer.WriteBlock())
            {
            }
        }

        writer.WriteDirective("#endif");
    }

    private static string Cardinality(Cardinality cardinality) => cardinality switch
    {
        { IsMany: true, IsRequired: true } => "One or more.",
        { IsMany: true } => "Any number.",
        { IsRequired: true } => "Required.",
        _ => "Optional.",
    };

    private string OtherWay(PredicateModel predicate) => predicate switch
    {
        RelationModel { IsSymmetric: true } => " Holds both ways.",
        RelationModel { Inverse: { } inverse } relation when SeeMember(relation.To, inverse.CSharpName) is { } see =>
            $" Inverse: {see}.",
        _ => string.Empty,
    };

    private string InverseOf(RelationModel relation) => InverseOf(_schema, _types, relation);

    private string? SeeMember(EquatableArray<string> types, string member) => SeeMember(_schema, _types, types, member);

    /// <summary>The words for the member of a relation's inverse.</summary>
    internal static string InverseOf(SchemaIndex schema, CSharpTypes csharpTypes, RelationModel relation)
    {
        var see = SeeMember(schema, csharpTypes, relation.From, relation.CSharpName) ?? Docs.Code(relation.Name);
        var meaning = relation.Summary is { } summary ? ": " + Docs.Summary(summary, relation.Name) : ".";
        return $"Inverse of {see}{meaning}";
    }

    // What the project says of a library's type is no member of its class.
    private static string? SeeMember(SchemaIndex schema, CSharpTypes csharpTypes, EquatableArray<string> types, string member) =>
        types.Count > 0 && schema.Schema.FindType(types[0]) is { Library: null } type
            ? Docs.See(csharpTypes.Named(type) + "." + CSharpNames.Identifier(member))
            : null;

    /// <summary>
    /// The number by which members of a type read a predicate: that of the store, which comes after those of a library where a class of it is extended.
    /// </summary>
    internal static string Number(SchemaIndex schema, TypeModel type, PredicateModel predicate)
    {
        var number = Number(schema.PredicateNumber(predicate));
        return schema.ImportedRootOf(type) is null ? number : CSharpNames.FirstNumber + " + " + number;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

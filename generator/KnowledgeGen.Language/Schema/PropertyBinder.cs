using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds one of the <c>properties</c> of a schema.</summary>
internal static class PropertyBinder
{
    public static PropertyModel Bind(Declaration declaration, SchemaScope scope)
    {
        var subject = "property '" + declaration.Name + "'";
        var keys = new KeyReader(declaration.Body, subject, declaration.File.Bag, Rules.WrongSchemaShape);
        var member = keys.TakeMemberName("member") ?? CSharpName.FromId(declaration.Name);
        var of = scope.TakeTypes(keys, "of", declaration);
        if (of.Count == 0 && SchemaScope.IsMissing(keys, "of"))
        {
            declaration.Report(
                Rules.MissingSchemaKey,
                declaration.Key.Range,
                "'of' is missing on " + subject + "; name the type or types that have it.");
        }

        var type = ValueTypeBinder.Bind(keys, subject, member, declaration, scope);
        var cardinality = new Cardinality(keys.TakeFlag("required"), keys.TakeFlag("many"));
        var role = RoleBinder.BindForProperty(keys, type, declaration);
        var verbatim = BindVerbatim(keys, type, declaration);
        var constant = BindConstant(keys, type, cardinality, declaration);
        var plural = BindPlural(keys, constant, member, declaration);
        var summary = keys.TakeScalar("summary")?.Value;
        var qualifiers = QualifierBinder.Bind(keys, declaration);
        var constraints = ConstraintBinder.BindForProperty(keys);
        keys.ReportOthers(Rules.UnknownSchemaKey);
        return new PropertyModel(
            declaration.Name,
            of,
            type,
            cardinality,
            role,
            verbatim,
            constant,
            summary,
            qualifiers,
            member,
            plural)
        {
            Library = declaration.Library,
            Constraints = constraints,
        };
    }

    private static bool BindVerbatim(KeyReader keys, ValueTypeModel type, Declaration declaration)
    {
        if (!keys.TakeFlag("verbatim")) return false;
        if (type.Kind is ValueKind.String or ValueKind.Text) return true;
        declaration.Report(
            Rules.OptionDoesNotApply,
            keys.RangeOfKey("verbatim"),
            "Only a string or text can be verbatim, and property '" + declaration.Name + "' is neither; take 'verbatim' out.");
        return false;
    }

    private static bool BindConstant(KeyReader keys, ValueTypeModel type, Cardinality cardinality, Declaration declaration)
    {
        if (!keys.TakeFlag("constant")) return false;

        var isConstantKind = type.Kind is ValueKind.String or ValueKind.Text or ValueKind.Integer or ValueKind.Decimal
            or ValueKind.Boolean or ValueKind.Enum;
        if (isConstantKind && !cardinality.IsMany) return true;

        var reason = isConstantKind
            ? "has many values; a constant has one"
            : "is a " + ValueTypeBinder.NameOf(type.Kind) + ", which C# has no constants of";
        declaration.Report(
            Rules.OptionDoesNotApply,
            keys.RangeOfKey("constant"),
            "Property '" + declaration.Name + "' " + reason + "; take 'constant' out.");
        return false;
    }

    private static string BindPlural(KeyReader keys, bool constant, string member, Declaration declaration)
    {
        var plural = keys.TakeMemberName("plural");
        if (plural is not null && !constant)
        {
            declaration.Report(
                Rules.OptionDoesNotApply,
                keys.RangeOfKey("plural"),
                "'plural' names the group of constants of a property, and '" + declaration.Name
                + "' has none; add 'constant: true' or take 'plural' out.");
        }

        return plural ?? CSharpName.Plural(member);
    }
}

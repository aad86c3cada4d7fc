using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Reasoning;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds all schema files of a knowledge base into one schema.</summary>
public static class SchemaBinder
{
    /// <summary>Binds schema files. Nothing is thrown: what is not understood is reported and left out.</summary>
    /// <param name="files">
    /// The files; their order decides nothing but the order of declarations, so give them sorted by path, those of libraries first.
    /// </param>
    /// <param name="imports">The libraries that are imported.</param>
    public static SchemaResult Bind(EquatableArray<YamlFile> files, EquatableArray<LibraryModel> imports = default)
    {
        var bound = files.Select(file => new SchemaFile(file, new DiagnosticBag(file.Path, file.Lines))).ToList();
        var sections = SchemaSections.Read(bound);

        var types = TypeBinder.Bind(sections.Types);
        var scope = new SchemaScope(types);
        var properties = sections.Properties.Select(declaration => PropertyBinder.Bind(declaration, scope)).ToList();
        var relations = sections.Relations.Select(declaration => RelationBinder.Bind(declaration, scope)).ToList();
        properties.AddRange(BuiltInDocument.PropertiesBeside(types, properties, relations));

        var schema = new SchemaModel(types.ToEquatableArray(), properties.ToEquatableArray(), relations.ToEquatableArray()) { Imports = imports };
        (schema, sections) = LibraryChecker.Check(schema, sections);
        RoleChecker.Check(schema, sections);
        schema = ConstraintBinder.Resolve(schema, sections);
        schema = SemanticsBinder.Resolve(schema, sections);
        var constants = new List<PatternConstant>();
        schema = schema with { Rules = RuleBinder.Bind(sections.Rules, schema, constants) };
        schema = Stratifier.Resolve(schema, sections.Rules);
        SemanticsBinder.CheckDerived(schema, sections);
        schema = SchemaNames.MakeUnique(schema, sections);
        var diagnostics = bound.SelectMany(file => file.Bag.ToEquatableArray()).ToEquatableArray();
        var places = sections.Relations.Select(declaration => new DeclarationPlace(declaration.Name, IsRelation: true, declaration.Location))
            .Concat(sections.Rules.Select(declaration => new DeclarationPlace(declaration.Name, IsRelation: false, declaration.Location)));
        return new SchemaResult(schema, diagnostics, constants.ToEquatableArray(), places.ToEquatableArray());
    }
}

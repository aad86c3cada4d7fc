using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language;

/// <summary>
/// Runs all stages over a knowledge base: parse, bind, check. The generator runs the same stages one by one, so that it can keep what
/// has not changed.
/// </summary>
public static class KnowledgeCompiler
{
    /// <summary>Compiles a knowledge base. Nothing is thrown for bad input: it is reported, and everything else is still there.</summary>
    public static KnowledgeCompilation Compile(KnowledgeFiles files)
    {
        var schemaFiles = Parse(files.Schemas).Select(pair => pair.Yaml).ToEquatableArray();
        var facts = Parse(files.Facts).Select(pair => new FactSource(pair.Yaml, pair.Input.RelativePath)).ToEquatableArray();
        var schema = SchemaBinder.Bind(schemaFiles);
        var declarations = facts.Select(DeclarationReader.Read).ToEquatableArray();
        var table = EntityTableBuilder.Build(declarations, schema.Schema);
        var bound = facts.Select(source => FactBinder.Bind(source, schema.Schema, table.Table)).ToEquatableArray();

        var locks = LockFiles.Read(Parse(files.Locks).Select(pair => pair.Yaml).ToEquatableArray());
        var texts = DocumentFiles.Read(files.Documents.Select(document => DocumentFiles.Decode(document.Path, document.Bytes)).ToEquatableArray());
        var documents = new DocumentSet(texts.Texts, locks.Lock, DocumentFiles.DeclaredIn(table.Table));
        var @checked = bound.Select(file => FileChecker.Check(file, schema.Schema, documents)).ToEquatableArray();
        var models = @checked.Select(file => file.Model).ToEquatableArray();
        var citations = @checked.SelectMany(file => file.Citations).ToEquatableArray();

        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(schemaFiles.SelectMany(file => file.Diagnostics));
        diagnostics.AddRange(facts.SelectMany(file => file.File.Diagnostics));
        diagnostics.AddRange(schema.Diagnostics);
        diagnostics.AddRange(table.Diagnostics);
        diagnostics.AddRange(SchemaPresence.Check(schemaFiles, bound));
        diagnostics.AddRange(locks.Diagnostics);
        diagnostics.AddRange(texts.Diagnostics);
        diagnostics.AddRange(@checked.SelectMany(file => file.Diagnostics));
        diagnostics.AddRange(KnowledgeChecker.CheckInverses(bound, models));
        if (LockChecker.CheckCurrent(citations, documents, locks.Path) is { } stale) diagnostics.Add(stale);

        var model = new KnowledgeModel(schema.Schema, models, DocumentFiles.Cited(citations, documents));
        return new KnowledgeCompilation(model, DiagnosticList.Arrange(diagnostics), bound, documents, citations);
    }

    private static IEnumerable<(InputFile Input, YamlFile Yaml)> Parse(EquatableArray<InputFile> files) => files
        .OrderBy(file => file.RelativePath, StringComparer.Ordinal)
        .Select(file => (file, YamlReader.Read(file.Path, file.Text)));
}

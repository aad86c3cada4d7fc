using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

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
        var results = new StageResults(schemaFiles, schema, table, bound, texts, locks, documents, @checked);
        var citations = @checked.SelectMany(file => file.Citations).ToEquatableArray();
        var model = new KnowledgeModel(
            schema.Schema, @checked.Select(file => file.Model).ToEquatableArray(), DocumentFiles.Cited(citations, documents));
        return new KnowledgeCompilation(model, results.CollectDiagnostics(), bound, documents, citations);
    }

    private static IEnumerable<(InputFile Input, YamlFile Yaml)> Parse(EquatableArray<InputFile> files) => files
        .OrderBy(file => file.RelativePath, StringComparer.Ordinal)
        .Select(file => (file, YamlReader.Read(file.Path, file.Text)));
}

using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking;

/// <summary>Runs all checks that need one bound file only, and makes its model.</summary>
public static class FileChecker
{
    /// <summary>Checks a file.</summary>
    public static CheckedFile Check(BoundFile file, SchemaModel schema, DocumentSet documents)
    {
        var syntax = file.Source.File;
        var bag = new DiagnosticBag(syntax.Path, syntax.Lines);
        var evidence = new EvidenceChecker(documents, bag);
        foreach (var entity in file.Entities)
        {
            CardinalityChecker.Check(entity, schema, bag);
            ReceiptChecker.Check(entity, bag);
        }

        var entities = file.Entities.Select(entity => ModelBuilder.Build(entity, schema, evidence)).ToEquatableArray();
        return new CheckedFile(new FactFileModel(file.Source.RelativePath, entities), bag.ToEquatableArray(), evidence.Citations);
    }
}

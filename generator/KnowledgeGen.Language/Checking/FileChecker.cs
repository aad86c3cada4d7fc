using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking;

/// <summary>Runs all checks that need one bound file only, and makes its model.</summary>
public static class FileChecker
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="documents">The sources.</param>
    /// <param name="names">What entities are called.</param>
    public static CheckedFile Check(BoundFile file, SchemaModel schema, DocumentSet documents, FileNames names)
    {
        var syntax = file.Source.File;
        var bag = new DiagnosticBag(syntax.Path, syntax.Lines);
        var evidence = new EvidenceChecker(documents, names.Entities, bag);
        var cardinality = new CardinalityChecker(schema, bag);
        var mistakes = new SyntaxMistakes(syntax);
        var builder = new ModelBuilder(schema, evidence);
        var entities = new EntityModel[file.Entities.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            var next = i + 1 < entities.Length ? file.Entities[i + 1].IdRange.Start : int.MaxValue;
            // What a library has was counted when it was compiled, and what an overlay says is counted with what it corrects.
            if (file.Source.IsOverlay) cardinality.CheckOverlay(file.Entities[i]);
            else if (syntax.Library is null) cardinality.Check(file.Entities[i], mistakes.HaveOneIn(file.Entities[i].IdRange.Start, next));
            ReceiptChecker.Check(file.Entities[i], bag);
            entities[i] = builder.Build(file.Entities[i]);
        }

        for (var i = 0; i < names.Unknown.Count; i++) bag.Report(Rules.UnknownEntity, file.UnknownReferences[i].Range, names.Unknown[i]);
        var model = new FactFileModel(file.Source.RelativePath, new EquatableArray<EntityModel>(entities)) { Library = syntax.Library?.Name };
        return new CheckedFile(model, bag.ToEquatableArray(), evidence.Citations);
    }
}

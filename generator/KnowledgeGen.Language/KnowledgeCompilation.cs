using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language;

/// <summary>A knowledge base after all stages.</summary>
/// <param name="Model">What is known. Where there are errors, it holds all that could be understood.</param>
/// <param name="AllDiagnostics">What is wrong, arranged for people.</param>
/// <param name="Files">
/// The bound files, sorted by relative path: where everything stands. The nodes of the YAML are not kept.
/// </param>
/// <param name="Documents">The sources.</param>
/// <param name="Citations">Every selector that was found, for the lock.</param>
public sealed record KnowledgeCompilation(
    KnowledgeModel Model,
    EquatableArray<Diagnostic> AllDiagnostics,
    EquatableArray<BoundFile> Files,
    DocumentSet Documents,
    EquatableArray<CitedSpan> Citations)
{
    /// <summary>What is wrong, of a file with very many mistakes not all.</summary>
    public EquatableArray<Diagnostic> Diagnostics => DiagnosticList.Cut(AllDiagnostics);

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var diagnostic in AllDiagnostics)
            {
                if (diagnostic.Rule.Severity == Severity.Error) return true;
            }

            return false;
        }
    }
}

using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What somebody wants to have exported.</summary>
/// <param name="Format">The name of the format; null where none was named.</param>
/// <param name="Output">The file or folder to write; null for the output.</param>
/// <param name="BaseIri">What all IRIs shall start with; null for the default.</param>
/// <param name="WithoutDerived">Whether what follows from the facts shall be left out.</param>
internal sealed record ExportRequest(string? Format, string? Output, string? BaseIri, bool WithoutDerived);

/// <summary><c>kgen export</c>: the checked facts for other programs.</summary>
internal static class ExportCommand
{
    /// <summary>The formats of the facts.</summary>
    public static readonly FormatList Formats = new([.. ExportFormats.All.Select(format => format.Name)]);

    public static int Run(ToolHost host, BaseLocation location, ExportRequest request)
    {
        if (request.Format is null) throw new ToolException("Say which format with --format; available: " + Formats.List + ".");

        var format = ExportFormats.Find(request.Format);
        var baseIri = BaseIriOf(request, format);
        var target = ExportTarget.Of(format, request.Output, host);
        var compilation = KnowledgeFolder.Load(host, location).Compile(host);
        DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
        if (compilation.HasErrors)
        {
            host.Say("Nothing is exported: " + Counting.Problems(compilation.Diagnostics) + ".");
            return ExitCode.Failure;
        }

        if (request.WithoutDerived) compilation = WithoutDerived(compilation);
        using (target.ShownPath is null ? null : Progress.Start(host, "Writing"))
        {
            target.Write(new ExportedKnowledge(compilation, baseIri));
        }

        if (target.ShownPath is { } path) host.Say(path + ": " + Counting.Facts(compilation) + Counting.Derived(compilation));
        return ExitCode.Success;
    }

    private static KnowledgeCompilation WithoutDerived(KnowledgeCompilation compilation) =>
        compilation with { Model = compilation.Model with { Derivation = DerivationModel.Empty } };

    private static string BaseIriOf(ExportRequest request, ExportFormat format)
    {
        if (request.BaseIri is not { } text) return BaseIri.Default;
        if (!format.HasIris) throw new ToolException("The format '" + format.Name + "' has no IRIs; leave --base out.");
        return BaseIri.WhyNot(text) is { } reason
            ? throw new ToolException("'" + Escape.ForMessage(text) + "' cannot be the base: " + reason + ".")
            : text;
    }
}

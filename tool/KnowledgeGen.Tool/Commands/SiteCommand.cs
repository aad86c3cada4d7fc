using System;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;
using KnowledgeGen.Tool.Site;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What site somebody wants.</summary>
/// <param name="Output">The folder to write; null where none was named.</param>
/// <param name="Title">The title; null for the name of the folder of the facts.</param>
/// <param name="WithoutTexts">Whether no text of a document is shown.</param>
internal sealed record SiteRequest(string? Output, string? Title, bool WithoutTexts);

/// <summary><c>kgen site</c>: a knowledge base as a static web site.</summary>
internal static class SiteCommand
{
    public static int Run(ToolHost host, BaseLocation location, SiteRequest request)
    {
        if (request.Output is not { } output) throw new ToolException("Say with -o which folder to write.");

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(output));
        TargetFile.Refuse(output, TargetFile.WhyNotThere(path, "name a folder") ?? AtomicFolder.WhyNotListed(path, SiteMarker.Files));
        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile(host);
        DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
        if (compilation.HasErrors)
        {
            host.Say("No site is written: " + Counting.Problems(compilation.Diagnostics) + ".");
            return ExitCode.Failure;
        }

        var site = new KnowledgeSite(compilation, string.IsNullOrWhiteSpace(request.Title) ? loaded.Name : request.Title, id => !request.WithoutTexts && IsOwn(host, location, compilation, id), SiteAssets.HasLibraries);
        using (var progress = Progress.Start(host, "Writing pages", site.Size))
        {
            AtomicFolder.WriteListed(path, SiteMarker.Files, folder =>
            {
                foreach (var (name, text) in site.Files())
                {
                    folder.Write(name, text);
                    progress.Advance();
                }
            });
        }

        host.Say(Escape.ForTerminal(output) + ": a site of " + Counting.Facts(compilation) + Counting.Derived(compilation) + "; open " + Escape.ForTerminal(Path.Join(output, "index.html")));
        if (!SiteAssets.HasLibraries) host.Say("This kgen was built without Node: the site has no graph and no map, and its search does not find words with a wrong letter.");
        return ExitCode.Success;
    }

    // What lies beside the facts is published with them; what is named from elsewhere may be somebody else's.
    private static bool IsOwn(ToolHost host, BaseLocation location, KnowledgeCompilation compilation, string id)
    {
        if (compilation.Documents.FindText(id) is not { } text) return false;

        var root = RealPath.Of(host.FullPath(location.Folder ?? ".")) + Path.DirectorySeparatorChar;
        return RealPath.Of(host.FullPath(text.Path)).StartsWith(root, StringComparison.Ordinal);
    }
}

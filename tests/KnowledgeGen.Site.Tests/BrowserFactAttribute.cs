using System;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Site.Tests;

/// <summary>A test that needs Chromium, and a kgen that was built with Node; it is skipped where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    public BrowserFactAttribute() => Skip = WhyNot();

    /// <summary>The browser; null where there is none.</summary>
    public static string? Browser { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static string? WhyNot() => Browser is null ? "Chromium is not installed."
        : !Tool.Site.SiteAssets.HasLibraries ? "kgen was built without Node, and so without the libraries of sites."
        : null;
}

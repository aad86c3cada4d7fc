using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests;

/// <summary>A test that needs Node and the packages of <c>tests/node</c>; it is skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly string[] Packages = ["oxigraph", "ajv", "n3", "jsonld", "graphology-graphml", "mermaid", "jsdom", "@viz-js/viz", "yaml-language-server"];

    private static readonly string? Reason = WhyNot();

    public NodeFactAttribute() => Skip = Reason;

    private static string? WhyNot()
    {
        if (!Packages.All(name => Directory.Exists(Path.Combine(NodeScript.PackageFolder, "node_modules", name))))
        {
            return "The packages of tests/node are not in artifacts/node; .ci/run installs them.";
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "Node does not start.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is not installed.";
        }
    }
}

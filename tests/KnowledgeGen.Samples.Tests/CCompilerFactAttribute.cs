using System;
using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGen.Samples.Tests;

/// <summary>A test that needs a C compiler; it is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CCompilerFactAttribute : FactAttribute
{
    public CCompilerFactAttribute() => Skip = WhyNot();

    private static string? WhyNot()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("cc", "--version") { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "The C compiler does not start.";
        }
        catch (Win32Exception)
        {
            return "There is no C compiler; .ci/run installs one.";
        }
    }
}

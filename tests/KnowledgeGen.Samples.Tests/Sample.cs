using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Text;

namespace KnowledgeGen.Samples.Tests;

/// <summary>Runs a sample and gives what it prints.</summary>
internal static class Sample
{
    // The console belongs to the whole process.
    private static readonly object Gate = new();

    /// <summary>Runs the entry point here, under a culture, and gives what it prints.</summary>
    public static string Run(string name, string culture = "", params string[] arguments)
    {
        lock (Gate)
        {
            var console = Console.Out;
            var before = CultureInfo.CurrentCulture;
            using var output = new StringWriter { NewLine = "\n" };
            try
            {
                Console.SetOut(output);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Environment.SetEnvironmentVariable("NO_COLOR", "1");
                Invoke(Assembly.Load(name).EntryPoint!, arguments);
                return output.ToString();
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
                Console.SetOut(console);
            }
        }
    }

    /// <summary>Runs the program as a user does, with its output in a pipe, in a Turkish locale.</summary>
    public static string Start(string name)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, name + ".dll")])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n");
    }

    private static void Invoke(MethodInfo entryPoint, string[] arguments) =>
        entryPoint.Invoke(null, entryPoint.GetParameters().Length == 0 ? null : [arguments]);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace KnowledgeGen.Tool.Tests;

/// <summary>A folder that the tool runs in, and that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public TemporaryFolder(string name = "base")
    {
        Outer = Path.Combine(Path.GetTempPath(), "kgen-tests-" + Guid.NewGuid().ToString("N"));
        Root = Path.Combine(Outer, name);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder around <see cref="Root"/>.</summary>
    public string Outer { get; }

    public string Root { get; }

    public Dictionary<string, string> Variables { get; } = [];

    public static TemporaryFolder WithLibrary(string name = "base")
    {
        var folder = new TemporaryFolder(name);
        folder.Write("library.schema.yaml", Library.Schema);
        folder.Write("library.facts.yaml", Library.Facts);
        folder.Write("documents/hello.txt", Library.Document);
        return folder;
    }

    public string Full(string path) => Path.Combine(Root, path);

    public void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
    }

    public string Read(string path) => File.ReadAllText(Full(path));

    public bool Has(string path) => File.Exists(Full(path));

    public void Delete(string path) => File.Delete(Full(path));

    public ToolRun Run(params string[] args) => RunIn(Root, args);

    public ToolRun RunIn(string currentFolder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost(output, error) { CurrentFolder = currentFolder, Variable = name => Variables.GetValueOrDefault(name), Time = new NoTime() };
        return new ToolRun(Program.Run(args, host), output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Outer, recursive: true);

    // However slow the machine is, a run that is looked at tells of no progress.
    private sealed class NoTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}

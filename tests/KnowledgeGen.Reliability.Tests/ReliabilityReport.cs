using System;
using System.IO;

namespace KnowledgeGen.Reliability.Tests;

/// <summary>Tells the numbers of a run to whoever asks for them by naming a file in <c>KnowledgeGenReliability</c>.</summary>
internal static class ReliabilityReport
{
    private static readonly object Gate = new();

    public static void Say(string line)
    {
        if (Environment.GetEnvironmentVariable("KnowledgeGenReliability") is not { Length: > 0 } path) return;
        lock (Gate) File.AppendAllText(path, line + "\n");
    }
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Reliability.Tests.Fuzzing;

/// <summary>
/// Compiles knowledge bases of which one file was changed at random. The compiler must not throw, every place that it names must be inside its file,
/// every message must be one line, and the time must be bounded by the size.
/// </summary>
internal sealed class Fuzzer
{
    // A hundred times what is usual, so that a busy machine is no failure; what is quadratic is far beyond.
    private static readonly TimeSpan LeastBound = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BoundOfCharacter = TimeSpan.FromMicroseconds(50);

    private const int Repetitions = 4;

    private readonly IReadOnlyList<(string Path, string Text)[]> _corpus;
    private readonly ConcurrentQueue<string> _failures = new();
    private long _count;

    private Fuzzer(IReadOnlyList<(string Path, string Text)[]> corpus) => _corpus = corpus;

    /// <summary>Runs for a time or a number of inputs, whatever is later, on all cores.</summary>
    /// <param name="corpus">Knowledge bases to start from.</param>
    /// <param name="time">At least this long.</param>
    /// <param name="inputs">At least so many.</param>
    /// <param name="seed">Makes a run repeatable up to how the cores share the work.</param>
    public static (long Count, IReadOnlyList<string> Failures) Run(
        IReadOnlyList<(string Path, string Text)[]> corpus, TimeSpan time, long inputs, int seed)
    {
        var fuzzer = new Fuzzer(corpus);
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var random = new Random(seed + worker);
            while ((watch.Elapsed < time || Interlocked.Read(ref fuzzer._count) < inputs) && fuzzer._failures.Count < 10)
            {
                fuzzer.Try(random);
                Interlocked.Increment(ref fuzzer._count);
            }
        });
        return (fuzzer._count, fuzzer._failures.ToList());
    }

    private void Try(Random random)
    {
        var files = _corpus[random.Next(_corpus.Count)].ToArray();
        var changed = random.Next(files.Length);
        var others = _corpus[random.Next(_corpus.Count)];
        var other = others[random.Next(others.Length)].Text;
        files[changed].Text = TextMutator.Mutate(random, files[changed].Text, other.Length == 0 ? "x" : other);
        if (WhatIsWrong(files, files[changed].Text) is { } wrong) _failures.Enqueue(wrong + " in " + files[changed].Path + ":\n" + files[changed].Text);
    }

    private static string? WhatIsWrong((string Path, string Text)[] files, string text)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var file = YamlReader.Read("changed", text);
            var compilation = KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(files), threads: 1);
            var time = watch.Elapsed;
            var size = files.Sum(one => one.Text.Length);
            if (time > LeastBound + (BoundOfCharacter * size) && IsSlowAgain(files, size)) return $"{time.TotalMilliseconds:0} ms for {size} characters";

            var lengths = files.ToDictionary(one => one.Path, one => one.Text.Length, StringComparer.Ordinal);
            lengths["changed"] = text.Length;
            return file.Diagnostics.Concat(compilation.AllDiagnostics).Select(diagnostic => WhatIsWrong(diagnostic, lengths)).FirstOrDefault(wrong => wrong is not null);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    // What is slow is slow every time; a machine that had something else to do is not.
    private static bool IsSlowAgain((string Path, string Text)[] files, int size)
    {
        for (var i = 0; i < Repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(files), threads: 1);
            if (watch.Elapsed <= LeastBound + (BoundOfCharacter * size)) return false;
        }

        return true;
    }

    private static string? WhatIsWrong(Diagnostic diagnostic, Dictionary<string, int> lengths)
    {
        var range = diagnostic.Location.Range;
        var isInside = range.Start >= 0 && range.Start <= range.End && range.End <= lengths.GetValueOrDefault(diagnostic.Location.Path, int.MaxValue);
        if (!isInside) return "a place outside the file, " + diagnostic;
        if (diagnostic.Related.Any(related => related.Range.End > lengths.GetValueOrDefault(related.Path, int.MaxValue))) return "a related place outside its file, " + diagnostic;
        return diagnostic.Message.Any(char.IsControl) || diagnostic.Message.Contains('\u2028', StringComparison.Ordinal) || diagnostic.Message.Length > 1000
            ? "a message that is not one line of bearable length, " + diagnostic
            : null;
    }
}

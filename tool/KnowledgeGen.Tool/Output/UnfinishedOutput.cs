using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace KnowledgeGen.Tool.Output;

/// <summary>What is being written under a name of its own until it is whole: whoever stops the program, by Ctrl+C or otherwise, finds nothing of it.</summary>
internal static class UnfinishedOutput
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal);
    private static bool _isStopped;

    /// <summary>From now on deletes what is unfinished when the program is stopped, which ends it as ever.</summary>
    public static IDisposable DeleteWhenStopped() => new Registrations(Signals.Select(signal => PosixSignalRegistration.Create(signal, _ => Stop())).ToArray());

    /// <summary>Remembers a file or folder that is going to be there until <see cref="Discard"/>.</summary>
    public static void Remember(string path) => Do(() => Paths.Add(path));

    /// <summary>Deletes a file or folder, if it is there still; that this fails matters less than what came before.</summary>
    public static void Discard(string path)
    {
        TryDelete(path);
        lock (Gate) Paths.Remove(path);
    }

    /// <summary>Does what must not be stopped half-way, or after which something unfinished would be there again.</summary>
    public static void Do(Action action)
    {
        lock (Gate)
        {
            // The program ends at any moment.
            if (_isStopped) Thread.Sleep(Timeout.Infinite);
            action();
        }
    }

    private static void Stop()
    {
        lock (Gate)
        {
            _isStopped = true;
            foreach (var path in Paths) TryDelete(path);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody holds it open, on Windows.
        }
    }

    private sealed class Registrations(PosixSignalRegistration[] all) : IDisposable
    {
        public void Dispose()
        {
            foreach (var registration in all) registration.Dispose();
        }
    }
}

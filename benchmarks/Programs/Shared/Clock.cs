using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace Things
{
    /// <summary>Measures, and prints a line a figure: its name, a tab, its value.</summary>
    public static class Clock
    {
        private const int Rounds = 7;
        private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(40);

        /// <summary>A value that the compiler cannot see is never used.</summary>
        public static long Sink { get; set; }

        /// <summary>Prints the time of one call, in seconds.</summary>
        public static void Once(string name, Func<long> action)
        {
            var start = Stopwatch.GetTimestamp();
            Sink += action();
            Print(name, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        /// <summary>
        /// Prints the time of one of the operations that a call does, in seconds: the least of several rounds, once the just-in-time
        /// compiler has done what it will do.
        /// </summary>
        public static void Warm(string name, Func<long> action)
        {
            WarmUp(action);
            var best = double.MaxValue;
            for (var round = 0; round < Rounds; round++) best = Math.Min(best, Round(action));
            Print(name, best);
        }

        /// <summary>Prints a figure.</summary>
        public static void Print(string name, double value) =>
            Console.WriteLine(name + "\t" + value.ToString("R", CultureInfo.InvariantCulture));

        // Code is compiled for good in the background, some time after it has been called some thirty times.
        private static void WarmUp(Func<long> action)
        {
            for (var i = 0; i < 3; i++)
            {
                var start = Stopwatch.GetTimestamp();
                do Sink += action();
                while (Stopwatch.GetElapsedTime(start) < RoundTime);
                Thread.Sleep(120);
            }
        }

        private static double Round(Func<long> action)
        {
            var operations = 0L;
            var start = Stopwatch.GetTimestamp();
            do operations += action();
            while (Stopwatch.GetElapsedTime(start) < RoundTime);
            return Stopwatch.GetElapsedTime(start).TotalSeconds / operations;
        }
    }
}

using System;
using System.Diagnostics;
using System.IO;

namespace Things
{
    /// <summary>The memory of this process.</summary>
    public static class Memory
    {
        /// <summary>Resident bytes after a collection. What is shared with other processes counts too.</summary>
        public static double Resident()
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64;
        }

        /// <summary>Prints <see cref="Resident"/>.</summary>
        public static void Print(string name) => Clock.Print(name, Resident());
    }
}

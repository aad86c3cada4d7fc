using System.Diagnostics;
#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
#endif

namespace KnowledgeGen;

/// <summary>
/// Casts that the compiler of the facts has checked, for the hops that a program makes by the million and nothing else.
/// </summary>
internal static class Trusted
{
    /// <summary>
    /// Takes an object for what the generated tables say it is. In generic code a checked cast has to look its class up, which takes
    /// longer than all the rest of a hop.
    /// </summary>
    public static T As<T>(object value)
        where T : class
    {
        Debug.Assert(value is T, "The tables promise another class.");
#if NETSTANDARD2_0
        return (T)value;
#else
        return Unsafe.As<T>(value);
#endif
    }
}

using System;
using System.ComponentModel;
#if !NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
#endif
using System.Reflection;

namespace KnowledgeGen;

/// <summary>
/// Reads data that are constants of a class. Literals that code loads end at 8 M characters an assembly; constants that no code uses
/// lie elsewhere in it and have no such limit.
/// </summary>
/// <remarks>
/// The first call takes some milliseconds, because reflection starts with it; so small knowledge bases have their data in literals.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConstantData
{
    /// <summary>The value of a private string constant.</summary>
    /// <param name="holder">The class that declares it.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">There is none; a trimmer that ignores the annotation may have removed it.</exception>
    public static string Read(
#if !NETSTANDARD2_0
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicFields)]
#endif
        Type holder,
        string name) =>
        holder?.GetField(name, BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string
            ?? throw new InvalidOperationException($"The constant '{name}' of the facts is not in the assembly.");
}

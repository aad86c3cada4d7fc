using System;

namespace KnowledgeGen.Tool.Tests;

/// <summary>A test of what Unix alone has: signals, and devices that are files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has nothing like it." : null;
}

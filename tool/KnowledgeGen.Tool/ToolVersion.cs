using System.Reflection;

namespace KnowledgeGen.Tool;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version as its package has it.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}

using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>An enum with what is known of the property or qualifier that has it.</summary>
/// <param name="Type">The type of its values.</param>
/// <param name="Owner">The name of the property or qualifier; of several the first.</param>
/// <param name="Summary">What the property or qualifier stands for, or null.</param>
public sealed record EmittedEnum(ValueTypeModel Type, string Owner, string? Summary)
{
    /// <summary>The name of the C# enum.</summary>
    public string CSharpName => Type.CSharpEnum!;
}

namespace KnowledgeGen.Tool.Importing;

/// <summary>What is known of a value before there is a schema.</summary>
internal enum ImportedKind
{
    /// <summary>A text; what it means is guessed from all texts of its property.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>An amount with a unit.</summary>
    Quantity,

    /// <summary>A place.</summary>
    Point,

    /// <summary>The id of another entity.</summary>
    Reference,
}

/// <summary>A value on its way in.</summary>
/// <param name="Kind">What is known of it.</param>
/// <param name="Text">Its text; of a quantity or point the YAML.</param>
internal readonly record struct ImportedValue(ImportedKind Kind, string Text);

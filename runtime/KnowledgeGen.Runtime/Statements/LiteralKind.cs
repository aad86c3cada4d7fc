namespace KnowledgeGen;

/// <summary>What the values of a property or qualifier are.</summary>
public enum LiteralKind
{
    /// <summary>A short text such as a name.</summary>
    String,

    /// <summary>A longer text such as a quotation.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An EDTF date.</summary>
    Date,

    /// <summary>An ISO 8601 duration.</summary>
    Duration,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>One of the values that the schema lists.</summary>
    Enum,

    /// <summary>An amount with a unit.</summary>
    Quantity,

    /// <summary>A place on earth.</summary>
    Point,
}

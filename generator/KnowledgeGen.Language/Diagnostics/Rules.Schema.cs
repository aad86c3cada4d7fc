namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A key that the schema language does not have.</summary>
    public static readonly Rule UnknownSchemaKey = Error("KG2001", "Unknown key in a schema");

    /// <summary>A list, mapping or single value where another of these is meant.</summary>
    public static readonly Rule WrongSchemaShape = Error("KG2002", "Wrong shape in a schema");

    /// <summary>A name that is not kebab-case ASCII.</summary>
    public static readonly Rule InvalidName = Error("KG2003", "Name is not kebab-case");

    /// <summary>A type, property, relation or inverse that is declared twice.</summary>
    public static readonly Rule DuplicateDeclaration = Error("KG2004", "Declared twice");

    /// <summary>A type name in the schema that no type has.</summary>
    public static readonly Rule UnknownSchemaType = Error("KG2005", "Unknown type in a schema");

    /// <summary>A type that extends itself, directly or through others.</summary>
    public static readonly Rule TypeCycle = Error("KG2006", "Type extends itself");

    /// <summary>A declaration without a key that it needs.</summary>
    public static readonly Rule MissingSchemaKey = Error("KG2007", "Missing key in a schema");

    /// <summary>A value type that the language does not have.</summary>
    public static readonly Rule UnknownValueType = Error("KG2008", "Unknown value type");

    /// <summary>An enum without values, with a value twice, or values without an enum.</summary>
    public static readonly Rule InvalidEnum = Error("KG2009", "Invalid enum");

    /// <summary>A role that does not exist or does not fit the property or relation.</summary>
    public static readonly Rule InvalidRole = Error("KG2010", "Invalid role");

    /// <summary>Two properties or relations with a role that a type can have once.</summary>
    public static readonly Rule DuplicateRole = Error("KG2011", "Role given twice");

    /// <summary>A name that the language itself uses in that place.</summary>
    public static readonly Rule ReservedName = Error("KG2012", "Reserved name");

    /// <summary>An inverse or <c>symmetric</c> that the relation cannot have.</summary>
    public static readonly Rule InvalidInverse = Error("KG2013", "Invalid inverse");

    /// <summary>An option that means nothing for this type or property.</summary>
    public static readonly Rule OptionDoesNotApply = Error("KG2014", "Option does not apply");

    /// <summary>Facts without any schema.</summary>
    public static readonly Rule NoSchema = Error("KG2016", "No schema");

    /// <summary>A constraint on something that is not there or that it does not fit.</summary>
    public static readonly Rule InvalidConstraint = Error("KG2018", "Invalid constraint");

    /// <summary>A type that says it is not abstract although another extends it.</summary>
    public static readonly Rule ExtendedTypeIsAbstract = Error("KG2017", "Extended type is abstract");
}

namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A key at the top of a fact file that is no type of the schema.</summary>
    public static readonly Rule UnknownFactType = Error("KG3001", "Unknown type");

    /// <summary>An entity of a type that only others extend.</summary>
    public static readonly Rule AbstractEntity = Error("KG3002", "Type is abstract");

    /// <summary>An id that is not kebab-case ASCII.</summary>
    public static readonly Rule InvalidId = Error("KG3003", "Id is not kebab-case");

    /// <summary>An id that two entities have.</summary>
    public static readonly Rule DuplicateId = Error("KG3004", "Duplicate id");

    /// <summary>A key of an entity that is no property or relation of the schema.</summary>
    public static readonly Rule UnknownPredicate = Error("KG3005", "Unknown property or relation");

    /// <summary>A property or relation of the schema that entities of this type do not have.</summary>
    public static readonly Rule PredicateOfOtherType = Error("KG3006", "Property or relation of another type");

    /// <summary>A list, mapping or single value where another of these is meant.</summary>
    public static readonly Rule WrongFactShape = Error("KG3007", "Wrong shape of a fact");

    /// <summary>A key of a statement, of <c>about</c> or of a value that is not known there.</summary>
    public static readonly Rule UnknownStatementKey = Error("KG3008", "Unknown key of a statement");

    /// <summary>A value that is not of the type that the schema gives.</summary>
    public static readonly Rule WrongValue = Error("KG3101", "Wrong value");

    /// <summary>A value that the enum does not list.</summary>
    public static readonly Rule UnknownEnumValue = Error("KG3102", "Unknown enum value");

    /// <summary>A required property or relation without an asserted statement.</summary>
    public static readonly Rule MissingRequired = Error("KG3103", "Required value is missing");

    /// <summary>More asserted statements than the property or relation may have.</summary>
    public static readonly Rule TooManyValues = Error("KG3104", "Too many values");

    /// <summary>A key without a value.</summary>
    public static readonly Rule MissingValue = Error("KG3105", "Value is missing");

    /// <summary>The same statement twice on one entity.</summary>
    public static readonly Rule DuplicateStatement = Warning("KG3106", "Statement made twice");

    /// <summary>Two subjects with the same object although the inverse holds one.</summary>
    public static readonly Rule TooManyInverse = Error("KG3107", "Too many subjects of one object");

    /// <summary>A reference to an id that no entity has.</summary>
    public static readonly Rule UnknownEntity = Error("KG3201", "Unknown id");

    /// <summary>A reference to an entity of a type that the relation does not lead to.</summary>
    public static readonly Rule WrongTargetType = Error("KG3202", "Wrong type of object");

    /// <summary>A date that is not EDTF.</summary>
    public static readonly Rule InvalidDate = Error("KG3301", "Invalid date");

    /// <summary>A duration that is not ISO 8601.</summary>
    public static readonly Rule InvalidDuration = Error("KG3302", "Invalid duration");
}

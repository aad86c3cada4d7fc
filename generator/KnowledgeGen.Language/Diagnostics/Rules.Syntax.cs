namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>Text that is not YAML, in a way that no other rule explains.</summary>
    public static readonly Rule InvalidYaml = Error("KG1000", "Invalid YAML");

    /// <summary>A control character, bidi override, noncharacter or the like, raw or by an escape.</summary>
    public static readonly Rule ForbiddenCharacter = Error("KG1001", "Forbidden character");

    /// <summary>A byte order mark elsewhere than at the start of the file.</summary>
    public static readonly Rule MisplacedByteOrderMark = Error("KG1002", "Misplaced byte order mark");

    /// <summary>A character without width in a key.</summary>
    public static readonly Rule InvisibleCharacterInKey = Error("KG1003", "Invisible character in a key");

    /// <summary>The top of a file is a list or a scalar.</summary>
    public static readonly Rule TopIsNotMapping = Error("KG1004", "The top of the file is not a mapping");

    /// <summary>A file with more than one YAML document.</summary>
    public static readonly Rule SecondDocument = Error("KG1005", "Second YAML document");

    /// <summary>A YAML directive such as <c>%YAML</c>.</summary>
    public static readonly Rule Directive = Error("KG1006", "YAML directive");

    /// <summary>An anchor, <c>&amp;name</c>.</summary>
    public static readonly Rule Anchor = Error("KG1007", "YAML anchor");

    /// <summary>An alias, <c>*name</c>.</summary>
    public static readonly Rule Alias = Error("KG1008", "YAML alias");

    /// <summary>The merge key, <c>&lt;&lt;</c>.</summary>
    public static readonly Rule MergeKey = Error("KG1009", "YAML merge key");

    /// <summary>A tag, <c>!name</c>.</summary>
    public static readonly Rule Tag = Error("KG1010", "YAML tag");

    /// <summary>A key that its mapping has already, after unescaping and NFC.</summary>
    public static readonly Rule DuplicateKey = Error("KG1011", "Duplicate key");

    /// <summary>A key that is a list or a mapping.</summary>
    public static readonly Rule KeyIsNotScalar = Error("KG1012", "Key is a list or a mapping");

    /// <summary>A key without any character.</summary>
    public static readonly Rule EmptyKey = Error("KG1013", "Empty key");

    /// <summary>A tab in the indentation of a line.</summary>
    public static readonly Rule TabIndentation = Error("KG1020", "Tab as indentation");

    /// <summary>A line whose indentation is that of nothing above it.</summary>
    public static readonly Rule WrongIndentation = Error("KG1021", "Wrong indentation");

    /// <summary>A key whose colon is followed by its value at once.</summary>
    public static readonly Rule MissingSpaceAfterColon = Error("KG1022", "No space after the colon");

    /// <summary>A colon and a space inside a value without quotation marks.</summary>
    public static readonly Rule ColonInPlainValue = Error("KG1023", "Colon in an unquoted value");

    /// <summary>A quotation mark that nothing closes.</summary>
    public static readonly Rule UnclosedQuotationMark = Error("KG1024", "Unclosed quotation mark");

    /// <summary>A value that goes on after its closing quotation mark.</summary>
    public static readonly Rule TextAfterQuotationMark = Error("KG1025", "Text after the closing quotation mark");

    /// <summary>A <c>[</c> or <c>{</c> that nothing closes.</summary>
    public static readonly Rule UnclosedBracket = Error("KG1026", "Unclosed bracket");

    /// <summary>A comma that ends an unquoted value in braces.</summary>
    public static readonly Rule CommaInPlainValue = Error("KG1027", "Comma in an unquoted value");

    /// <summary>A key in braces without a colon.</summary>
    public static readonly Rule KeyWithoutValue = Error("KG1028", "Key without a colon");

    /// <summary>A value without quotation marks starts with a character that YAML reserves.</summary>
    public static readonly Rule ReservedCharacter = Error("KG1029", "Reserved character at the start of a value");

    /// <summary>A backslash in double quotation marks with something that YAML does not know after it.</summary>
    public static readonly Rule InvalidEscape = Error("KG1030", "Invalid escape");

    /// <summary>List items and keys at one indentation.</summary>
    public static readonly Rule ListMixedWithKeys = Error("KG1031", "List items mixed with keys");

    /// <summary>A list that starts on the line of its key.</summary>
    public static readonly Rule ListOnKeyLine = Error("KG1032", "List on the line of its key");

    /// <summary>Text on the line of <c>|</c> or <c>&gt;</c>.</summary>
    public static readonly Rule BlockScalarHeader = Error("KG1033", "Text on the line of a block scalar's indicator");

    /// <summary>A line that stands where a key is expected and has no colon.</summary>
    public static readonly Rule LineWithoutColon = Error("KG1034", "Line without a colon");

    /// <summary>A comma in brackets with nothing before it.</summary>
    public static readonly Rule ExtraComma = Error("KG1035", "Comma without an entry");

    /// <summary>A <c>]</c> or <c>}</c> that nothing opens.</summary>
    public static readonly Rule UnopenedBracket = Error("KG1036", "Unopened bracket");

    /// <summary>A value that goes on after its closing bracket.</summary>
    public static readonly Rule TextAfterBracket = Error("KG1037", "Text after the closing bracket");
}

using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A node of a YAML file: a scalar, a sequence or a mapping. There are no anchors, aliases or tags.</summary>
/// <param name="Range">The characters of the node; of a block collection, from its first to its last node.</param>
public abstract record YamlNode(TextRange Range);

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotation marks.</summary>
    Plain,

    /// <summary>In single quotation marks.</summary>
    SingleQuoted,

    /// <summary>In double quotation marks.</summary>
    DoubleQuoted,

    /// <summary>A block that keeps its line ends (<c>|</c>).</summary>
    Literal,

    /// <summary>A block whose lines are folded (<c>&gt;</c>).</summary>
    Folded,
}

/// <summary>A scalar: its characters are a value only once the schema has said of which type.</summary>
/// <param name="Value">The characters after unescaping and folding.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Range">The characters of the scalar in the file, quotation marks included.</param>
public sealed record YamlScalar(string Value, ScalarStyle Style, TextRange Range) : YamlNode(Range)
{
    /// <summary>Whether there is nothing at all, as after <c>key:</c> without a value.</summary>
    public bool IsMissing => Style == ScalarStyle.Plain && Value.Length == 0;
}

/// <summary>A list of nodes.</summary>
/// <param name="Items">The nodes in the order of the file.</param>
/// <param name="Range">The characters of the list.</param>
public sealed record YamlSequence(EquatableArray<YamlNode> Items, TextRange Range) : YamlNode(Range);

/// <summary>Keys with their nodes. Keys are unique after unescaping and NFC: of a duplicate only the first is kept.</summary>
/// <param name="Entries">The entries in the order of the file.</param>
/// <param name="Range">The characters of the mapping.</param>
public sealed record YamlMapping(EquatableArray<YamlEntry> Entries, TextRange Range) : YamlNode(Range)
{
    /// <summary>Whether something in it was no key with a value, which is reported, and left out.</summary>
    public bool HasLeftOut { get; init; }

    /// <summary>The entry with a key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (ref readonly var entry in Entries.AsSpan())
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }
}

/// <summary>A key with its node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The node.</param>
public readonly record struct YamlEntry(YamlKey Key, YamlNode Value);

/// <summary>A key of a mapping.</summary>
/// <param name="Value">The characters after unescaping, in NFC.</param>
/// <param name="Range">The characters of the key in the file, quotation marks included.</param>
public readonly record struct YamlKey(string Value, TextRange Range);

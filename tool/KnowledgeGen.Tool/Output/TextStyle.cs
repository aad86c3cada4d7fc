namespace KnowledgeGen.Tool.Output;

/// <summary>Colours by ANSI escape sequences (ECMA-48, SGR), or none.</summary>
internal sealed class TextStyle
{
    private const string Reset = "\e[0m";

    private readonly bool _isColored;

    private TextStyle(bool isColored) => _isColored = isColored;

    /// <summary>No colours.</summary>
    public static TextStyle Plain { get; } = new(isColored: false);

    /// <summary>The sixteen colours that every theme of a terminal makes readable.</summary>
    public static TextStyle Colored { get; } = new(isColored: true);

    /// <summary>What is wrong.</summary>
    public string Error(string text) => Wrap("\e[31m", text);

    /// <summary>What is worth a look.</summary>
    public string Warning(string text) => Wrap("\e[33m", text);

    /// <summary>What the eye should find first.</summary>
    public string Strong(string text) => Wrap("\e[1m", text);

    /// <summary>What the eye may skip.</summary>
    public string Faint(string text) => Wrap("\e[2m", text);

    /// <summary>Names of the schema.</summary>
    public string Name(string text) => Wrap("\e[36m", text);

    private string Wrap(string start, string text) => _isColored && text.Length > 0 ? start + text + Reset : text;
}

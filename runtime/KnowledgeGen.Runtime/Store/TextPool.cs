namespace KnowledgeGen;

/// <summary>The texts at the end of a packed literal. Each is cut out when it is first asked for.</summary>
internal sealed class TextPool
{
    private readonly string _data;
    private readonly int _start;
    private readonly int[] _offsets;
    private readonly string?[] _texts;

    public TextPool(string data, int start, int[] offsets)
    {
        _data = data;
        _start = start;
        _offsets = offsets;
        _texts = new string?[offsets.Length - 1];
    }

    // Two threads may cut the same text; either string will do.
    public string this[int index] =>
        _texts[index] ??= _data.Substring(_start + _offsets[index], _offsets[index + 1] - _offsets[index]);
}

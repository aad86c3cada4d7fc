using System.Globalization;
using System.Text;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Exporting.Json;

/// <summary>Builds JSON (RFC 8259) on one line, keys in the order in which they are written.</summary>
internal sealed class JsonLine
{
    private readonly StringBuilder _builder = new();
    private bool _needsComma;

    public JsonLine BeginObject() => Open('{');

    public JsonLine EndObject() => Close('}');

    public JsonLine BeginArray() => Open('[');

    public JsonLine EndArray() => Close(']');

    public JsonLine Key(string name)
    {
        Separate();
        _builder.Append('"').Append(Escape.ForJson(name)).Append("\":");
        _needsComma = false;
        return this;
    }

    public JsonLine Text(string? value) => value is null ? Raw("null") : Raw("\"" + Escape.ForJson(value) + "\"");

    public JsonLine Number(decimal value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public JsonLine Boolean(bool value) => Raw(value ? "true" : "false");

    /// <summary>The line, without its end; the next one starts afresh.</summary>
    public string Take()
    {
        var line = _builder.ToString();
        _builder.Clear();
        _needsComma = false;
        return line;
    }

    public JsonLine Null() => Raw("null");

    private JsonLine Raw(string json)
    {
        Separate();
        _builder.Append(json);
        _needsComma = true;
        return this;
    }

    private JsonLine Open(char bracket)
    {
        Separate();
        _builder.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonLine Close(char bracket)
    {
        _builder.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (_needsComma) _builder.Append(',');
    }
}

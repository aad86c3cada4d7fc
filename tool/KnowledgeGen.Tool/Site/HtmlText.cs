using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Site;

/// <summary>Builds HTML. What is written out in the code is markup; whatever is put into it is escaped, unless it is HTML itself.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _builder = new();

    /// <summary>How long it is, in characters.</summary>
    public int Length => _builder.Length;

    /// <summary>Nothing.</summary>
    public static HtmlText Empty => new();

    /// <summary>Adds markup with text in it.</summary>
    public HtmlText Add([InterpolatedStringHandlerArgument("")] ref Handler handler)
    {
        _ = handler;
        return this;
    }

    /// <summary>Adds markup.</summary>
    public HtmlText AddMarkup([ConstantExpected] string markup)
    {
        _builder.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _builder.ToString();

    /// <summary>Takes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly StringBuilder _builder;

        public Handler(int literalLength, int formattedCount, HtmlText html)
        {
            _ = (literalLength, formattedCount);
            _builder = html._builder;
        }

        public void AppendLiteral(string markup) => _builder.Append(markup);

        public void AppendFormatted(string? text) => _builder.Append(Escape.ForHtml(text ?? string.Empty));

        public void AppendFormatted(int number) => _builder.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(HtmlText html) => _builder.Append(html._builder);
    }
}

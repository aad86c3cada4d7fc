using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGen.Generator.Tests;

public class PackedLiteralTests
{
    [Fact]
    public void Packed_data_mean_themselves_in_a_literal()
    {
        var all = new string(Enumerable.Range(PackedSymbols.First, PackedSymbols.Last - PackedSymbols.First + 1)
            .Select(unit => (char)unit).ToArray());

        Assert.Equal("\"" + all + "\"", Literal(all));
        Assert.Equal(all, Parsed(Literal(all)));
        Assert.Equal(all, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(all)));
        Assert.True(all.IsNormalized(NormalizationForm.FormC) && all.IsNormalized(NormalizationForm.FormKC));
    }

    [Fact]
    public void Whatever_is_no_packed_data_is_escaped() => Prop.ForAll<string>(text =>
    {
        var mixed = "\u3400" + text + "\n\"\\\u2028\uD800";
        var literal = Literal(mixed);
        return literal.All(unit => unit is >= ' ' and <= '~') && Parsed(literal) == mixed;
    }).QuickCheckThrowOnFailure();

    private static string Literal(string data)
    {
        var builder = new StringBuilder();
        Escape.AppendPackedLiteral(builder, data);
        return builder.ToString();
    }

    private static string Parsed(string literal) =>
        (string)((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.Value!;
}

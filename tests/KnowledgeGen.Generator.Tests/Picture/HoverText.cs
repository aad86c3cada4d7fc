using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Picture;

/// <summary>What an editor shows of a member: its signature, and its documentation in words of a style.</summary>
/// <param name="Signature">The type, the member, its accessors.</param>
/// <param name="Paragraphs">Summary and remarks, each in runs of one style.</param>
internal sealed record HoverText(string Signature, IReadOnlyList<IReadOnlyList<(string Text, string Style)>> Paragraphs)
{
    private const string Plain = "text";
    private const string Reference = "reference";
    private const string Code = "code";

    public static HoverText Of(IPropertySymbol member)
    {
        var documentation = XElement.Parse(member.GetDocumentationCommentXml(CultureInfo.InvariantCulture)!);
        return new HoverText(
            $"{member.Type.Name} {member.ContainingType.Name}.{member.Name} {{ get; }}",
            [.. new[] { "summary", "remarks" }.Select(name => documentation.Element(name)).OfType<XElement>().Select(Runs)]);
    }

    private static IReadOnlyList<(string Text, string Style)> Runs(XElement paragraph) => [.. paragraph.Nodes().Select(Run)];

    private static (string Text, string Style) Run(XNode node) => node switch
    {
        XText text => (text.Value, Plain),
        XElement { Name.LocalName: "see" } see => (Short(see.Attribute("cref")!.Value), Reference),
        XElement { Name.LocalName: "c" } code => (code.Value, Code),
        _ => throw new InvalidOperationException($"An editor shows '{node}' in a way that the picture does not know."),
    };

    // Editors leave namespaces out.
    private static string Short(string cref) => string.Join('.', cref.Split('.')[^2..]);
}

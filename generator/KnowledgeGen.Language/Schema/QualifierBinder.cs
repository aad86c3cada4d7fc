using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds the <c>qualifiers</c> of a property or relation: a name with a value type, or with a declaration.</summary>
internal static class QualifierBinder
{
    public static EquatableArray<QualifierModel> Bind(KeyReader keys, Declaration owner)
    {
        if (keys.Take("qualifiers") is not { } entry || entry.Value is YamlScalar { IsMissing: true }) return default;
        if (entry.Value is not YamlMapping mapping)
        {
            owner.Report(
                Rules.WrongSchemaShape,
                entry.Value.Range,
                "Expected names with value types under 'qualifiers' of '" + owner.Name + "', but found "
                + KeyReader.Describe(entry.Value) + "; write 'qualifiers: { acting: boolean }'.");
            return default;
        }

        var result = new List<QualifierModel>();
        var members = new HashSet<string>(CSharpReserved.OfStatement, StringComparer.Ordinal);
        foreach (var qualifier in mapping.Entries)
        {
            if (IsUsable(qualifier.Key, owner) && BindOne(qualifier, owner) is { } model)
            {
                AddUnlessClash(result, members, model, qualifier.Key, owner);
            }
        }

        return result.ToEquatableArray();
    }

    private static bool IsUsable(YamlKey key, Declaration owner)
    {
        if (!KebabCase.IsValid(key.Value))
        {
            owner.Report(
                Rules.InvalidName,
                key.Range,
                "The name '" + Escape.ForMessage(key.Value) + "' of a qualifier " + KebabCase.Advice(key.Value));
            return false;
        }

        if (ReservedKeys.OfStatement.Contains(key.Value))
        {
            owner.Report(
                Rules.ReservedName,
                key.Range,
                "A qualifier cannot be called '" + key.Value + "', which every statement has already; choose another name.");
            return false;
        }

        return true;
    }

    private static QualifierModel? BindOne(YamlEntry entry, Declaration owner)
    {
        var name = entry.Key.Value;
        if (entry.Value is YamlScalar { IsMissing: false } scalar)
        {
            var kind = ValueTypeBinder.BindKind(scalar, owner);
            if (kind != ValueKind.Enum) return new QualifierModel(name, new ValueTypeModel(kind), null, CSharpName.FromId(name));
            owner.Report(
                Rules.InvalidEnum,
                scalar.Range,
                "The enum of qualifier '" + name + "' has no values; write '" + name
                + ": { type: enum, values: [first, second] }'.");
            return null;
        }

        var subject = "qualifier '" + name + "'";
        var keys = new KeyReader(entry.Value, subject, owner.File.Bag, Rules.WrongSchemaShape);
        var member = keys.TakeMemberName("member") ?? CSharpName.FromId(name);
        var type = ValueTypeBinder.Bind(keys, subject, member, owner with { Key = entry.Key });
        var summary = keys.TakeScalar("summary")?.Value;
        keys.ReportOthers(Rules.UnknownSchemaKey);
        return new QualifierModel(name, type, summary, member);
    }

    private static void AddUnlessClash(List<QualifierModel> result, HashSet<string> members, QualifierModel model, YamlKey key, Declaration owner)
    {
        if (!members.Add(model.CSharpName))
        {
            owner.Report(
                Rules.NameClash,
                key.Range,
                "The qualifier '" + model.Name + "' would be '" + model.CSharpName
                + "' in C#, a name that its statements have already; give it a 'member'.");
            return;
        }

        result.Add(model);
    }
}

using System;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>
/// Tells whether words can be what a value is drawn from: a number or date stands in them, a name or a part of it does, or they speak of it by
/// other words. It is made to find evidence that was attached to the wrong claim, so where it cannot tell it says yes.
/// </summary>
internal static class ValueInEvidence
{
    /// <summary>What does not stand in the words, for a message; null where it does, or where that cannot be told.</summary>
    /// <param name="predicate">The property or relation.</param>
    /// <param name="value">Its value.</param>
    /// <param name="names">What the object of a relation is called.</param>
    /// <param name="words">The words.</param>
    public static string? FindMissing(PredicateModel predicate, ValueModel value, EquatableArray<string> names, string words) => value switch
    {
        ValueModel.Integer number => MissingNumber(number.Value, words),
        ValueModel.Decimal number => MissingNumber(number.Value, words),
        ValueModel.Quantity quantity => MissingQuantity(quantity, words),
        ValueModel.Date date => StandsIn(words, date.Edtf) || DateInEvidence.MayHold(date.Edtf, words) ? null : "the date '" + date.Edtf + "'",
        ValueModel.String name when predicate.Role is Role.Label or Role.Alias => NameInEvidence.MayHold(name.Value, words) ? null : Name(name.Value),
        ValueModel.Reference when names.Count > 0 => MissingEntity(names, words),
        _ => null,
    };

    // Most numbers stand there as they are written in the facts; to read all numerals of the words takes time.
    private static string? MissingNumber(decimal number, string words) =>
        StandsIn(words, new ValueModel.Decimal(number, 0).ToCanonicalText()) || EnglishNumerals.Hold(words, number) ? null : "the number '" + new ValueModel.Decimal(number, 0).ToCanonicalText() + "'";

    private static string? MissingQuantity(ValueModel.Quantity quantity, string words)
    {
        foreach (var number in new[] { quantity.Amount, quantity.Min, quantity.Max })
        {
            if (number is { } amount && MissingNumber(amount, words) is { } missing) return missing;
        }

        return null;
    }

    private static bool StandsIn(string words, string text)
    {
        for (var at = words.IndexOf(text, StringComparison.Ordinal); at >= 0; at = words.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (!IsOfNumber(words, at - 1) && !IsOfNumber(words, at + text.Length)) return true;
        }

        return false;
    }

    private static bool IsOfNumber(string words, int at) =>
        at >= 0 && at < words.Length && (char.IsLetterOrDigit(words[at]) || words[at] is '.' or ',' or '-' or '/' or '\'' or '\u2019' or '\u00A0' or '\u202F');

    private static string? MissingEntity(EquatableArray<string> names, string words)
    {
        if (EnglishWords.Split(words).Any(EnglishWords.Pronouns.Contains)) return null;
        return names.Any(name => NameInEvidence.MayHold(name, words)) ? null : "the name " + Name(names[0]);
    }

    private static string Name(string name) => "'" + Escape.ForMessage(name) + "'";
}

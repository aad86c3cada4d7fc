using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Checking.Claims;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>Turns scalars into values. The schema gives the type; YAML has no say in it.</summary>
internal static class LiteralBinder
{
    // What a page that links to a value must not run, embed or read from the reader's disk.
    private static readonly HashSet<string> HarmfulSchemes = new(StringComparer.OrdinalIgnoreCase) { "javascript", "vbscript", "data", "blob", "file" };

    private static readonly string[] QuantityKeys = ["amount", "min", "max", "unit", "approximate"];

    /// <summary>Binds a node to a value of a type; null where it is none, which is reported.</summary>
    /// <param name="node">The node.</param>
    /// <param name="type">The type that the schema gives.</param>
    /// <param name="what">The property or qualifier, as messages name it.</param>
    /// <param name="bag">Where to report.</param>
    public static ValueModel? Bind(YamlNode node, ValueTypeModel type, Subject what, DiagnosticBag bag)
    {
        if (type.Kind == ValueKind.Point) return BindPoint(node, what, bag);
        if (type.Kind == ValueKind.Quantity && node is YamlMapping mapping) return BindQuantity(mapping, what, bag);
        if (node is not YamlScalar scalar)
        {
            bag.Report(
                Rules.WrongFactShape,
                node.Range,
                "Expected one " + ValueTypeBinder.NameOf(type.Kind) + " for " + what + ", but found " + KeyReader.Describe(node)
                + ".");
            return null;
        }

        if (scalar.IsMissing)
        {
            bag.Report(
                Rules.MissingValue,
                scalar.Range,
                "A value is missing for " + what + "; write one, or \"\" for an empty text.");
            return null;
        }

        if (scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } && type.Kind is not (ValueKind.String or ValueKind.Text or ValueKind.Enum))
        {
            bag.Report(Rules.MissingValue, scalar.Range, "'" + scalar.Value + "' is no value of " + what + "; where there is nothing to say, take the line out.");
            return null;
        }

        return BindScalar(scalar, type, what, bag);
    }

    /// <summary>Binds an EDTF date; null where it is none, which is reported.</summary>
    public static string? BindDate(YamlScalar scalar, DiagnosticBag bag)
    {
        if (IsPlainDay(scalar.Value)) return scalar.Value;
        if (EdtfDate.TryParse(scalar.Value, out var date, out var error)) return date.ToString();
        bag.Report(
            Rules.InvalidDate,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not an EDTF date: " + EndOfSentence(error));
        return null;
    }

    // What most dates are, and what is written in EDTF as it is read.
    private static bool IsPlainDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a mapping is a quantity by its keys.</summary>
    public static bool IsQuantity(YamlMapping mapping)
    {
        foreach (var key in QuantityKeys)
        {
            if (mapping.Find(key) is not null) return true;
        }

        return false;
    }

    private static ValueModel? BindScalar(YamlScalar scalar, ValueTypeModel type, Subject what, DiagnosticBag bag) =>
        type.Kind switch
        {
            ValueKind.String or ValueKind.Text => new ValueModel.String(scalar.Value),
            ValueKind.Integer => BindInteger(scalar, what, bag),
            ValueKind.Decimal => BindDecimal(scalar, what, bag) is { } number ? new ValueModel.Decimal(number, Scale(number)) : null,
            ValueKind.Boolean => BindBoolean(scalar, what, bag),
            ValueKind.Date => BindDate(scalar, bag) is { } edtf ? new ValueModel.Date(edtf) : null,
            ValueKind.Duration => BindDuration(scalar, bag),
            ValueKind.Url => BindUrl(scalar, what, bag),
            ValueKind.Enum => BindEnum(scalar, type, what, bag),
            ValueKind.Quantity => BindQuantity(scalar, what, bag),
            _ => throw new InvalidOperationException("A point is no scalar."),
        };

    private static ValueModel.Integer? BindInteger(YamlScalar scalar, Subject what, DiagnosticBag bag)
    {
        var text = scalar.Value;
        var digits = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (!AreDigits(digits))
        {
            ReportWrong(scalar, what, "a whole number such as 42 (digits, '-' before them if need be)" + WithoutSeparators(text), bag);
        }
        else if (digits.Length > 1 && digits[0] == '0')
        {
            ReportWrong(
                scalar,
                what,
                "a whole number without leading zeros, which some read as octal; write '" + (text[0] == '-' ? "-" : string.Empty)
                + TrimZeros(digits) + "'",
                bag);
        }
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new ValueModel.Integer(number);
        }
        else
        {
            ReportWrong(scalar, what, "a whole number of 64 bits, from -9223372036854775808 to 9223372036854775807", bag);
        }

        return null;
    }

    private static decimal? BindDecimal(YamlScalar scalar, Subject what, DiagnosticBag bag)
    {
        var text = scalar.Value;
        var digits = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        var point = digits.IndexOf('.');
        var isNumber = point < 0
            ? AreDigits(digits)
            : AreDigits(digits.Substring(0, point)) && AreDigits(digits.Substring(point + 1));
        if (!isNumber)
        {
            ReportWrong(
                scalar,
                what,
                "a decimal number such as 1.25 (digits and one point; no exponent, no thousands separators)" + (text.IndexOf(',') < 0 ? WithoutSeparators(text) : string.Empty),
                bag);
        }
        else if (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
        {
            ReportWrong(
                scalar,
                what,
                "a decimal number without leading zeros; write '" + (text[0] == '-' ? "-" : string.Empty) + TrimZeros(digits)
                + "'",
                bag);
        }
        else if (digits.Length - (point < 0 ? 0 : 1) > 28)
        {
            ReportWrong(scalar, what, "a decimal number of at most 28 digits", bag);
        }
        else
        {
            return decimal.Parse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static ValueModel.Boolean? BindBoolean(YamlScalar scalar, Subject what, DiagnosticBag bag)
    {
        if (scalar.Value is "true" or "false") return new ValueModel.Boolean(scalar.Value == "true");
        var meant = BooleanWords.MeaningOf(scalar.Value) switch
        {
            true => "; write 'true'",
            false => "; write 'false'",
            null => string.Empty,
        };
        ReportWrong(scalar, what, "'true' or 'false'" + meant, bag);
        return null;
    }

    private static ValueModel.Duration? BindDuration(YamlScalar scalar, DiagnosticBag bag)
    {
        if (Duration.TryParse(scalar.Value, out var duration, out var error)) return new ValueModel.Duration(duration.ToString());
        bag.Report(
            Rules.InvalidDuration,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not an ISO 8601 duration: " + EndOfSentence(error));
        return null;
    }

    private static ValueModel.Url? BindUrl(YamlScalar scalar, Subject what, DiagnosticBag bag)
    {
        var text = scalar.Value;
        var hasScheme = text.IndexOf(':') > 1 && text.IndexOf(':') < 20;
        if (hasScheme && text.IndexOf(' ') < 0 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && !HarmfulSchemes.Contains(uri.Scheme)) return new ValueModel.Url(text);
        ReportWrong(scalar, what, "an absolute URL such as https://example.org/page", bag);
        return null;
    }

    private static ValueModel.Enum? BindEnum(YamlScalar scalar, ValueTypeModel type, Subject what, DiagnosticBag bag)
    {
        for (var i = 0; i < type.EnumValues.Count; i++)
        {
            if (type.EnumValues[i] == scalar.Value) return new ValueModel.Enum(scalar.Value, i);
        }

        var suggestion = Spelling.Nearest(scalar.Value, type.EnumValues);
        var advice = suggestion is not null
            ? "did you mean '" + Escape.ForMessage(suggestion) + "'?"
            : "values are " + Escape.ForMessage(string.Join(", ", type.EnumValues)) + ".";
        bag.Report(
            Rules.UnknownEnumValue,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not a value of " + what + "; " + advice);
        return null;
    }

    private static ValueModel.Quantity? BindQuantity(YamlScalar scalar, Subject what, DiagnosticBag bag)
    {
        if (Quantity.TryParse(scalar.Value, out var quantity, out var error))
        {
            if (InFull(quantity) is not { } full) return ToModel(quantity);

            ReportWrong(scalar, what, "a number in full, as a word such as 'million' would be its unit; write '" + Escape.ForMessage(full) + "'", bag);
            return null;
        }

        bag.Report(
            Rules.WrongValue,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not a quantity for " + what + ": " + EndOfSentence(error));
        return null;
    }

    // "1.2 million people": a unit that starts with a word of scale belongs to the number.
    private static string? InFull(Quantity quantity)
    {
        if (quantity is not { Amount: { } amount, Unit: { } unit } || Math.Abs(amount) > NumeralSum.Largest) return null;

        var space = unit.IndexOf(' ');
        var word = space < 0 ? unit : unit.Substring(0, space);
        if (word.Length < 5 || !NumberWords.Scales.TryGetValue(word, out var scale) || scale < 1_000 || word.EndsWith("th", StringComparison.OrdinalIgnoreCase)) return null;
        return Normalized(amount * scale).ToString(CultureInfo.InvariantCulture) + (space < 0 ? string.Empty : unit.Substring(space));
    }

    private static ValueModel.Quantity? BindQuantity(YamlMapping mapping, Subject what, DiagnosticBag bag)
    {
        var keys = new KeyReader(mapping, "the quantity " + what, bag, Rules.WrongFactShape);
        var amount = BindAmount(keys, "amount", what, bag);
        var min = BindAmount(keys, "min", what, bag);
        var max = BindAmount(keys, "max", what, bag);
        var unit = keys.TakeScalar("unit")?.Value;
        var approximate = keys.TakeFlag("approximate");
        keys.ReportOthers(Rules.UnknownStatementKey);

        if (amount is null && min is null && max is null)
        {
            if (!mapping.HasLeftOut && !keys.IsThereOrMisspelt("amount") && !keys.IsThereOrMisspelt("min") && !keys.IsThereOrMisspelt("max"))
            {
                bag.Report(
                    Rules.MissingValue,
                    mapping.Range,
                    "The quantity " + what + " needs 'amount', or 'min' or 'max' for a range.");
            }

            return null;
        }

        if (Quantity.ReasonAgainst(amount, unit, min, max) is { } reason)
        {
            bag.Report(Rules.WrongValue, mapping.Range, "The quantity " + what + " cannot be: " + reason + ".");
            return null;
        }

        return ToModel(new Quantity(amount, unit, min, max, approximate));
    }

    private static decimal? BindAmount(KeyReader keys, string key, Subject what, DiagnosticBag bag) =>
        keys.TakeScalar(key) is { } scalar ? BindDecimal(scalar, "'" + key + "' of " + what, bag) : null;

    private static ValueModel.Quantity ToModel(Quantity quantity) =>
        new(quantity.Amount, quantity.Minimum, quantity.Maximum, quantity.Unit, quantity.IsApproximate);

    private static ValueModel.Point? BindPoint(YamlNode node, Subject what, DiagnosticBag bag)
    {
        if (node is not YamlSequence { Items: { Count: 2 } items } || items[0] is not YamlScalar first || items[1] is not YamlScalar second)
        {
            bag.Report(
                Rules.WrongFactShape,
                node.Range,
                "A point is written [latitude, longitude] in degrees for " + what + ", such as [18.44, 1.41]; found "
                + KeyReader.Describe(node) + ".");
            return null;
        }

        var latitude = BindDegrees(first, "the latitude of " + what, 90, bag);
        var longitude = BindDegrees(second, "the longitude of " + what, 180, bag);
        return latitude is null || longitude is null ? null : new ValueModel.Point(latitude.Value, longitude.Value);
    }

    private static decimal? BindDegrees(YamlScalar scalar, Subject what, int limit, DiagnosticBag bag)
    {
        if (BindDecimal(scalar, what, bag) is not { } degrees) return null;
        if (degrees >= -limit && degrees <= limit) return Normalized(degrees);
        ReportWrong(scalar, what, "degrees from -" + limit + " to " + limit, bag);
        return null;
    }

    // Division strips the trailing zeros that decimal keeps: equal values must be written alike.
    private static decimal Normalized(decimal number) => number / 1.000000000000000000000000000m;

    private static int Scale(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    private static bool AreDigits(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
        }

        return text.Length > 0;
    }

    // "1,200", "1 200", "1'200" and "1_200": what the number is, is beyond doubt.
    private static string WithoutSeparators(string text)
    {
        var groups = text.TrimStart('-').Split(',', ' ', '\'', '_', '\u00A0', '\u202F', '\u2019');
        if (groups.Length == 1 || groups[0].Length > 3 || groups[0] == "0" || !AreDigits(groups[0])) return string.Empty;
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i].Length != 3 || !AreDigits(groups[i])) return string.Empty;
        }

        return "; write '" + (text[0] == '-' ? "-" : string.Empty) + TrimZeros(string.Concat(groups)) + "'";
    }

    private static string TrimZeros(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 || trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }

    private static string EndOfSentence(ValueError error)
    {
        var text = error.ToString();
        return text.EndsWith("?", StringComparison.Ordinal) ? text : text + ".";
    }

    private static void ReportWrong(YamlScalar scalar, Subject what, string expected, DiagnosticBag bag) =>
        bag.Report(
            Rules.WrongValue,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not a value for " + what + ": expected " + expected + ".");
}

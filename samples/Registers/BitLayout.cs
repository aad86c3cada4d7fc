using System.Text;

namespace Registers;

/// <summary>Draws a register of 32 bits as boxes, the highest bit on the left; a dash is for bits without a meaning.</summary>
internal static class BitLayout
{
    private const long RegisterWidth = 32;

    public static IEnumerable<Field> FromHighest(Register register) =>
        register.Fields.OrderByDescending(field => field.BitOffset);

    public static IEnumerable<string> Draw(Register register)
    {
        StringBuilder numbers = new(), top = new("┌"), names = new("│"), bottom = new("└");
        var boxes = Boxes(register).ToList();
        foreach (var (name, high, low) in boxes)
        {
            var isLast = low == 0;
            var width = Math.Max(name.Length, high == low ? $"{high}".Length : $"{high} {low}".Length) + 2;
            numbers.Append(' ').Append(Numbers(high, low, width));
            top.Append('─', width).Append(isLast ? '┐' : '┬');
            names.Append(Centred(name, width)).Append('│');
            bottom.Append('─', width).Append(isLast ? '┘' : '┴');
        }

        return [numbers.ToString().TrimEnd(), top.ToString(), names.ToString(), bottom.ToString()];
    }

    private static IEnumerable<(string Name, long High, long Low)> Boxes(Register register)
    {
        var next = RegisterWidth - 1;
        foreach (var field in FromHighest(register))
        {
            if (field.HighestBit < next) yield return ("-", next, field.HighestBit + 1);
            yield return (field.Name, field.HighestBit, field.BitOffset);
            next = field.BitOffset - 1;
        }

        if (next >= 0) yield return ("-", next, 0);
    }

    private static string Numbers(long high, long low, int width) =>
        high == low ? Centred($"{high}", width) : $" {high}".PadRight(width - $"{low}".Length - 1) + $"{low} ";

    private static string Centred(string text, int width) => text.PadLeft((width + text.Length) / 2).PadRight(width);
}

using System.Globalization;

namespace Registers;

/// <summary>Numbers as hardware people write them.</summary>
internal static class Hex
{
    public static string Byte(long value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    public static string Word(long value) =>
        "0x" + value.ToString("X8", CultureInfo.InvariantCulture).Insert(4, "_");
}

using System.Globalization;

namespace Registers;

/// <summary>Writes the register map as a C header: the addresses, masks and values that firmware in C is written with.</summary>
internal static class CHeader
{
    private const int NameWidth = 36;

    public static void Write(TextWriter output)
    {
        output.WriteLine("/* Written from facts by `dotnet run --project samples/Registers -- header`: do not edit. */");
        output.WriteLine("#ifndef REGISTERS_H");
        output.WriteLine("#define REGISTERS_H");
        output.WriteLine();
        output.WriteLine("#include <stdint.h>");
        foreach (var peripheral in Peripheral.All) Write(output, peripheral);
        output.WriteLine();
        output.WriteLine("#endif");
    }

    private static void Write(TextWriter output, Peripheral peripheral)
    {
        output.WriteLine();
        Comment(output, $"{peripheral.Name}: {peripheral.Description}");
        Define(output, $"{peripheral.Name}_BASE", Word(peripheral.BaseAddress));
        foreach (var register in peripheral.Registers.OrderBy(register => register.Offset)) Write(output, register, $"{peripheral.Name}_{register.Name}");
    }

    private static void Write(TextWriter output, Register register, string name)
    {
        // Software that writes where nothing can be written should not compile.
        var qualifier = register.Fields.All(field => field.Access == Access.ReadOnly) ? "const volatile" : "volatile";
        output.WriteLine();
        Comment(output, register.Description);
        Define(output, name, $"(*({qualifier} uint32_t *)({register.Peripheral.Name}_BASE + {Word(register.Offset)}))");
        Define(output, $"{name}_RESET", Word(register.ResetValue));
        foreach (var field in register.Fields.OrderBy(field => field.BitOffset)) Write(output, field, $"{name}_{field.Name}");
    }

    private static void Write(TextWriter output, Field field, string name)
    {
        Define(output, $"{name}_POS", $"{field.BitOffset}u");
        Define(output, $"{name}_MASK", Word(field.Mask()));
        foreach (var named in field.NamedValues.OrderBy(named => named.Value)) Define(output, $"{name}_{named.Name}", $"{named.Value}u");
    }

    private static void Define(TextWriter output, string name, string value) => output.WriteLine($"#define {name.PadRight(NameWidth)} {value}");

    // Text of the facts must not end the comment.
    private static void Comment(TextWriter output, string? text)
    {
        if (text is not null) output.WriteLine($"/* {text.Replace("*/", "* /", StringComparison.Ordinal)} */");
    }

    private static string Word(long value) => "0x" + value.ToString("X8", CultureInfo.InvariantCulture) + "u";
}

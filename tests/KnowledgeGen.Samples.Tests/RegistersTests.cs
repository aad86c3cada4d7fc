using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Registers;

namespace KnowledgeGen.Samples.Tests;

/// <summary>The register map of the sample, in C# and in C.</summary>
public sealed partial class RegistersTests
{
    public static TheoryData<string> Fields => [.. Field.All.Select(one => one.Id)];

    [Fact]
    public void The_C_header_reads_like_this() => Snapshot.Verify(Sample.Run("Registers", "", "header"), "h");

    [Fact]
    public void The_C_header_has_each_name_once_and_the_values_of_the_facts()
    {
        var defined = Defined().Matches(Sample.Run("Registers", "", "header")).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        foreach (var field in Field.All)
        {
            var name = $"{field.Register.Peripheral}_{field.Register}_{field}";
            Assert.Equal(Positions(field).Aggregate(0u, (mask, at) => mask | (1u << at)), Convert.ToUInt32(defined[name + "_MASK"], 16));
            Assert.Equal(field.BitOffset, long.Parse(defined[name + "_POS"], CultureInfo.InvariantCulture));
            Assert.All(field.NamedValues, named => Assert.Equal(named.Value.ToString(CultureInfo.InvariantCulture), defined[name + "_" + named]));
        }

        Assert.All(Register.All, register => Assert.Equal(register.ResetValue, Convert.ToUInt32(defined[$"{register.Peripheral}_{register}_RESET"], 16)));
        Assert.All(Peripheral.All, peripheral => Assert.Equal(peripheral.BaseAddressHex.Replace("_", "", StringComparison.Ordinal), defined[peripheral + "_BASE"]));
    }

    [CCompilerFact]
    public void A_C_compiler_takes_the_header_and_each_register_in_it()
    {
        var folder = Directory.CreateTempSubdirectory("kg header ").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "registers.h"), Sample.Run("Registers", "", "header"));
            var uses = Register.All.Select(register => $"    word |= {register.Peripheral}_{register} ^ {register.Peripheral}_{register}_RESET;\n");
            File.WriteAllText(Path.Combine(folder, "use.c"), "#include \"registers.h\"\n#include \"registers.h\"\nuint32_t use(void);\nuint32_t use(void)\n{\n    uint32_t word = 0;\n" + string.Concat(uses) + "    return word;\n}\n");
            using var process = Process.Start(new ProcessStartInfo("cc", ["-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "-fsyntax-only", Path.Combine(folder, "use.c")]) { RedirectStandardError = true })!;
            Assert.Equal(string.Empty, process.StandardError.ReadToEnd());
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_is_written_into_a_field_is_read_from_it_and_nothing_else_changes(string id)
    {
        var field = Field.Get(id);
        var before = RegisterValue.AfterReset(field.Register);
        if (field.Access == Access.ReadOnly)
        {
            Assert.Contains("is read-only", Assert.Throws<ArgumentException>(() => before.With(field, 0)).Message, StringComparison.Ordinal);
            return;
        }

        var after = before.With(field, field.Largest());

        Assert.Equal(field.Largest(), after[field]);
        Assert.All(field.Register.Fields.Where(other => other != field), other => Assert.Equal(before[other], after[other]));
        Assert.Equal(before.Word & ~field.Mask(), after.With(field, 0).Word);
        if (field.Largest() < uint.MaxValue) Assert.Throws<ArgumentOutOfRangeException>(() => before.With(field, field.Largest() + 1));
    }

    [Fact]
    public void A_field_of_another_register_is_refused()
    {
        var value = RegisterValue.AfterReset(Register.Uart0Ctrl);

        Assert.Contains("timer0-ctrl-en is a field of timer0-ctrl, not of uart0-ctrl.", Assert.Throws<ArgumentException>(() => value.With(Field.Timer0CtrlEn, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => value.With(NamedValue.Timer0CtrlModePwm));
        Assert.Throws<ArgumentException>(() => value[Field.Timer0CtrlEn]);
    }

    [Fact]
    public void A_reset_value_has_no_bit_that_means_nothing() =>
        Assert.All(Register.All, register => Assert.Equal(0u, (uint)register.ResetValue & ~register.Fields.Aggregate(0u, (all, field) => all | field.Mask())));

    [Fact]
    public void A_word_is_decoded()
    {
        var lines = Sample.Run("Registers", "", "decode", "uart0-ctrl", "0xD3").Split('\n');

        Assert.Equal("UART0.CTRL = 0x0000_00D3", lines[0]);
        Assert.Equal("  [7:6]  LENGTH    3     EIGHT", lines[1]);
        Assert.Equal("  [0]    EN        1     Clocks the port while it is set.", lines[6]);
    }

    [Theory]
    [InlineData("uart0-statu", "0x11")]
    [InlineData("uart0-status", "red")]
    [InlineData("uart0-status", "0x123456789")]
    public void What_cannot_be_decoded_prints_nothing(string register, string word) => Assert.Empty(Sample.Run("Registers", "", "decode", register, word));

    private static IEnumerable<int> Positions(Field field)
    {
        for (var at = field.BitOffset; at <= field.HighestBit; at++) yield return (int)at;
    }

    [GeneratedRegex(@"^#define (\w+) +(?:(0x[0-9A-F]{8}|\d+)u|\(.*)$", RegexOptions.Multiline)]
    private static partial Regex Defined();
}

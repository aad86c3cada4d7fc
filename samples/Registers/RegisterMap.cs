namespace Registers;

/// <summary>Prints a peripheral: its registers, their bits, and what the bits mean.</summary>
internal static class RegisterMap
{
    public static void Write(TextWriter output, Peripheral peripheral)
    {
        output.WriteLine($"{peripheral.Name}  {Hex.Word(peripheral.BaseAddress)}  {peripheral.Clock}  {peripheral.Description}");
        output.WriteLine(new string('═', 100));
        foreach (var register in peripheral.Registers.OrderBy(register => register.Offset)) Write(output, register);
    }

    private static void Write(TextWriter output, Register register)
    {
        var (offset, reset) = (Hex.Byte(register.Offset), Hex.Word(register.ResetValue));
        output.WriteLine($"+{offset}  {register.Name,-9} reset {reset}  {register.Description}");
        foreach (var line in BitLayout.Draw(register)) output.WriteLine("       " + line);
        foreach (var field in BitLayout.FromHighest(register)) output.WriteLine("       " + Describe(field));
        output.WriteLine();
    }

    private static string Describe(Field field)
    {
        var meaning = string.Join(", ", field.NamedValues.OrderBy(named => named.Value).Select(Describe));
        var description = meaning.Length == 0 ? field.Description : $"{field.Description?.TrimEnd('.')}: {meaning}.";
        return $"{field.Range(),-7}{field.Name,-10}{Short(field.Access),-5}{description}";
    }

    // The value that the field has after reset is marked.
    private static string Describe(NamedValue named) =>
        $"{named.Value} {named.Name}" + (named.Value == named.Field.In((uint)named.Field.Register.ResetValue) ? " (reset)" : string.Empty);

    private static string Short(Access access) => access switch
    {
        Access.ReadOnly => "ro",
        Access.WriteOnly => "wo",
        Access.ReadWrite => "rw",
        Access.Write1ToClear => "w1c",
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };
}

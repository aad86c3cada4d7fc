namespace Registers;

/// <summary>A word of a register, put together and read field by field.</summary>
/// <param name="Register">The register.</param>
/// <param name="Word">Its 32 bits.</param>
public readonly record struct RegisterValue(Register Register, uint Word)
{
    /// <summary>What the register holds after reset.</summary>
    public static RegisterValue AfterReset(Register register) => new(register, (uint)register.ResetValue);

    /// <summary>The value of a field.</summary>
    /// <exception cref="ArgumentException">The field is of another register.</exception>
    public uint this[Field field] => Own(field).In(Word);

    /// <summary>The word with another value of a field.</summary>
    /// <exception cref="ArgumentException">The field is of another register, or software cannot write it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value does not fit.</exception>
    public RegisterValue With(Field field, uint value)
    {
        if (Own(field).Access == Access.ReadOnly) throw new ArgumentException($"{field.Id} is read-only.", nameof(field));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, field.Largest());
        return this with { Word = (Word & ~field.Mask()) | (value << (int)field.BitOffset) };
    }

    /// <summary>The word with a value that has a name, which knows its field.</summary>
    public RegisterValue With(NamedValue named) => With(named.Field, (uint)named.Value);

    /// <summary>Register and word.</summary>
    public override string ToString() => $"{Register.Peripheral}.{Register} = {Hex.Word(Word)}";

    /// <summary>A line for each field, from the highest: position, name, value, what the value means.</summary>
    public IEnumerable<string> Decode()
    {
        foreach (var field in BitLayout.FromHighest(Register))
        {
            var value = field.In(Word);
            yield return $"{field.Range(),-7}{field.Name,-10}{value,-6}{field.Named(value)?.Name ?? field.Description}";
        }
    }

    private Field Own(Field field) =>
        field.Register == Register ? field : throw new ArgumentException($"{field.Id} is a field of {field.Register.Id}, not of {Register.Id}.", nameof(field));
}

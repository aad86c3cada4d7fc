using System.Text;
using Registers;

Console.OutputEncoding = Encoding.UTF8;

switch (args)
{
    case []:
        foreach (var peripheral in Peripheral.All) RegisterMap.Write(Console.Out, peripheral);
        WriteExample();
        return 0;
    case ["header"]:
        CHeader.Write(Console.Out);
        return 0;
    case ["decode", var id, var word]:
        return Decode(id, word);
    default:
        Console.Error.WriteLine("Registers [header | decode REGISTER WORD], as in: Registers decode uart0-status 0x11");
        return 2;
}

static void WriteExample()
{
    // Constants go where C# wants one, and cost nothing at run time: a removed register is a compile error here.
    const long StatusAddress = Peripheral.BaseAddresses.Uart0 + Register.Offsets.Uart0Status;
    const long FrameErrorMask = 1L << (int)Field.BitOffsets.Uart0StatusFrameError;
    Console.WriteLine($"{Register.Uart0Status} of {Register.Uart0Status.Peripheral} is at {Hex.Word(StatusAddress)};");
    var flag = Field.Uart0StatusFrameError;
    Console.WriteLine($"mask {Hex.Word(FrameErrorMask)} picks its bit {flag}, whose interrupt {flag.EnabledBy} enables.");

    // A named value knows its field, and a field its register: what does not belong together is refused.
    var control = RegisterValue.AfterReset(Register.Uart0Ctrl)
        .With(Field.Uart0CtrlEn, 1)
        .With(Field.Uart0CtrlTxen, 1)
        .With(NamedValue.Uart0CtrlParityEven);
    Console.WriteLine();
    Console.WriteLine(control);
    foreach (var line in control.Decode()) Console.WriteLine("  " + line);
}

static int Decode(string id, string word)
{
    try
    {
        var value = new RegisterValue(Register.Parse(id), Convert.ToUInt32(word, 16));
        Console.WriteLine(value);
        foreach (var line in value.Decode()) Console.WriteLine("  " + line);
        return 0;
    }
    catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
    {
        // Of an unknown register the message names the nearest.
        Console.Error.WriteLine(unreadable.Message);
        return 2;
    }
}

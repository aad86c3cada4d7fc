using System.Text;
using Registers;

Console.OutputEncoding = Encoding.UTF8;

foreach (var peripheral in Peripheral.All) RegisterMap.Write(Console.Out, peripheral);

// Constants go where C# wants one, and cost nothing at run time: a removed register is a compile error here.
const long StatusAddress = Peripheral.BaseAddresses.Uart0 + Register.Offsets.Uart0Status;
const long FrameErrorMask = 1L << (int)Field.BitOffsets.Uart0StatusFrameError;
Console.WriteLine($"{Register.Uart0Status} of {Register.Uart0Status.Peripheral} is at {Hex.Word(StatusAddress)};");
var flag = Field.Uart0StatusFrameError;
Console.WriteLine($"mask {Hex.Word(FrameErrorMask)} picks its bit {flag}, whose interrupt {flag.EnabledBy} enables.");

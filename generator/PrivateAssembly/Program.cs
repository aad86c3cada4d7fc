using System;
using Mono.Cecil;

// Writes a copy of an assembly under another name.
//
// The SDK de-duplicates analyzer assemblies by file name, and the compiler loads one assembly of a name: a loose
// YamlDotNet.dll beside our generator would break, or be broken by, any other generator that brings its own.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: PrivateAssembly INPUT.dll OUTPUT.dll NEW-NAME");
    return 2;
}

var parameters = new ReaderParameters { ReadWrite = false, InMemory = true };
using var assembly = AssemblyDefinition.ReadAssembly(args[0], parameters);

assembly.Name.Name = args[2];

// The strong name signs the old identity: it would no longer verify.
assembly.Name.PublicKey = [];
assembly.Name.HasPublicKey = false;
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
assembly.MainModule.Name = args[2] + ".dll";

// A module version id made from the content keeps the output the same bytes on every build.
assembly.Write(args[1], new WriterParameters { DeterministicMvid = true });
return 0;

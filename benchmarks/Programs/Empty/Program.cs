using System;
using Things;

// What every program costs: the same clock, and no facts.
if (args[0] != "first") Memory.Print(args[0]);
else Clock.Once("first", static () => Environment.TickCount64 & 1);

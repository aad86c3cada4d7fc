using System;
using Things;

// What every program costs: the same clock, and no facts.
if (args[0] == "memory") Memory.Print();
else Clock.Once("first", static () => Environment.TickCount64 & 1);

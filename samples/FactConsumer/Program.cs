using Missions;
using SolarSystem;

// The library's own members show what the library knows, and stay as they are.
Console.WriteLine($"{Moon.Titan}: {Moon.Titan.Radius}, in this program {Knowledge.Of(Moon.Titan).Radius}");

// New entities of the library's types are used like its own.
Person finder = Person.ClydeTombaugh;
Console.WriteLine($"{finder} found {string.Join(", ", finder.Finds)}.");

// One knowledge base: all of both, and the relations of both.
Console.WriteLine($"Moons: {string.Join(", ", Knowledge.All<Moon>())}");
Console.WriteLine($"Around the Sun: {string.Join(", ", Knowledge.Of(Star.Sun).Satellites)}");
Console.WriteLine($"Visitors of Jupiter: {string.Join(", ", Planet.Jupiter.Visitors)}");
Console.WriteLine($"From Charon to the Sun: {Knowledge.Graph.ShortestPath(Moon.Charon, Star.Sun)}");
Console.WriteLine($"Compiled with {string.Join(", ", Knowledge.Libraries)}");

using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests.Libraries;

/// <summary>Libraries that import libraries, and a project that imports several.</summary>
public class ChainOfLibrariesTests
{
    private static readonly TestLibrary Base = TestLibrary.Compile("Base", new TestProject()
        .With("base.schema.yaml", """
            types: { being: { abstract: true }, human: { extends: being }, home: {} }
            properties:
              name: { of: [being, home], type: string, required: true, role: label }
              age: { of: being, type: integer }
            relations:
              lives-in: { from: being, to: home, inverse: residents }
            """)
        .With("base.facts.yaml", """
            about: { unsourced: test }
            human:
              ann: { name: Ann, age: 40, lives-in: cottage }
            home:
              cottage: { name: Cottage }
            """));

    private static readonly TestLibrary Pets = TestLibrary.Compile("Pets", new TestProject()
        .With("pets.schema.yaml", """
            imports: { Base: }
            types: { pet: { extends: being, abstract: true }, dog: { extends: pet } }
            properties:
              tag: { of: pet, type: string }
              nick: { of: being, type: string }
            relations:
              keeper: { from: pet, to: human, inverse: pets }
            """)
        .With("pets.facts.yaml", """
            about: { unsourced: test }
            dog:
              rex: { name: Rex, age: 3, tag: R1, nick: Rexy, keeper: ann, lives-in: cottage }
            human:
              bob: { name: Bob }
            """)
        .With("pets.overlay.yaml", "about: { unsourced: test }\nhuman:\n  ann: { nick: Annie }\n")
        .WithLibrary(Base));

    private static readonly TestLibrary Cars = TestLibrary.Compile("Cars", new TestProject()
        .With("cars.schema.yaml", """
            types: { vehicle: { abstract: true }, car: { extends: vehicle } }
            properties:
              name: { of: vehicle, type: string, role: label }
              wheels: { of: vehicle, type: integer }
            """)
        .With("cars.facts.yaml", "about: { unsourced: test }\ncar:\n  beetle: { name: Beetle, wheels: 4 }\n"));

    private static readonly ImportedKnowledge Loaded = new(new TestProject()
        .With("town.schema.yaml", """
            imports: { Pets: , Cars: }
            types: { cat: { extends: pet }, truck: { extends: vehicle } }
            properties:
              mice: { of: cat, type: integer }
              load: { of: truck, type: integer }
            relations:
              drives: { from: human, to: vehicle, many: true, inverse: drivers }
            """)
        .With("town.facts.yaml", """
            about: { unsourced: test }
            cat:
              tom: { name: Tom, age: 2, tag: T1, nick: Tommy, mice: 9, keeper: bob, lives-in: cottage }
            dog:
              fido: { name: Fido, tag: F1, keeper: ann }
            human:
              cleo: { name: Cleo, nick: C, drives: [beetle, mack] }
            truck:
              mack: { name: Mack, wheels: 6, load: 20 }
            """)
        .WithLibrary(Base).WithLibrary(Pets).WithLibrary(Cars));

    [Theory]
    [InlineData("Knowledge.Find(\"ann\") == Human.Ann", true)]
    [InlineData("Knowledge.Find(\"rex\") == Dog.Rex", true)]
    [InlineData("PetsFacts.Find(\"ann\") == Human.Ann", true)]
    [InlineData("Knowledge.Find(\"bob\") == PetsFacts.Own.Human.Bob", true)]
    [InlineData("Dog.Rex.Name + Dog.Rex.Age + Dog.Rex.Tag + Dog.Rex.Keeper + Dog.Rex.LivesIn", "Rex3R1AnnCottage")]
    [InlineData("Cat.Tom.Name + Cat.Tom.Age + Cat.Tom.Tag + Cat.Tom.Mice + Cat.Tom.Keeper + Cat.Tom.LivesIn", "Tom2T19BobCottage")]
    [InlineData("Cat.Tom.Statements.Mice[0].Value + Cat.Tom.Statements.Tag[0].Value + Cat.Tom.Statements.Name[0].Value", "9T1Tom")]
    [InlineData("Dog.Fido.Tag + Dog.Fido.Keeper!.Name + Dog.Fido.Age", "F1Ann")]
    [InlineData("Human.Cleo.Name + Human.Cleo.Drives.Count + Human.Cleo.Drives[0]", "Cleo2Beetle")]
    [InlineData("Truck.Mack.Name + Truck.Mack.Wheels + Truck.Mack.Load", "Mack620")]
    [InlineData("Car.Beetle.Drivers.Count", 1)]
    [InlineData("Knowledge.Of(Human.Ann).Nick", "Annie")]
    [InlineData("PetsFacts.Of(Human.Ann).Nick", "Annie")]
    [InlineData("PetsFacts.Of(Human.Ann).Pets.Count", 1)]
    [InlineData("Knowledge.Of(Human.Ann).Pets.Count", 2)]
    [InlineData("BaseFacts.Entities.Count + \" \" + PetsFacts.Entities.Count + \" \" + Knowledge.Entities.Count", "2 4 9")]
    [InlineData("string.Join(\" \", System.Linq.Enumerable.Select(Knowledge.All<Pet>(), pet => pet.Id))", "rex tom fido")]
    [InlineData("string.Join(\" \", Knowledge.Libraries)", "Base 1.2.3 Pets 1.2.3 Cars 1.2.3")]
    [InlineData("Knowledge.Graph.ShortestPath(Cat.Tom, PetsFacts.Own.Human.Bob)!.Count", 1)]
    public void Each_is_seen_by_what_it_knows(string expression, object expected) => Assert.Equal(expected, Loaded.Eval(expression));
}

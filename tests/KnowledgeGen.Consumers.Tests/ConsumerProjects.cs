using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>The projects that <see cref="ConsumerBuild"/> builds.</summary>
internal static class ConsumerProjects
{
    public const string Program = """
        using System;
        using Library;

        Console.WriteLine(Person.MiraHolt.Name + " wrote " + Person.MiraHolt.Wrote[0].Title + ".");
        """;

    private const string Use = """
        namespace Library
        {
            /// <summary>Uses the facts.</summary>
            public static class Uses
            {
                /// <summary>An author.</summary>
                public static Person Author => Book.TheQuietGarden.Author[0];
            }
        }
        """;

    /// <summary>The projects that are made by <c>dotnet new</c>.</summary>
    public static readonly (string Name, string Template, string Framework)[] FromTemplates =
    [
        ("App", "knowledge", "net10.0"),
        ("Facts", "knowledge-lib", "netstandard2.0"),
        ("Watched", "knowledge", "net10.0"),
    ];

    /// <summary>The samples, as copies outside of the repository.</summary>
    public static readonly string[] Samples =
        ["copied/samples/Quickstart", "copied/samples/Registers", "copied/samples/FactLibrary", "copied/samples/FactConsumer", "copied/samples/Briefing", "copied/samples/WebApi"];

    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><LangVersion>9</LangVersion>";

    private const string Aged = """
        about: { unsourced: test }
        person:
          ann: { name: Ann, retracted: there was nobody }
          bob: { name: Bob, disputed: perhaps two people }
          eve: { name: Eve, superseded-by: eva }
          eva: { name: Eva, formerly: ewa }
        book:
          a-book: { title: A book, author: { to: eva, retracted: misread } }
        """;

    private const string UseOfAged = """
        namespace Library
        {
            /// <summary>Uses what is out of use.</summary>
            public static class Uses
            {
                /// <summary>One a line.</summary>
                public static readonly object[] All =
                {
                    Person.Ann,
                    Person.Bob,
                    Person.Eve,
                    Person.Ewa,
                    Book.ABook.Author,
                    Person.Eva,
                };

                /// <summary>An id that nobody has, and a constant that is not used.</summary>
                public static void Invite([KnowledgeGen.EntityId(typeof(Person))] string guest = "evo") { Invite("eva"); }
            }
        }
        """;

    private const string Misspelt = """
        <KnowledgeGenRot>Facts</KnowledgeGenRot>
        <KnowledgeGenNamspace Condition="'$(Configuration)' != 'a > b'">Facts</KnowledgeGenNamspace>
        <knowledgegennamespace>Library</knowledgegennamespace>
        <KnowledgeGenRoots Label="a > b" Condition="'$(Configuration)' != ''">Facts</KnowledgeGenRoots>
        """;

    // What looks like our properties, and is a comment, text, an item, metadata or a task.
    private const string NoProperties = """
        <!-- <KnowledgeGenOld>1</KnowledgeGenOld> <ItemGroup> -->
        <PropertyGroup><Note><![CDATA[<KnowledgeGenText>]]></Note></PropertyGroup>
        <ItemGroup Condition="'a > b' == ''" />
        <ItemGroup>
          <KnowledgeGenItem Include="x" />
          <None Update="x"><KnowledgeGenMark>1</KnowledgeGenMark></None>
          <!-- </ItemGroup> -->
          <KnowledgeGenItem Update="x"><KnowledgeGenMark>1</KnowledgeGenMark></KnowledgeGenItem>
        </ItemGroup>
        <ItemDefinitionGroup><KnowledgeGenItem><KnowledgeGenMark>1</KnowledgeGenMark></KnowledgeGenItem></ItemDefinitionGroup>
        <Target Name="Never"><KnowledgeGenTask Text="x" /></Target>
        """;

    private const string Twofold = "about: { unsourced: test }\nperson:\n  ann: { name: Ann, nick: [A, A] }\n  bob: { name: Bob, nick: [B, B] } # kgen: ignore KG3106 he signs so\n";

    private const string Nick = "properties: { nick: { of: person, type: string, many: true }, age: { of: person, type: integer } }\n";

    // Facts of another project, of which these say more.
    private static readonly Dictionary<string, string> OverShared = new()
    {
        ["library.schema.yaml"] = "imports: { Shared: { include: [library] } }\nrelations: { read: { from: person, to: book, many: true, inverse: readers } }\n",
        ["library.facts.yaml"] = "about: { unsourced: test }\nperson:\n  anders: { name: Anders, read: the-quiet-garden }\n",
        ["a.overlay.yaml"] = "about: { unsourced: test }\nbook:\n  the-quiet-garden: { title: { value: The Quiet Garden, disputed: perhaps Quite } }\n",
    };

    private const string UseOfShared = """
        using System;
        using Library;
        using Own;

        Console.WriteLine($"{Person.Anders.Name} read {Person.Anders.Read[0].Title} by {Book.TheQuietGarden.Author[0]}, read by {Book.TheQuietGarden.Readers[0]}, {Knowledge.All<Person>().Count} of {SharedFacts.Entities.Count}, {Knowledge.Libraries[0]}.");
        """;

    private static readonly Dictionary<string, string> OverSharedWithout = new(OverShared)
    {
        ["library.schema.yaml"] = OverShared["library.schema.yaml"].Replace("include: [library]", "exclude: [more]", System.StringComparison.Ordinal),
    };

    // Before C# 14, what is new of an imported type is found by the importer's own Knowledge.
    private const string UseOfSharedByOlderCode = """
        using System;
        using Library;
        using Own;

        Console.WriteLine($"{Knowledge.Own.Person.Anders.Name} read {Knowledge.Of(Knowledge.Own.Person.Anders).Read[0].Title}, read by {Knowledge.Of(Book.TheQuietGarden).Readers[0]}, {Knowledge.Own.Person.Ids.Anders}.");
        """;

    private const string UseOfSolarSystem = """
        using System;
        using Own;
        using SolarSystem;

        Console.WriteLine($"{Moon.Titan} and {Knowledge.Own.Moon.Nereid}, {Knowledge.Libraries[0]}.");
        """;

    /// <summary>A library, which is packed before the others are restored.</summary>
    public static readonly ConsumerProject Shared = new("Shared")
    {
        Import = "Package",
        Framework = "net10.0;netstandard2.0",
        Properties = "<KnowledgeGenLibrary>true</KnowledgeGenLibrary><KnowledgeGenRoot>SharedFacts</KnowledgeGenRoot><PackageId>Shared.Facts</PackageId><Version>2.1.0</Version><LangVersion>latest</LangVersion>",
        Code = Use,
        Files = new() { ["more.facts.yaml"] = "about: { unsourced: test }\nperson:\n  zoe: { name: Zoe }\n" },
    };

    public static readonly ConsumerProject[] All =
    [
        Shared,
        new("ByPackage")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" /></ItemGroup>""",
            Code = UseOfShared,
            Files = OverShared,
        },
        new("ByProject")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><ProjectReference Include="../Shared/Shared.csproj" /></ItemGroup>""",
            Code = UseOfShared,
            Files = OverSharedWithout,
        },
        new("Plain")
        {
            Import = "Nothing",
            HasFacts = false,
            Properties = "<OutputType>Exe</OutputType>",
            Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" /></ItemGroup>""",
            Code = """System.Console.WriteLine($"{Library.Person.MiraHolt.Wrote[0]}, one of {Library.SharedFacts.Entities.Count}.");""",
        },
        new("Carrier") { Import = "Nothing", HasFacts = false, Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" /></ItemGroup>""" },
        new("Carried")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><ProjectReference Include="../Carrier/Carrier.csproj" /></ItemGroup>""",
            Code = UseOfShared,
            Files = OverShared,
        },
        new("BeforeExtensions")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><LangVersion>13</LangVersion><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" /></ItemGroup>""",
            Code = UseOfSharedByOlderCode,
            Files = OverShared,
        },
        new("OlderOverShared")
        {
            Import = "Package",
            Framework = "net8.0;netstandard2.0",
            Properties = "<LangVersion>12</LangVersion><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" /></ItemGroup>""",
            Code = "namespace Uses { static class It { public static object Anders => Own.Knowledge.Of(Own.Knowledge.Own.Person.Anders).Read; } }",
            Files = OverShared,
        },
        new("OverLocked")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><PackageReference Include="SolarSystem" Version="1.2.0" /></ItemGroup>""",
            Code = UseOfSolarSystem,
            Files = new() { ["library.schema.yaml"] = "imports: { SolarSystem: }\n", ["library.facts.yaml"] = "about: { unsourced: test }\nmoon:\n  nereid: { name: Nereid, orbits: jupiter }\n" },
        },
        new("Between")
        {
            Import = "Package",
            Properties = "<KnowledgeGenLibrary>true</KnowledgeGenLibrary><KnowledgeGenRoot>BetweenFacts</KnowledgeGenRoot><KnowledgeGenNamespace>Between</KnowledgeGenNamespace>",
            Body = """<ItemGroup><PackageReference Include="Shared.Facts" Version="2.1.0" PrivateAssets="all" /></ItemGroup>""",
            Files = new() { ["library.schema.yaml"] = "imports: { Shared: }\n", ["library.facts.yaml"] = "about: { unsourced: test }\nperson:\n  bea: { name: Bea }\n" },
        },
        new("ByBoth")
        {
            Import = "Package",
            Properties = "<OutputType>Exe</OutputType><KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><ProjectReference Include="../Between/Between.csproj" /><ProjectReference Include="../Shared/Shared.csproj" /></ItemGroup>""",
            Code = UseOfShared,
            Files = new(OverShared) { ["library.schema.yaml"] = OverShared["library.schema.yaml"].Replace("Shared:", "Shared: , Between: ", System.StringComparison.Ordinal) },
        },
        new("OutOfReach")
        {
            Import = "Package",
            Properties = "<KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><ProjectReference Include="../Between/Between.csproj" /></ItemGroup>""",
            Files = new() { ["library.schema.yaml"] = "imports: { Between: }\n", ["library.facts.yaml"] = "about: { unsourced: test }\nperson:\n  bea-2: { name: Bea }\n" },
        },
        new("TypoAcross")
        {
            Import = "Package",
            Properties = "<KnowledgeGenNamespace>Own</KnowledgeGenNamespace>",
            Body = """<ItemGroup><ProjectReference Include="../Shared/Shared.csproj" /></ItemGroup>""",
            Files = new(OverShared) { ["library.facts.yaml"] = "about: { unsourced: test }\nperson:\n  anders: { name: Anders, read: the-quite-garden }\n" },
        },
        new("Aged") { Code = UseOfAged, Files = new() { ["aged.facts.yaml"] = Aged }, Properties = Misspelt, Body = NoProperties },
        new("AgedStandard") { Framework = "netstandard2.0", Properties = "<LangVersion>9</LangVersion>", Code = UseOfAged, Files = new() { ["aged.facts.yaml"] = Aged } },
        new("Warned") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold } },
        new("Configured") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold, [".globalconfig"] = "is_global = true\ndotnet_diagnostic.KG3106.severity = error\n" } },
        new("Silenced") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold }, Properties = "<NoWarn>$(NoWarn);KG3106</NoWarn>" },
        new("AllErrors") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold }, Properties = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>" },
        new("Hostile")
        {
            Code = Use,
            Files = new() { ["nick.schema.yaml"] = Nick },
            Bytes = HostileFiles.All.ToDictionary(file => file.Key + ".facts.yaml", file => file.Value),
        },
        new("Good") { Import = "Package", Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("FromSource") { Import = "FromSource", Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("Typo") { Import = "Package", Code = Use, Files = new() { ["more/typo.facts.yaml"] = "source: town\nbook:\n  another:\n    title: The Quiet Garden\n    author: mira-hold\n    evidence: The Quiet Garden\n" } },
        new("RivalFirst") { Import = "RivalFirst", Properties = "<OutputType>Exe</OutputType>", Code = Program + "Console.WriteLine(Rival.Says);\n" },
        new("RivalLast") { Import = "RivalLast", Properties = "<OutputType>Exe</OutputType>", Code = Program + "Console.WriteLine(Rival.Says);\n" },
        new("NetStandard20") { Import = "Package", Framework = "netstandard2.0", Properties = Strict, Code = Use },
        new("Net80") { Import = "Package", Framework = "net8.0", Properties = Strict, Code = Use },
        new("Mäli facts") { Import = "Package", Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("Multi") { Import = "Package", Framework = "net10.0;net8.0;netstandard2.0", Properties = "<LangVersion>9</LangVersion>", Code = Use },
        new("Central")
        {
            Import = "Central",
            Properties = "<OutputType>Exe</OutputType>",
            Code = Program,
            Files = new() { ["Directory.Packages.props"] = $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="KnowledgeGen" Version="{BuiltRepository.Version}" /></ItemGroup>
                </Project>
                """ },
        },
        new("NoDocuments") { Code = Use, Properties = "<KnowledgeGenDocuments>../nowhere</KnowledgeGenDocuments>" },
        new("OtherDocuments")
        {
            Code = Use,
            Properties = "<KnowledgeGenDocuments>../Good/documents</KnowledgeGenDocuments>",
            Files = new() { ["documents/town.txt"] = "Mira Holt keeps the library. In 1987 she wrote The Quiet Garden.\r\n" },
        },
        new("Twice") { Code = Use, Body = "<ItemGroup><AdditionalFiles Include=\"library.facts.yaml\" /></ItemGroup>" },
        new("NotLoaded")
        {
            Body = """
                <Target Name="LoseTheGenerator" BeforeTargets="CoreCompile">
                  <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
                </Target>
                """,
        },
        new("Renamed") { Code = Use + "\nstatic class Broken { static object Gone => Library.Person.MiraHold; }\n" },
    ];
}

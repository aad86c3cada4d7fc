using System.Linq;
using System.Text;

namespace KnowledgeGen.Language.Tests.Syntax;

/// <summary>YAML files whose bytes are not UTF-8, or whose marks are not as they should be.</summary>
public sealed class YamlBytesTests
{
    private const string Facts = "about: { unsourced: x }\nperson: { ann: {} }\n";

    public static TheoryData<string, string> Encodings() => new()
    {
        { "utf-16", "The file is UTF-16; save it as UTF-8." },
        { "utf-16BE", "The file is UTF-16; save it as UTF-8." },
        { "utf-32", "The file is UTF-32; save it as UTF-8." },
        { "utf-32BE", "The file is UTF-32; save it as UTF-8." },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_in_another_encoding_is_named_and_its_entities_are_known(string name, string message) =>
        Compile([.. Encoding.GetEncoding(name).GetPreamble(), .. Encoding.GetEncoding(name).GetBytes(Facts)])
            .Reports("a.facts.yaml(1,1): error KG1040: " + message);

    [Fact]
    public void A_byte_that_begins_no_character_is_shown_and_the_rest_is_read() =>
        Compile([.. "# caf"u8, 0xE9, .. "\n"u8, .. Encoding.UTF8.GetBytes(Facts)])
            .Reports("a.facts.yaml(1,6): error KG1040: The file is not UTF-8, byte 0xE9 begins no character; save it as UTF-8.");

    [Fact]
    public void Of_such_a_file_nothing_else_is_said() =>
        Compile([.. "unknown: {}\n# kgen: ignore\nperson: { ann: { caf"u8, 0xE9, .. ": x } }\n"u8])
            .Reports("a.facts.yaml(3,21): error KG1040: The file is not UTF-8, byte 0xE9 begins no character; save it as UTF-8.");

    [Fact]
    public void One_byte_order_mark_is_dropped() => Compile([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Facts)]).Reports();

    [Fact]
    public void A_second_one_is_an_error() => Compile([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Facts)])
        .Reports("a.facts.yaml(1,2): error KG1002: U+FEFF, the byte order mark, may stand only once and at the very start of a file: delete it.");

    [Fact]
    public void A_lock_in_another_encoding_is_named_once() => KnowledgeBase.Compile(
        Others.Append(("facts.lock", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("lock: 7\n")).ToArray())).Append(("a.facts.yaml", Encoding.UTF8.GetBytes(Facts))))
        .Reports("facts.lock(1,1): error KG1040: The file is UTF-16; save it as UTF-8.");

    private static (string Path, byte[] Bytes)[] Others =>
    [
        ("a.schema.yaml", "types: { person: {} }\nrelations: { knows: { from: person, to: person } }\n"u8.ToArray()),
        ("b.facts.yaml", "about: { unsourced: x }\nperson: { bob: { knows: ann } }\n"u8.ToArray()),
    ];

    private static KnowledgeCompilation Compile(byte[] bytes) => KnowledgeBase.Compile(Others.Append(("a.facts.yaml", bytes)));
}

using System.Linq;

namespace KnowledgeGen.Samples.Tests;

/// <summary>The product knows roles, never a vocabulary's names.</summary>
public class NoNewsWordTests
{
    // Words of English and of a standard, which mean there what everybody means by them.
    private static readonly string[] WordsOfOthers =
    [
        "generator/KnowledgeGen.Language/Checking/Claims/EnglishWords.cs: monday",
        "generator/KnowledgeGen.Language/Checking/Claims/EnglishWords.cs: saturday",
        "tool/KnowledgeGen.Tool/Reporting/SarifReport.cs: region",
    ];

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("tool")]
    public void No_word_of_the_news_vocabulary_is_in_the_source_of(string folder)
    {
        var files = Repository.Files(folder, "*.cs");
        Assert.NotEmpty(files);
        var found = from file in files
                    from word in SourceWords.Find(Repository.Read(file), NewsVocabulary.Words)
                    select $"{file}: {word}";
        Assert.Equal(WordsOfOthers.Where(word => word.StartsWith(folder + "/", System.StringComparison.Ordinal)), found.Distinct().Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void The_vocabulary_has_types_relations_inverses_qualifiers_enum_values_and_ids()
    {
        string[] some = ["armed-group", "holds-hostage", "captors", "attribution", "threatened", "laurent-fabius"];
        Assert.All(some, word => Assert.Contains(word, NewsVocabulary.Words));
        Assert.InRange(NewsVocabulary.Words.Count, 180, 1000);
    }

    [Theory]
    [InlineData("if (type.Name == \"person\") return;", "person")]
    [InlineData("Say(\"such as 'armed-group: …'\");", "armed-group")]
    [InlineData("var armedGroups = FindArmedGroup(x);", "armed-group")]
    [InlineData("return LaurentFabius;", "laurent-fabius")]
    public void A_word_that_creeps_in_is_found(string source, string word) =>
        Assert.Equal(word, Assert.Single(SourceWords.Find(source, NewsVocabulary.Words).Distinct()));

    [Theory]
    [InlineData("// a person holds an office")]
    [InlineData("var personal = \"a person\";")]
    [InlineData("/// <c>armed-group</c>")]
    public void A_comment_or_a_sentence_is_no_such_word(string source) =>
        Assert.Empty(SourceWords.Find(source, NewsVocabulary.Words));
}

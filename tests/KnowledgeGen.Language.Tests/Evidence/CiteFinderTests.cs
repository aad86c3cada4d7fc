using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Tests.Syntax;

namespace KnowledgeGen.Language.Tests.Evidence;

public sealed class CiteFinderTests
{
    [Fact]
    public void Unique_words_need_nothing_else()
    {
        var citation = Assert.Single(CiteFinder.Find([Sources.Text("He said “yes”\n to it.")], "\"yes\"  to"));

        Assert.Equal(new Selector("“yes” to"), citation.Selector);
        Assert.Equal(new DocumentSpan(8, 17, 1), citation.Span);
        Assert.Equal("source", citation.DocumentId);
        Assert.Null(citation.Shortened);
    }

    [Fact]
    public void The_fewest_words_after_or_before_tell_matches_apart()
    {
        var citations = CiteFinder.Find([Sources.Text("in Mali, north of it. From Mali, north of there. Mali, north of it")], "Mali");

        Assert.Equal(
            [new Selector("Mali", Prefix: "in"), new Selector("Mali", Prefix: "From"), new Selector("Mali", Prefix: "there.")],
            citations.Select(citation => citation.Selector));
    }

    [Fact]
    public void A_suffix_is_preferred_to_a_prefix_of_as_many_words()
    {
        var citations = CiteFinder.Find([Sources.Text("1 a 2 3 a 4")], "a");

        Assert.Equal([new Selector("a", Suffix: "2"), new Selector("a", Suffix: "4")], citations.Select(citation => citation.Selector));
    }

    [Fact]
    public void Matches_with_equal_neighbours_are_numbered()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 30));
        var citations = CiteFinder.Find([Sources.Text(text)], "a");

        Assert.Equal(30, citations.Count);
        Assert.Equal(new Selector("a", Occurrence: 15), citations[14].Selector);
    }

    [Fact]
    public void Every_document_is_searched_on_its_own()
    {
        var citations = CiteFinder.Find([Sources.Text("a b", "first"), Sources.Text("c", "second"), Sources.Text("b a", "third")], "a");

        Assert.Equal([("first", new Selector("a")), ("third", new Selector("a"))], citations.Select(citation => (citation.DocumentId, citation.Selector)));
    }

    [Fact]
    public void Many_words_are_offered_as_first_and_last_ones()
    {
        const string Words = "one two three four five six seven eight nine ten eleven twelve thirteen";
        var citation = Assert.Single(CiteFinder.Find([Sources.Text("Zero " + Words + ", fourteen")], Words));

        Assert.Equal(new Selector(Words), citation.Selector);
        Assert.Equal(new Selector("one two three … eleven twelve thirteen"), citation.Shortened);
    }

    [Fact]
    public void First_and_last_words_may_be_asked_for()
    {
        var citation = Assert.Single(CiteFinder.Find([Sources.Text("one two three four")], "two … four"));

        Assert.Equal(new Selector("two … four"), citation.Selector);
        Assert.Equal(4, citation.Span.Start);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("…")]
    [InlineData("absent")]
    public void What_is_not_there_has_no_citation(string words) => Assert.Empty(CiteFinder.Find([Sources.Text("a b")], words));

    [Fact]
    public void Every_citation_means_exactly_its_place()
    {
        var texts = Gen.Elements("a", "b", "c", " ", " ", " ", ",", "\n", "…", "“").ListOf(30).Select(string.Concat);
        var property = Prop.ForAll(texts.ToArbitrary(), Gen.Elements("a", "b", "a b", ",", "a … b", "\"", "…").ToArbitrary(), (text, words) =>
        {
            var document = Sources.Text(text);
            return CiteFinder.Find([document], words).All(citation =>
                SelectorMatcher.Match(document.Index, citation.Selector) is SelectorMatch.Found found && found.Span == citation.Span);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property);
    }

    [Fact]
    public void The_block_reads_back_as_the_selector()
    {
        var words = Gen.Elements("a", "b c", ": ", " #", "'", "\"", "\\", "- ", "? ", "é", "\u200B", "🜚", "no", "1", "[", "{", "&", "*", "!", "%", "@", "|", ">", "…", "---", " longer words to fold")
            .ListOf().Select(pieces => Folding.FoldWhiteSpace(string.Concat(pieces)));
        var selectors =
            from quote in words
            from prefix in Gen.OneOf(Gen.Constant<string?>(null), words.Select(text => (string?)text))
            from occurrence in Gen.Elements<int?>(null, 3)
            select new Selector("w " + quote, prefix is null ? null : prefix + "w", null, occurrence);
        var property = Prop.ForAll(selectors.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (selector, withSource) =>
        {
            foreach (var sample in new[] { selector, selector with { Quote = selector.Quote[2..] + "w" } })
            {
                var file = YamlReader.Read("a.facts.yaml", new Citation("mali", default, sample, null).ToYaml(sample, withSource));
                if (file.Diagnostics.Count > 0 || !Selects(file.Root!.ValueOf("evidence"), sample, withSource)) return false;
            }

            return true;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40), property);
    }

    [Theory]
    [InlineData("Foreign Minister Laurent Fabius", "evidence: Foreign Minister Laurent Fabius\n")]
    [InlineData("It's so, he said", "evidence: It's so, he said\n")]
    [InlineData("\"It's\" so", "evidence: '\"It''s\" so'\n")]
    [InlineData("he said: no", "evidence: 'he said: no'\n")]
    [InlineData("item #1", "evidence: 'item #1'\n")]
    [InlineData("he said:", "evidence: 'he said:'\n")]
    [InlineData("No", "evidence: 'No'\n")]
    [InlineData("8000", "evidence: '8000'\n")]
    [InlineData("- dash", "evidence: '- dash'\n")]
    [InlineData("a\u200Bb", "evidence: \"a\\u200Bb\"\n")]
    [InlineData("a\U000E0001\"\\", "evidence: \"a\\U000E0001\\\"\\\\\"\n")]
    public void The_block_is_quoted_as_little_as_it_can_be(string words, string yaml) =>
        Assert.Equal(yaml, new Citation("d", default, new Selector(words), null).ToYaml(new Selector(words), withSource: false));

    [Fact]
    public void The_long_form_has_a_line_for_each_part()
    {
        var selector = new Selector("a", "b: c", "d", 2);

        Assert.Equal(
            "evidence:\n  quote: a\n  prefix: 'b: c'\n  suffix: d\n  occurrence: 2\n  source: mali\n",
            new Citation("mali", default, selector, null).ToYaml(selector, withSource: true));
    }

    [Fact]
    public void Long_words_are_folded_at_spaces()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(number => "word" + number));
        var citation = new Citation("mali", default, new Selector(words), null);

        var lines = citation.ToYaml(citation.Selector, withSource: false).TrimEnd('\n').Split('\n');
        Assert.Equal("evidence: >-", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(@"^  word\d+( word\d+)*$", line));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Equal(words, string.Join(' ', lines.Skip(1).Select(line => line.Trim())));
    }

    private static bool Selects(YamlNode node, Selector selector, bool withSource) => node switch
    {
        YamlScalar scalar => selector == new Selector(scalar.Value) && !withSource,
        YamlMapping mapping => selector.Quote == Text(mapping, "quote") && selector.Prefix == Text(mapping, "prefix")
            && selector.Occurrence?.ToString(System.Globalization.CultureInfo.InvariantCulture) == Text(mapping, "occurrence")
            && Text(mapping, "source") == (withSource ? "mali" : null),
        _ => false,
    };

    private static string? Text(YamlMapping mapping, string key) => (mapping.Find(key)?.Value as YamlScalar)?.Value;
}

using System;
using System.Linq;
using System.Text.RegularExpressions;
using MaliNews;

namespace KnowledgeGen.Samples.Tests;

public class BriefingTests
{
    private static readonly string[] Lines = Sample.Run("Briefing").TrimEnd('\n').Split('\n');

    [Fact]
    public void It_fits_on_two_screens()
    {
        Assert.InRange(Lines.Length, 40, 110);
        Assert.All(Lines, line => Assert.InRange(line.Length, 1, 100));
    }

    [Fact]
    public void No_line_ends_in_white_space() => Assert.All(Lines, line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void It_has_every_quotation_word_for_word()
    {
        var text = Unwrapped();
        Assert.Equal(6, Quote.All.Count);
        Assert.All(Quote.All, quote => Assert.Contains($"“{quote.Text}”", text));
    }

    [Fact]
    public void It_names_everybody_who_acts()
    {
        var text = string.Join("\n", Lines);
        Assert.All(Person.All, person => Assert.Contains(person.Name, text));
        Assert.All(State.All, state => Assert.Contains(state.Name, text));
    }

    [Fact]
    public void It_tells_every_event_once_at_least()
    {
        var text = Unwrapped();
        Assert.All(Event.All, told => Assert.Contains(told.Name, text));
    }

    [Fact]
    public void What_is_not_asserted_stands_under_the_last_heading_only()
    {
        var text = Unwrapped();
        var doubtful = text.IndexOf("REPORTED, NOT CERTAIN", StringComparison.Ordinal);
        // What was promised may also be told of beside the promise.
        var reported = Event.All.Where(told => told.Modality is not (Modality.Asserted or Modality.Promised));
        Assert.All(reported, told => Assert.True(text.IndexOf(told.Name, StringComparison.Ordinal) > doubtful, told.Name));
    }

    [Fact]
    public void Its_source_names_facts_by_members_only()
    {
        // Enums, dates and formats have their Parse and TryGet; none of them is used in the sample either.
        var lookups = new Regex(@"\b(Find|Get|TryGet|Parse|TryParse|Search)\(");
        var ids = Knowledge.Entities.Select(entity => entity.Id).Where(id => id.Contains('-')).ToList();
        Assert.All(Repository.Files("samples/Briefing", "*.cs"), file =>
        {
            var source = Repository.Read(file);
            Assert.DoesNotMatch(lookups, source);
            Assert.All(ids, id => Assert.DoesNotContain($"\"{id}\"", source));
            Assert.DoesNotContain("System.Reflection", source);
        });
    }

    [Fact]
    public void It_answers_questions_and_proves_what_follows()
    {
        var text = Regex.Replace(Unwrapped(), " +", " ");
        Assert.Contains("Timbuktu on 15 August 2012 perhaps in the hands of Qaeda-linked militants", text);
        Assert.Contains("Timbuktu on 4 February 2013 perhaps in the hands of French military", text);
        Assert.Contains("[located-in-the-whole] ├─ training and logistics centers located in area around Kidal.", text);
    }

    // Wrapping puts line breaks, indents and other columns into a text.
    private static string Unwrapped() => string.Join(' ', Lines.Select(line => line.Trim()));
}

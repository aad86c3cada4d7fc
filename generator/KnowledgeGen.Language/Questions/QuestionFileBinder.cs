using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Questions;

/// <summary>Binds all question files of a knowledge base.</summary>
public static class QuestionFileBinder
{
    /// <summary>The name of the class that has a method for each question.</summary>
    public const string ClassName = "Questions";

    // A method that is called like its class, or like what every class has, does not compile or hides something.
    private static readonly HashSet<string> ReservedMethods = new(StringComparer.Ordinal)
    {
        ClassName, "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    /// <summary>Binds question files. Nothing is thrown: what is not understood is reported and left out.</summary>
    /// <param name="files">The files, sorted by path.</param>
    /// <param name="schema">The schema.</param>
    public static QuestionsResult Bind(EquatableArray<YamlFile> files, SchemaModel schema)
    {
        if (files.Count == 0) return QuestionsResult.Empty;

        var questions = new List<BoundQuestion>();
        var diagnostics = new List<Diagnostic>();
        var constants = new List<PatternConstant>();
        var names = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var bag = new DiagnosticBag(file.Path, file.Lines);
            foreach (var entry in (file.Root?.Entries ?? default).Where(entry => HasUsableName(entry.Key, bag)))
            {
                var question = new QuestionBinder(schema, bag, file.Text, constants).Bind(entry);
                var csharpName = question?.Model.CSharpName ?? CSharpName.FromId(entry.Key.Value);
                if (IsNew(csharpName, entry.Key, names, bag) && question is not null) questions.Add(question);
            }

            diagnostics.AddRange(bag.ToEquatableArray());
        }

        return new QuestionsResult(
            questions.Select(question => question.Model).ToEquatableArray(),
            questions.Select(question => question.Place).ToEquatableArray(),
            constants.ToEquatableArray(),
            diagnostics.ToEquatableArray());
    }

    private static bool HasUsableName(YamlKey key, DiagnosticBag bag)
    {
        if (!KebabCase.IsValid(key.Value))
        {
            if (CharacterScan.FindInvisible(key.Value) < 0)
            {
                bag.Report(Rules.InvalidQuestionName, key.Range, "The name '" + Escape.ForMessage(key.Value) + "' of a question " + KebabCase.Advice(key.Value));
            }

            return false;
        }

        if (!ReservedMethods.Contains(CSharpName.FromId(key.Value))) return true;

        bag.Report(
            Rules.InvalidQuestionName,
            key.Range,
            "No question can be called '" + key.Value + "', since its method would be called '" + CSharpName.FromId(key.Value) + "' as something else is; choose another name.");
        return false;
    }

    private static bool IsNew(string csharpName, YamlKey key, Dictionary<string, SourceLocation> names, DiagnosticBag bag)
    {
        if (!names.TryGetValue(csharpName, out var first))
        {
            names.Add(csharpName, bag.LocationOf(key.Range));
            return true;
        }

        bag.Report(
            Rules.DuplicateQuestion,
            key.Range,
            "There is a question already whose method is called '" + csharpName + "', as that of '" + key.Value + "' would be; rename one of the two.",
            first);
        return false;
    }
}

/// <summary>A question and where it stands.</summary>
internal sealed record BoundQuestion(QuestionModel Model, QuestionPlace Place);

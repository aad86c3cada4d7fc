using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>Checks that overlays correct what is imported, with a reason, and leave of everything as much as the schema wants.</summary>
internal static class OverlayChecker
{
    private const int MostValues = 4;

    public static EquatableArray<Diagnostic> Check(SchemaModel schema, EquatableArray<BoundFile> overlays, EquatableArray<BoundFile> files)
    {
        var wanted = new HashSet<string>(overlays.SelectMany(file => file.Entities).Select(entity => entity.Id), StringComparer.Ordinal);
        var imported = files.Where(file => !file.Source.IsOverlay && file.Source.File.Library is not null)
            .SelectMany(file => file.Entities, (file, entity) => (file, entity))
            .Where(pair => wanted.Contains(pair.entity.Id))
            .ToDictionary(pair => pair.entity.Id, pair => (pair.entity, Library: pair.file.Source.File.Library!.Name), StringComparer.Ordinal);
        var byEntity = overlays.SelectMany(file => file.Entities).ToLookup(entity => entity.Id, StringComparer.Ordinal);
        var corrected = imported.ToDictionary(pair => pair.Key, pair => new CorrectedEntity(pair.Value.entity, byEntity[pair.Key].ToList()), StringComparer.Ordinal);
        var twice = new CorrectionsMadeTwice();
        var said = new Dictionary<(string Id, string Predicate), string>();
        var bags = overlays.Select(file => new DiagnosticBag(file.Source.File.Path, file.Source.File.Lines)).ToList();
        ForEach((overlay, statement, i) => twice.Check(statement, overlay.Id, corrected[overlay.Id], overlays[i].Source.File.Library?.Name, bags[i]));
        ForEach((overlay, statement, i) =>
        {
            var (entity, library) = imported[overlay.Id];
            CheckReason(statement, entity, corrected[overlay.Id], library, said, bags[i]);
            if (!twice.Has(overlay.Id, statement.Predicate)) CheckCount(statement, overlay, corrected[overlay.Id], library, bags[i]);
        });
        return bags.SelectMany(bag => bag.ToEquatableArray()).ToEquatableArray();

        void ForEach(Action<BoundEntity, BoundStatement, int> check)
        {
            for (var i = 0; i < overlays.Count; i++)
            {
                foreach (var overlay in overlays[i].Entities.Where(entity => imported.ContainsKey(entity.Id)))
                {
                    foreach (var statement in overlay.Statements) check(overlay, statement, i);
                }
            }
        }
    }

    private static void CheckReason(
        BoundStatement statement, BoundEntity imported, CorrectedEntity corrected, string library, Dictionary<(string Id, string Predicate), string> said, DiagnosticBag bag)
    {
        var isAboutSome = corrected.PlacesOf(statement).Count > 0;
        if (CorrectedEntity.SaysWhatBecame(statement))
        {
            if (isAboutSome) return;

            // Once for all corrections of a predicate: to look through the values takes time.
            var key = (imported.Id, statement.Predicate.Name);
            if (!said.TryGetValue(key, out var values)) said.Add(key, values = ValuesOf(statement, imported));
            bag.Report(
                Rules.NothingToCorrect,
                statement.Range,
                "The library '" + Escape.ForMessage(library) + "' does not say this of '" + statement.Predicate.Name + "' of '" + imported.Id + "'" + values);
        }
        else if (isAboutSome && statement.Annotations.Note is null && !statement.Annotations.IsUnclear)
        {
            bag.Report(
                Rules.CorrectionWithoutReason,
                statement.Range,
                "'" + statement.Predicate.Name + "' of '" + imported.Id + "' stands in place of what the library '" + Escape.ForMessage(library) + "' says; add a 'note' with the reason.");
        }
    }

    private static string ValuesOf(BoundStatement statement, BoundEntity imported)
    {
        var values = imported.Statements
            .Where(candidate => candidate.Predicate.Name == statement.Predicate.Name)
            .Select(candidate => "'" + Escape.ForMessage(TextOf(candidate)) + "'")
            .Distinct()
            .ToList();
        if (values.Count == 0) return ", nor anything else; take it out.";
        return ", but " + string.Join(", ", values.Take(MostValues)) + (values.Count > MostValues ? ", …" : string.Empty) + "; write " + (values.Count == 1 ? "that." : "one of these.");
    }

    private static string TextOf(BoundStatement statement) =>
        TextOf(statement.Value) + (statement.Annotations.During is { } during ? " during " + during : string.Empty)
            + string.Concat(statement.Qualifiers.Select(qualifier => ", " + qualifier.Qualifier.Name + " " + TextOf(qualifier.Value)));

    // As it is written in facts, where a number has no separators.
    private static string TextOf(ValueModel value) => value is ValueModel.Quantity { Amount: { } amount, IsApproximate: false } quantity
        ? amount.ToString(CultureInfo.InvariantCulture) + (quantity.Unit is { } unit ? " " + unit : string.Empty)
        : value.ToWords();

    private static void CheckCount(BoundStatement statement, BoundEntity overlay, CorrectedEntity corrected, string library, DiagnosticBag bag)
    {
        var predicate = statement.Predicate;
        var asserted = corrected.CountAsserted(predicate);
        if (!predicate.Cardinality.IsMany && asserted > 1 && statement is { IsAsserted: true, Annotations.IsUnclear: false })
        {
            bag.Report(
                Rules.TooManyValues,
                statement.Range,
                "'" + overlay.Id + "' has two values of '" + predicate.Name + "' with that of the library '" + Escape.ForMessage(library)
                    + "', and takes one; retract the library's here as well: { " + (predicate is RelationModel ? "to" : "value") + ": …, retracted: why }.");
        }
        else if (predicate.Cardinality.IsRequired && asserted == 0)
        {
            bag.Report(
                Rules.MissingRequired,
                statement.Range,
                "'" + overlay.Id + "' would be without '" + predicate.Name + "', which every '" + overlay.Type.Name + "' needs; add an asserted value.");
        }
    }
}

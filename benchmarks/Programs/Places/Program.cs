using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen;

namespace Things
{
    /// <summary>
    /// What follows from the facts, views as of a day, and questions: each as the library does it, and by hand over the same members, as somebody would who has
    /// the facts and nothing else.
    /// </summary>
    public static class Program
    {
        private static readonly EdtfDate Day = EdtfDate.Parse("1950-06-01");

        public static void Main()
        {
            var places = Order.Some(Place.All.Count).Select(index => Place.All[index]).ToArray();
            var groups = Order.Some(Group.All.Count).Select(index => Group.All[index]).ToArray();
            var wholes = groups.Select(group => group.Controls[0]).ToArray();
            var top = Place.All[0];
            var (graph, reported) = (Knowledge.Graph.Along(Knowledge.Relations.PartOf), Knowledge.Graph);
            var view = Knowledge.AsOf(Day);
            var graphThen = view.Graph;

            Clock.Warm("closure", () => ForEach(places, place => place.PartOfClosure.Count));
            Clock.Warm("closure-by-hand", () => ForEach(places, place => Up(place).Count));
            Clock.Warm("graph-closure", () => ForEach(wholes, place => graph.Reachable(place, GraphDirection.Incoming).Count));
            Clock.Warm("graph-by-hand", () => ForEach(wholes, place => Down(place).Count));
            Clock.Warm("view-statements", () => Count(view.Statements));
            Clock.Warm("statements-by-hand", () => Count(Knowledge.Statements.Where(HoldsThen)));
            Clock.Warm("view-of", () => ForEach(groups, group => view.Of(group).Controls.Count));
            Clock.Warm("of-by-hand", () => ForEach(groups, group => group.Statements.Controls.Count(HoldsThen)));
            Clock.Warm("view-graph", () => graphThen.Reachable(top, GraphDirection.Either).Count);
            Clock.Warm("graph", () => reported.Reachable(top, GraphDirection.Either).Count);
            Clock.Warm("question", () => ForEach(wholes, place => Knowledge.Questions.WhatLiesIn(place).Count));
            Clock.Warm("question-by-hand", () => ForEach(wholes, place => Down(place).Count));
            Clock.Warm("question-as-of", () => ForEach(wholes, place => Knowledge.Questions.WhoControls(place, Day).Count));
            Clock.Warm("question-as-of-by-hand", () => ForEach(wholes, Controllers));
        }

        private static bool HoldsThen(Statement statement) => statement.During is not { } during || during.Contains(Day) == Truth.Certainly;

        private static long Count(IEnumerable<Statement> statements)
        {
            Clock.Sink += statements.LongCount();
            return 1;
        }

        private static long ForEach<T>(T[] items, Func<T, int> measured)
        {
            foreach (var item in items) Clock.Sink += measured(item);
            return items.Length;
        }

        private static List<Place> Up(Place place)
        {
            var found = new List<Place>();
            for (var next = place.PartOf; next is not null; next = next.PartOf) found.Add(next);
            return found;
        }

        private static HashSet<Place> Down(Place place)
        {
            var found = new HashSet<Place>();
            var queue = new Queue<Place>();
            queue.Enqueue(place);
            while (queue.TryDequeue(out var next))
            {
                foreach (var part in next.Parts)
                {
                    if (found.Add(part)) queue.Enqueue(part);
                }
            }

            return found;
        }

        /// <summary>Who controls a place or one that it lies in.</summary>
        private static int Controllers(Place place)
        {
            var found = new HashSet<Group>();
            for (var next = place; next is not null; next = next.PartOf)
            {
                foreach (var group in next.Controllers)
                {
                    if (group.Statements.Controls.Any(statement => statement.To == next && HoldsThen(statement))) found.Add(group);
                }
            }

            return found.Count;
        }
    }
}

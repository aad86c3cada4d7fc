using KnowledgeApp;

// Type "Person." and see everybody in the facts; hover to read what a fact rests on.
var author = Person.MiraHolt;
foreach (var book in author.Wrote)
{
    Console.WriteLine($"{author} wrote {book.Title} in {book.Published}.");
    Console.WriteLine($"  “{book.Evidence[0].Quote}” ({book.Evidence[0].Document.Id}, line {book.Evidence[0].Line})");
}

// A question of library.questions.yaml: every build checks its answers.
Console.WriteLine($"Of the same town: {string.Join(", ", Knowledge.Questions.WhoLivesIn(Place.Harbourtown))}.");

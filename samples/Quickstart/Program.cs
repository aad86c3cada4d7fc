using Quickstart;

var book = Book.TheQuietGarden;
Console.WriteLine($"{book.Title}, {book.Published}, by {book.Author}, with pictures by {book.Illustrator}.");
Console.WriteLine($"{Person.Anders} illustrated {Person.Anders.Illustrated}.");

// Every fact has its receipt: the words that it was drawn from, and where they stand.
foreach (var fact in book.Statements)
{
    Console.WriteLine($"  {fact.Predicate}: {fact.Value} {fact.Evidence[0]}");
}

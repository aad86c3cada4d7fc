using System.Text;
using Briefing;

Console.OutputEncoding = Encoding.UTF8;

var page = new Page(Console.Out, Ink.ForConsole());
page.Write(Masthead.Lines());
page.WriteBeside("WHO", Who.Lines(Page.Left), "WHERE", Where.Lines());
page.Write("WHEN", When.Lines());
page.Write("WHO SAID WHAT", Quotations.Lines());
page.Write("HOW THEY ARE RELATED", Relations.Lines());
page.Write("WHAT FOLLOWS", Follows.Lines());
page.Write("REPORTED, NOT CERTAIN", Reported.Lines());

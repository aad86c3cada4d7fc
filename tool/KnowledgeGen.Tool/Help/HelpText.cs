using System;
using System.Collections.Generic;

namespace KnowledgeGen.Tool.Help;

/// <summary>The help of the tool and of each command.</summary>
internal static class HelpText
{
    private const string Tool = """
        kgen checks, locks, cites, explains and exports facts with receipts: YAML facts, each tied to the exact
        words of the document that it was drawn from.

        Usage:
          kgen COMMAND [DIR] [options]

        DIR is the folder of a knowledge base: its *.schema.yaml, *.facts.yaml and *.questions.yaml files,
        documents/ID.txt and facts.lock, in it or below. Without DIR it is the current folder.

        Commands:
          check     Report every mistake in the schema, the facts and their evidence.
          lock      Write facts.lock: where the quoted words are, for builds without the documents.
          cite      Find words in the documents and print evidence that is ready to be pasted.
          explain   Show all that is known of an entity or of one statement, with receipts.
          coverage  Show which sentences of the documents carry facts, and which statements no words carry.
          export    Write the checked facts for other programs.
          import    Make a schema and facts of tables, or of what export wrote.
          diff      Show what differs between two knowledge bases, and the version step that it calls for.
          site      Make a web site of all that is known: pages, graph, timeline, map and search.
          schema    Write JSON Schemas, with which editors complete and check the files.
          init      Make a knowledge base to start from, and wire its JSON Schemas for editors.
          completion  Print what lets a shell complete commands, options and formats.

        Options:
          -q, --quiet    Tell nothing beside results and mistakes: no summary, no progress.
          -h, --help     Show this help, or that of a command: kgen check --help
          --version      Show the version.

        Examples:
          kgen check facts
          kgen lock facts --documents ../sources
          kgen cite "first words … last words" facts
          kgen explain some-id facts
          kgen export facts --format jsonl -o facts.jsonl
          kgen import csv people.csv -o people
          kgen diff ../released/facts facts
          kgen init facts

        Exit codes:
          0   All is well; there may be warnings.
          1   The knowledge base has errors, or what was asked for is not in it.
          2   The command line is wrong, or a folder or file that it names cannot be used.
          3   Two knowledge bases differ in what --fail-on names.
          70  A mistake of kgen itself.

        Environment:
          KnowledgeGenDocuments   One more folder of documents, as --documents names it.
          NO_COLOR                Any value switches colours off. They are only ever used on a terminal.

        """;

    private const string Documents = """
          --documents FOLDER   A folder with texts of documents (ID.txt, in it or below); may be given several
                               times. Of its files only those that the facts cite or describe are read.
          --library NAME=FOLDER
                               The folder with the files of a fact library that the schema imports; may be given
                               several times. Without it those that the last build of the project found.

        """;

    private const string Check = """
        Report every mistake in the schema, the facts and their evidence.

        Usage:
          kgen check [DIR] [--format FORMAT] [--baseline FILE [--update-baseline]] [--watch]
                     [--documents FOLDER]... [--library NAME=FOLDER]...

        Each mistake is one line on standard output, which editors and terminals can open:
          actors.facts.yaml(3,5): error KG3201: …
        A summary goes to standard error. Evidence is checked word for word where the text of its document is at
        hand, else by facts.lock.

        Options:
          --format FORMAT      text (the default), sarif (SARIF 2.1.0, for code-scanning views) or github (workflow
                               commands, which show mistakes at the lines of a pull request).
          --baseline FILE      Leave out what is in FILE: mistakes that were there when checking started. They are
                               recognised by rule, file and words of the line, wherever that has moved.
          --update-baseline    Write the mistakes of today to the file of --baseline.
          --watch              Check again whenever a file changes, that of --baseline too, until Ctrl+C.

        """ + Documents + """

        Examples:
          kgen check
          kgen check facts --documents ../sources
          kgen check facts --format sarif > facts.sarif
          kgen check facts --baseline known.txt --update-baseline

        Exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong usage.

        """;

    private const string Coverage = """
        Show which sentences of the documents carry facts, and which statements no words of a document carry.

        Usage:
          kgen coverage [DIR] [--all] [--documents FOLDER]... [--library NAME=FOLDER]...

        Of each document whose text is at hand the sentences are shown that nothing rests on: what is there still to be
        told, or to be left out. Below stand the statements without quoted words, with what they say instead. What is
        retracted is left out: no sentence is carried by it.

        Options:
          --all                Show every sentence, with the number of statements that rest on it.

        """ + Documents + """

        Examples:
          kgen coverage facts --documents ../sources
          kgen coverage facts --all

        Exit codes: 0 shown, 1 errors in the knowledge base, 2 wrong usage.

        """;

    private const string Export = """
        Write the checked facts for other programs.

        Usage:
          kgen export [DIR] --format FORMAT [-o FILE] [--base IRI] [--without-derived]
                      [--documents FOLDER]... [--library NAME=FOLDER]...

        Formats:
          jsonl    JSON Lines: one object a line, each entity followed by its statements.
          nquads   RDF as N-Quads, for SPARQL stores: statements with certainty, attribution and quoted words.
          turtle   RDF as Turtle: the same triples without the names of graphs, to be read and compared.
          jsonld   RDF as JSON-LD: the same graphs, for programs that read JSON.
          cypher   openCypher, one statement a line, for an empty database of Neo4j or Memgraph.
          graphml  GraphML: entities as nodes, relations as edges, for Gephi, yEd, Cytoscape or NetworkX.
          csv      A folder of CSV files: one a type, one a relation, all statements, all evidence.
          mermaid  A drawing as a Mermaid flowchart, for Markdown pages.
          dot      A drawing in the DOT language of Graphviz.

        What is not asserted, and what follows from the facts, is marked and kept apart in all of them. Offsets into
        documents are in UTF-16 code units. Where there are errors nothing is written, and FILE stays as it was.

        Options:
          --format FORMAT      jsonl, nquads, turtle, jsonld, cypher, graphml, csv, mermaid or dot.
          -o, --output FILE    The file to write; without it, standard output. Of csv the folder to write, which
                               is replaced as a whole; one that holds other things is refused.
          --base IRI           Of nquads, turtle and jsonld: what all IRIs start with, ending in /, # or :
                               (default urn:kgen:).
          --without-derived    Leave out what follows from the facts.

        """ + Documents + """

        Examples:
          kgen export --format jsonl
          kgen export facts --format nquads --base https://example.org/kb/ -o facts.nq
          kgen export facts --format csv -o facts-csv
          kgen export facts --format graphml -o facts.graphml
          kgen export facts --format jsonl --without-derived

        Exit codes: 0 written, 1 errors in the knowledge base, 2 wrong usage.

        """;

    private const string Import = """
        Make a schema and facts of tables, or of what export wrote as JSON Lines.

        Usage:
          kgen import FORMAT INPUT -o FOLDER [--documents FOLDER]...

        Formats:
          csv      A CSV file, or a folder of them: a file a type, a row an entity, a column a property. Ids are in the
                   column id, or are made of the column name, label or title, else of the first one. The file has a
                   header, commas and UTF-8. A field without anything is no value.
          jsonl    A file of kgen export --format jsonl: the same statements with their ids, certainty, attribution,
                   dates, qualifiers, notes and evidence. What follows from the facts is left out.

        Types of values are guessed, and relations of tables; the schema is there to be mended. Statements without evidence say
        unsourced: imported from FILE until somebody finds words for them. FOLDER is new or empty, and is written as
        a whole or not at all.

        Options:
          -o, --output FOLDER  The folder to write.
          --documents FOLDER   A folder with texts of documents (ID.txt, in it or below), of which quoted words are
                               found again; may be given several times.

        Examples:
          kgen import csv people.csv -o people
          kgen import csv tables -o facts
          kgen import jsonl facts.jsonl -o facts-again --documents ../sources

        Exit codes: 0 written, 1 mistakes in the input, 2 wrong usage.

        """;

    private const string Diff = """
        Show what differs between two knowledge bases: entities and statements added, removed or changed, evidence, and
        the members of the generated C#; hence a step of Semantic Versioning for a library of facts.

        Usage:
          kgen diff BEFORE AFTER [--format FORMAT] [--fail-on WHAT]
                    [--documents FOLDER]... [--library NAME=FOLDER]...

        BEFORE and AFTER are folders of knowledge bases, such as two working trees of one repository. The order of files,
        entities, keys and lines is no difference, nor is the way that something is written. A renamed entity that says
        formerly is one entity. With errors in one of the two nothing is compared.

        The step is major where a C# member is removed, retyped or renumbered, minor where something is new,
        retracted, disputed or superseded, else patch.

        Options:
          --format FORMAT      text (the default), json (one object) or markdown (for the comment of a pull request).
          --fail-on WHAT       breaking (the step is major) or any (there is a difference): then the
                               exit code is 3.

        """ + Documents + """

        Examples:
          kgen diff ../released/facts facts
          kgen diff ../main/facts facts --format markdown
          kgen diff ../main/facts facts --fail-on breaking

        Exit codes: 0 compared, 1 errors in a knowledge base, 2 wrong usage, 3 they differ in what --fail-on names.

        """;

    private const string Schema = """
        Write JSON Schemas, with which editors complete and check the files: types, properties, enums, and the ids that a
        relation may lead to, with their labels.

        Usage:
          kgen schema [DIR] [--of KIND [-o FILE]] [--watch]
                      [--documents FOLDER]... [--library NAME=FOLDER]...

        Without --of they are written to the folder .kgen of the knowledge base: facts.schema.json for *.facts.yaml,
        overlay.schema.json, schema.schema.json and questions.schema.json. An editor with yaml-language-server takes them
        from the first line of a file, # yaml-language-server: $schema=.kgen/facts.schema.json, or from its settings. New
        ids are in them after the next run. With errors in the knowledge base they stay as they were.

        Options:
          --of KIND            Of one kind of files only, to standard output: facts, overlay, schema or questions.
          -o, --output FILE    With --of: the file to write.
          --watch              Write them again whenever a file changes, until Ctrl+C.

        """ + Documents + """

        Examples:
          kgen schema facts
          kgen schema facts --of facts -o facts.schema.json

        Exit codes: 0 written, 1 errors in the knowledge base, 2 wrong usage.

        """;

    private const string Site = """
        Make a web site of all that is known: a page for every entity with its facts, their receipts and proofs, a graph, a
        timeline, a map, the documents with what is quoted, and search.

        Usage:
          kgen site [DIR] -o FOLDER [--title TEXT] [--without-texts]
                    [--documents FOLDER]... [--library NAME=FOLDER]...

        The site is files alone: open FOLDER/index.html, or put them on any server. Pages can be read without scripts, and
        load nothing from elsewhere. The text of a document is shown where it lies in the folder of the knowledge base;
        of one from --documents, which may not be everybody's, the quoted words only. FOLDER is replaced as a whole.
        With errors in the knowledge base nothing is written.

        Options:
          -o, --output FOLDER  The folder to write: a new one, an empty one, or an earlier site.
          --title TEXT         What the site is called; the name of the folder of the facts where nothing is said.
          --without-texts      Show no text of a document, but the quoted words.

        """ + Documents + """

        Examples:
          kgen site facts -o facts-site
          kgen site facts -o facts-site --title "What we know"

        Exit codes: 0 written, 1 errors in the knowledge base, 2 wrong usage.

        """;

    private const string Completion = """
        Print what lets a shell complete commands, options and formats.

        Usage:
          kgen completion SHELL

        SHELL is bash, zsh, fish or powershell. The script asks kgen itself what may come next.

        Examples:
          source <(kgen completion bash)                                 in ~/.bashrc
          source <(kgen completion zsh)                                  in ~/.zshrc
          kgen completion fish > ~/.config/fish/completions/kgen.fish
          kgen completion powershell | Out-String | Invoke-Expression    in $PROFILE

        Exit codes: 0 printed, 2 wrong usage.

        """;

    private const string Init = """
        Make a knowledge base to start from, and wire its JSON Schemas for editors.

        Usage:
          kgen init [DIR] [--documents FOLDER]... [--library NAME=FOLDER]...

        In a folder without facts it writes a schema, facts and the document that they are from; in every folder the JSON
        Schemas of kgen schema and, for Visual Studio Code, .vscode/settings.json. What is there is never written over: what
        to put into settings that are there, or into those of the repository around, is printed.

        Options:

        """ + Documents + """

        Examples:
          kgen init facts
          kgen init

        Exit codes: 0 written, 1 errors in the knowledge base, 2 wrong usage.

        """;

    private const string Lock = """
        Write facts.lock: of each document its hash, of each quote its place. With it the facts can be checked and
        compiled where the texts of the documents may not be.

        Usage:
          kgen lock [DIR] [--accept] [--documents FOLDER]... [--library NAME=FOLDER]...

        New quotes are added and unused ones taken out. A quote whose place or words have changed is shown first:
        look at the facts that rest on it, then run the command again with --accept. Documents whose text is not at
        hand keep what the lock says of them. With errors in the knowledge base nothing is written.

        Options:
          --accept             Take over places and words that have changed.

        """ + Documents + """

        Examples:
          kgen lock facts
          kgen lock facts --documents ../sources --accept

        Exit codes: 0 the lock is current, 1 it was left as it was, 2 wrong usage.

        """;

    private const string Cite = """
        Find words in the documents, and print for each place a minimal evidence block that means it and no other.

        Usage:
          kgen cite "WORDS" [DIR] [--document ID] [--documents FOLDER]... [--library NAME=FOLDER]...

        WORDS are words of a document, or first and last words around … (U+2026). Capitals count; white space and
        the kind of quotation marks do not. The blocks go to standard output, their places to standard error.

        Options:
          --document ID        Search this document only, cited already or not.

        """ + Documents + """

        Examples:
          kgen cite "some exact words" facts
          kgen cite "first words … last words" --document some-document --documents ../sources

        Exit codes: 0 found, 1 not found, 2 wrong usage.

        """;

    private const string Explain = """
        Show all that is known of an entity, with receipts: its statements, their evidence, what leads to it and what
        follows. Of a statement that follows from others the proof is shown: rule, premises, quoted words.

        Usage:
          kgen explain ID [DIR] [--documents FOLDER]... [--library NAME=FOLDER]...

        ID is the id of an entity, or of a statement as exports have it: subject/predicate/object. It ends in ~2, ~3
        where several statements say the same, those of the facts first. Of a proof up to 200 statements are shown;
        what is proved above is not proved again.

        Options:

        """ + Documents + """

        Examples:
          kgen explain some-id facts
          kgen explain some-id/some-relation/other-id facts
          kgen explain some-id/some-relation/other-id~2 facts

        Exit codes: 0 shown, 1 no such id, 2 wrong usage.

        """;

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["check"] = Check,
        ["lock"] = Lock,
        ["cite"] = Cite,
        ["explain"] = Explain,
        ["coverage"] = Coverage,
        ["export"] = Export,
        ["import"] = Import,
        ["diff"] = Diff,
        ["site"] = Site,
        ["completion"] = Completion,
        ["schema"] = Schema,
        ["init"] = Init,
    };

    /// <summary>The names of the commands.</summary>
    public static IEnumerable<string> Commands => Pages.Keys;

    /// <summary>What somebody sees who asks for nothing.</summary>
    public const string Short = """
        kgen: name a command: check, lock, cite, explain, coverage, export, import,
        diff, site, schema, init or completion.
        See `kgen --help`.

        """;

    /// <summary>The help of a command; that of the tool for every other name.</summary>
    public static string Of(string command) => Pages.GetValueOrDefault(command, Tool);
}

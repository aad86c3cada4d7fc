// Loads N-Quads, Turtle or JSON-LD into Oxigraph and answers SPARQL queries.
// Arguments: the folder that has node_modules, the file. Standard input: a JSON list of queries; standard output: a JSON list of
// their answers (W3C SPARQL 1.1 Query Results JSON). The default graph is the union of all graphs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const { Store } = createRequire(join(folder, 'package.json'))('oxigraph');
const store = new Store();
const formats = { '.nq': 'application/n-quads', '.ttl': 'text/turtle', '.jsonld': 'application/ld+json' };
store.load(readFileSync(file), { format: formats[extname(file)], no_transaction: true });

const queries = JSON.parse(readFileSync(0, 'utf8'));
const answers = queries.map(query => JSON.parse(store.query(query, { use_default_graph_as_union: true, results_format: 'json' })));
process.stdout.write(JSON.stringify(answers));

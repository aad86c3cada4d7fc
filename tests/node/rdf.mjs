// Reads the same knowledge in three syntaxes with three readers, and tells where they differ.
// Arguments: the folder that has node_modules, folders with facts.nq, facts.ttl and facts.jsonld. Standard output: a JSON list, of each folder the number of
// quads, and by reader what is missing and what is too much compared with the N-Quads. Turtle has no graphs, so there triples are compared.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, ...bases] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { Parser, Writer, DataFactory } = require('n3');
const { parse } = require('oxigraph');
const jsonld = require('jsonld');

const writer = new Writer({ format: 'N-Quads' });
const withoutGraph = line => line.replace(/ <[^> ]*>$/, '');
const lines = quads => quads.map(quad => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).replace(/ \.\n$/, ''));
const n3 = (input, format) => lines(new Parser({ format }).parse(input));
const oxigraph = (input, format) => parse(input, { format }).map(quad => quad.toString());
const compare = (expected, actual) => {
  const [wanted, found] = [new Set(expected), new Set(actual)];
  return { missing: [...wanted].filter(item => !found.has(item)), tooMuch: [...found].filter(item => !wanted.has(item)) };
};

const answers = [];
for (const base of bases) {
  const text = ending => readFileSync(join(base, 'facts.' + ending), 'utf8');
  const quads = n3(text('nq'), 'N-Quads');
  const parsed = oxigraph(text('nq'), 'application/n-quads');
  answers.push({
    count: quads.length,
    differences: {
      'Turtle by n3': compare(quads.map(withoutGraph), n3(text('ttl'), 'Turtle')),
      'Turtle by oxigraph': compare(parsed.map(withoutGraph), oxigraph(text('ttl'), 'text/turtle')),
      'JSON-LD by jsonld': compare(quads, n3(await jsonld.toRDF(JSON.parse(text('jsonld')), { format: 'application/n-quads' }), 'N-Quads')),
      'JSON-LD by oxigraph': compare(parsed, oxigraph(text('jsonld'), 'application/ld+json')),
    },
  });
}

process.stdout.write(JSON.stringify(answers));

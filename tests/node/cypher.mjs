// Reads openCypher with Neo4j's own parser and its checks of what a statement means. Arguments: the folder that has node_modules, files with a statement a line.
// Standard output: a JSON list, of each file the number of statements, and what is wrong, each with its line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { lintCypherQuery } = require('@neo4j-cypher/language-support');

// Others than errors are advice on speed.
const isError = 1;
const answers = files.map(file => {
  const statements = readFileSync(file, 'utf8').trimEnd().split('\n');
  const errors = statements.flatMap((statement, line) => lintCypherQuery(statement, {}).diagnostics
    .filter(item => item.severity === isError).map(item => `${line + 1}: ${item.message}`));
  return { count: statements.length, errors };
});

process.stdout.write(JSON.stringify(answers));

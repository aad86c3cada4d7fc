// Reads DOT with Graphviz. Arguments: the folder that has node_modules, files. Standard output: a JSON list, of each file the graph as Graphviz writes it in JSON with the texts that it draws, edges not laid out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { instance } = await import(pathToFileURL(require.resolve('@viz-js/viz')).href);
const graphviz = await instance();
const drawings = files.map(file => {
  const result = graphviz.render(readFileSync(file, 'utf8'), { format: 'json', engine: 'nop' });
  if (result.status !== 'success') throw new Error(JSON.stringify(result.errors));
  return JSON.parse(result.output);
});
process.stdout.write(JSON.stringify(drawings));

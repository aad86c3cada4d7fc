// Reads a flowchart with Mermaid's own parser. Arguments: the folder that has node_modules, files. Standard output: a JSON list,
// of each file what it would configure, and nodes
// and edges with the labels that are shown.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));

// Mermaid takes markup out of labels with a library that needs a page.
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('<!doctype html><body></body>').window;
globalThis.document = window.document;
globalThis.Element = window.Element;
const { default: mermaid } = await import(pathToFileURL(require.resolve('mermaid')).href);
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 });

// Until it draws, Mermaid keeps the codes of characters in this form.
const shown = text => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(Number(code)));

// To read a large drawing a second time takes long; nothing else than these begins what configures.
const mayConfigure = text => text.includes('%%{') || /^\s*---/.test(text);
const drawings = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const config = mayConfigure(text) ? (await mermaid.parse(text)).config : {};
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  drawings.push({
    config,
    nodes: [...db.getVertices().values()].map(node => ({ id: node.id, label: shown(node.text), classes: node.classes })),
    edges: db.getEdges().map(edge => ({ from: edge.start, to: edge.end, label: shown(edge.text), line: edge.stroke, head: edge.type })),
  });
}

process.stdout.write(JSON.stringify(drawings));

// Opens files in yaml-language-server, as an editor would, and prints what it says of them.
// Arguments: the folder that has node_modules, and that of the workspace. Standard input: a JSON list of { file, complete: [offset…], hover: [offset…] }, paths relative to
// the workspace. Standard output: a JSON list of { problems: [{ line, message }], completions: [[{ label, detail }…]…], hovers: [text…] }.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, workspace] = process.argv.slice(2);
const requests = JSON.parse(readFileSync(0, 'utf8'));
const settingsPath = join(workspace, '.vscode', 'settings.json');
const schemas = JSON.parse(readFileSync(settingsPath, 'utf8'))['yaml.schemas'];
const server = spawn(process.execPath, [join(folder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });

// Messages of the Language Server Protocol: headers with a length, then JSON.
let received = Buffer.alloc(0);
let number = 0;
const answers = new Map();
const diagnostics = new Map();
const send = message => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
};
const request = (method, params) => new Promise((resolve, reject) => {
  number += 1;
  answers.set(number, { resolve, reject });
  send({ id: number, method, params });
});
const settings = { yaml: { schemaStore: { enable: false }, validate: true, completion: true, hover: true, schemas } };
const take = message => {
  if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map(item => settings[item.section] ?? (item.section === 'editor' ? { tabSize: 2 } : {})) });
  } else if (message.method === 'textDocument/publishDiagnostics') {
    diagnostics.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    const { resolve, reject } = answers.get(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }
};
server.stdout.on('data', data => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end).toString())[1]);
    if (received.length < end + 4 + length) return;
    const body = received.subarray(end + 4, end + 4 + length).toString();
    received = received.subarray(end + 4 + length);
    take(JSON.parse(body));
  }
});

const root = pathToFileURL(workspace).href;
await request('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'workspace' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
  },
});
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings } });

const files = requests.map(({ file, complete = [], hover = [] }) => {
  const path = join(workspace, file);
  return { uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8'), complete, hover };
});

// The first report may come before the settings have.
const problems = await Promise.all(files.map(({ uri, text }) => new Promise(resolve => {
  let timer = null;
  diagnostics.set(uri, items => {
    clearTimeout(timer);
    timer = setTimeout(() => resolve(items), 1000);
  });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
})));

const results = [];
for (const [i, { uri, text, complete, hover }] of files.entries()) {
  const at = offset => {
    const before = text.slice(0, offset).split('\n');
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
  };
  const completions = [];
  for (const offset of complete) {
    const answer = await request('textDocument/completion', at(offset));
    completions.push((answer.items ?? answer).map(item => ({ label: item.label, detail: item.documentation?.value ?? item.documentation ?? '' })));
  }

  const hovers = [];
  for (const offset of hover) {
    const answer = await request('textDocument/hover', at(offset));
    hovers.push(answer ? (answer.contents.value ?? answer.contents) : '');
  }

  results.push({ problems: problems[i].map(item => ({ line: item.range.start.line, message: item.message })), completions, hovers });
}

server.kill();
process.stdout.write(JSON.stringify(results), () => process.exit(0));

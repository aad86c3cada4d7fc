// Checks a SARIF log against the published schema, version 2.1.0, which the SARIF tools bring along.
// Arguments: the folder that has node_modules, the log. Standard output: a JSON list of what the schema forbids.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const ajv = new (require('ajv/dist/2020').default)({ strict: false, allErrors: true });
require('ajv-formats').default(ajv);

const tools = dirname(require('@microsoft/sarif-multitool'));
const validate = ajv.compile(JSON.parse(readFileSync(join(tools, 'sarif-2.1.0.json'), 'utf8')));
validate(JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(JSON.stringify((validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`)));

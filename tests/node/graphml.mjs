// Reads GraphML with graphology. Arguments: the folder that has node_modules, the file. Standard output: JSON as graphology exports it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { MultiGraph } = require('graphology');
const { parse } = require('graphology-graphml');
process.stdout.write(JSON.stringify(parse(MultiGraph, readFileSync(file, 'utf8')).export()));

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import rooms from '../../src/rooms.json' with { type: 'json' };
import { readSources } from './arrows.ts';
import { measure } from './figures.ts';
import { longFunctions } from './long-functions.ts';
import { reportOf } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = readSources(root, ['src', 'lib']);
const figures = measure(sources, rooms);
const long = longFunctions(
  root,
  sources.files.map(({ path }) => path),
  50,
);
process.stdout.write(values.json ? `${JSON.stringify({ ...figures, long }, null, 2)}\n` : reportOf(figures, long));
const { circles, upwards, unlisted } = figures;
process.exitCode = circles.files.length + circles.folders.length + upwards.length + unlisted.length > 0 ? 1 : 0;

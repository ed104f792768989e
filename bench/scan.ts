import { parseArgs } from 'node:util';
import { scanEmbedded } from './scan/embedded.ts';
import { modelled } from './scan/model.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, json: { type: 'boolean', default: false } },
});
const ROW_MS = 76;
const embedded = await scanEmbedded(Number(values.rows));
const model = [4, 16, 64].flatMap((shards) =>
  [1_000_000, 10_000_000].map((rows) => ({ rows, shards, ...modelled({ rows, shards, rowMs: ROW_MS }) })),
);
// All but the bad one, each once: else the seconds are those of something else.
const { rows, once, twice, left } = embedded;
if (once !== rows - 1 || twice > 0 || left !== 1) process.exitCode = 1;
const lineOf = (of: object): string =>
  Object.entries(of)
    .map(([name, value]) => `${name} ${Number(value).toLocaleString('en', { maximumFractionDigits: 2 })}`)
    .join(', ');
const told = [`embedded: ${lineOf(embedded)}`, ...model.map((one) => `model: ${lineOf(one)}`)].join('\n');
process.stdout.write(`${values.json ? JSON.stringify({ embedded, model }) : told}\n`);

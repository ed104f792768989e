import { parseArgs } from 'node:util';
import { closeSetting } from './path/setting.ts';
import type { Measured } from './shared/row.ts';
import { tableOf } from './shared/table.ts';

/** Each is imported when its turn comes: one gate's modules must not weigh on another's figures. */
const gates: Readonly<Record<string, () => Promise<Measured>>> = {
  1: async () => (await import('./gates/calls.ts')).callsGate(),
  2: async () => (await import('./gates/cost.ts')).costGate(),
  3: async () => (await import('./gates/cpu.ts')).cpuGate(),
  4: async () => (await import('./gates/embedded.ts')).embeddedGate(),
  5: async () => (await import('./gates/bundles.ts')).bundlesGate(),
  6: async () => (await import('./gates/evaluation.ts')).evaluationGate(),
  hostile: async () => (await import('./gates/hostile.ts')).hostileGate(),
  pace: async () => (await import('./gates/pace.ts')).paceGate(),
};

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'INFO';
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = values.only === undefined ? Object.keys(gates) : values.only.split(',');
const unknown = chosen.find((gate) => gates[gate] === undefined);
if (unknown !== undefined) {
  process.stderr.write(`there is no gate ${unknown}\nusage: npm run bench -- [--json] [--only 1,4]\n`);
  process.exit(2);
}

const measured: Measured[] = [];
try {
  for (const gate of chosen) {
    const start = performance.now();
    const run = gates[gate];
    if (run !== undefined) measured.push(await run());
    process.stderr.write(`gate ${gate}: ${Math.round((performance.now() - start) / 1_000)} s\n`);
  }
} finally {
  await closeSetting();
}
const rows = measured.flatMap((one) => one.rows);
const facts = measured.flatMap((one) => one.facts);
process.stdout.write(`${values.json ? JSON.stringify({ gates: rows, facts }) : tableOf(rows, facts)}\n`);

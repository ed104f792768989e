import { readFileSync } from 'node:fs';
import { median } from '../shared/stats.ts';
import type { Hop } from '../path/measure.ts';
import { load } from '../path/handlers.ts';
import { bare } from './bare.ts';

/** Measures alone in its process: the fake of AWS lives in the other one. */
const ROUNDS = 31;
const BLOCK = 20;
const { inputs, calls } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Pick<Hop, 'inputs' | 'calls'>;
const handlers = await load();

const cpuMicros = async (run: () => Promise<unknown>, times: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};

const names = Object.keys(inputs) as (keyof Hop['inputs'])[];
const sides = names.map((name) => ({
  name,
  ours: () => handlers[name](inputs[name], { awsRequestId: 'bench', functionName: name }),
  bare: () => bare(name, inputs[name], calls[name]),
  figures: { ours: [] as number[], bare: [] as number[] },
}));
for (let round = -3; round < ROUNDS; round += 1)
  for (const side of sides)
    for (const who of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
      const micros = await cpuMicros(side[who], BLOCK);
      if (round >= 0) side.figures[who].push(micros);
    }

const result = sides.map(({ name, figures }) => [name, { ours: median(figures.ours), bare: median(figures.bare) }]);
process.stderr.write(JSON.stringify(Object.fromEntries(result)));
process.exit(0);

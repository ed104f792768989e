import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '../aws/environment.ts';
import { percentile } from '../shared/stats.ts';

const RUNS = 25;

export interface ImportTime {
  /** Milliseconds from the start of the process to the end of the import. */
  readonly wall: number;
  readonly cpu: number;
}

const loader = `
await import(process.argv[2]);
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ wall: performance.now(), cpu: (user + system) / 1000 }));
process.exit(0);
`;

/** The tenth percentile of 25 cold processes each, taken in turns, as Lambda starts them. */
export const importTimes = (files: readonly string[], dir: string): readonly ImportTime[] => {
  const script = join(dir, 'import.mjs');
  writeFileSync(script, loader);
  const env = { ...environmentOf('http://127.0.0.1:9'), PATH: process.env['PATH'] };
  const all = files.map((): ImportTime[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, file] of files.entries()) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], {
        env,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`${file} does not import: ${stderr}`);
      all[at]?.push(JSON.parse(stdout) as ImportTime);
    }
  return all.map((times) => ({
    wall: percentile(
      times.map(({ wall }) => wall),
      0.1,
    ),
    cpu: percentile(
      times.map(({ cpu }) => cpu),
      0.1,
    ),
  }));
};

import { parseArgs } from 'node:util';
import { readProgramme } from '../apps/programme-folder/read-programme.ts';
import { liveThrough } from './unpleasant/day.ts';
import { polite, unpleasant } from './unpleasant/manners.ts';
import { readPeople } from './unpleasant/people.ts';
import { compared, textOf, type Compared } from './unpleasant/report.ts';

process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    programme: { type: 'string', default: 'programme' },
    members: { type: 'string', default: '1000000' },
    seeds: { type: 'string', default: '1,2,3' },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write(
    'usage: node bench/unpleasant.ts CDNOW_FILE [--programme DIR] [--members N] [--seeds 1,2,3] [--json]\n',
  );
  process.exit(2);
}
const checked = await readProgramme(values.programme);
if (!checked.ok) throw new Error(`${values.programme} is not valid: ${JSON.stringify(checked.errors[0])}`);
const { programme } = checked;
const people = readPeople(file, Number(values.members));

const tell = (name: string, day: Compared): void => {
  process.stdout.write(`${values.json ? JSON.stringify({ name, ...day }) : textOf(name, day)}\n`);
  if (!day.holds) process.exitCode = 1;
};
const [start, cpu] = [performance.now(), process.cpuUsage()];
const good = await liveThrough({ programme, people, manners: polite });
tell('polite', compared(people, good));
for (const seed of values.seeds.split(',').map(Number)) {
  const day = await liveThrough({ programme, people, manners: unpleasant(seed) });
  tell(`seed ${seed}`, compared(people, day, good));
}
const { user, system } = process.cpuUsage(cpu);
const seconds = Math.round((performance.now() - start) / 1_000);
process.stderr.write(`${people.length} people, ${seconds} s, ${Math.round((user + system) / 1e6)} s of CPU\n`);

import './quiet.ts';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorLines, readProgramme } from '../programme-folder/read-programme.ts';
import { findFaults } from './faults.ts';
import { isClean, tableOf, totalsOf } from './report.ts';
import { stories } from './stories/all.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { only = '' } = values;
const chosen = stories.filter(({ name }) => name.includes(only));
const read = await readProgramme(join(import.meta.dirname, '../../programme'));
if (!read.ok) throw new Error(errorLines(read.errors));
if (chosen.length === 0) {
  process.stderr.write(`no story is called ${only}; they are:\n${stories.map(({ name }) => `  ${name}\n`).join('')}`);
  process.exit(2);
}
const report = await findFaults({
  stories: chosen,
  all: chosen.length === stories.length,
  programme: read.programme,
  files: read.files,
  version: read.programme.version,
  progress: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
const whole = { ...report, totals: totalsOf(report.handlers) };
process.stdout.write(values.json ? `${JSON.stringify(whole, null, 2)}\n` : tableOf(report));
process.exitCode = isClean(report) ? 0 : 1;

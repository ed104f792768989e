import { parseArgs } from 'node:util';
import { readProgramme } from '../apps/programme-folder/read-programme.ts';
import { DEFAULT_COLUMNS } from '../apps/cli/import/option-values.ts';
import { readPurchases } from '../apps/cli/replay/read-purchases.ts';
import { replay } from '../apps/cli/replay/replay.ts';
import { replayProgress } from '../apps/cli/replay/progress.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    programme: { type: 'string', default: 'programme' },
    members: { type: 'string', default: '1000000' },
    workers: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write(
    'usage: node bench/replay.ts CDNOW_FILE [--programme DIR] [--members N] [--workers N] [--json]\n',
  );
  process.exit(2);
}
const checked = await readProgramme(values.programme);
if (!checked.ok) throw new Error(`${values.programme} is not valid: ${JSON.stringify(checked.errors[0])}`);
const cdnow = { format: 'cdnow', columns: DEFAULT_COLUMNS, currency: 'USD', zone: 'UTC' } as const;
const { events: all } = await readPurchases(file, cdnow);
const chosen = new Set([...new Set(all.map(({ memberId }) => memberId))].slice(0, Number(values.members)));
const events = all.filter(({ memberId }) => chosen.has(memberId));

const progress = replayProgress(events.length, 'replay', true);
const [start, cpu] = [performance.now(), process.cpuUsage()];
const { messages, ledger, faults } = await replay(checked.programme, events, {
  consents: 'granted',
  join: true,
  progress: progress.at,
  ...(values.workers === undefined ? {} : { workers: Number(values.workers) }),
});
progress.stop();
const seconds = (performance.now() - start) / 1_000;
const { user, system } = process.cpuUsage(cpu);
const rounded = (value: number): number => Math.round(value * 10) / 10;
const measured = {
  members: chosen.size,
  events: events.length,
  seconds: rounded(seconds),
  cpuSeconds: rounded((user + system) / 1_000_000),
  eventsPerSecond: rounded(events.length / seconds),
  messages: messages.length,
  ledgerLines: ledger.lines,
  ledgerWrong: ledger.wrong.length,
  faults: Object.keys(faults).length,
};
const lines = Object.entries(measured).map(([name, value]) => `${name.padEnd(16)} ${value.toLocaleString('en')}`);
process.stdout.write(`${values.json ? JSON.stringify(measured) : lines.join('\n')}\n`);

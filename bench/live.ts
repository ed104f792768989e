import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { DateTime } from 'luxon';
import { readProgramme } from '../apps/programme-folder/read-programme.ts';
import { createAgenda } from './live/agenda.ts';
import { checkAll, checkBalances } from './live/check.ts';
import { clockProxy } from './live/clock-proxy.ts';
import { readPeople } from './live/people.ts';
import { summarise, textOf } from './live/report.ts';
import { balances, witness } from './live/witness.ts';
import { call } from './shared/call.ts';
import { cpuMsOf } from './shared/cpu.ts';
import { startLocal, type LocalSystem } from './shared/local-system.ts';
import { smallProgramme } from './shared/small-programme.ts';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);
const MONTHS_AFTER = 13;
const perSecond = (count: number, ms: number): number => Math.round((count / ms) * 10_000) / 10;
const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    members: { type: 'string', default: '1000000' },
    'cpu-prof': { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) {
  say('usage: node bench/live.ts FILE [--json] [--members N] [--cpu-prof DIR]');
  process.exit(2);
}

/** The whole file through the CLI, with people joining, answering and stopping as its days go by. */
const importAll = async (system: LocalSystem, path: string, agenda: ReturnType<typeof createAgenda>): Promise<void> => {
  const proxy = await clockProxy(system.url, agenda.until);
  const cli = ['import', 'purchases', path, '--format', 'cdnow', '--live', '--move-clock', '--json'];
  const kept = ['--state', `${path}.state`, '--errors', `${path}.errors.csv`, '--api', proxy.url];
  try {
    const { stdout } = await run(process.execPath, [join(root, 'bin/regulars.js'), ...cli, ...kept]);
    say(`  ${stdout.trim()}`);
  } finally {
    proxy.close();
  }
};

const study = async (system: LocalSystem, dir: string) => {
  const started = performance.now();
  const { people, rows } = readPeople(file, Number(values.members));
  const path = join(dir, basename(file));
  writeFileSync(path, rows.join('\n'));
  const agenda = createAgenda(system.url, people);
  const first = people.map(({ enrolAt }) => enrolAt).toSorted()[0] ?? '';
  await agenda.move(DateTime.fromISO(first, { zone: 'utc' }).minus({ hours: 1 }).toISO() ?? '');

  say(`importing ${rows.length} purchases of ${people.length} members`);
  const importStart = performance.now();
  await importAll(system, path, agenda);
  const importMs = performance.now() - importStart - agenda.spent().allMs;
  const middle = checkBalances('balances after the import are those of the file', await balances(system.url, people));

  say(`moving ${MONTHS_AFTER} months on`);
  const { now } = await call<{ now: string }>(`${system.url}/local/state`);
  const from = DateTime.fromISO(now, { zone: 'utc' });
  const to = from.plus({ months: MONTHS_AFTER });
  const moveStart = performance.now();
  for (let at = from.plus({ weeks: 1 }); ; at = at.plus({ weeks: 1 })) {
    const next = DateTime.min(at, to).toISO() ?? '';
    await agenda.until(next);
    await agenda.move(next);
    if (at >= to) break;
  }
  const days = Math.round(to.diff(from, 'days').days);
  const moveMs = performance.now() - moveStart;

  say('reading what was sent, and why');
  const late = checkBalances(
    'balances 13 months later have expired as the file says',
    await balances(system.url, people),
  );
  const all = await witness(system.url, people);
  const programme = await readProgramme(join(root, 'test/support/small-programme'));
  if (!programme.ok) throw new Error('the example programme does not load');
  const dead = await call<Record<string, number>>(`${system.url}/local/dlq`);
  const lost = Object.entries(dead).filter(([, count]) => count > 0);
  const letters = { name: 'no dead letters', looked: 1, broken: lost.map(([name, n]) => `${name}: ${n}`) };
  return summarise(all, [...checkAll(all, programme.programme.messages), middle, late, letters], {
    members: people.length,
    purchases: rows.length,
    virtualDays: Math.round(to.diff(DateTime.fromISO(first), 'days').days),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    membersPerSecond: perSecond(people.length, agenda.spent().enrolMs),
    eventsPerSecond: perSecond(rows.length, importMs),
    virtualDaysPerSecond: perSecond(days, moveMs),
    cpuSeconds: Math.round(cpuMsOf(system.pid) / 100) / 10,
  });
};

/** Seven journeys with a message log that outlives the study, which looks back over all of it. */
const keptLonger = (programme: string): string => {
  const settings = join(programme, 'programme.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/messages: \d+d/, 'messages: 3650d'));
  return programme;
};

const dir = mkdtempSync(join(tmpdir(), 'regulars-live-'));
const profile = values['cpu-prof'];
const system = await startLocal(
  ...(profile === undefined ? [] : [`--cpu-prof-dir=${profile}`]),
  '--programme',
  keptLonger(smallProgramme()),
);
try {
  const report = await study(system, dir);
  process.stdout.write(`${values.json ? JSON.stringify(report) : textOf(report)}\n`);
  if (report.checks.some(({ broken }) => broken > 0)) process.exitCode = 1;
} finally {
  await system.stop();
  rmSync(dir, { recursive: true, force: true });
}

import { burst, paced, type Burst } from '../embedded/burst.ts';
import { wireFloor } from '../embedded/floor.ts';
import { call } from '../shared/call.ts';
import { joinMembers, people, type Joined } from '../shared/join-members.ts';
import { startLocal, type LocalSystem } from '../shared/local-system.ts';
import { smallProgramme } from '../shared/small-programme.ts';
import { atLeast, atMost, fact, type Fact, type Measured, type Row } from '../shared/row.ts';
import { median, percentile } from '../shared/stats.ts';

const GATE = 4;
const MEMBERS = 2_000;
const MANY = 20_000;
/** As many as the cap allows in a day. */
const BURSTS = 3;
const PER_SECOND = 20;
const SECONDS = 20;

/** At an even pace: how long most wait, how much longer the slowest, and the longest that everybody waits for. */
const evenly = async (
  system: LocalSystem,
  members: readonly Joined[],
): Promise<{ readonly rows: readonly Row[]; readonly facts: readonly Fact[] }> => {
  await call(`${system.url}/local/clock`, 'POST', { advance: 'P1D' });
  await system.longestStall();
  const latencies = await paced(system, members.slice(0, PER_SECOND * SECONDS), PER_SECOND);
  const stall = await system.longestStall();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(latencies, share)) as [number, number, number];
  const of = `paced at ${PER_SECOND}/s with ${members.length.toLocaleString('en')} members`;
  return {
    rows: [
      atMost(GATE, `ms at p95, ${of}`, p95, 188),
      atMost(GATE, `p99 over p95, ${of}`, p99 / p95, 3, {
        why: 'the collector of young objects stopped it for up to 43 ms with 20,000 members',
      }),
      atMost(GATE, `ms of the longest stall, ${of}`, stall, 50, {
        why: 'the collector of young objects stopped it for up to 43 ms with 20,000 members',
      }),
    ],
    facts: [fact(GATE, `ms at p50 and p99, ${of}`, `${p50.toFixed(0)}, ${p99.toFixed(0)}`)],
  };
};

/** Events all at once, in turns with bare posts. */
const bursts = async (system: LocalSystem, members: readonly Joined[]): Promise<Measured> => {
  const floors = [await wireFloor(system)];
  const all: Burst[] = [];
  for (let i = 0; i < BURSTS; i += 1) {
    all.push(await burst(system, members));
    floors.push(await wireFloor(system));
  }
  const of = (pick: (one: Burst) => number): number => median(all.map(pick));
  const perSecond = of((one) => one.perSecond);
  const floor = median(floors.map((one) => one.perSecond));
  const cpuFloor = median(floors.map(({ cpuMsPerPost }) => cpuMsPerPost));
  const cpu = of(({ cpuMsPerEvent }) => cpuMsPerEvent);
  const firstMs = Math.max(...all.map((one) => one.firstMs));
  const each = (figures: readonly { readonly perSecond: number }[]): string =>
    figures.map((one) => Math.round(one.perSecond)).join(', ');
  return {
    rows: [
      atLeast(GATE, 'events end to end over bare posts, bursts of 2,000', perSecond / floor, 0.25),
      atMost(GATE, 'CPU ms an event', cpu, 5, { floor: cpuFloor }),
      atMost(GATE, 'ms to the first delivery of a burst', firstMs, 1_000),
    ],
    facts: [
      fact(GATE, 'all bursts, events/s', each(all)),
      fact(GATE, 'floor: bare posts/s to the phone, before and after each', each(floors)),
    ],
  };
};

const within = async <T>(members: readonly Joined[], run: (system: LocalSystem) => Promise<T>): Promise<T> => {
  const system = await startLocal('--programme', smallProgramme());
  try {
    await joinMembers(system.url, members);
    return await run(system);
  } finally {
    await system.stop();
  }
};

/** The embedded system from `POST /events` to the provider's API, in a process of its own; and again with ten times the members. */
export const embeddedGate = async (): Promise<Measured> => {
  const [few, many] = [people(MEMBERS), people(MANY)];
  const measured = [
    ...(await within(few, async (system) => [await bursts(system, few), await evenly(system, few)])),
    await within(many, (system) => evenly(system, many)),
  ];
  return { rows: measured.flatMap(({ rows }) => rows), facts: measured.flatMap(({ facts }) => facts) };
};

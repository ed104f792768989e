import { ENDPOINTS } from '../hostile/endpoints.ts';
import type { Met } from '../hostile/post.ts';
import { timingOf } from '../hostile/timing.ts';
import { atMost, fact, type Fact, type Measured, type Row } from '../shared/row.ts';
import { percentile } from '../shared/stats.ts';

const GATE = 8;
const BODIES = 10_000;
/** What the door keeps of these is forgotten before the next. */
const AT_ONCE = 500;
const SEED = 20_261_130;
/** From here on a difference is taken for one (Reparaz, Balasch, Verbauwhede: "Dude, is my code constant time?"). */
const SEEN = 4.5;

const rowsOf = (name: string, met: readonly Met[]): readonly Row[] => [
  atMost(GATE, `${name}: answered 5xx, of ${BODIES}`, met.filter(({ status }) => status >= 500).length, 0),
  atMost(
    GATE,
    `${name}: taken though not signed`,
    met.filter(({ signed, status }) => !signed && status < 400).length,
    0,
  ),
];
const factsOf = (name: string, met: readonly Met[]): readonly Fact[] => {
  const by = (of: 'took' | 'floor', share: number): string =>
    percentile(
      met.map((one) => one[of]),
      share,
    ).toFixed(2);
  const statuses = Object.entries(Object.groupBy(met, ({ status }) => status));
  return [
    fact(GATE, `${name}: ms in the handler, p50 and p99`, `${by('took', 0.5)}, ${by('took', 0.99)}`),
    fact(GATE, `${name}: ms of parsing alone, p50 and p99`, `${by('floor', 0.5)}, ${by('floor', 0.99)}`),
    fact(GATE, `${name}: answers`, statuses.map(([status, all = []]) => `${status}: ${all.length}`).join(', ')),
  ];
};

/** One way to sign, by itself. */
const measured = async (name: string): Promise<Measured> => {
  // A line for each of so many refusals would be most of what is measured.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const { attack } = await import('../hostile/post.ts');
  const met: Met[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < BODIES; at += AT_ONCE) met.push(...(await attack(name, AT_ONCE, SEED + at)).met);
  const { user, system } = process.cpuUsage(before);
  const t = timingOf(name).toFixed(2);
  return {
    rows: rowsOf(name, met),
    facts: [
      ...factsOf(name, met),
      fact(GATE, `${name}: processor ms a body, with making and signing it`, (user + system) / 1e3 / BODIES),
      fact(GATE, `${name}: t of a signature wrong at its end against at its beginning; seen from ${SEEN}`, t),
    ],
  };
};

/** Hostile bodies at each way to sign, half of them signed rightly; and whether the time tells how much of a signature was right. */
export const hostileGate = async (): Promise<Measured> => {
  const all: Measured[] = [];
  for (const name of Object.keys(ENDPOINTS)) {
    const one = await measured(name);
    all.push(one);
    // What is known of one is not lost when the run is ended in the next.
    for (const { name: says, value } of [...one.rows, ...one.facts]) process.stderr.write(`${says}: ${value}\n`);
  }
  return { rows: all.flatMap(({ rows }) => rows), facts: all.flatMap(({ facts }) => facts) };
};

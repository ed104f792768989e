import { join } from 'node:path';
import type { Programme } from '#programme/programme.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { campaign, type Campaign, type Ended } from '../pace/campaign.ts';
import { refusing, taking, type Vendor } from '../pace/vendor.ts';
import { atMost, fact, type Fact, type Measured, type Row } from '../shared/row.ts';

const GATE = 7;
const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const DOWN = { kind: 'throttled', code: 'ECONNREFUSED' } as const;
const SPENT = { kind: 'fault', code: 'ServiceQuotaExceededException', scope: 'account' } as const;

interface Case {
  readonly name: string;
  readonly members: number;
  readonly vendor: () => Vendor;
  /** What the provider itself would take, in seconds. */
  readonly ideal: number;
  /** How many times that, at the most. */
  readonly within: number;
  /** The longest that an answer may wait, in seconds. */
  readonly answers: number;
  /** Writes a message, at the most. */
  readonly writes: number;
}

/** Parts a second of a toll-free number. */
const SET = 3;
/** An answer for each hundred offers. */
const EACH = 100;
const parts = (members: number): number => members + Math.ceil(members / EACH);

const CASES: readonly Case[] = [
  {
    name: '300',
    members: 300,
    vendor: () => taking(() => SET),
    ideal: parts(300) / SET,
    within: 1.1,
    answers: 2,
    writes: 0.1,
  },
  {
    name: '20,000',
    members: 20_000,
    vendor: () => taking(() => SET),
    ideal: parts(20_000) / SET,
    within: 1.1,
    answers: 2,
    writes: 0.1,
  },
  {
    name: '20,000, and the provider takes two',
    ...{
      members: 20_000,
      vendor: () => taking(() => 2),
      ideal: parts(20_000) / 2,
      within: 1.2,
      answers: 60,
      writes: 0.1,
    },
  },
  {
    name: '20,000, and the provider is down for half an hour',
    members: 20_000,
    vendor: () =>
      refusing(
        taking(() => SET),
        10 * MINUTE,
        10 * MINUTE + HALF_HOUR,
        DOWN,
      ),
    ...{ ideal: parts(20_000) / SET + 1_800, within: 1.1, answers: 1_980, writes: 0.1 },
  },
  {
    name: '20,000, and a spend limit is reached for half an hour',
    members: 20_000,
    vendor: () =>
      refusing(
        taking(() => SET),
        10 * MINUTE,
        10 * MINUTE + HALF_HOUR,
        SPENT,
      ),
    // The scan looks once an hour whether it is over.
    ...{ ideal: parts(20_000) / SET + 3_600, within: 1.1, answers: 4_200, writes: 0.1 },
  },
];

const rowsOf = ({ name, ideal, within, answers, writes }: Case, ended: Ended): readonly Row[] => [
  atMost(GATE, `${name}: dead, lost or doubled`, ended.dead + ended.lost + ended.doubled, 0),
  atMost(GATE, `${name}: seconds until the last`, ended.drained, ideal * within, { floor: ideal }),
  atMost(GATE, `${name}: seconds that an answer waits`, ended.answered, answers),
  atMost(GATE, `${name}: writes of the limiter a message`, ended.writes, writes),
];
const factsOf = ({ name }: Case, { looks, throttled }: Ended): readonly Fact[] => [
  fact(GATE, `${name}: looks a message`, looks),
  fact(GATE, `${name}: refused by the provider`, throttled),
];

const run = (programme: Programme, { members, vendor }: Case): Promise<Ended> => {
  const options: Campaign = {
    ...{ programme, pace: [{ perSecond: SET }], vendor: vendor(), batch: 50, members },
    ...{ answerEach: EACH, answerSeconds: 30 },
  };
  return campaign(options);
};

/** Campaigns on a toll-free number, three parts a second, in virtual time: the deployed decisions on the store in memory. */
export const paceGate = async (): Promise<Measured> => {
  const read = await readProgramme(join(import.meta.dirname, '../../test/support/small-programme'));
  if (!read.ok) throw new Error('the small programme cannot be read');
  const ended: (readonly [Case, Ended])[] = [];
  for (const one of CASES) {
    ended.push([one, await run(read.programme, one)]);
    process.stderr.write(`pace: ${one.name}\n`);
  }
  return { rows: ended.flatMap((one) => rowsOf(...one)), facts: ended.flatMap((one) => factsOf(...one)) };
};

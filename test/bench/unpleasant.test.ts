import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadTopic } from '#providers/read-source.ts';
import { liveThrough, type Day, type DayOptions } from '../../bench/unpleasant/day.ts';
import { polite, unpleasant } from '../../bench/unpleasant/manners.ts';
import { differences } from '../../bench/unpleasant/outcome.ts';
import { readPeople } from '../../bench/unpleasant/people.ts';
import { compared } from '../../bench/unpleasant/report.ts';
import { exampleProgramme } from '../support/programme.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

const everybody = readPeople(new URL('fixtures/cdnow-48.txt', import.meta.url).pathname, 48);
const live = (rest: Partial<DayOptions> = {}): Promise<Day> =>
  liveThrough({ programme: exampleProgramme(), people: everybody, manners: polite, ...rest });

let good: Day;
beforeAll(async () => {
  good = await live();
});

test('the polite day is as the file and arithmetic say, and nobody hears of us after a STOP', () => {
  expect(compared(everybody, good)).toMatchObject({
    malformed: 0,
    broken: { flaws: [], afterStop: [], faults: [], notRefused: [] },
  });
  expect(good.messages).toBeGreaterThan(everybody.length);
});

// One of many: `node bench/unpleasant.ts` plays as many as it is given, for all customers.
test.each([1])(
  'shuffled, doubled, hours late, respelled, one in a hundred malformed: the same in the end (seed %i)',
  async (seed) => {
    const day = await live({ manners: unpleasant(seed) });
    expect(compared(everybody, day, good).broken).toEqual({
      differences: [],
      flaws: [],
      afterStop: [],
      faults: [],
      notRefused: [],
    });
    // About one in five comes twice, and one in a hundred brings something malformed along.
    expect(day.deliveries / good.deliveries).toBeGreaterThan(1.1);
    expect(day.malformed).toBeGreaterThan(0);
  },
);

test('two purchases of a day the other way round: the same tier and points for whom they make a tier', async () => {
  // Customers 325, 783 and 1516 of the sample.
  const people = readPeople(new URL('fixtures/cdnow-3.txt', import.meta.url).pathname, 1516);
  const [inOrder, day] = [await live({ people }), await live({ people, manners: unpleasant(1) })];
  expect(differences(inOrder.outcome, day.outcome)).toEqual([]);
  expect(day.faults).toEqual([]);
});

test('a seed stands for one day', async () => {
  const people = everybody.slice(0, 8);
  const [one, other] = [await live({ people, manners: unpleasant(5) }), await live({ people, manners: unpleasant(5) })];
  expect({ ...other, outcome: [...other.outcome] }).toEqual({ ...one, outcome: [...one.outcome] });
});

/** Changes what replies say before they are heard. */
const hearing =
  (change: (reply: { readonly text: string; readonly at: string }) => object): NonNullable<DayOptions['reads']> =>
  (read): ReadTopic =>
  (...given) => {
    const parsed = read(...given);
    if (!parsed.ok) return parsed;
    return { ...parsed, replies: parsed.replies.map((reply) => ({ ...reply, ...change(reply) })) };
  };
const isStart = (text: string): boolean => /start/i.test(text.normalize('NFKC'));

describe('it counts what is broken', () => {
  const people = everybody.slice(0, 24);
  let fine: Day;
  beforeAll(async () => {
    fine = await live({ people });
  });

  test('a START whose time is ignored opens what was stopped after it', async () => {
    const day = await live({
      people,
      manners: unpleasant(1),
      reads: hearing(({ text, at }) => ({ at: isStart(text) ? '1999-01-01T00:00:00.000Z' : at })),
    });
    const { broken } = compared(people, day, fine);
    expect(broken.differences).not.toEqual([]);
    expect(broken.afterStop).not.toEqual([]);
  });

  test('a STOP that nobody hears', async () => {
    const day = await live({ people, reads: hearing(({ text }) => ({ text: text === 'STOP' ? 'BALANCE' : text })) });
    expect(day.afterStop.length).toBeGreaterThan(0);
    expect(differences(fine.outcome, day.outcome).join('\n')).toMatch(/consent at/);
  });

  test('something malformed that is passed over without a word', async () => {
    const day = await live({
      people,
      manners: unpleasant(1),
      reads: (read) => (topic, text, at) => {
        const parsed = read(topic, text, at);
        return parsed.ok ? { ...parsed, ignored: [] } : { ok: true, replies: [], receipts: [], ignored: [] };
      },
    });
    expect(compared(people, day).broken.notRefused).toHaveLength(1);
  });
});

import { beforeEach, expect, jest, test } from '@jest/globals';
import type { MemberRow } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';

/** Which version of a row was made a member, as of when. */
const worked: { readonly seq: number; readonly at: string }[] = [];
const real = await import('#loyalty/member.ts');
// The one module that is replaced, by itself: what is counted here is work, and no outcome shows it.
jest.unstable_mockModule('#loyalty/member.ts', () => ({
  ...real,
  memberOf: (...args: Parameters<typeof real.memberOf>) => {
    const [row, , now] = args;
    worked.push({ seq: row.seq, at: now.toISOString() });
    return real.memberOf(...args);
  },
}));
const { handler } = await import('../../../functions/journeys/advance-journey.ts');
const { useDeps } = await import('#runtime/deps.ts');
const { exampleProgramme, smallProgramme } = await import('../../support/programme.ts');
const { createWorld, PHONE } = await import('../../support/world.ts');

const NOW = '2026-11-21T12:00:00.000Z';
const stream = handler as (
  event: object,
  context: object,
) => Promise<{ readonly batchItemFailures: readonly object[] }>;

/** The stream as Lambda gets it, one record at a time; answers which member was worked out for the last. */
const told = async (programme: Programme, events: readonly object[]) => {
  const world = await createWorld({ programme });
  useDeps({ ...world.deps, memberOfImage: (image) => Promise.resolve(image as MemberRow) });
  const records: object[] = [];
  world.tables.onChange((changes) => {
    for (const { key, before, after } of changes)
      if (key.sk === 'MEMBER') records.push({ dynamodb: { Keys: key, OldImage: before, NewImage: after } });
  });
  const next = async (): Promise<void> => {
    worked.length = 0;
    const { batchItemFailures } = await stream({ Records: [records.shift()] }, {});
    expect(batchItemFailures).toEqual([]);
  };
  for (const event of events) {
    while (records.length > 0) await next();
    expect(await world.accept(event)).toEqual([expect.objectContaining({ status: 'accepted' })]);
  }
  await next();
  return { world, worked: [...worked] };
};

const joined = { type: 'member.enrolled', data: { phone: PHONE, country: 'SE', timeZone: 'Europe/Stockholm' } };
const bought = { type: 'purchase.completed', data: { amount: 1_250, currency: 'SEK' } };
const earned = { type: 'points.earned', data: { points: 460, expiresAt: '2027-11-30' } };
const consented = {
  type: 'consent.captured',
  data: { state: 'granted', channels: ['sms'], topics: ['offers'], source: 'import' },
};

beforeEach(() => {
  worked.length = 0;
});

test('points that start a journey are a member before and a member after, each worked out once', async () => {
  const { world, worked: all } = await told(smallProgramme(), [joined, earned]);
  expect(world.started.map(({ journey }) => journey)).toContain('almost-silver');
  expect(all).toEqual([
    { seq: 1, at: NOW },
    { seq: 2, at: NOW },
  ]);
});

test.each<readonly [string, readonly object[]]>([
  ['joining', [joined]],
  ['a purchase', [joined, bought]],
  ['points', [joined, bought, earned]],
  ['a consent', [joined, bought, consented]],
])('by the rules and stages of the example programme %s takes two members of its moment too', async (_, events) => {
  const { worked: all } = await told(exampleProgramme(), events);
  const [before, after, ...later] = all;
  expect([before?.at, after?.at]).toEqual([NOW, NOW]);
  expect(after?.seq).toBe((before?.seq ?? 0) + 1);
  // When segments change next is asked of the member as they would be then.
  expect(later.filter(({ at }) => at <= NOW)).toEqual([]);
});

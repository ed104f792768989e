import type * as z from 'zod';
import { onEvent } from '#journeys/on-event.ts';
import { readLedger } from '#loyalty/read-ledger.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { smallProgramme } from './programme.ts';
import { createWorld, PHONE } from './world.ts';

export interface Told {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly data: object;
}

/** A time of one day. */
export const on = (clock: string): string => `2026-11-23T${clock}:00.000Z`;
/** Whole units of money. */
export const bought = (id: string, clock: string, units: number): Told => ({
  id,
  type: 'purchase.completed',
  time: on(clock),
  data: { amount: units * 100, currency: 'SEK' },
});
export const adjusted = (id: string, clock: string, points: number): Told => ({
  id,
  type: 'points.adjusted',
  time: on(clock),
  data: { points },
});
export const refunded = (reverses: string, clock: string, data: object = {}): Told => ({
  id: `back-${reverses}-${clock}`,
  type: 'purchase.refunded',
  time: on(clock),
  data: { reverses, ...data },
});

const tiers = [
  { tier: 'bronze', name: 'Bronze', from: 0 },
  { tier: 'silver', name: 'Silver', from: 500 },
  { tier: 'gold', name: 'Gold', from: 1500 },
];
const hearsTiers = Journey.parse({
  journey: 'hears-tiers',
  about: 'A test',
  topic: 'rewards',
  trigger: { event: 'tier.changed' },
  entry: { concurrent: 10 },
  steps: [{ wait: { for: '300d' } }],
});

/** A member with these rules, whose events may come in any order. */
export const accountWith = async (rules: z.input<typeof Loyalty>) => {
  const small = smallProgramme();
  const journeys = { 'hears-tiers': hearsTiers };
  const programme = { ...small, journeys, settings: { ...small.settings, tiers }, loyalty: Loyalty.parse(rules) };
  const world = await createWorld({ programme });
  const images: { before: MemberRow | undefined; after: MemberRow }[] = [];
  world.tables.onChange((committed) => {
    for (const { key, before, after } of committed)
      if (key.sk === 'MEMBER') images.push({ before: before as MemberRow | undefined, after: after as MemberRow });
  });
  const { members } = world.deps;
  let reads = 0;
  world.deps.members = {
    ...members,
    ledger: (memberId) => {
      reads += 1;
      return members.ledger(memberId);
    },
  };
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, country: 'SE' } });
  await world.drain();
  const row = async (): Promise<MemberRow> => {
    const found = await world.deps.members.get('alma');
    if (found === undefined) throw new Error('no member');
    return found;
  };
  /** All arrive at the instant before anything follows from one of them. */
  const arriveAtOnce = async (at: string, ...events: readonly Told[]): Promise<void> => {
    world.at(at);
    for (const event of events) {
      const [result] = await world.accept({ source: 'till', ...event });
      if (result?.status !== 'accepted') throw new Error(JSON.stringify(result));
    }
    await world.drain();
  };
  return {
    ...world,
    row,
    /** How often the account was read. */
    reads: () => reads,
    /** Each arrives at the instant, and what follows from it is done before the next. */
    arrive: async (at: string, ...events: readonly Told[]): Promise<void> => {
      for (const event of events) await arriveAtOnce(at, event);
    },
    arriveAtOnce,
    /** The stream delivers all that it ever delivered once more. */
    again: async (): Promise<void> => {
      for (const { before, after } of [...images]) await onEvent(world.deps, before, after);
      await world.drain();
    },
    member: async () => memberOf(await row(), programme, world.deps.now()),
    /** Lines of the account, which sum to what there is. */
    lines: async () => {
      const read = await readLedger(world.deps, 'alma');
      const lines = read?.lines ?? [];
      const sums = (['points', 'cashback', 'stamps'] as const).map((of) =>
        lines.reduce((total, line) => total + (line[of] ?? 0), 0),
      );
      if (JSON.stringify(sums) !== JSON.stringify([read?.points, read?.cashback, read?.stamps]))
        throw new Error(`the lines sum to ${JSON.stringify(sums)}, not to ${JSON.stringify(read)}`);
      return lines;
    },
    /** How often a journey at `tier.changed` started. */
    heard: async (): Promise<number> => (await world.deps.runs.list('alma')).length,
  };
};

import type * as z from 'zod';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { followUps } from '#loyalty/follow-ups.ts';
import { linesOf } from '#loyalty/ledger.ts';
import { nextLoyaltyChange } from '#loyalty/next-change.ts';
import type { Rules } from '#loyalty/rules.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { timedFollowUps } from '#loyalty/timed.ts';
import { memberOf } from '#loyalty/member.ts';
import { emptyRow, type Committed, type MemberRow } from '#members/member-row.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { smallProgramme } from './programme.ts';

export const rulesWith = (loyalty?: z.input<typeof Loyalty>, settings: Partial<Settings> = {}): Rules => ({
  settings: { ...smallProgramme().settings, ...settings },
  ...(loyalty === undefined ? {} : { loyalty: Loyalty.parse(loyalty) }),
});

let made = 0;
/** An event of a day, or of an instant. */
export const happened = (
  type: string,
  time: string,
  data: MemberEvent['data'] = {},
  rest: Partial<MemberEvent> = {},
) => {
  made += 1;
  const at = time.length === 10 ? `${time}T12:00:00.000Z` : time;
  return { id: `e${made}`, type, source: 'till', time: at, memberId: 'alma', data, ...rest } satisfies MemberEvent;
};
export const bought = (time: string, amount: number, rest: Partial<MemberEvent> = {}): MemberEvent =>
  happened('purchase.completed', time, { amount, currency: 'SEK' }, rest);

/**
 * The memory store with its stream: what follows from an event is committed after it, and again from what follows, as in the
 * handlers. Every image is looked at twice, because a stream may repeat itself.
 */
export const createLoyalty = (rules: Rules) => {
  const tables = createMemoryTables();
  const store = createMemoryStore(tables, (text) => `keyed ${text}`);
  const images: { before: MemberRow | undefined; after: MemberRow }[] = [];
  tables.onChange((changes) => {
    for (const { key, before, after } of changes)
      if (key.sk === 'MEMBER' && after !== undefined)
        images.push({ before: before as MemberRow | undefined, after: after as MemberRow });
  });
  const followed: MemberEvent[] = [];
  const commit = (event: MemberEvent): Promise<Committed> => store.members.commit(event, effectOf(event, rules));
  const follow = async (events: readonly MemberEvent[]): Promise<void> => {
    for (const event of events) if ((await commit(event)) === 'accepted') followed.push(event);
  };
  const settle = async (now: Date): Promise<void> => {
    for (let image = images.shift(); image !== undefined; image = images.shift()) {
      const before = snapshotOf(image.before ?? emptyRow(image.after.last), rules, now);
      const after = snapshotOf(image.after, rules, now);
      await follow(followUps(rules, before, after));
      await follow(followUps(rules, before, after));
    }
  };
  const row = async (memberId = 'alma'): Promise<MemberRow> => {
    const found = await store.members.get(memberId);
    if (found === undefined) throw new Error(`no member ${memberId}`);
    return found;
  };

  return {
    store,
    rules,
    /** What followed from events so far, in order. */
    followed,
    row,
    settle,
    /** Commits events one after the other, each looked at in its own moment; `at`: all in that one. */
    send: async (events: readonly MemberEvent[], at?: string): Promise<void> => {
      for (const event of events) {
        await commit(event);
        await settle(new Date(at ?? event.time));
      }
    },
    /** Lets time pass and does what it does to a member, at each instant at which it says that it does something. */
    pass: async (from: string, to: string, memberId = 'alma'): Promise<readonly string[]> => {
      const instants: string[] = [];
      let now = from;
      for (;;) {
        const next = nextLoyaltyChange(rules, snapshotOf(await row(memberId), rules, new Date(now)));
        if (next === undefined || next > to) return instants;
        now = next;
        instants.push(now);
        await follow(timedFollowUps(rules, snapshotOf(await row(memberId), rules, new Date(now))));
        await settle(new Date(now));
      }
    },
    member: async (now: string, memberId = 'alma') => memberOf(await row(memberId), rules, new Date(now)),
    lines: async (today: string, memberId = 'alma') =>
      linesOf(await store.members.ledger(memberId), await row(memberId), today),
  };
};

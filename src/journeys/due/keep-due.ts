import type { Due } from '#runs/due.ts';
import type { Programme } from '#programme/programme.ts';
import { nextReminder, remindersOf, type Reminder } from '#journeys/due/reminders.ts';
import { nextLoyaltyChange } from '#loyalty/next-change.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { stagesOf } from '#segments/evaluate.ts';
import { nextSegmentChange } from '#segments/next-segment-change.ts';

const DAY_MS = 86_400_000;

const earliest = (...instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

/** When the member's state changes with time alone: a stage, a lot, a tier. */
const nextChange = (programme: Programme, snapshot: Snapshot): string | undefined =>
  earliest(nextSegmentChange(programme, snapshot), nextLoyaltyChange(programme, snapshot));

/** When something about the member next falls due, after now. */
export const nextDue = (programme: Programme, snapshot: Snapshot): string | undefined =>
  earliest(nextReminder(remindersOf(programme, snapshot), snapshot.now), nextChange(programme, snapshot));

/** What the member's due row has to be there for: reminders of the last day and later, and a change. */
const ahead = (programme: Programme, snapshot: Snapshot) => {
  const dayAgo = new Date(snapshot.now.getTime() - DAY_MS).toISOString();
  const reminders = remindersOf(programme, snapshot).filter(({ at }) => at > dayAgo);
  const change = nextChange(programme, snapshot);
  return { reminders, change, first: earliest(reminders[0]?.at, change) };
};

const named = (reminders: readonly Reminder[]): string => reminders.map(({ at, cause }) => `${at} ${cause}`).join();

const REWARD = /^(reward|unlocked|requested|redeemed):/;

/** Only what the member may redeem is another, and no segment asks for that: reminders and stages stay as they are. */
const onlyRewards = ({ segments }: Programme, before: MemberRow, after: MemberRow): boolean => {
  const others =
    Object.entries(after.counters).every(([name, sum]) => REWARD.test(name) || before.counters[name] === sum) &&
    Object.entries(after.registers).every(
      ([name, { at, value }]) =>
        REWARD.test(name) ||
        (before.registers[name]?.at === at && JSON.stringify(before.registers[name].value) === JSON.stringify(value)),
    );
  return others && Object.values(segments).every(({ when }) => !when.includes('rewards'));
};

/**
 * Sees that the member's due row is no later than what next falls due. One that is too early only makes the scan look once
 * in vain, so nothing is ever moved to a later time here.
 */
export const keepDue = async (
  due: Pick<Due, 'put'>,
  programme: Programme,
  before: Snapshot,
  after: Snapshot,
): Promise<void> => {
  const put = (dueAt: string): Promise<void> => due.put({ kind: 'expiry', memberId: after.row.memberId, dueAt });
  const isNew = before.row.seq === 0;
  if (!isNew && onlyRewards(programme, before.row, after.row)) {
    const [was, is] = [before, after].map((snapshot) => nextLoyaltyChange(programme, snapshot));
    return is === undefined || (was !== undefined && was <= is) ? undefined : put(is);
  }
  const is = ahead(programme, after);
  if (is.first === undefined) return;
  // Whom no version with stages has looked at has no due row of such a version either.
  const looked = !isNew && (before.row.registers['segments'] !== undefined || stagesOf(programme).length === 0);
  const was = looked ? ahead(programme, before) : undefined;
  if (was?.first !== undefined) {
    const alike = named(was.reminders) === named(is.reminders) && (was.change ?? '9') <= (is.change ?? '9');
    // The scan may have done one of the last day and moved its row on before this event was there: once more then.
    if (alike || (was.first <= is.first && is.first > after.now.toISOString())) return;
  }
  await put(is.first);
};

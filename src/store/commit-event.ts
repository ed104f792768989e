import type { MemberEvent } from '#events/event.ts';
import { newer, type Effect, type Register } from '#members/member-row.ts';
import { keys } from '#store/keys.ts';
import { memberFromItem } from '#store/member-item.ts';
import { memberUpdate, type Candidate } from '#store/member-update.ts';
import { at, row, transact, type Dynamo } from '#store/table.ts';

const MARK_DAYS = 400;
const TRIES = 10;

export interface CommitOptions {
  readonly addressOf: (phone: string) => string;
  readonly now: () => Date;
}

/** Those that still win. One that lost once has lost for good, because a register only ever gets newer. */
const stillNewer = (candidates: readonly Candidate[], stored: Readonly<Record<string, Register>>): Candidate[] =>
  candidates
    .filter(({ name, next }) => newer(next, stored[name]))
    .map(({ name, next }) => (stored[name]?.at === next.at ? { name, next, beats: stored[name] } : { name, next }));

/** The event's mark and its effect in one transaction, with no read before it. */
export const commitEvent = async (
  dynamo: Dynamo,
  { addressOf, now }: CommitOptions,
  event: MemberEvent,
  effect: Effect,
): Promise<'accepted' | 'duplicate'> => {
  const time = now();
  const mark = row(dynamo, keys.mark(event.source, event.id), {
    at: time.toISOString(),
    ttl: Math.floor(time.getTime() / 1000) + MARK_DAYS * 86_400,
  });
  let candidates: readonly Candidate[] = Object.entries(effect.set).map(([name, next]) => ({ name, next }));

  for (let tries = 0; tries < TRIES; tries += 1) {
    const refused = await transact(dynamo, {
      mark: { Put: { ...mark, ConditionExpression: 'attribute_not_exists(pk)' } },
      member: {
        Update: {
          ...at(dynamo, keys.member(event.memberId)),
          ...memberUpdate(event, effect.add, candidates, addressOf),
        },
      },
    });
    if (refused === undefined) return 'accepted';
    if (refused.mark) return 'duplicate';
    candidates = stillNewer(candidates, refused.member?.item ? memberFromItem(refused.member.item).registers : {});
  }
  throw new Error(`event ${event.id} lost ${TRIES} races for its member`);
};

import { effectOf } from '#events/effect.ts';
import { commitFollowing } from '#journeys/commit-following.ts';
import { recount, RECOUNT_LINES } from '#loyalty/recount/recount.ts';
import { followUps } from '#loyalty/follow-ups.ts';
import { tierOnlyIn } from '#loyalty/follow/tier-only-in.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { Members } from '#members/member-row.ts';
import type { LiveProgramme } from '#programme/programme.ts';

/** Each fact that follows is put right at most once or twice, and each try may lose a race. */
const TRIES = 2 * RECOUNT_LINES;

interface CountPorts {
  readonly members: Pick<Members, 'get' | 'ledger' | 'commit'>;
  readonly now: () => Date;
}

/**
 * After an event that came late: what follows by rule is brought to what it would be had all come in the order of their own
 * times. It holds for one version of the account, so that what comes between has it worked out again; done again, it finds
 * nothing to do.
 */
export const countAgain = async (
  ports: CountPorts,
  programme: LiveProgramme,
  before: Snapshot,
  after: Snapshot,
): Promise<void> => {
  const { last: event } = after.row;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await ports.members.get(event.memberId);
    if (row === undefined) return;
    const rows = await ports.members.ledger(event.memberId);
    const next = recount(programme, { row, rows, event, now: ports.now(), live: programme.since });
    if (next === undefined) return;
    if (next === 'too-many')
      return commitFollowing(
        ports,
        programme,
        followUps(programme, before, after),
        tierOnlyIn(programme, before, after),
      );
    const told = event.history === true ? { ...next, history: true as const } : next;
    const committed = await ports.members.commit(told, effectOf(told, programme));
    if (committed === 'duplicate' || committed === 'erased') return;
  }
  throw new Error(`a recount of a member lost ${TRIES} races for the row`);
};

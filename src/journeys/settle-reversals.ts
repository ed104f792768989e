import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { purchaseId, reversedBy } from '#loyalty/reversal/purchase-left.ts';
import { purchaseReversal } from '#loyalty/reversal/purchase-reversal.ts';
import { redemptionReturned } from '#loyalty/reversal/redemption-returned.ts';
import { tierTakenBack } from '#loyalty/reversal/tier-taken-back.ts';
import { mayReverse } from '#loyalty/reversal/reversal.ts';
import { memberOf } from '#loyalty/member.ts';
import type { LedgerRow } from '#members/move.ts';
import type { Members, MemberRow } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';

const TRIES = 10;

interface SettlePorts {
  readonly members: Pick<Members, 'get' | 'ledger' | 'commit'>;
  readonly now: () => Date;
}

/** What follows next from a fact that reverses, or from a purchase whose reversal came before it. */
const nextOf = (
  programme: Programme,
  last: MemberEvent,
  row: MemberRow,
  rows: readonly LedgerRow[],
  now: Date,
): MemberEvent | undefined => {
  const { today } = memberOf(row, programme, now);
  if (last.type === 'redemption.cancelled' || last.type === 'redemption.reversed')
    return redemptionReturned(programme, row, rows, {
      redemptionId: String(last.data['redemptionId']),
      at: last.time,
      today,
    });
  const of = reversedBy(last) ?? purchaseId(last.source, last.id);
  return purchaseReversal(programme, row, rows, of) ?? tierTakenBack(programme, row, rows, { now, today });
};

/**
 * Undoes what a refund, a correction or a cancelled redemption is about, whichever of the two came first. What is undone follows
 * from the row and its ledger, so it holds for one version of them: a fact that comes between has it worked out again.
 */
export const settleReversals = async (
  ports: SettlePorts,
  programme: Programme,
  { last, ...rest }: MemberRow,
): Promise<void> => {
  if (!mayReverse(rest, last)) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await ports.members.get(last.memberId);
    if (row === undefined) return;
    const rows = await ports.members.ledger(last.memberId);
    const event = nextOf(programme, last, row, rows, ports.now());
    if (event === undefined) return;
    const told = last.history === true ? { ...event, history: true as const } : event;
    const committed = await ports.members.commit(told, effectOf(told, programme));
    if (committed === 'duplicate' || committed === 'erased') return;
  }
  throw new Error(`a reversal of a member lost ${TRIES} races for the row`);
};

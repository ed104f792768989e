import * as z from 'zod';
import { effectOf } from '#events/effect.ts';
import { settlingOf, type Said } from '#loyalty/decided-elsewhere.ts';
import type { Members } from '#members/member-row.ts';
import type { Redemption, Settling } from '#members/redemption.ts';
import type { Programmes } from '#programme/programme.ts';
import { Contended } from '#words/contended.ts';
import { MemberId, type OurEvent } from '#words/event.ts';

/** Lost only to another answer, and there are fewer states than this. */
const TRIES = 6;

/** The body of `POST /redemptions/{id}`. */
export const RedemptionAnswer = z.strictObject({
  memberId: MemberId.describe('As redemption.requested says it'),
  answer: z.enum(['confirm', 'refuse']).describe('Whether the reward is handed over'),
  reason: z.string().trim().min(1).max(200).optional().describe('Why not, for whoever reads the history'),
});

export interface SettlePorts {
  readonly members: Pick<Members, 'redemption' | 'commit'>;
  readonly programmes: Pick<Programmes, 'live'>;
  readonly now: () => Date;
}

/** What reaching each state is called as a fact. */
const TYPES = {
  confirmed: 'redemption.confirmed',
  refused: 'redemption.cancelled',
  lapsed: 'redemption.cancelled',
  reversed: 'redemption.reversed',
} as const satisfies Readonly<Record<Settling['to'], string>>;

const factOf = (
  { memberId, redemptionId, rewardId, title, channel }: Redemption,
  { from: was, to: state, reason }: Settling,
  time: string,
): OurEvent => ({
  id: `redemption:${redemptionId}:${state}`,
  type: TYPES[state],
  source: 'regulars',
  time,
  memberId,
  data: { redemptionId, rewardId, title, was, state, ...(channel && { channel }), ...(reason && { reason }) },
});

/** What it came to; `used`: a counter has handed it over, so that it cannot be taken back. */
export type Settled = Redemption | 'unknown' | 'used';

/**
 * Moves a redemption on by what is said of it. The fact and the state are one transaction, so that of an answer and the clock, or
 * of any number of answers, one counts, and what was said before is only told again.
 */
export const settleRedemption = async (
  { members, programmes, now }: SettlePorts,
  { memberId, redemptionId }: Pick<Redemption, 'memberId' | 'redemptionId'>,
  said: Said,
  reason?: string,
): Promise<Settled> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const redemption = await members.redemption(memberId, redemptionId);
    if (redemption === undefined) return 'unknown';
    const settles = settlingOf(redemption, said, reason);
    if (settles === undefined) return redemption;
    const event = factOf(redemption, settles, now().toISOString());
    const effect = effectOf(event, await programmes.live());
    const done = await members.commit(event, { ...effect, settles });
    if (done === 'erased') return 'unknown';
    const after = await members.redemption(memberId, redemptionId);
    if (done === 'spent' && after?.state === settles.from) return 'used';
    if (done === 'accepted' && after !== undefined) return after;
  }
  throw new Contended(`redemption ${redemptionId} lost ${TRIES} races for its state`);
};

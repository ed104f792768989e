import type { Decider } from '#programme/grammar/loyalty-rules.ts';
import type { Redemption, RedemptionState, Settling } from '#members/redemption.ts';
import type { Rules } from '#loyalty/rules.ts';

/** Who decides whether a reward is handed over; `undefined` where asking for it is enough. Engines elsewhere may be asked too. */
export const deciderOf = ({ loyalty }: Rules, rewardId: string): Decider | undefined => {
  const asked = loyalty?.rewards.find(({ reward }) => reward === rewardId)?.redeem ?? loyalty?.redeem;
  return asked === 'here' ? undefined : asked;
};

/** What is said of a redemption: by the loyalty system, or by the clock. */
export type Said = 'confirm' | 'refuse' | 'lapse';

/** A yes to what was given back already is undone at whoever said it; all that is not here changes nothing. */
const NEXT: Readonly<Record<RedemptionState, Readonly<Partial<Record<Said, Settling['to']>>>>> = {
  held: { confirm: 'confirmed', refuse: 'refused', lapse: 'lapsed' },
  confirmed: { refuse: 'reversed' },
  refused: { confirm: 'reversed' },
  lapsed: { confirm: 'reversed' },
  reversed: {},
};

/** What becomes of a redemption by what is said of it; `undefined` where it stays as it is. */
export const settlingOf = (
  { redemptionId, state: from }: Pick<Redemption, 'redemptionId' | 'state'>,
  said: Said,
  reason?: string,
): Settling | undefined => {
  const to = NEXT[from][said];
  return to && { redemptionId, from, to, ...(reason === undefined ? {} : { reason }) };
};

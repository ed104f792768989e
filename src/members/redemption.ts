import type { Channel } from '#words/channel.ts';

/**
 * `held`: points and piece are reserved, and the loyalty system was asked. `confirmed`: it said yes. `refused`: it said no. `lapsed`:
 * it said nothing in time. `reversed`: it had said yes, or said so too late, and that is undone.
 */
export const REDEMPTION_STATES = ['held', 'confirmed', 'refused', 'lapsed', 'reversed'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** A state that was reached, and why, where somebody said so. */
export interface Reached {
  readonly state: RedemptionState;
  readonly at: string;
  readonly reason?: string;
}

/** A reward that was asked for and that another system decides of. */
export interface Redemption {
  readonly memberId: string;
  readonly redemptionId: string;
  readonly rewardId: string;
  readonly title: string;
  /** By which they asked, where it was in a message. */
  readonly channel?: Channel;
  /** Until then the answer is waited for. */
  readonly answerBy: string;
  readonly state: RedemptionState;
  /** Every state it has been in, oldest first. */
  readonly history: readonly Reached[];
}

/** From which state to which, and why. */
export interface Settling {
  readonly redemptionId: string;
  readonly from: RedemptionState;
  readonly to: Exclude<RedemptionState, 'held'>;
  readonly reason?: string;
}

import type { Redemption, RedemptionState } from '#members/redemption.ts';
import { clock } from '#console/because.ts';

/** What became of a reward that another system decides of. */
export interface ExplainedRedemption {
  readonly redemptionId: string;
  readonly rewardId: string;
  readonly at: string;
  readonly state: RedemptionState;
  readonly sentence: string;
  readonly history: Redemption['history'];
}

const SENTENCES: Readonly<Record<Exclude<RedemptionState, 'held'>, string>> = {
  confirmed: 'Theirs: the loyalty system confirmed it',
  refused: 'Given back: the loyalty system refused it',
  lapsed: 'Given back: the loyalty system did not answer in time',
  reversed: 'Given back: the loyalty system had confirmed it, and that was undone',
};

/** In words a marketer understands, with the reason that was given. */
export const explainRedemption = (
  { redemptionId, rewardId, state, answerBy, history }: Redemption,
  zone: string,
  now: string,
): ExplainedRedemption => {
  const last = history.at(-1);
  const held = `Held: the loyalty system is asked, until ${clock(answerBy, zone, now)}`;
  const said = state === 'held' ? held : SENTENCES[state];
  const why = last?.reason === undefined || state === 'lapsed' ? '' : ` (${last.reason})`;
  return { redemptionId, rewardId, at: last?.at ?? answerBy, state, sentence: `${said}${why}: ${rewardId}`, history };
};

import { percentOf } from '#programme/arms-of.ts';
import type { Experiment } from '#programme/grammar/experiment.ts';
import { wilson } from '#measurement/statistics/estimate.ts';
import type { Cell } from '#measurement/cells.ts';

/** What the messages of an arm led to besides. */
export interface Told {
  readonly sent: number;
  readonly unsubscribed: number;
  readonly complained: number;
}

export interface Guarded {
  readonly guardrail: 'unsubscribed' | 'complained';
  readonly above: number;
  readonly below: number;
  readonly limit: number;
  /** `broken` where chance alone is no reason: the limit lies below the whole interval of 95 %. */
  readonly state: 'kept' | 'broken' | 'few';
}

/** From so many messages on a share of them is said to be kept. */
const FEW = 100;

export const guarded = (guardrails: Experiment['guardrails'], told: Told | undefined): readonly Guarded[] =>
  (['unsubscribed', 'complained'] as const).flatMap((guardrail) => {
    const share = guardrails[guardrail];
    if (share === undefined) return [];
    const [above, below, limit] = [told?.[guardrail] ?? 0, told?.sent ?? 0, percentOf(share) / 100];
    const isBroken = below > 0 && wilson(below, above, 0.05).low > limit;
    return [{ guardrail, above, below, limit, state: isBroken ? 'broken' : below < FEW ? 'few' : 'kept' }];
  });

/** Of the ways of a split, from cells that are kept apart by `variant`, which has `split:way` of each split of the run, with spaces between. */
export const toldOf = (split: string, cells: Iterable<Cell>): Readonly<Record<string, Told>> => {
  const arms: Record<string, Told> = {};
  for (const { kind, why, n, dimensions } of cells) {
    const found = (dimensions.variant ?? '').split(' ').find((one) => one.startsWith(`${split}:`));
    if (found === undefined) continue;
    const arm = found.slice(split.length + 1);
    const before = arms[arm] ?? { sent: 0, unsubscribed: 0, complained: 0 };
    const [isSent, isEnd] = [kind === 'message.sent', kind === 'message.unsubscribed'];
    arms[arm] = {
      sent: before.sent + (isSent ? n : 0),
      unsubscribed: before.unsubscribed + (isEnd ? n : 0),
      complained: before.complained + (isEnd && why === 'complaint' ? n : 0),
    };
  }
  return arms;
};

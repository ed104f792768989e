import type { Dimension, Kind, Measure } from '#measurement/fact.ts';

/** Facts that are counted, or whose measure is added up. */
export interface Term {
  readonly kinds: readonly Kind[];
  /** Added up; without it the facts are counted. */
  readonly sum?: Measure;
  /** Only those with one of these reasons; `nps` is also the reason `nps/again`. */
  readonly why?: readonly string[];
  /** Only those whose bucket is there, and within. */
  readonly bucket?: { readonly from: number; readonly to: number };
  /** Only the first of each member within the window: whose last active day before lies in front of it. */
  readonly first?: true;
  /** Only changes of stage from and to these; which stages are lost says the programme. */
  readonly stages?: { readonly from: 'lost' | 'kept'; readonly to: 'lost' | 'kept' };
  /** Taken off instead of added. */
  readonly less?: true;
}

export const UNITS = {
  number: 'a number',
  share: 'a share: 0.12 is 12 %',
  points: 'points',
  seconds: 'seconds; the least of the bounds that is not exceeded',
  days: 'days',
  score: 'from -100 to 100',
  money: 'the smallest unit of the currency',
  cost: 'millionths of the currency',
} as const;
export type Unit = keyof typeof UNITS;

/** What a key figure means. With `sentence` and the facts anybody computes it by hand. */
export interface Kpi {
  readonly name: string;
  readonly sentence: string;
  readonly unit: Unit;
  readonly above: readonly Term[];
  /** Without it the figure is what stands above. */
  readonly below?: readonly Term[];
  /** The figure is the least bound that this share of what stands above does not exceed. */
  readonly quantile?: 0.5 | 0.9;
  /** What it makes sense by. */
  readonly by: readonly Dimension[];
  /** What reasons are, where it may be asked by `why`; `both` where those below the line have them too. */
  readonly why?: { readonly says: string; readonly of: 'above' | 'both' };
  /** What it is `of`, where it may be asked by that. */
  readonly of?: string;
  /** The window is this many days to the last one asked for; else it is what is asked for. */
  readonly days?: 1 | 7 | 30;
  /** Figures of a stage each, over what stands above. */
  readonly steps?: readonly { readonly step: string; readonly above: readonly Term[] }[];
}

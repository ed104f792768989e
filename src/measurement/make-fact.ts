import { DIMENSIONS, type Dimension, type Dimensions, type Kind, type MeasuredFact } from '#measurement/fact.ts';
import type { Circumstances } from '#loyalty/circumstances.ts';
import { idOf } from '#words/ids.ts';

/** What happened to a row: `at` is when the table took the change, the same however often the stream tells of it. */
export interface Change<Row> {
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
  readonly at: string;
}

/** Whoever is no member, is not known any more, or had no event since aliases are given. */
export const NOBODY: Circumstances = {
  alias: '',
  tier: '',
  lifecycle: '',
  segments: '',
  country: '',
  region: '',
  locale: '',
  version: '',
};

interface Making extends Pick<MeasuredFact, 'kind' | 'at'> {
  readonly whose: Circumstances;
  /** What tells this change from others of its kind and member. */
  readonly name: readonly (string | number)[];
  readonly on?: string;
  readonly dimensions?: Readonly<Partial<Record<Dimension, string | undefined>>>;
  readonly why?: string | undefined;
  readonly of?: string | undefined;
  readonly currency?: string | undefined;
  readonly measures?: Readonly<Partial<Record<keyof NonNullable<MeasuredFact['measures']>, number | undefined>>>;
}

const DAY_MS = 86_400_000;
/** A gap that is longer is as long as this. */
const LONGEST_GAP = 366;

export const dayOf = (at: string): string => at.slice(0, '2026-12-31'.length);

/** Whole seconds between two instants; what came before it began counts as at once. */
export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));

/** One fact of the newest event of the row; `what` besides when, whose and of which event. */
export type Say = (kind: Kind, what?: Partial<Making>) => MeasuredFact;

/** Whole days between the days of two instants, at most a year; absent where there was none before. */
export const daysSince = (before: string | undefined, at: string): number | undefined =>
  before === undefined
    ? undefined
    : Math.min(LONGEST_GAP, Math.max(0, (Date.parse(dayOf(at)) - Date.parse(dayOf(before))) / DAY_MS));

const stated = <Value>(values: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, Value] => pair[1] !== undefined && pair[1] !== ''),
  );

/** In the order of `DIMENSIONS`, so that the same dimensions are the same text. */
const dimensionsOf = ({ whose, dimensions = {} }: Making): Dimensions => {
  const all: Readonly<Partial<Record<Dimension, string | undefined>>> = { ...whose, ...stated(dimensions) };
  return stated(Object.fromEntries(DIMENSIONS.map((name) => [name, all[name]])));
};

/** The id is made of the alias, so that who knows a member's id cannot find their facts once the alias is gone. */
export const factOf = (making: Making): MeasuredFact => {
  const { kind, at, on = dayOf(at), whose, name, why, of, currency, measures = {} } = making;
  const measured = stated(measures);
  return {
    id: idOf(kind, whose.alias, ...name),
    ...{ kind, at, on, member: whose.alias, dimensions: dimensionsOf(making) },
    ...stated({ why, of, currency }),
    ...(Object.keys(measured).length > 0 ? { measures: measured } : {}),
  };
};

/** The kinds of a change that says which of them came to be with it. */
export const came = <Name extends string>(
  is: Readonly<Partial<Record<Name, string | undefined>>>,
  was: Readonly<Partial<Record<Name, string | undefined>>>,
): readonly (readonly [name: Name, at: string])[] =>
  (Object.entries(is) as [Name, string | undefined][]).flatMap(([name, at]) =>
    at !== undefined && was[name] === undefined ? [[name, at] as const] : [],
  );

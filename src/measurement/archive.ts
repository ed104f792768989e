import { KINDS, type Family, type Kind, type MeasuredFact } from '#measurement/fact.ts';
import { dayOf } from '#measurement/make-fact.ts';

/** A fact, and the change of its shard that it came of: `sequence` is padded, so that text order is their order. */
export interface Sequenced {
  readonly sequence: string;
  /** When the table took the change. */
  readonly at: string;
  readonly facts: readonly MeasuredFact[];
}

/** Facts of one family in one object of the archive, by the day on which its first arrived. */
export interface Page {
  readonly family: Family;
  readonly day: string;
  /** Shard and the sequence of its first fact: the same for every cut that begins behind the same mark. */
  readonly name: string;
  readonly facts: readonly MeasuredFact[];
}

/** Where facts are kept as they came. */
export interface Archive {
  /** A page of a name that is there takes its place. */
  put(pages: readonly Page[]): Promise<void>;
}

const FAMILY = new Map<Kind, Family>(
  Object.entries(KINDS).flatMap(([family, kinds]) => kinds.map((kind) => [kind, family as Family] as const)),
);

/**
 * The pages of what lies behind a mark. Each is named by the first of its family behind the mark, whatever else was cut with it: what a stretch that was
 * never counted left in the archive is taken by the same name when it comes again, so that in the end each fact stands there once.
 */
export const pagesOf = (shard: string, changes: readonly Sequenced[]): readonly Page[] => {
  const all = changes.flatMap(({ sequence, at, facts }) => facts.map((fact) => ({ sequence, at, fact })));
  return [...Map.groupBy(all, ({ fact }) => FAMILY.get(fact.kind) ?? 'messages')].flatMap(
    ([family, [first, ...rest]]) =>
      first === undefined
        ? []
        : [
            {
              family,
              day: dayOf(first.at),
              name: `${shard}-${first.sequence}`,
              facts: [first, ...rest].map(({ fact }) => fact),
            },
          ],
  );
};

import { drawing } from './drawing.ts';
import { kindOf, placeOf } from './places.ts';
import { quotas } from './quotas.ts';
import type { Touch } from './touch.ts';

/** Steps that happen so often a second, each with what it touches. */
export interface Flow {
  readonly perSecond: number;
  readonly touches: readonly Touch[];
}

/** A partition key and its units a second; `share` is of what a partition may take, the larger of writes and reads. */
export interface Heat {
  readonly place: string;
  readonly writes: number;
  readonly reads: number;
  readonly share: number;
}

/** Steps of the busiest flow that are drawn at least, over as many seconds as it takes. */
const DRAWN = 2_000;

const shareOf = (writes: number, reads: number): number =>
  Math.max(writes / quotas.partitionWrites.value, reads / quotas.partitionReads.value);

/**
 * Draws members for every step and adds up what each partition key gets: a second of it, or as many seconds as it takes until something
 * has happened. The hottest of each kind of place, hottest first.
 */
export const heatOf = (flows: readonly Flow[], members: number): readonly Heat[] => {
  const busiest = Math.max(...flows.map(({ perSecond }) => perSecond));
  const seconds = Math.max(1, DRAWN / busiest);
  const next = drawing(1);
  const units = new Map<string, { writes: number; reads: number }>();
  for (const { perSecond, touches } of flows)
    for (let nth = 0; nth < Math.round(perSecond * seconds); nth += 1) {
      const subject = { memberId: `member-${Math.floor(next() * members)}`, nth };
      for (const touch of touches) {
        const place = placeOf(touch, subject);
        const known = units.get(place) ?? { writes: 0, reads: 0 };
        units.set(place, { writes: known.writes + touch.writes, reads: known.reads + touch.reads });
      }
    }
  const all = [...units]
    .map(([place, { writes, reads }]) => {
      const [a, b] = [writes / seconds, reads / seconds];
      return { place, writes: a, reads: b, share: shareOf(a, b) };
    })
    .sort((a, b) => b.share - a.share);
  return [...Map.groupBy(all, ({ place }) => kindOf(place)).values()].flatMap(([hottest]) => hottest ?? []);
};

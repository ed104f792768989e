import type { World } from '../../apps/world/world.ts';
import type { Fact, Way } from './fact.ts';
import type { Manners } from './manners.ts';

/** One payload of a batch: of a fact, or something malformed that came along. */
export interface Parcel {
  readonly body: object;
  readonly fact: Fact | undefined;
}
export type Hand = (way: Way, batch: readonly Parcel[]) => Promise<void>;

const batchOf = (at: number, batchMs: number): number => (batchMs === 0 ? at : Math.ceil(at / batchMs) * batchMs);

/** Hands facts over as the manners say, several at once where they arrive at about the same time. */
export const createPost = (world: Pick<World, 'plan' | 'now'>, manners: Manners, hand: Hand) => {
  const batches = new Map<string, Parcel[]>();
  let parcels = 0;
  const put = (at: number, parcel: Parcel, way: Way): void => {
    const instant = Math.max(batchOf(at, manners.batchMs), world.now().getTime());
    const name = manners.batchMs === 0 ? `${(parcels += 1)}` : `${way} ${instant}`;
    const waiting = batches.get(name);
    if (waiting !== undefined) {
      waiting.push(parcel);
      return;
    }
    batches.set(name, [parcel]);
    world.plan(instant, `deliver ${way}`, async () => {
      const batch = batches.get(name) ?? [];
      batches.delete(name);
      await hand(way, manners.shuffle(batch) as readonly Parcel[]);
    });
  };
  let malformed = 0;
  return {
    post: (fact: Fact): void => {
      for (const [copy, arrival] of manners.arrivals(fact).entries()) {
        put(arrival.at, { body: arrival.fact.body, fact: arrival.fact }, fact.way);
        const beside = copy === 0 ? manners.malformed(fact) : undefined;
        if (beside === undefined) continue;
        malformed += 1;
        put(arrival.at, { body: beside, fact: undefined }, fact.way);
      }
    },
    malformed: () => malformed,
  };
};

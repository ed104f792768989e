import type { Claim } from '#messages/message.ts';
import type { ConsentRow } from '#consent/consent.ts';
import { horizonOf, withSlot } from '#consent/fatigue.ts';
import { slotsItem } from '#store/consent/consent-item.ts';

type Count = NonNullable<Claim['count']>;

/** An update in parts, to be joined with what else is asked of the same row. */
export interface SlotUpdate {
  readonly condition: string;
  readonly update: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Takes a slot. Of a row that was not shown yet: holds when nothing was counted within the longest window, in which case
 * every limit has room. Of a row that was shown and judged: holds while it is the same list.
 */
export const slotUpdate = ({ person, slot, limits }: Count, shown: ConsentRow | undefined): SlotUpdate => {
  const horizon = new Date(Date.parse(slot.at) - horizonOf(limits) * 1000).toISOString();
  const list = shown === undefined || shown.counted === 0 ? undefined : shown.counted;
  const condition =
    shown === undefined
      ? '(attribute_not_exists(lastCounted) OR lastCounted <= :horizon)'
      : list === undefined
        ? 'attribute_not_exists(counted)'
        : 'counted = :counted';
  return {
    condition,
    update: 'SET address = :person, lastCounted = :slotAt, slots = :slots ADD counted :one',
    values: {
      ':person': person,
      ':slotAt': slot.at,
      ':slots': slotsItem(withSlot(shown?.recent ?? [], slot, limits)),
      ':one': 1,
      ...(shown === undefined ? { ':horizon': horizon } : {}),
      ...(list === undefined ? {} : { ':counted': list }),
    },
  };
};
